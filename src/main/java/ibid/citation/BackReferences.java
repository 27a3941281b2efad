package ibid.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds the citation that each back-reference means, over the notes of a document in their order.
///
/// Never guesses: where two works fit, the note may be certain and the work not, or nothing is.
public final class BackReferences {

    public BackReferences() {}

    /// Where a back-reference leads.
    ///
    /// @param note index of the note
    /// @param citation index in that note, or null when the note is certain and the work in it is not
    public record Target(int note, @Nullable Integer citation) {}

    /// A back-reference, and where it leads.
    ///
    /// @param note index of the note that it stands in
    /// @param citation index in that note
    /// @param target null when it cannot be told
    public record Resolved(int note, int citation, @Nullable Target target) {}

    /// One answer for each back-reference, in order.
    public List<Resolved> resolve(List<NoteCitations> notes) {
        List<Resolved> resolved = new ArrayList<>();
        Map<Target, Target> known = new HashMap<>();
        for (int n = 0; n < notes.size(); n++) {
            List<ParsedCitation> citations = notes.get(n).citations();
            for (int c = 0; c < citations.size(); c++) {
                ParsedCitation citation = citations.get(c);
                BackReference reference = citation.backReference();
                if (reference != null) {
                    Target direct = target(notes, n, c, citation, reference);
                    // "Ibid." after "Ibid." means what that one means.
                    Target last = direct == null ? null : known.getOrDefault(direct, direct);
                    if (last != null) {
                        known.put(new Target(n, c), last);
                    }
                    resolved.add(new Resolved(n, c, last));
                }
            }
        }
        return List.copyOf(resolved);
    }

    private @Nullable Target target(
            List<NoteCitations> notes, int n, int c, ParsedCitation citation, BackReference reference) {
        return switch (reference.form()) {
            case PRECEDING -> preceding(notes, n, c, citation);
            case NOTE -> numbered(notes, n, citation, reference);
            case AUTHOR, SHORT_TITLE -> named(notes, n, c, citation);
        };
    }

    private @Nullable Target preceding(List<NoteCitations> notes, int n, int c, ParsedCitation citation) {
        if (c > 0) {
            return new Target(n, c - 1);
        }
        for (int before = n - 1; before >= 0 && before >= n - 3; before--) {
            List<ParsedCitation> citations = notes.get(before).citations();
            if (!citations.isEmpty()) {
                Set<String> names = namesOf(citation);
                Integer fitting = only(citations, names);
                return citations.size() == 1
                        ? new Target(before, 0)
                        : new Target(before, fitting != null || !names.isEmpty() ? fitting : lastOne(citations));
            }
        }
        return null;
    }

    /// With several works in the note before, "Ibid." means the last of them only when all others point back too.
    private static @Nullable Integer lastOne(List<ParsedCitation> citations) {
        long full = citations.stream().filter(c -> c.backReference() == null).count();
        return full <= 1 ? citations.size() - 1 : null;
    }

    private @Nullable Target numbered(
            List<NoteCitations> notes, int n, ParsedCitation citation, BackReference reference) {
        String label = reference.to() == null ? "" : reference.to().replaceAll("\\D", "");
        for (int before = n - 1; before >= 0; before--) {
            if (notes.get(before).label().replaceAll("\\D", "").equals(label) && !label.isEmpty()) {
                List<ParsedCitation> citations = notes.get(before).citations();
                Integer fitting = only(citations, namesOf(citation));
                return new Target(
                        before, fitting != null ? fitting : citations.size() == 1 ? Integer.valueOf(0) : null);
            }
        }
        return null;
    }

    /// The one citation whose names are those given.
    private static @Nullable Integer only(List<ParsedCitation> citations, Set<String> names) {
        Integer found = null;
        for (int c = 0; c < citations.size(); c++) {
            if (!names.isEmpty() && shares(namesOf(citations.get(c)), names)) {
                if (found != null) {
                    return null;
                }
                found = c;
            }
        }
        return found;
    }

    /// Two authors named together mean the work of both, though one of them has another of their own.
    private @Nullable Target named(List<NoteCitations> notes, int n, int c, ParsedCitation citation) {
        Set<String> names = namesOf(citation);
        Target ofAll = only(
                notes,
                n,
                c,
                earlier -> fits(earlier, names, citation)
                        && (names.size() < 2 || namesOf(earlier).containsAll(names)));
        return ofAll != null || names.size() < 2 ? ofAll : only(notes, n, c, earlier -> fits(earlier, names, citation));
    }

    /// The one work before a citation that fits, by its nearest citation in full.
    private static @Nullable Target only(List<NoteCitations> notes, int n, int c, Predicate<ParsedCitation> fits) {
        Target found = null;
        Set<String> works = new HashSet<>();
        for (int before = n; before >= 0; before--) {
            List<ParsedCitation> citations = notes.get(before).citations();
            for (int d = (before == n ? c : citations.size()) - 1; d >= 0; d--) {
                ParsedCitation earlier = citations.get(d);
                if (earlier.backReference() == null && fits.test(earlier)) {
                    found = found == null ? new Target(before, d) : found;
                    works.add(workOf(earlier));
                }
            }
        }
        return works.size() == 1 ? found : null;
    }

    private static boolean fits(ParsedCitation earlier, Set<String> names, ParsedCitation pointing) {
        String title = pointing.csl().title() == null
                ? ""
                : SourceKey.plain(pointing.csl().title());
        String earlierTitle = earlier.csl().title() == null
                ? ""
                : SourceKey.plain(earlier.csl().title());
        // "Marks", in Thornton, op. cit.: the title is that of a part.
        boolean part =
                pointing.backReference() != null && !pointing.csl().editor().isEmpty();
        boolean titled = title.isEmpty()
                || part
                || (" " + earlierTitle + " ").contains(" " + title + " ")
                || wordsWithin(title, earlierTitle);
        boolean named = names.isEmpty() ? !title.isEmpty() : shares(namesOf(earlier), names);
        CslDate year = pointing.csl().issued();
        boolean dated = year == null
                || year.dateParts().isEmpty()
                || year.equals(earlier.csl().issued());
        return titled && named && dated;
    }

    private static boolean wordsWithin(String few, String many) {
        Set<String> words = new HashSet<>(List.of(many.split(" ")));
        return !few.isEmpty() && words.containsAll(List.of(few.split(" ")));
    }

    private static String workOf(ParsedCitation citation) {
        return SourceKey.of(citation.csl()).map(SourceKey::toString).orElse(citation.text());
    }

    private static Set<String> namesOf(ParsedCitation citation) {
        Set<String> names = new HashSet<>();
        BackReference reference = citation.backReference();
        CslItem csl = citation.csl();
        // "in Thornton, op. cit.": the editor of the book around is who is pointed at.
        List<CslName> people = new ArrayList<>(csl.editor());
        if (reference == null || csl.editor().isEmpty()) {
            people.addAll(csl.author());
        }
        for (CslName name : people) {
            String family = name.family() != null ? name.family() : name.literal();
            if (family != null) {
                names.add(SourceKey.plain(family));
            }
        }
        return names;
    }

    private static boolean shares(Set<String> one, Set<String> other) {
        return other.stream().anyMatch(name -> one.contains(name) || familyOf(name, one));
    }

    /// 森永 is the family name of 森永達哉: in Japanese script nothing stands between the two.
    private static boolean familyOf(String name, Set<String> full) {
        return !name.isEmpty()
                && Character.isIdeographic(name.charAt(0))
                && full.stream().anyMatch(other -> other.startsWith(name));
    }
}
