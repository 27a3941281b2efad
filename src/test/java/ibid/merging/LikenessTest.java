package ibid.merging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.citation.CslDate;
import ibid.citation.CslItem;
import ibid.citation.CslName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {
    @Test
    void theSameWorkInOtherWordsIsAPair() {
        assertEquals(
                List.of("titles that are alike", "the same author", "the same year"),
                Likeness.of(work("Lund", "The Old Docks: A History", 1921), work("Lund", "The Old Docks", 1921))
                        .why());
        assertEquals(
                List.of("the same title", "the same author", "a year is missing"),
                Likeness.of(work("Lund", "The Old Docks", 1921), work("Lund", "The old docks", null))
                        .why());
        assertEquals(
                List.of("the same title", "one of them names no author", "the same year"),
                Likeness.of(work("Lund", "The Old Docks", 1921), work(null, "The Old Docks", 1921))
                        .why());
    }

    @Test
    void otherWorksAreNone() {
        CslItem work = work("Lund", "The Old Docks", 1921);

        assertEquals(
                List.of(),
                Likeness.of(work, work("Lund", "The Old Docks", 1922)).why());
        assertEquals(
                List.of(),
                Likeness.of(work, work("Berg", "The Old Docks", 1921)).why());
        assertEquals(
                List.of(),
                Likeness.of(work, work("Lund", "Ships of Norway", 1921)).why());
        assertEquals(List.of(), Likeness.of(work, work(null, "Docks", 1921)).why());
    }

    private static CslItem work(@Nullable String family, String title, @Nullable Integer year) {
        CslItem none = CslItem.unnamed("book");
        return new CslItem(
                "book",
                family == null ? List.of() : List.of(CslName.person("K.", family)),
                none.editor(),
                none.translator(),
                title,
                null,
                null,
                null,
                null,
                year == null ? null : new CslDate(List.of(List.of(year)), null),
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
                null,
                null,
                null,
                null);
    }
}
