package ibid.passage;

import ibid.passage.Value.Relation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which way a number moved: "rose 3 percent" and "fell 3 percent" say different things with one figure.
enum Direction {
    UP,
    DOWN;

    private static final int AROUND = 70;
    private static final Pattern WORD = Pattern.compile("(?U)[\\p{L}'’]+");
    private static final Pattern SENTENCE = Pattern.compile("[.!?。;:](?=\\s|$)|。");

    private static final Set<String> RISING = Words.of("""
            rise rises rose risen rising grow grows grew grown growing growth increase increases increased increasing
            climb climbs climbed climbing jump jumps jumped surge surges surged soar soared gained gain gains expand
            expands expanded higher raised raise raises widened widen upward boosted swelled
            stieg stiegen gestiegen steigt wuchs wuchsen gewachsen wächst zunahm zugenommen erhöht erhöhte anstieg zuwachs
            augmenté augmente augmenta augmentation hausse progressé grimpé
            aumentó aumentaron aumento subió subieron creció crecieron crecimiento alza
            aumentato aumentata aumentati cresciuto cresciuta salito salita crescita rialzo""");

    private static final Set<String> FALLING = Words.of("""
            fall falls fell fallen falling drop drops dropped decline declines declined declining decrease decreases
            decreased decreasing shrink shrinks shrank shrunk slump slumped plunge plunged plunges tumble tumbled slid
            cut cuts reduced reduce reduces reduction lower lowered dipped sank sunk narrowed downward contracted
            sanken gesunken sinkt fiel fielen gefallen fällt abnahm abgenommen gesenkt senkte rückgang verringert
            baissé baisse baissa diminué diminution recul reculé chuté
            cayó cayeron bajó bajaron disminuyó disminuyeron caída descenso redujo
            diminuito diminuita sceso scesa calato calata calo ridotto""");

    private static final List<String> UP_SIGNS = List.of("増", "上昇", "上がっ", "伸び");
    private static final List<String> DOWN_SIGNS = List.of("減", "低下", "下落", "下がっ", "縮小");

    /// @param denied whether a negation stands before it in the sentence
    private record Move(Direction direction, boolean denied) {}

    /// The way that the words nearest to the value say: before it in its sentence, else right behind it.
    private static Optional<Move> of(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - AROUND), start);
        Matcher sentence = SENTENCE.matcher(before);
        int from = 0;
        while (sentence.find()) {
            from = sentence.end();
        }
        String sentenceBefore = before.substring(from);
        boolean denied = WORD.matcher(sentenceBefore)
                .results()
                .anyMatch(word -> Negations.isNegation(word.group().toLowerCase(Locale.ROOT)));
        return last(sentenceBefore)
                .or(() -> first(text.substring(end, Math.min(text.length(), end + AROUND / 2))))
                .map(way -> new Move(way, denied));
    }

    private static Optional<Direction> last(String before) {
        Optional<Direction> said = Optional.empty();
        Matcher word = WORD.matcher(before);
        while (word.find()) {
            Optional<Direction> here = of(word.group().toLowerCase(Locale.ROOT));
            said = here.isPresent() ? here : said;
        }
        return said;
    }

    /// "A 3 percent drop", "12 percent fewer", "３％減".
    private static Optional<Direction> first(String behind) {
        Matcher end = SENTENCE.matcher(behind);
        String rest = end.find() ? behind.substring(0, end.start()) : behind;
        Matcher word = WORD.matcher(rest);
        int words = 0;
        while (word.find() && words < 3) {
            Optional<Direction> here = of(word.group().toLowerCase(Locale.ROOT));
            if (here.isPresent()) {
                return here;
            }
            words++;
        }
        return Optional.empty();
    }

    private static Optional<Direction> of(String word) {
        boolean up = RISING.contains(word) || UP_SIGNS.stream().anyMatch(word::contains);
        boolean down = FALLING.contains(word) || DOWN_SIGNS.stream().anyMatch(word::contains);
        return up == down ? Optional.empty() : Optional.of(up ? UP : DOWN);
    }

    private static final Pattern TO = Pattern.compile("(?iU)\\b(?:to|auf) (?:\\p{L}+ ){0,2}[$€£¥]?$");
    private static final Pattern FROM = Pattern.compile(
            "(?iU)\\b(?:from|against|compared (?:with|to)|versus|von|gegenüber) (?:\\p{L}+ ){0,2}[$€£¥]?$");

    /// Whether one is said to be where a change began and the other where it ended.
    static boolean otherEnd(String claim, Value claimed, String text, Value found) {
        String ours = claim.substring(Math.max(0, claimed.start() - 24), claimed.start());
        String theirs = text.substring(Math.max(0, found.start() - 24), found.start());
        boolean oursTo = TO.matcher(ours).find() && !FROM.matcher(ours).find();
        boolean theirsTo = TO.matcher(theirs).find() && !FROM.matcher(theirs).find();
        return (oursTo && FROM.matcher(theirs).find())
                || (theirsTo && FROM.matcher(ours).find());
    }

    /// Different where the values are said to have moved in opposite ways, doubtful where one of them is said not to
    /// have moved so, else equal.
    static Relation compare(String claim, Value claimed, String text, Value found) {
        Optional<Move> ours = of(claim, claimed.start(), claimed.end());
        Optional<Move> theirs = of(text, found.start(), found.end());
        if (ours.isEmpty() || theirs.isEmpty() || ours.equals(theirs)) {
            return Relation.EQUAL;
        }
        return ours.get().denied() || theirs.get().denied() ? Relation.DOUBTFUL : Relation.DIFFERENT;
    }
}
