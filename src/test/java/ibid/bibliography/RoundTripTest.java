package ibid.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ibid.citation.CslItem;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What is written is read back the same, but for what is listed as lost.
class RoundTripTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Property(tries = 300)
    void whatAFormatCarriesComesBack(@ForAll("works") ObjectNode work, @ForAll Format format) {
        CslItem item = CslJson.item(work).item();

        Written written = format.write(List.of(new Entry("work1", item)));
        Parsed.Entries read = assertInstanceOf(Parsed.Entries.class, format.read(written.text()));

        Set<String> lost = written.losses().stream().map(Loss::field).collect(Collectors.toSet());
        ObjectNode before = CslJson.node(item);
        ObjectNode after = CslJson.node(read.entries().getFirst().item());
        // The translation is kept in BibTeX, only no style prints it.
        lost.removeAll(Set.of("translated-title", "archive", "archive_location", "non-dropping-particle"));
        if (format == Format.RIS) {
            lost.addAll(Set.of("archive", "archive_location", "status"));
        }
        before.remove(lost);
        after.remove(lost);
        assertEquals(before, after, written.text());
    }

    @Property(tries = 500)
    void latexComesBackAsTheTextThatItWas(@ForAll("texts") String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC).strip();

        assertEquals(normal, Latex.decoded(Latex.encoded(normal)), Latex.encoded(normal));
    }

    @Property(tries = 300)
    void noFileBringsAReaderDown(@ForAll Format format, @ForAll("works") ObjectNode work, @ForAll char wrong) {
        String file = format.write(List.of(new Entry("work1", CslJson.item(work).item())))
                .text();

        format.read(file.substring(0, file.length() / 2) + wrong);
        format.read(wrong + file);
        format.read(file.replace('}', wrong));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "Straße",
                        "Łódź",
                        "São Paulo",
                        "O'Brien",
                        "Tōkyō",
                        "港の歴史",
                        "50 % & more",
                        "a_b",
                        "#1",
                        "C{}",
                        "x\\y",
                        "~",
                        "^",
                        "$5",
                        "1914–1918",
                        "a—b",
                        "--",
                        "''",
                        "``",
                        "“so”",
                        "ế",
                        "Çelik",
                        "İzmir",
                        "ı",
                        "Ångström",
                        "œuvre",
                        "š",
                        "Ő",
                        "\"quoted\"",
                        "and",
                        "§ 5",
                        "@home",
                        "-",
                        "'",
                        "`")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(words -> String.join(" ", words));
    }

    private Arbitrary<String> words() {
        return texts().filter(text -> !text.isBlank());
    }

    @Provide
    Arbitrary<ObjectNode> works() {
        Arbitrary<String> types = Arbitraries.of(
                "book", "chapter", "article-journal", "article-newspaper", "thesis", "report", "webpage", "manuscript");
        Arbitrary<ObjectNode> names = Arbitraries.of(
                name("Łęcki", "Jan"),
                name("Müller", "Ana-María").put("suffix", "Jr."),
                JSON.objectNode().put("literal", "Institute of Ports and Seas"));
        Arbitrary<int[]> dates = Arbitraries.of(new int[] {1921}, new int[] {2018, 5}, new int[] {2018, 5, 16});
        return Combinators.combine(types, names.list().ofMaxSize(3), words(), words(), dates, words())
                .as((type, authors, title, container, date, publisher) -> {
                    ObjectNode work = JSON.objectNode().put("type", type).put("title", title);
                    if (!authors.isEmpty()) {
                        work.putArray("author").addAll(authors);
                    }
                    if (type.startsWith("article") || type.equals("chapter")) {
                        work.put("container-title", container)
                                .put("volume", "12")
                                .put("page", "3-9");
                    } else {
                        work.put("publisher", publisher).put("translated-title", container);
                    }
                    var parts = work.putObject("issued").putArray("date-parts").addArray();
                    for (int part : date) {
                        parts.add(part);
                    }
                    return work.put("DOI", "10.1000/a_b(1)").put("URL", "https://example.org/a_b?c=%7E#d");
                });
    }

    private static ObjectNode name(String family, String given) {
        return JSON.objectNode().put("family", family).put("given", given);
    }
}
