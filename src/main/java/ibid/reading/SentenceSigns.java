package ibid.reading;

import java.util.Locale;
import java.util.Set;

/// What the words of one sentence say about it, read in one pass.
final class SentenceSigns {
    /// How many words may stand between a name and its verb.
    private static final int REACH = 4;

    private final String text;
    private final Span span;
    private final Set<String> names;
    private final boolean german;
    private int words;
    /// Inside quotation marks somebody else speaks: what is asked, supposed or meant there is no doubt of the author's.
    private boolean quoted;
    private boolean afterComma;
    private boolean nameInPhrase;
    private int lastName = -100;
    private boolean modalSinceName;
    private String previous = "";
    private char previousFirst = ' ';
    private String beforePrevious = "";
    private boolean openNumeral;

    boolean asks;
    boolean supposes;
    boolean modal;
    boolean past;
    boolean finite;
    boolean firstPerson;
    boolean opinion;
    boolean speculates;
    boolean attributes;
    boolean dated;
    boolean counted;
    boolean acts;

    private SentenceSigns(String text, Span span, Set<String> names, boolean german) {
        this.text = text;
        this.span = span;
        this.names = names;
        this.german = german;
    }

    /// @param names words that are capitalised inside sentences of the document, in lower case
    static SentenceSigns of(String text, Span span, Set<String> names, boolean german) {
        SentenceSigns signs = new SentenceSigns(text, span, names, german);
        signs.read();
        return signs;
    }

    int words() {
        return words;
    }

    /// Whether its author asks, supposes, guesses or gives an opinion, and so asserts nothing to be checked.
    boolean isUnsure() {
        return asks || supposes || opinion || speculates || (modal && !past);
    }

