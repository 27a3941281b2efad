package ibid.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// How many walls are told from documents, and how many documents are taken for walls.
class WallPagesTest {
    private static final Path HONEST = Path.of("../shared/data/extraction/html");

    private final Judge judge = new Judge();

    @Test
    void fewWallsPassAndHardlyADocumentIsTakenForOne() throws IOException {
        List<String> passed = new ArrayList<>();
        List<String> alarms = new ArrayList<>();
        int walls = 0;
        int honest = 0;
        for (WallPages.Page page : WallPages.all()) {
            Judgement judgement = judge.judge(page.evidence());
            boolean document = page.verdict().searchable();
            walls += document ? 0 : 1;
            honest += document ? 1 : 0;
            if (judgement.verdict().searchable() != document) {
                (document ? alarms : passed).add(page.name() + " gave " + judgement);
            }
        }
        assertTrue(passed.size() <= walls * 0.02, () -> passed.size() + " passed: " + passed);
        assertTrue(alarms.size() <= honest * 0.005, () -> alarms.size() + " false alarms: " + alarms);
    }

    @Test
    void whatPassesForAWallIsMostlyCalledByItsName() throws IOException {
        List<WallPages.Page> pages = WallPages.all();
        List<String> other = pages.stream()
                .filter(page -> judge.judge(page.evidence()).verdict() != page.verdict())
                .map(WallPages.Page::name)
                .toList();
        assertTrue(other.size() <= pages.size() * 0.03, other::toString);
    }

    @Test
    void noPageOfTheRealWebIsTakenForAWall() throws IOException {
        assumeTrue(Files.exists(HONEST), "SKIPPED: the real pages are not beside the project");
        List<String> alarms = new ArrayList<>();
        try (Stream<Path> files = Files.list(HONEST)) {
            for (Path file : files.sorted().toList()) {
                String html = unpacked(file);
                for (String title : new String[] {null, Jsoup.parse(html).title()}) {
                    String url = "https://www.example.org/2016/03/page";
                    Evidence evidence = new Evidence(url, JudgeTest.response(url, url, 200, html), null, title);
                    if (!judge.judge(evidence).verdict().searchable()) {
                        alarms.add(file.getFileName() + " gave " + judge.judge(evidence));
                    }
                }
            }
        }
        assertEquals(List.of(), alarms);
    }

    private static String unpacked(Path file) throws IOException {
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
