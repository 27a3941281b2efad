package ibid.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.reading.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// A document is edited by known operations, and then followed without knowing them.
class SuccessionPropertiesTest {
    private static final String[] STOCK = ("harbour ice freight winter council ships tonnes pilots berths clerk ledger"
                    + " storm quay cargo timber coal customs lantern signal channel ferry record")
            .split(" ");

    /// What was done to a sentence.
    private enum Done {
        LEFT,
        REWORDED,
        DELETED
    }

    private final List<String> before = new ArrayList<>();
    private final List<Done> done = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    /// Where the sentence went in the new text, or -1.
    private final List<Integer> went = new ArrayList<>();

    private void edit(Random random) {
        List.of(before, done, after, went).forEach(List::clear);
        int sentences = 1 + random.nextInt(40);
        for (int i = 0; i < sentences; i++) {
            before.add(sentence(random, i));
        }
        for (String sentence : before) {
            if (random.nextInt(6) == 0) {
                after.add(sentence(random, 1_000 + after.size()));
            }
            Done what = random.nextInt(3) > 0 ? Done.LEFT : Done.values()[random.nextInt(3)];
            done.add(what);
            went.add(what == Done.DELETED ? -1 : after.size());
            switch (what) {
                case LEFT -> after.add(sentence);
                case REWORDED -> after.add(reworded(sentence, random));
                case DELETED -> {}
            }
        }
    }

    /// The number makes it the only one of its kind.
    private static String sentence(Random random, int number) {
        StringBuilder words = new StringBuilder("In case " + (10_000 + number));
        for (int i = 0; i < 6 + random.nextInt(8); i++) {
            words.append(' ').append(STOCK[random.nextInt(STOCK.length)]).append(random.nextInt(30));
        }
        return words.append('.').toString();
    }

    private static String reworded(String sentence, Random random) {
        String[] words = sentence.split(" ");
        words[3 + random.nextInt(words.length - 4)] = "otherwise";
        return String.join(" ", words);
    }

    private static Manuscript manuscript(List<String> sentences) {
        List<Span> spans = new ArrayList<>();
        StringBuilder text = new StringBuilder("A Title\n\n");
        for (String sentence : sentences) {
            spans.add(new Span(text.length(), text.length() + sentence.length()));
            text.append(sentence).append(' ');
        }
        return new Manuscript(text.toString(), spans, spans, List.of());
    }

    @Property(tries = 300)
    void whatWasNotTouchedStandsAndWhatWasIsToldApart(@ForAll long seed) {
        edit(new Random(seed));
        Manuscript old = manuscript(before);
        Manuscript now = manuscript(after);

        List<Fate> fates = Succession.of(old, now).claims();

        Set<Span> given = new HashSet<>();
        for (int i = 0; i < before.size(); i++) {
            Fate fate = fates.get(i);
            switch (done.get(i)) {
                case LEFT -> assertEquals(now.claims().get(went.get(i)), stands(fate), fate::toString);
                case REWORDED -> {
                    Fate.Changed changed = assertInstanceOf(Fate.Changed.class, fate);
                    assertEquals(now.claims().get(went.get(i)), changed.span());
                    assertEquals(words(before.get(i)), told(changed, Edit.Kind.STRUCK));
                    assertEquals(words(after.get(went.get(i))), told(changed, Edit.Kind.INSERTED));
                }
                case DELETED -> assertInstanceOf(Fate.Gone.class, fate);
            }
            place(fate).ifPresent(span -> assertTrue(given.add(span), "two claims became one"));
        }
        Set<Span> all = new HashSet<>(given);
        fates.stream()
                .skip(before.size())
                .forEach(fate -> all.add(assertInstanceOf(Fate.New.class, fate).span()));
        assertEquals(new HashSet<>(now.claims()), all);
    }

    @Property(tries = 100)
    void aParagraphThatMovedIsFollowed(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 3 + random.nextInt(30); i++) {
            sentences.add(sentence(random, i));
        }
        List<String> moved = new ArrayList<>(sentences);
        String taken = moved.remove(random.nextInt(moved.size()));
        moved.add(random.nextInt(moved.size() + 1), taken);

        List<Fate> fates =
                Succession.of(manuscript(sentences), manuscript(moved)).claims();

        for (int i = 0; i < sentences.size(); i++) {
            assertEquals(manuscript(moved).claims().get(moved.indexOf(sentences.get(i))), stands(fates.get(i)));
        }
        assertEquals(sentences.size(), fates.size());
    }

    private static Span stands(Fate fate) {
        return switch (fate) {
            case Fate.Unmoved(int _, Span span, Integer _) -> span;
            case Fate.Moved(int _, Span span, Integer _, boolean _) -> span;
            case Fate.Changed _, Fate.Gone _, Fate.New _ -> throw new AssertionError(fate);
        };
    }

    private static java.util.Optional<Span> place(Fate fate) {
        return switch (fate) {
            case Fate.Changed(int _, Span span, Integer _, List<Edit> _) -> java.util.Optional.of(span);
            case Fate.Gone _, Fate.New _ -> java.util.Optional.empty();
            case Fate.Unmoved _, Fate.Moved _ -> java.util.Optional.of(stands(fate));
        };
    }

    private static String told(Fate.Changed changed, Edit.Kind side) {
        StringBuilder words = new StringBuilder();
        changed.edits().stream()
                .filter(edit -> edit.kind() == Edit.Kind.KEPT || edit.kind() == side)
                .forEach(edit -> words.append(edit.text()).append(' '));
        return words(words.toString());
    }

    private static String words(String text) {
        return Words.of(text).key();
    }
}
