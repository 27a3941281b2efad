package ibid.passage;

import java.util.List;
import java.util.Random;

/// Holds random quotations against random documents: no exception, no "found" that is not, no variant turned away. The
/// argument is the number of documents, 100,000 by default.
public final class PassageFuzzing {
    private static final String MARKS = "“”‘’\"'«»「」…[].,-–—$%0123456789 \n\u00AD\u0301\u200D";

    private PassageFuzzing() {}

    public static void main(String[] arguments) {
        int documents = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        QuotationMatcher matcher = new QuotationMatcher();
        int wronglyFound = 0;
        int turnedAway = 0;
        int altered = 0;
        int changed = 0;
        for (int i = 0; i < documents; i++) {
            Random random = new Random(i);
            List<String> words = Prose.words(i, 60 + random.nextInt(200));
            int from = random.nextInt(words.size() - 40);
            List<String> cut = words.subList(from, from + 6 + random.nextInt(30));
            PreparedText text = PreparedText.of(String.join(" ", words));
            Prose.Variant variant = Prose.VARIANTS.get(random.nextInt(Prose.VARIANTS.size()));
            Match kept = matcher.match(variant.apply(String.join(" ", cut)), text);
            if (kept.kind() != FindingKind.VERBATIM && kept.kind() != FindingKind.NORMALISED) {
                turnedAway++;
                System.out.println(i + " turned away: " + variant + " " + kept);
            }
            Prose.Change change = Prose.CHANGES.get(random.nextInt(Prose.CHANGES.size()));
            String other = change.apply(cut);
            if (!Prose.stands(other, text.original())) {
                changed++;
                Match match = matcher.match(other, text);
                altered += match.kind() == FindingKind.ALTERED ? 1 : 0;
                if (match.kind().found()) {
                    wronglyFound++;
                    System.out.println(i + " wrongly found: " + change + " " + match);
                }
            }
            String noise = noise(random);
            matcher.match(noise, text);
            new PassageFinder().find(noise, dress(random, noise.length()), PreparedText.of(noise(random)));
        }
        System.out.printf(
                "%d documents: %d variants turned away; of %d changed quotations %d found, %d altered%n",
                documents, turnedAway, changed, wronglyFound, altered);
        if (wronglyFound + turnedAway > 0) {
            System.exit(1);
        }
    }

    private static Dress dress(Random random, int length) {
        return new Dress(List.of(stretch(random, length)), List.of(stretch(random, length), stretch(random, length)));
    }

    private static Stretch stretch(Random random, int length) {
        int start = random.nextInt(length + 1);
        return new Stretch(start, start + random.nextInt(length + 1 - start));
    }

    private static String noise(Random random) {
        StringBuilder noise = new StringBuilder();
        int length = random.nextInt(120);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(5)) {
                case 0 -> noise.append((char) random.nextInt(0x10000));
                case 1 -> noise.append(MARKS.charAt(random.nextInt(MARKS.length())));
                case 2 -> noise.appendCodePoint(random.nextInt(0x110000));
                default ->
                    noise.append(Prose.words(random.nextLong(), 1).getFirst()).append(' ');
            }
        }
        return noise.toString();
    }
}
