package ibid.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What walls and error pages say, in the languages of `walls.txt`. Never a proof: see who asks.
final class WallWords {
    enum Kind {
        /// Stands in the source of challenge pages, and not in that of the pages behind them.
        MARKUP,
        /// Checks whether one is a person, refusals to programs.
        BOT,
        /// About cookies and consent.
        CONSENT,
        /// On a button that gives consent.
        ACCEPT,
        /// Heads a page that asks one's age, one's trade or consent to terms.
        GATE,
        /// Heads a login.
        LOGIN,
        /// Asks for JavaScript.
        SCRIPT,
        /// Sells access.
        PAY,
        /// Says that this very text goes on for whoever pays or signs up.
        CUT,
        /// Heads an error page, or a parked domain's.
        MISSING,
        /// On a button that sends an offer away.
        DISMISS,
        /// Stands in the classes and identifiers of error pages.
        ERROR,
        /// Heads a site that is not there yet.
        SOON,
        /// Refuses a page to whoever is not logged in.
        BARRED,
        /// On a button that refuses what another accepts.
        DECLINE,
        /// Heads a refusal to readers of some countries.
        REGION,
        /// What can be missing: a page, an article …
        THING,
        /// That something is not there.
        ABSENT,
        /// Belongs to an offer of access.
        OFFER,
        /// Belongs to reading on.
        READING,
        /// Belongs to letters and other offers that stand beside a whole text.
        NEWSLETTER,
        /// Words that addresses are built of, whatever page they lead to.
        ADDRESS,
        /// Stands in the source of pages that fill a domain until it is sold.
        PARKING,
        /// What such pages say.
        ADVERTISED,
        /// What is advertised where somebody's domain has been taken over.
        SPAM
    }

    private static final String GAP = "~";
    private static final String STEM = "*";
    private static final int WIDEST_GAP = 40;
    private static final int FIRST_UNSPACED = 0x2e80;
    private static final Map<Kind, List<Phrase>> PHRASES = read();

    /// One or more pieces that follow each other in one sentence.
    private record Phrase(List<String> pieces) {
        @Override
        public String toString() {
            return String.join(" " + GAP + " ", pieces);
        }
    }

    private WallWords() {}

    private static Map<Kind, List<Phrase>> read() {
        Map<Kind, List<Phrase>> phrases = new EnumMap<>(Kind.class);
        InputStream file = Objects.requireNonNull(WallWords.class.getResourceAsStream("walls.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<Phrase> section = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = new ArrayList<>();
                    phrases.put(Kind.valueOf(line.substring(1, line.length() - 1)), section);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    section.add(phrase(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }

    private static Phrase phrase(String line) {
        List<String> pieces = new ArrayList<>();
        for (String piece : line.split(GAP)) {
            pieces.add(folded(piece.strip()));
        }
        return new Phrase(List.copyOf(pieces));
    }

    /// The first mark of that kind in the source of a page, as it is written.
    static Optional<String> inSource(Kind kind, String html) {
        String lower = html.toLowerCase(Locale.ROOT);
        return phrases(kind).stream()
                .map(Phrase::toString)
                .filter(lower::contains)
                .findFirst();
    }

    /// The first phrase of that kind in the text.
    static Optional<String> in(Kind kind, String text) {
        String folded = folded(text);
        return phrases(kind).stream()
                .filter(phrase -> end(folded, phrase, 0) >= 0)
                .map(Phrase::toString)
                .findFirst();
    }

    /// The longest phrase of that kind in the text.
    static Optional<String> longest(Kind kind, String text) {
        String folded = folded(text);
        return phrases(kind).stream()
                .filter(phrase -> end(folded, phrase, 0) >= 0)
                .map(Phrase::toString)
                .max(Comparator.comparingInt(Words::count));
    }

    /// How often phrases of that kind stand in the text.
    static int count(Kind kind, String text) {
        String folded = folded(text);
        int count = 0;
        for (Phrase phrase : phrases(kind)) {
            for (int at = end(folded, phrase, 0); at >= 0; at = end(folded, phrase, at)) {
                count++;
            }
        }
        return count;
    }

    private static List<Phrase> phrases(Kind kind) {
        return PHRASES.getOrDefault(kind, List.of());
    }

    /// Where the phrase ends that begins at `from` or later, or -1.
    private static int end(String text, Phrase phrase, int from) {
        List<String> pieces = phrase.pieces();
        String first = pieces.getFirst();
        for (int at = find(text, first, from); at >= 0; at = find(text, first, at + 1)) {
            int end = at + length(first);
            for (String piece : pieces.subList(1, pieces.size())) {
                int next = end < 0 ? -1 : find(text, piece, end);
                end = next < 0 || next - end > WIDEST_GAP || endsASentence(text, end, next) ? -1 : next + length(piece);
            }
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static int length(String piece) {
        return piece.endsWith(STEM) ? piece.length() - 1 : piece.length();
    }

    private static boolean endsASentence(String text, int from, int to) {
        return text.substring(from, to).chars().anyMatch(c -> ".!?。！？:;".indexOf(c) >= 0);
    }

    /// Where the piece stands; as whole words, where words end in a space.
    private static int find(String text, String written, int from) {
        boolean stem = written.endsWith(STEM);
        String piece = stem ? written.substring(0, written.length() - 1) : written;
        for (int at = text.indexOf(piece, from); at >= 0; at = text.indexOf(piece, at + 1)) {
            int end = at + piece.length();
            boolean starts = at == 0 || !joins(text.codePointBefore(at), piece.codePointAt(0));
            boolean ends = stem
                    || end == text.length()
                    || !joins(piece.codePointBefore(piece.length()), text.codePointAt(end));
            if (starts && ends) {
                return at;
            }
        }
        return -1;
    }

    /// Whether two characters are of one word.
    private static boolean joins(int one, int other) {
        return Character.isLetterOrDigit(one)
                && Character.isLetterOrDigit(other)
                && one < FIRST_UNSPACED
                && other < FIRST_UNSPACED;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("\\s+", " ");
    }
}
