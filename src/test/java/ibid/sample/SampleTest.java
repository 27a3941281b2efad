package ibid.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ibid.text.Extraction.Extracted;
import ibid.text.TextExtractor;
import ibid.text.TextLayer;
import java.io.IOException;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SampleTest {
    private final String commentary = new String(Sample.commentary(), UTF_8);

    @Test
    void everyExpectedClaimStandsOnceInTheCommentaryBeforeItsMarker() throws IOException {
        for (JsonNode expected : new JsonMapper().readTree(Sample.file("expected.json"))) {
            String starts = expected.path("starts").asText();
            int at = commentary.indexOf(starts);
            assertTrue(at >= 0 && commentary.indexOf(starts, at + 1) < 0, starts);
            if (expected.path("note").isTextual()) {
                int marker = commentary.indexOf("[", at);
                assertTrue(commentary.startsWith("[" + expected.path("note").asText() + "]", marker), starts);
            }
        }
    }

    @Test
    void everyStatusOfTheMachineIsExpectedOfSomeClaim() throws IOException {
        TreeSet<String> statuses = new TreeSet<>();
        int found = 0;
        for (JsonNode expected : new JsonMapper().readTree(Sample.file("expected.json"))) {
            statuses.add(expected.path("status").asText());
            found += expected.path("status").asText().equals("PASSAGE_FOUND") ? 1 : 0;
        }
        assertEquals(
                "[CANDIDATES, CHECKING, DISCREPANCY, NOTHING_FOUND, PARTLY_FOUND, PASSAGE_FOUND, UNCITED, WAITING_FOR_SOURCE]",
                statuses.toString());
        assertEquals(6, found);
    }

    @Test
    void theReportKeepsItsBrokenSentenceWholeOnPageFour() {
        TextLayer report = layer("pages/coastal-freight-review-2020.pdf", "application/pdf");
        String sentence = "no subsidy can take the place of a dredged channel and an honest timetable";
        int at = report.text().indexOf(sentence);
        assertTrue(at > 0, report.text());
        assertEquals(4, report.pageAt(at));
        assertTrue(report.text()
                .contains("fell by 2.7 percent in 2020. We read this as an orderly retreat rather than a rout"));
        assertEquals(3, report.pageAt(report.text().indexOf("63 berths with heating")));
    }

    @Test
    void theJapanesePageIsReadThoughNobodyNamesItsCharset() {
        assertTrue(layer("pages/tokei.html", "text/html").text().contains("2019年（令和元年）の潮崎港への入港は1,284隻であった"));
    }

    @Test
    void theClippingHoldsWhatTheCommentaryQuotes() {
        String quoted = "belongs to everyone on paper belongs to anyone in winter";
        assertTrue(commentary.contains("“" + quoted + ".”"));
        assertTrue(layer("uploads/shiosaki-shimbun-2020-10-04.pdf", "application/pdf")
                .text()
                .contains(quoted));
    }

    private static TextLayer layer(String file, String mediaType) {
        return ((Extracted) new TextExtractor().extract(Sample.file(file), mediaType, null)).layer();
    }
}
