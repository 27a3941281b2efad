package ibid.reading;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Splits paragraphs into sentences: ICU's rules, then what they get wrong in scholarly prose. A marker after the full
/// stop belongs to the sentence before it. Not for use by several threads at once.
public final class Sentences {
    /// Invisible to ICU's rules; a marker is covered with it, so that the text around it is split as if unmarked.
    private static final char COVER = '\u2060';

    private static final Set<String> ABBREVIATIONS = Set.copyOf(List.of(
            ("a.a.o. abb. abs. abt. acc. adm. anm. app. approx. arr. art. arts. aufl. ausg. bd. bde. bes. betr. bspw. bzw. c. ca. cap. capt. "
                            + "cf. ch. chap. chaps. cie. cit. cmd. co. col. comm. cons. corp. d.h. dept. diss. div. doc. dr. e.g. ebd. ed. eds. "
                            + "edn. eng. esp. est. etc. ex. f. fasc. ff. fig. figs. fn. fol. fr. ft. gen. ggf. gov. hon. hrsg. i.e. ibid. id. "
                            + "inc. insb. jan. feb. jg. jr. kap. l. lit. ll. loc. lt. ltd. m.e. maj. messrs. mgr. mio. mm. mr. mrs. mrd. ms. mss. mt. n. "
                            + "n.b. nn. no. nos. nr. o.g. op. orig. p. par. para. paras. pl. pp. pref. pres. prof. pt. pts. pub. q.v. r. ref. "
                            + "reg. rep. repr. resp. rev. rn. s. s.a. s.o. s.u. sec. secs. sect. sen. seq. ser. sess. sog. sr. st. suppl. "
                            + "jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. okt. nov. dec. dez. ph.d. sgt. cpl. adv. asst. ave. blvd. bros. "
                            + "s.v. trans. u.a. u.s.w. univ. usw. v. vgl. viz. vol. vols. vs. z.b. zit. ziff. zs. mme. mlle. sig. sra. núm. pág. págs. vgl.")
                    .split(" ")));
    /// Abbreviations that end a sentence as often as not: the next word decides.
    private static final Set<String> OPEN = Set.copyOf(List.of(
            "u.s.",
            "u.k.",
            "u.n.",
            "e.u.",
            "etc.",
            "a.m.",
            "p.m.",
            "inc.",
            "ltd.",
            "co.",
            "corp.",
            "jr.",
            "sr.",
            "d.c.",
            "usw.",
            "u.s.w.",
            "ff.",
            "f.",
            "b.c.",
            "a.d.",
            "u.s.a.",
            "u.s.s.r."));
    private static final Set<String> STARTERS = Set.copyOf(List.of(
            ("the a an in on at it its he she they we i this that these those but and or however moreover nevertheless although though while when "
                            + "if as after before since for from with by to there what who how why not no yet so such one some many most all each "
                            + "both another other his her their our my der die das ein eine er sie es wir im in am auf mit und aber doch wenn als nach vor le la les un une il elle "
                            + "ils en dans mais el los las")
                    .split(" ")));

    private static final Pattern REMARK =
            Pattern.compile("(?<=[.!?]['’”\"»]?" + COVER + "{0,40})\\[[^\\[\\]]{3,40}\\](?=\\s+[\\p{Lu}“\"„«])");

    private final BreakIterator breaks;

    public Sentences(String language) {
        ULocale locale = new ULocale(language.isEmpty() ? "en" : language);
        // ICU's own abbreviations match the ends of words: with them "Wehr." and "kam." end no German sentence.
        this.breaks = BreakIterator.getSentenceInstance(locale);
    }

    /// The sentences of a stretch, in order, without the spaces between them.
    ///
    /// @param markers spans of markers in the text, in order
    public List<Span> of(String text, Span stretch, List<Span> markers) {
        StringBuilder covered = new StringBuilder(stretch.of(text));
        for (Span marker : markers) {
            if (stretch.contains(marker)) {
                for (int i = marker.start(); i < marker.end(); i++) {
                    covered.setCharAt(i - stretch.start(), COVER);
                }
            }
        }
        String paragraph = withoutRemarks(covered.toString().replace('\n', ' '));
        breaks.setText(paragraph);
        List<Span> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end < paragraph.length() && !isBoundary(paragraph, start, end)) {
                continue;
            }
            add(text, stretch.start() + start, stretch.start() + end, sentences);
            start = end;
        }
        add(text, stretch.start() + start, stretch.end(), sentences);
        return sentences;
    }

    /// "It cost more.[3][citation needed] It was": what editors put behind a sentence belongs to it, as a marker does.
    private static String withoutRemarks(String paragraph) {
        return paragraph.indexOf('[') < 0
                ? paragraph
                : REMARK.matcher(paragraph)
                        .replaceAll(remark -> String.valueOf(COVER).repeat(remark.end() - remark.start()));
    }

    private static void add(String text, int from, int to, List<Span> sentences) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            sentences.add(new Span(start, end));
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || NoteLabel.isSpace(c);
    }

    private static boolean isBoundary(String text, int start, int at) {
        int next = at;
        while (next < text.length() && !Character.isLetterOrDigit(text.charAt(next))) {
            if (isOpeningQuote(text.charAt(next)) && next + 1 < text.length()) {
                next++;
                continue;
            }
            next++;
        }
        if (next >= text.length()) {
            return false;
        }
        int stop = lastStop(text, start, at);
        if (stop < 0) {
            return true;
        }
        if (isEastAsian(text.charAt(stop))) {
            return true;
        }
        if (Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        return text.charAt(stop) != '.' || !isAbbreviated(text, start, stop, next);
    }

    /// The full stop or its like that ends the sentence, before closing quotes and markers; -1 if there is none.
    private static int lastStop(String text, int start, int at) {
        for (int i = at - 1; i >= start && i >= at - 40; i--) {
            char c = text.charAt(i);
            if (c == '.' || c == '!' || c == '?' || isEastAsian(c)) {
                return i;
            }
            if (Character.isLetterOrDigit(c)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isEastAsian(char c) {
        return c == '。' || c == '！' || c == '？' || c == '．';
    }

    private static boolean isAbbreviated(String text, int start, int stop, int next) {
        int from = stop;
        while (from > start && !isBlank(text.charAt(from - 1)) && "([“\"„«‘—–⁠/".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String word = text.substring(from, stop + 1);
        String lower = word.toLowerCase(Locale.ROOT);
        int end = next;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String following = text.substring(next, end).toLowerCase(Locale.ROOT);
        if (OPEN.contains(lower)) {
            return !STARTERS.contains(following) || following.isEmpty();
        }
        if (isInitial(word)) {
            return !STARTERS.contains(following) || following.length() == 1;
        }
        if (isOrdinal(word)) {
            return isGermanMonth(following);
        }
        return ABBREVIATIONS.contains(lower);
    }

    /// `J.` or `J.M.`; a lone `I.` at the end of a sentence is rarer than a name.
    private static boolean isInitial(String word) {
        for (int i = 0; i < word.length(); i += 2) {
            if (!Character.isUpperCase(word.charAt(i)) || i + 1 >= word.length() || word.charAt(i + 1) != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isOrdinal(String word) {
        return word.length() <= 3 && word.chars().limit(word.length() - 1L).allMatch(Character::isDigit);
    }

    private static boolean isGermanMonth(String word) {
        return Dates.isMonth(word) && !word.equals("may");
    }

    private static boolean isOpeningQuote(char c) {
        return c == '“' || c == '"' || c == '‘' || c == '„' || c == '«';
    }
}
