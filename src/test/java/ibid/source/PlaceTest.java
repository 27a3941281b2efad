package ibid.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.citation.CslDate;
import ibid.citation.CslItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Of when a copy is asked for, where the live web has lost a work.
class PlaceTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2019, 3, 9);
    private static final String PAGE = "http://lost.example/weir";

    private static CslItem page(String url, @Nullable CslDate accessed) {
        return new CslItem(
                "webpage",
                List.of(),
                List.of(),
                List.of(),
                "The Weir",
                null,
                null,
                null,
                null,
                null,
                accessed,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                url,
                null,
                null);
    }

    private static CslDate on(Integer... parts) {
        return new CslDate(List.of(List.of(parts)), null);
    }

    private static @Nullable Instant cited(CslItem work, @Nullable LocalDate published) {
        return Place.of(work, published).citedAt();
    }

    @Test
    void theDayOfAccessGoesBeforeTheDocumentsDate() {
        assertEquals(Instant.parse("2015-05-04T12:00:00Z"), cited(page(PAGE, on(2015, 5, 4)), PUBLISHED));
        assertEquals(Instant.parse("2015-05-15T12:00:00Z"), cited(page(PAGE, on(2015, 5)), PUBLISHED));
        assertEquals(Instant.parse("2015-07-01T12:00:00Z"), cited(page(PAGE, on(2015)), PUBLISHED));
    }

    @Test
    void withoutOneTheDocumentsDateIsTaken() {
        assertEquals(Instant.parse("2019-03-09T12:00:00Z"), cited(page(PAGE, null), PUBLISHED));
        assertEquals(Instant.parse("2019-03-09T12:00:00Z"), cited(page(PAGE, on(2015, 2, 30)), PUBLISHED));
        assertEquals(null, cited(page(PAGE, null), null));
    }

    @Test
    void theMomentInAnArchivesAddressGoesBeforeBoth() {
        assertEquals(
                Instant.parse("2012-08-09T10:11:12Z"),
                cited(page("https://web.archive.org/web/20120809101112/" + PAGE, on(2015, 5, 4)), PUBLISHED));
    }
}
