package ibid.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.reading.Span;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final String TEXT = "The weir was raised.[12] It held.[13]";
    private static final Marks MARKS = new Marks(List.of(), List.of(new Span(20, 24), new Span(33, 37)));

    @Test
    void aSpanThatEndsInsideAMarkerEndsWithIt() {
        assertEquals("The weir was raised.[12]", MARKS.around(new Span(0, 22)).of(TEXT));
    }

    @Test
    void aSpanThatBeginsInsideAMarkerBeginsBehindIt() {
        assertEquals(" It held.", MARKS.around(new Span(22, 33)).of(TEXT));
    }

    @Test
    void aSpanOfNothingButMarkersHasNoWords() {
        assertTrue(MARKS.wordless(new Span(20, 25), TEXT));
        assertTrue(MARKS.wordless(MARKS.around(new Span(21, 23)), TEXT));
        assertFalse(MARKS.wordless(new Span(20, 27), TEXT));
    }

    @Property
    void noSpanWithWordsCutsAMarker(@ForAll @IntRange(max = 36) int start, @ForAll @IntRange(max = 37) int length) {
        Span asked = new Span(start, Math.min(TEXT.length(), start + Math.max(1, length)));
        Span marked = MARKS.around(asked);
        assertTrue(MARKS.wordless(marked, TEXT)
                || MARKS.markers().stream()
                        .noneMatch(marker -> cuts(marker, marked.start()) || cuts(marker, marked.end())));
    }

    private static boolean cuts(Span marker, int offset) {
        return marker.start() < offset && offset < marker.end();
    }
}
