package ibid.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The endnotes of the real commentary beside the project.
class CommentaryNotesTest {
    private static final Path COMMENTARY = Path.of("..", "shared", "documents", "commentary-2018.txt");

    private List<List<ParsedCitation>> notes = List.of();

    @BeforeEach
    void readTheEndnotes() throws IOException {
        assumeTrue(Files.exists(COMMENTARY), "the shared folder is not beside the project");
        String text = Files.readString(COMMENTARY);
        CitationParser parser = new CitationParser();
        notes = Pattern.compile("(?m)^\\[\\d+] (.*)$")
                .matcher(text.substring(text.indexOf("Endnotes")))
                .results()
                .map((MatchResult note) -> parser.parse(note.group(1), "en"))
                .toList();
    }

    private Stream<CslItem> works() {
        return notes.stream().flatMap(List::stream).map(ParsedCitation::csl);
    }

    @Test
    void everyNoteHasItsWorks() {
        assertEquals(List.of(1, 2, 2, 1, 3), notes.stream().map(List::size).toList());
    }

    @Test
    void containersAreRead() {
        assertEquals(
                List.of(
                        "Mondaito Kenkyuu",
                        "Bulletin of the Institute for World Affairs",
                        "Sankei Shimbun",
                        "Mainichi Shimbun",
                        "Asahi Shimbun",
                        "Foreign Affairs",
                        "Japan-Russia Relations: Implications for the U.S.-Japan Alliance"),
                works().map(CslItem::containerTitle).filter(Objects::nonNull).toList());
    }

    @Test
    void datesAreParts() {
        assertEquals(
                List.of(
                        "[[2014, 11, 7]]",
                        "[[2018]]",
                        "[[2018, 3]]",
                        "[[2017, 11, 12]]",
                        "[[2017, 11, 12]]",
                        "[[2013, 12, 27]]",
                        "[[2014, 3, 12]]",
                        "[[2014, 9], [2014, 10]]",
                        "[[2016]]"),
                works().map(work -> Objects.requireNonNull(work.issued())
                                .dateParts()
                                .toString())
                        .toList());
    }

    @Test
    void romanisedTitlesHaveTheirTranslationsBesideThem() {
        List<CslItem> translated =
                works().filter(work -> work.translatedTitle() != null).toList();
        assertEquals(5, translated.size());
        assertEquals(
                List.of("ja-Latn"),
                translated.stream().map(CslItem::language).distinct().toList());
    }

    @Test
    void addressesStandAsPrinted() {
        assertEquals(
                List.of(
                        "http://www.mofa.go.jp/a_o/c_m1/cn/page4e_000150.html",
                        "http://europa.eu/rapid/press-release_STATEMENT-14-65_en.htm"),
                works().map(CslItem::url).filter(Objects::nonNull).toList());
    }

    @Test
    void theChapterHasItsEditorPlaceAndPublisher() {
        CslItem chapter = notes.getLast().getLast().csl();
        assertEquals(List.of(CslName.person("Gilbert", "Rozman")), chapter.editor());
        assertEquals("Washington, D.C.", chapter.publisherPlace());
        assertEquals("Sasakawa Peace Foundation USA", chapter.publisher());
        assertEquals("24", chapter.locator());
    }

    @Test
    void theBulletinHasItsUniversityItsNumberAndItsPage() {
        CslItem bulletin = notes.get(1).get(1).csl();
        assertEquals("Kyoto Sangyo University", bulletin.publisher());
        assertEquals("33", bulletin.issue());
        assertEquals("61", bulletin.locator());
    }
}
