package ibid.passage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What became of a passage in a later copy of the same source.
///
/// @param passage where it stands there, or what stands there instead; null where it is gone
/// @param differences the words that differ: `claimed` as the earlier copy had them, `source` as the later one has
public record Drift(Fate fate, @Nullable Passage passage, List<Difference> differences) {
    public enum Fate {
        /// It stands there, where it stood.
        IDENTICAL,
        /// It stands there, among other words.
        MOVED,
        /// It stands there with other words.
        EDITED,
        GONE;

        /// Whether a reader of the later copy finds the same words.
        public boolean stands() {
            return switch (this) {
                case IDENTICAL, MOVED -> true;
                case EDITED, GONE -> false;
            };
        }
    }

    private static final int NEIGHBOURS = 24;

    public Drift {
        differences = List.copyOf(differences);
    }

    /// A value is followed with the sentence that it stands in: "2020" alone stands anywhere.
    ///
    /// @param passage of the earlier copy
    public static Drift of(Element element, Passage passage, PreparedText was, PreparedText now) {
        Passage stretch = switch (element) {
            case QUOTATION, CLAIM -> passage;
            case NUMBER, DATE, NAME -> sentence(passage, was);
        };
        Optional<Passage> same = same(stretch, now.original());
        if (same.isPresent()) {
            return new Drift(isNeighbour(stretch, same.get()) ? Fate.IDENTICAL : Fate.MOVED, same.get(), List.of());
        }
        Match match = new QuotationMatcher().match(stretch.text(), now);
        Passage there = match.passage();
        return switch (match.kind()) {
            case VERBATIM, NORMALISED ->
                new Drift(there != null && isNeighbour(stretch, there) ? Fate.IDENTICAL : Fate.MOVED, there, List.of());
            case ELIDED, BRACKETED, ALTERED, SPLICED, VALUE_EQUAL, VALUE_DIFFERENT, VALUE_ABSENT, CANDIDATE_PASSAGE ->
                new Drift(Fate.EDITED, there, match.differences());
            case NOT_IN_THIS_COPY, NOT_CHECKABLE -> new Drift(Fate.GONE, null, List.of());
        };
    }

    private static Passage sentence(Passage passage, PreparedText text) {
        return text.sentences().stream()
                .filter(sentence -> sentence.start() <= passage.start() && passage.end() <= sentence.end())
                .findFirst()
                .map(sentence -> Passage.of(text.original(), sentence.start(), sentence.end()))
                .orElse(passage);
    }

    /// The place with the same words that has the same neighbours, or else the first with the same words.
    private static Optional<Passage> same(Passage stretch, String text) {
        Optional<Passage> first = Optional.empty();
        for (int at = text.indexOf(stretch.text()); at >= 0; at = text.indexOf(stretch.text(), at + 1)) {
            if (isWhole(text, at, at + stretch.text().length())) {
                Passage there = Passage.of(text, at, at + stretch.text().length());
                if (isNeighbour(stretch, there)) {
                    return Optional.of(there);
                }
                first = first.or(() -> Optional.of(there));
            }
        }
        return first;
    }

    /// "The ice" does not stand in "the iceberg".
    private static boolean isWhole(String text, int start, int end) {
        boolean before = start == 0 || !joins(text.codePointBefore(start), text.codePointAt(start));
        return before && (end == text.length() || !joins(text.codePointBefore(end), text.codePointAt(end)));
    }

    private static boolean joins(int left, int right) {
        return Glyphs.isWordPart(left)
                && Glyphs.isWordPart(right)
                && !Glyphs.isUnspaced(left)
                && !Glyphs.isUnspaced(right);
    }

    /// Whether the words right before or right behind are the same too.
    private static boolean isNeighbour(Passage was, Passage now) {
        String before = tail(was.prefix());
        String behind = head(was.suffix());
        return before.equals(tail(now.prefix())) || behind.equals(head(now.suffix()));
    }

    private static String tail(String words) {
        String plain = plain(words);
        return plain.substring(Math.max(0, plain.length() - NEIGHBOURS));
    }

    private static String head(String words) {
        String plain = plain(words);
        return plain.substring(0, Math.min(plain.length(), NEIGHBOURS));
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
