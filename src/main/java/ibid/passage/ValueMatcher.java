package ibid.passage;

import ibid.passage.Value.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Compares the numbers, dates and names of a claim with those of a text, as values. Doubt is neither equal nor
/// different: it is absent, with the reason.
public final class ValueMatcher {
    /// One finding for each value of the claim outside its quotations, in the claim's order.
    public List<Match> match(String claim, String text) {
        return match(claim, PreparedText.of(text));
    }

    public List<Match> match(String claim, PreparedText text) {
        return match(claim, Quotations.in(claim), text);
    }

    List<Match> match(String claim, List<QuotedSpan> quoted, PreparedText text) {
        return new Comparison(claim, quoted, text).matches();
    }

    /// Two values on their own: `VALUE_EQUAL`, `VALUE_DIFFERENT`, or `VALUE_ABSENT` where they cannot be compared.
    public FindingKind compare(String claimed, String found) {
        return switch (ValuePair.compare(claimed, found)) {
            case EQUAL -> FindingKind.VALUE_EQUAL;
            case DIFFERENT -> FindingKind.VALUE_DIFFERENT;
            case DOUBTFUL -> FindingKind.VALUE_ABSENT;
        };
    }

    /// A text of a few lines may be too short to tell its language: it is read in that of the claim.
    private static final int SHORT = 2000;

    private static final class Comparison {
        private final String claim;
        private final String text;
        private final List<QuotedSpan> quoted;
        private final String language;
        private final TextValues ours;
        private final TextValues theirs;
        private final List<Match> matches = new ArrayList<>();
        private final Surroundings surroundings;
        private final PreparedText prepared;

        Comparison(String claim, List<QuotedSpan> quoted, PreparedText text) {
            this.claim = claim;
            this.text = text.original();
            this.quoted = quoted;
            String guessed = Languages.guess(claim);
            // A claim of few words is most likely in the language of its source.
            this.language = guessed.isEmpty() ? text.likelyLanguage() : guessed;
            this.ours = TextValues.outside(quoted, claim, language);
            this.theirs = text.likelyLanguage().isEmpty() && !guessed.isEmpty() && this.text.length() < SHORT
                    ? TextValues.of(this.text, guessed)
                    : text.values();
            this.surroundings = new Surroundings(claim, language, text, ours);
            this.prepared = text;
        }

        List<Match> matches() {
            ours.dates().forEach(this::date);
            ours.numbers().forEach(this::number);
            names();
            matches.sort(java.util.Comparator.comparingInt(Match::claimedStart));
            return List.copyOf(matches);
        }

        private void date(CalendarSpan claimed) {
            Optional<CalendarSpan> same = theirs.dates().stream()
                    .filter(f -> CalendarSpan.compare(claimed, f) == Relation.EQUAL || sameWords(claimed, f))
                    .findFirst()
                    .or(() -> theirs.dates().stream().filter(claimed::isSaidBy).findFirst());
            if (same.isPresent()) {
                add(Element.DATE, FindingKind.VALUE_EQUAL, claimed, same.get(), null);
                return;
            }
            List<CalendarSpan> comparable = theirs.dates().stream()
                    .filter(f -> f.precision() == claimed.precision()
                            && (f.from() / 10000 == 0) == (claimed.from() / 10000 == 0))
                    .toList();
            List<CalendarSpan> others = nearest(claimed, comparable, f -> f.from() + "-" + f.to());
            if (!others.isEmpty() && CalendarSpan.compare(claimed, others.getFirst()) == Relation.DIFFERENT) {
                add(
                        Element.DATE,
                        FindingKind.VALUE_DIFFERENT,
                        claimed,
                        others.getFirst(),
                        "The sentences share their other words.");
                return;
            }
            absent(Element.DATE, claimed, null);
        }

        /// Those that are said of the same thing, if they are of one value: where several could be meant, none is.
        private <V extends Value> List<V> nearest(V claimed, List<V> comparable, Function<V, String> value) {
            List<V> strictly = comparable.stream()
                    .filter(f -> surroundings.saySameOtherwise(claimed, f))
                    .toList();
            List<V> said = !strictly.isEmpty()
                    ? strictly
                    : comparable.stream()
                            .filter(f -> isNear(claimed, f) && surroundings.saySameThing(claimed, f))
                            .toList();
            List<V> one = said.stream().map(value).distinct().count() > 1 ? surroundings.inBestClause(said) : said;
            return one.stream().map(value).distinct().count() == 1 ? one : List.of();
        }

        /// Whether the found number is one that the claim has too, elsewhere.
        private boolean isAnothersEqual(Quantity claimed, Quantity found) {
            return ours.numbers().stream()
                    .anyMatch(our -> our != claimed && Quantity.compare(our, found) == Relation.EQUAL);
        }

        /// Few shared words tell two values of one thing only where these are not the same figure with another bound,
        /// and only where two dates have one of their parts in common.
        private static boolean isNear(Value claimed, Value found) {
            return switch (claimed) {
                case Quantity ours
                when found instanceof Quantity theirs -> ours.low().compareTo(theirs.low()) != 0;
                case CalendarSpan ours when found instanceof CalendarSpan theirs -> ours.sharesPart(theirs);
                case Quantity _, CalendarSpan _, Name _ -> false;
            };
        }

        private boolean sameWords(CalendarSpan claimed, CalendarSpan found) {
            return claimed.unsure() && found.unsure() && words(claim, claimed).equals(words(text, found));
        }

        private static String words(String text, Value value) {
            return text.substring(value.start(), value.end());
        }

