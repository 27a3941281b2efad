package ibid.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// "Idem, Another Title", "Ders., Ein anderer Titel", "———. A Third": the author is that of the citation before.
final class SameAuthor {
    private static final Set<String> WORDS = Set.of(
            "id",
            "idem",
            "eadem",
            "ead",
            "iid",
            "ders",
            "derselbe",
            "dies",
            "dieselbe",
            "dieselben",
            "le même",
            "lo stesso",
            "el mismo");

    private static final Pattern FIRST_MARK = Pattern.compile("[.,:]");

    private SameAuthor() {}

    /// Puts names for such words; the first citation has nobody before it and keeps its words.
    static List<ParsedCitation> named(List<ParsedCitation> citations) {
        List<ParsedCitation> named = new ArrayList<>();
        for (ParsedCitation citation : citations) {
            boolean same = !named.isEmpty() && citation.backReference() == null && saysSame(citation);
            named.add(same ? with(citation, named.getLast().csl().author()) : citation);
        }
        return List.copyOf(named);
    }

    private static boolean saysSame(ParsedCitation citation) {
        CslItem csl = citation.csl();
        if (csl.author().isEmpty()) {
            String first = FIRST_MARK.split(citation.text(), 2)[0];
            return WORDS.contains(first.toLowerCase(Locale.ROOT));
        }
        if (csl.author().size() != 1) {
            return false;
        }
        CslName name = csl.author().getFirst();
        String word = name.given() == null ? name.family() : null;
        return word != null && WORDS.contains(word.replace(".", "").toLowerCase(Locale.ROOT));
    }

    private static ParsedCitation with(ParsedCitation citation, List<CslName> authors) {
        CslItem c = citation.csl();
        CslItem csl = new CslItem(
                c.type(),
                authors,
                c.editor(),
                c.translator(),
                c.title(),
                c.translatedTitle(),
                c.containerTitle(),
                c.collectionTitle(),
                c.collectionNumber(),
                c.issued(),
                c.accessed(),
                c.publisher(),
                c.publisherPlace(),
                c.authority(),
                c.volume(),
                c.issue(),
                c.edition(),
                c.number(),
                c.section(),
                c.genre(),
                c.archive(),
                c.archiveLocation(),
                c.page(),
                c.locator(),
                c.doi(),
                c.isbn(),
                c.url(),
                c.status(),
                c.language());
        return new ParsedCitation(
                citation.text(), citation.start(), citation.end(), citation.signal(), csl, null, citation.confidence());
    }
}
