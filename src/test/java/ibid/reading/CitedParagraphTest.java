package ibid.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitedParagraphTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "As Quill puts it, \"a tariff is a tax that whispers.\"[1]",
                "Er sagt: „Der Zoll hat gelernt.“[1]",
                "Who pays for the well?”[1]",
                "Did the fee rise by 12 percent in 2018?[1]",
                "The fee rose by 12 percent in 2018 (see the annex)[1]",
            })
    void aShortParagraphThatAMarkerEndsIsNoHeading(String paragraph) {
        String text = "A Short Piece\n\nIt was a long and quiet winter on the coast.\n\n" + paragraph
                + "\n\nNotes\n\n[1] Mara Quill, Ice (Saltmere: Quay, 2019), 7.\n";

        ReadResult.Read read = assertInstanceOf(
                ReadResult.Read.class, new DocumentReader().read(text.getBytes(StandardCharsets.UTF_8), "text/plain"));

        assertEquals(
                1,
                read.reading().claims().stream()
                        .filter(claim -> claim.notes().equals(List.of(0)))
                        .count());
    }
}