    private void read() {
        asks = endsAsking();
        int i = span.start();
        int end = span.end();
        while (i < end) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                int stop = Terms.wordEnd(text, i, end);
                word(text.substring(i, Math.min(stop, i + 40)), i);
                i = stop;
            } else if (c >= '0' && c <= '9') {
                i = number(i, end);
            } else {
                punctuation(c);
                i++;
            }
        }
    }

    private void punctuation(char c) {
        switch (c) {
            case '„', '«', '‹', '「', '『' -> quoted = true;
            case '”', '»', '›', '」', '』' -> quoted = false;
            // Opens in English and closes in German.
            case '“', '"' -> quoted = !quoted;
            case ',' -> afterComma = true;
            default -> {}
        }
    }

    /// Whether it ends with a question mark, quotation marks and markers left aside.
    private boolean endsAsking() {
        for (int i = span.end() - 1; i >= span.start() && i > span.end() - 30; i--) {
            char c = text.charAt(i);
            if (c == '?' || c == '？') {
                return true;
            }
            if (Character.isLetter(c) || c == '.' || c == '!' || c == '。') {
                return false;
            }
        }
        return false;
    }

    private void word(String printed, int at) {
        String word = printed.toLowerCase(Locale.ROOT);
        String bare = word.endsWith("’s") || word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        boolean capital = Character.isUpperCase(printed.charAt(0));
        boolean month = ClaimWords.MONTH.has(word) || (word.equals("may") && capital && words > 0);
        if (words == 0) {
            supposes = ClaimWords.SUPPOSING.has(word);
        }
        boolean name = capital
                && !month
                && (words > 0 || names.contains(bare))
                && !word.equals("i")
                && !(german && GermanWords.isNoun(word, previous, Character.isUpperCase(previousFirst)));
        if (month) {
            dated |= capital
                    && (nextIsDigit(at + printed.length())
                            || ClaimWords.ARTICLE.has(previous)
                            || isPreposition(previous)
                            || Character.isDigit(charBefore(at)));
        } else if (name) {
            boolean goesOn = words - lastName == 1 && !afterComma;
            nameInPhrase = goesOn ? nameInPhrase : isInPhrase();
            lastName = words;
            modalSinceName = false;
        } else {
            changeSubject(word);
            verb(word);
        }
        afterComma = false;
        counted |= openNumeral && (ClaimWords.UNIT.has(word) || word.equals("of"));
        openNumeral =
                ClaimWords.NUMERAL.has(word) || (openNumeral && ClaimWords.NUMERAL.has(previous) && !word.equals("of"));
        firstPerson |= !quoted && ClaimWords.FIRST_PERSON.has(word);
        opinion |= !quoted && ClaimWords.FIRST_PERSON.has(previous) && ClaimWords.OPINION.has(word);
        speculates |= !quoted && word.equals("have") && !previous.equals("will") && ClaimWords.MODAL.has(previous);
        attributes |= ClaimWords.ATTRIBUTING.has(word);
        beforePrevious = previous;
        previous = word;
        previousFirst = printed.charAt(0);
        words++;
    }

    /// "… of Roe", "… with the Board"
    private boolean isInPhrase() {
        return ClaimWords.PREPOSITION.has(previous)
                || (ClaimWords.ARTICLE.has(previous) && ClaimWords.PREPOSITION.has(beforePrevious));
    }

    /// "With the election of Roe, the matter became worse": it is not Roe who did something.
    private void changeSubject(String word) {
        boolean subject = ClaimWords.PRONOUN.has(word)
                || (ClaimWords.ARTICLE.has(word) && !ClaimWords.PREPOSITION.has(word))
                || (german && ClaimWords.GERMAN_BEFORE_NOUN.has(word));
        if (afterComma && nameInPhrase && subject) {
            lastName = -100;
        }
    }

    private void verb(String word) {
        if (!quoted && ClaimWords.MODAL.has(word)) {
            modal = true;
            modalSinceName = true;
        }
        finite |= ClaimWords.FINITE.has(word);
        boolean inGerman = german && !ClaimWords.GERMAN_BEFORE_NOUN.has(previous) && GermanWords.isVerb(word);
        boolean regular = (word.length() > 4 && word.endsWith("ed") && !word.endsWith("eed"))
                || (inGerman && !word.endsWith("t"));
        finite |= inGerman;
        boolean afterBe = ClaimWords.BE.has(previous) && !previous.equals("was") && !previous.equals("were");
        boolean adjective = ClaimWords.ARTICLE.has(previous) || afterBe;
        boolean participle = ClaimWords.PERFECT.has(previous) || ClaimWords.PERFECT.has(beforePrevious);
        boolean bare = word.equals("was") || word.equals("were") || word.equals("had") || word.equals("been");
        boolean verb = bare || ((regular || ClaimWords.PAST.has(word)) && (!adjective || participle));
        past |= verb;
        finite |= verb;
        boolean near = words - lastName <= REACH;
        acts |= near && verb && !bare && !modalSinceName && !nameInPhrase;
    }

    private int number(int start, int end) {
        int stop = start;
        while (stop < end
                && (isDigit(text.charAt(stop))
                        || (",.".indexOf(text.charAt(stop)) >= 0
                                && stop + 1 < end
                                && isDigit(text.charAt(stop + 1))))) {
            stop++;
        }
        char before = start > span.start() ? text.charAt(start - 1) : ' ';
        boolean joined = before == '-' || before == '–' || before == '/';
        boolean free = Character.isWhitespace(before)
                || "(“\"$€£¥—'‘≈~".indexOf(before) >= 0
                || Character.isIdeographic(before)
                || (before >= 0x3040 && before <= 0x30ff)
                || joined;
        if (!free) {
            return stop;
        }
        int digits = stop - start;
        boolean whole = text.substring(start, stop).chars().allMatch(c -> c >= '0' && c <= '9');
        boolean money = "$€£¥".indexOf(before) >= 0;
        String unit = unitAfter(stop, end);
        boolean measured = unit.equals("%") || ClaimWords.UNIT.has(unit);
        boolean year =
                whole && digits == 4 && text.charAt(start) >= '1' && text.charAt(start) <= '2' && !money && !measured;
        boolean japanese = stop < end && "年月日".indexOf(text.charAt(stop)) >= 0;
        if (year || japanese) {
            dated = true;
        } else if (money || measured) {
            counted = true;
        } else if (digits >= 2
                && !joined
                && !ClaimWords.BEFORE_LABEL.has(previous)
                && !ClaimWords.MONTH.has(previous)
                && !isMonth(unit)) {
            counted = true;
        }
        return stop;
    }

    private static boolean isMonth(String word) {
        return ClaimWords.MONTH.has(word) || word.equals("may");
    }

    private String unitAfter(int from, int end) {
        int i = from;
        while (i < end && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '-')) {
            i++;
        }
        if (i < end && text.charAt(i) == '%') {
            return "%";
        }
        int stop = i;
        while (stop < end && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        return text.substring(i, stop).toLowerCase(Locale.ROOT);
    }

    private boolean nextIsDigit(int at) {
        int i = at;
        while (i < span.end()
                && (text.charAt(i) == ' '
                        || text.charAt(i) == '.'
                        || text.charAt(i) == ','
                        || text.charAt(i) == '\n')) {
            i++;
        }
        return i < span.end() && isDigit(text.charAt(i));
    }

    private char charBefore(int at) {
        int i = at - 1;
        while (i > span.start() && (text.charAt(i) == ' ' || text.charAt(i) == '.')) {
            i--;
        }
        return i >= span.start() ? text.charAt(i) : ' ';
    }

    private static boolean isPreposition(String word) {
        return Set.of(
                        "in", "since", "until", "till", "by", "from", "of", "during", "late", "early", "last", "im",
                        "seit", "en", "bis")
                .contains(word);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
