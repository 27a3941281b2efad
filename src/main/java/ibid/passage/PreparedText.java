package ibid.passage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A text made ready to be asked for many quotations and claims. What only some questions need is read when the first
/// asks. Safe to share between threads.
public final class PreparedText {
    private final Skeleton skeleton;
    private final Supplier<TextValues> values;
    private final Supplier<List<Sentences.Sentence>> sentences;
    private final Supplier<List<Map<String, String>>> terms;
    private final Supplier<NameIndex> names;
    private final Supplier<String> words;
    private final Supplier<Optional<String>> language;
    private final Supplier<String> likely;

    private PreparedText(String text) {
        skeleton = Skeleton.of(text);
        values = new Once<>(() -> TextValues.of(text, likelyLanguage()));
        sentences = new Once<>(() -> Sentences.of(text));
        terms = new Once<>(() -> Candidates.terms(text, sentences()));
        names = new Once<>(() -> NameIndex.of(text));
        words = new Once<>(() -> values().blankedIn(text));
        language = new Once<>(() -> Languages.of(text));
        likely = new Once<>(() -> language().orElseGet(() -> Languages.guess(text)));
    }

    public static PreparedText of(String text) {
        return new PreparedText(text);
    }

    /// The text as it came: what every offset counts in.
    public String original() {
        return skeleton.original;
    }

    Skeleton skeleton() {
        return skeleton;
    }

    TextValues values() {
        return values.get();
    }

    List<Sentences.Sentence> sentences() {
        return sentences.get();
    }

    /// The words of matter of each sentence.
    List<Map<String, String>> terms() {
        return terms.get();
    }

    NameIndex names() {
        return names.get();
    }

    /// The text with its dates and numbers blanked, so that every offset holds.
    String words() {
        return words.get();
    }

    Optional<String> language() {
        return language.get();
    }

    /// The language as far as it can be guessed, "" where nothing tells: how its figures are to be read.
    String likelyLanguage() {
        return likely.get();
    }

    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> reading;
        private @org.jspecify.annotations.Nullable T read;

        Once(Supplier<T> reading) {
            this.reading = reading;
        }

        @Override
        public synchronized T get() {
            T known = read;
            if (known == null) {
                known = reading.get();
                read = known;
            }
            return known;
        }
    }
}