        private void number(Quantity claimed) {
            List<Quantity> equal = theirs.numbers().stream()
                    .filter(f -> Quantity.compare(claimed, f) == Relation.EQUAL
                            || (claimed.unsure()
                                    && f.unsure()
                                    && words(claim, claimed).equals(words(text, f))))
                    .toList();
            List<Quantity> alike =
                    equal.stream().filter(f -> isSameThing(claimed, f)).toList();
            Optional<Quantity> same = alike.stream()
                    .filter(f -> Direction.compare(claim, claimed, text, f) == Relation.EQUAL)
                    .findFirst();
            if (same.isEmpty() && !alike.isEmpty()) {
                turned(claimed, alike.getFirst());
                return;
            }
            if (same.isPresent()) {
                add(Element.NUMBER, FindingKind.VALUE_EQUAL, claimed, same.get(), null);
                return;
            }
            if (!equal.isEmpty()) {
                absent(Element.NUMBER, claimed, "The number stands there, but not plainly of the same thing.");
                return;
            }
            List<Quantity> comparable = theirs.numbers().stream()
                    .filter(f -> isComparable(claimed, f) && !isAnothersEqual(claimed, f))
                    .toList();
            List<Quantity> others = nearest(
                    claimed, comparable, f -> f.low().stripTrailingZeros().toPlainString() + f.unit());
            if (!others.isEmpty() && Quantity.compare(claimed, others.getFirst()) == Relation.DIFFERENT) {
                add(
                        Element.NUMBER,
                        FindingKind.VALUE_DIFFERENT,
                        claimed,
                        others.getFirst(),
                        "The sentences share their other words.");
                return;
            }
            absent(Element.NUMBER, claimed, null);
        }

        /// The same figure, moved the other way.
        private void turned(Quantity claimed, Quantity found) {
            Relation move = Direction.compare(claim, claimed, text, found);
            if (move == Relation.DIFFERENT && surroundings.saySameOfFigure(claimed, found)) {
                add(
                        Element.NUMBER,
                        FindingKind.VALUE_DIFFERENT,
                        claimed,
                        found,
                        "The same figure, but the claim has it move one way and the text the other.");
            } else {
                absent(
                        Element.NUMBER,
                        claimed,
                        "The number stands there, but not plainly said to have moved the same way.");
            }
        }

        private boolean isSameThing(Quantity claimed, Quantity found) {
            if (Direction.otherEnd(claim, claimed, text, found)) {
                return false;
            }
            boolean counted = claimed.counted().stream()
                    .anyMatch(ours -> found.counted().stream().anyMatch(each -> Surroundings.areAlike(ours, each)));
            if (counted) {
                return true;
            }
            if (surroundings.countOthers(claimed, found)) {
                return false;
            }
            if (surroundings.hasNoWords() || surroundings.sameBeyondWords(claimed, found)) {
                return true;
            }
            int shared = surroundings.sharedWords(found);
            if (found.isTelling()) {
                return shared > 0 || surroundings.sharedNearby(found) > 0;
            }
            return shared >= (claimed.unit().isEmpty() ? 2 : 1);
        }

        private static boolean isComparable(Quantity claimed, Quantity found) {
            if (claimed.ordinal() != found.ordinal() || found.unit().startsWith("#")) {
                return false;
            }
            if (!claimed.unit().isEmpty() || !found.unit().isEmpty()) {
                boolean money = Units.isCurrency(claimed.unit()) && Units.isCurrency(found.unit());
                boolean share = claimed.unit().matches("%|pp") && found.unit().matches("%|pp");
                return claimed.unit().equals(found.unit()) || money || share;
            }
            return claimed.counted().stream()
                    .anyMatch(ours -> found.counted().stream().anyMatch(each -> Surroundings.areAlike(ours, each)));
        }

        private void names() {
            List<int[]> taken = new ArrayList<>();
            quoted.forEach(q -> taken.add(new int[] {q.start(), q.end()}));
            ours.dates().forEach(d -> taken.add(new int[] {d.start(), d.end()}));
            List<Name> names = NameReader.read(claim, taken, language);
            if (names.isEmpty()) {
                return;
            }
            NameIndex index = prepared.names();
            Set<List<String>> seen = new HashSet<>();
            for (Name name : names) {
                boolean noun = language.equals("de")
                        && name.parts().size() == 1
                        && GermanNouns.isNounIn(text, claim.substring(name.start(), name.end()));
                if (noun || !seen.add(name.parts())) {
                    continue;
                }
                Optional<Name> same = index.find(name, text);
                if (same.isPresent()) {
                    add(Element.NAME, FindingKind.VALUE_EQUAL, name, same.get(), null);
                } else {
                    absent(Element.NAME, name, null);
                }
            }
        }

        private void add(Element element, FindingKind kind, Value claimed, Value found, @Nullable String reason) {
            String said = text.substring(found.start(), found.end()).replaceAll("\\s+", " ");
            String asked = claim.substring(claimed.start(), claimed.end());
            List<Difference> differences =
                    kind == FindingKind.VALUE_DIFFERENT ? List.of(new Difference(asked, said)) : List.of();
            Passage passage = Passage.of(text, found.start(), found.end());
            matches.add(new Match(
                    element, kind, asked, claimed.start(), claimed.end(), said, passage, differences, reason));
        }

        private void absent(Element element, Value claimed, @Nullable String reason) {
            matches.add(new Match(
                    element,
                    FindingKind.VALUE_ABSENT,
                    claim.substring(claimed.start(), claimed.end()),
                    claimed.start(),
                    claimed.end(),
                    null,
                    null,
                    List.of(),
                    reason));
        }
    }
}
