package ibid.reading;

import ibid.reading.ReadClaim.Why;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Finds the sentences a checker would want: every cited one, and of the others those that quote, give a figure or
/// a date, or have somebody named do something.
final class ClaimFinder {
    private static final Pattern SUPPOSING = Pattern.compile(
            "^(?:[“\"‘']?)(?:If|Suppose|Supposing|Imagine|Should|Were|Let us|Let me|Unless|Whether|Wenn|Falls|Angenommen|Si)\\b");
    private static final Pattern MODAL = Pattern.compile(
            "\\b(?:may|might|could|would|should|will|shall|must|cannot|can|kann|könnte|sollte|würde|wird)\\b(?! have\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PAST = Pattern.compile(
            "\\b(?:was|were|had|did|has been|have been|\\p{L}{2,}ed|said|took|made|became|began|met|gave|went|came|saw|held|led|left|won|lost|paid|wrote|told|fell|rose|grew|built|sent|sold|brought|bought|thought|war|waren|wurde|wurden|hatte|hatten|était|fut)\\b");
    private static final Pattern ATTRIBUTES = Pattern.compile(
            "\\b(?:sa(?:y|ys|id|ying)|state[sd]?|stating|statement|call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|declar(?:e|es|ed|ing)|wr(?:ite|ites|ote|itten)|told|tell[s]?|"
                    + "announc(?:e|es|ed|ing)|claim(?:s|ed|ing)?|argu(?:e|es|ed|ing)|charg(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|warn(?:s|ed|ing)?|promis(?:e|es|ed|ing)|"
                    + "insist(?:s|ed|ing)?|admit(?:s|ted)?|express(?:es|ed|ing)?|according to|quot(?:e|es|ed|ing)|report(?:s|ed|ing)?|provid(?:e|es|ed|ing)|asked|replied|sagte|erklärte|"
                    + "schrieb|nannte|laut|selon|a déclaré|remark(?:s|ed)?|assert(?:s|ed|ing)?|term(?:s|ed)|agreed|complain(?:s|ed)?|conced(?:e|es|ed)|urg(?:e|es|ed)|vow(?:s|ed))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile(
            "(?<![\\d,.$€£¥])(?:1[0-9]|20)\\d\\d(?:s\\b|(?![\\d,]|\\.\\d| ?(?:%|percent|per cent|tons|miles|people|million|dollars|Euro)))");
    private static final Pattern MONTH = Pattern.compile(
            "\\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)\\b(?= \\d|,| of| in| and|\\.|$|;|—)|\\d{1,2}月|\\d{4}年");
    private static final Pattern FIGURE = Pattern.compile(
            "\\d[\\d,.]*\\s?(?:%|percent|per cent|Prozent|km|kilomet|miles|tons|tonnes|million|billion|trillion|Millionen|Milliarden|people|years|days|months|dollars|euros?)"
                    + "|[$€£¥]\\s?\\d|\\b\\d{1,3}(?:[,.]\\d{3})+\\b|(?<![\\d./-])\\b(?!(?:1[0-9]|20)\\d\\d\\b)\\d{2,}(?:\\.\\d+)?\\b(?![\\d/-])|\\b\\d+\\.\\d+\\b"
                    + "|\\b(?:hundred|thousand|million|billion|trillion|dozen|half|third|quarter|tenth|fifth|twice|threefold)s?\\b(?= (?:of|the|a|as|times|more|people|men|tons|dollars|years))"
                    + "|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\\b(?= (?:\\p{L}+ )?(?:percent|per cent|people|men|women|years|months|weeks|days|times|countries|states|members|votes|million|tons|miles|cases|ships))");
    private static final Pattern OPINION = Pattern.compile(
            "\\b(?:I|we) (?:believe|think|hope|see no reason|suggest|recommend|propose|suspect|expect|doubt|would)\\b|\\bin my (?:view|opinion)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> NO_ACTOR = Set.of("I", "The", "A", "An");
    private static final int FEWEST_QUOTED_WORDS = 4;
    private static final int FEWEST_WORDS = 4;

    private final String text;

    ClaimFinder(String text) {
        this.text = text;
    }

    List<ReadClaim> of(List<Sentence> sentences, List<List<Span>> markers) {
        List<MarkedNote> marked = new ArrayList<>();
        for (int n = 0; n < markers.size(); n++) {
            for (Span marker : markers.get(n)) {
                marked.add(new MarkedNote(marker.start(), n));
            }
        }
        marked.sort(java.util.Comparator.comparingInt(MarkedNote::start));
        List<ReadClaim> claims = new ArrayList<>();
        int next = 0;
        for (Sentence sentence : sentences) {
            Set<Integer> notes = new TreeSet<>();
            while (next < marked.size()
                    && marked.get(next).start() < sentence.span().end()) {
                if (marked.get(next).start() >= sentence.span().start()) {
                    notes.add(marked.get(next).note());
                }
                next++;
            }
            Set<Why> why = why(sentence.span(), !notes.isEmpty());
            if (!why.isEmpty()) {
                claims.add(new ReadClaim(sentence.span(), List.copyOf(notes), why));
            }
        }
        return claims;
    }

    private record MarkedNote(int start, int note) {}

    private Set<Why> why(Span span, boolean cited) {
        EnumSet<Why> why = EnumSet.noneOf(Why.class);
        String sentence = span.of(text);
        if (cited) {
            why.add(Why.CITED);
        } else if (Quotations.words(text, span) < FEWEST_WORDS) {
            return why;
        }
        if (isQuoting(span, sentence)) {
            why.add(Why.QUOTATION);
        }
        boolean asks = sentence.indexOf('?') >= 0
                && sentence.stripTrailing().matches("(?s).*[?？][”\"’)\\]\\u2060⁰¹²³⁴⁵⁶⁷⁸⁹0-9\\[]*");
        boolean past = PAST.matcher(sentence).find();
        boolean supposing =
                SUPPOSING.matcher(sentence).find() || (MODAL.matcher(sentence).find() && !past);
        if (cited || !(asks || supposing || OPINION.matcher(sentence).find())) {
            if (FIGURE.matcher(sentence).find()) {
                why.add(Why.FIGURE);
            }
            if (YEAR.matcher(sentence).find() || MONTH.matcher(sentence).find()) {
                why.add(Why.DATE);
            }
            if (past && hasActor(span)) {
                why.add(Why.NAMED_ACTOR);
            }
        }
        return why;
    }

    /// Speech, not a concept set in quotation marks: several words, or fewer when somebody is said to have said them.
    private boolean isQuoting(Span span, String sentence) {
        boolean attributed = ATTRIBUTES.matcher(sentence).find();
        return Quotations.in(text, span.start(), span.end()).stream()
                .anyMatch(quotation -> !isTitle(quotation)
                        && (Quotations.words(text, quotation) >= FEWEST_QUOTED_WORDS
                                || (attributed && Quotations.words(text, quotation) >= 1)));
    }

    /// Words with a capital each name a work or a law.
    private boolean isTitle(Span quotation) {
        int words = 0;
        int capitals = 0;
        for (String word : quotation.of(text).split("\\s+", -1)) {
            if (word.length() > 3 && Character.isLetter(word.charAt(0))) {
                words++;
                capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            }
        }
        return words >= 2 && capitals == words;
    }

    private boolean hasActor(Span span) {
        Terms terms = Terms.of(text, span.start(), span.end());
        if (!terms.names().isEmpty()) {
            return true;
        }
        String first = span.of(text).split("\\s", 2)[0];
        return !NO_ACTOR.contains(first) && (first.endsWith("’s") || first.endsWith("'s"));
    }
}
