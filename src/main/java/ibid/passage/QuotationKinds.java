package ibid.passage;

import ibid.passage.QuotedSpan.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells speech from titles of works and from scare quotes, by length, capitals and the words around. A guess: where it
/// is open, the words count as speech, since speech is what gets checked.
final class QuotationKinds {
    private static final int SCARE_WORDS = 2;
    private static final int AROUND = 60;

    private static final Pattern SAYING = Pattern.compile(
            "(?iU)\\b(sa(id|y|ys|ying)|stat(ed|es|ing|ement|ements)|t(old|ells?|elling)|call(ed|s|ing)|describ\\w+|declar\\w+|"
                    + "announc\\w+|accus\\w+|add(ed|s|ing)|admi(ts?|tted)|affirm\\w+|agreed|announc\\w+|answer\\w+|argu\\w+|ask(ed|s)|"
                    + "assert\\w+|charg(ed|es|ing)|claim\\w*|comment\\w+|complain\\w+|conced\\w+|conclud\\w+|condemn\\w+|"
                    + "critici[sz]\\w+|deem\\w*|den(y|ied|ies|ounc\\w+)|dismiss\\w+|dubb\\w+|emphasi[sz]\\w+|explain\\w+|express\\w+|"
                    + "insist\\w+|label+\\w+|lament\\w+|mention\\w+|not(ed|es|ing)|object\\w+|observ(ed|es)|pledg\\w+|"
                    + "prais\\w+|proclaim\\w+|promis\\w+|quot\\w+|read(s|ing)?|recall\\w+|remark\\w+|repl(y|ied|ies)|report\\w*|"
                    + "respon(ded|se)|sp(oke|eech|eaks?|eaking)|stress\\w+|term(ed|s|ing)|testif\\w+|thought|tweet\\w+|urg\\w+|voic\\w+|vow\\w+|warn\\w+|wr(ote|ites?|iting|itten)|words?|according"
                    + " to|in the words"
                    + " of|sagt\\w*|schrieb\\w*|schreib\\w*|erklär\\w+|nannt\\w*|nenn\\w*|bezeichne\\w+|meint\\w*|betont\\w*|so"
                    + " der|laut|a"
                    + " dit|dit|déclar\\w+|affirm\\w+|écri\\w+|qualifi\\w+|selon|dijo|dice|declar\\w+|afirm\\w+|según|escribi\\w+|"
                    + "disse|dichiar\\w+|scri\\w+|secondo)\\b|述べ|語っ|話し|言っ|言う|発言|説明|表明|と評|指摘");

    /// Nothing but the name of a work follows.
    private static final Pattern TITLED = Pattern.compile("(?iU)\\b(titled|entitled|headlined|captioned|mit dem"
            + " titel|betitelt|intitulé\\w*|titulad[oa]|intitolat\\w+)[\\s,:]*$");

    private static final Pattern NAMING = Pattern.compile(
            "(?iU)\\b(titled|entitled|headlined|captioned|named|article|essay|book|novel|report|paper|chapter|poem|song|album|film|movie|series|episode|painting|play|column|editorial|op-ed|pamphlet|law|act|bill|legislation|in"
                    + " (his|her|their)|see|see also|cf|mit dem"
                    + " titel|betitelt|intitulé\\w*|titulado|titulada|intitolat\\w+)[\\s,:]*$");

    private static final Pattern DISTANCED =
            Pattern.compile("(?iU)(\\b(so-called|concept of( the| an?)?|notion of( the| an?)?|term|word|phrase|known"
                    + " as|sogenannte\\w*|soi-disant|dit)|いわゆる)[\\s,]*$");

    private static final Set<String> LITTLE = Words.of("""
            a an and as at but by de der die das des du en et for from il in into is la le les nor of on or over per so
            the to und up via vs von with y""");

    private QuotationKinds() {}

    static Kind of(String claim, int start, int end) {
        String text = claim.substring(start, end);
        String before = claim.substring(Math.max(0, start - AROUND), Math.max(0, start - 1));
        List<String> words = words(text);
        boolean sentence = text.matches("(?s).*[.!?…。！？]\\s+\\S.*") || text.endsWith("!") || text.endsWith("?");
        if (DISTANCED.matcher(before).find()) {
            return words.size() <= SCARE_WORDS + 2 ? Kind.SCARE : Kind.SPEECH;
        }
        if (TITLED.matcher(before).find() && Character.isUpperCase(text.codePointAt(0))) {
            return Kind.TITLE;
        }
        boolean named = NAMING.matcher(before).find();
        if (!sentence && isTitle(words) && (named || words.size() >= 3 || !saysAround(claim, start, end))) {
            return Kind.TITLE;
        }
        if (named
                && !sentence
                && words.size() <= 12
                && Character.isUpperCase(text.codePointAt(0))
                && !saysAround(claim, start, end)) {
            return Kind.TITLE;
        }
        boolean few = isUnspaced(text) ? text.length() <= 4 : words.size() <= SCARE_WORDS;
        return few && !sentence && !saysAround(claim, start, end) ? Kind.SCARE : Kind.SPEECH;
    }

    private static boolean isUnspaced(String text) {
        return Glyphs.isUnspaced(text.charAt(0));
    }

    /// Words of saying anywhere in the sentences that hold the quotation, its own words left out.
    private static boolean saysAround(String claim, int start, int end) {
        return SAYING.matcher(claim.substring(0, Math.max(0, start - 1))).find()
                || SAYING.matcher(claim.substring(Math.min(claim.length(), end + 1)))
                        .find();
    }

    /// Every word that carries matter has a capital, and there are two at least.
    private static boolean isTitle(List<String> words) {
        int capitals = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean capital = !Character.isLowerCase(word.codePointAt(0));
            if (!capital && !(i > 0 && LITTLE.contains(word.toLowerCase(Locale.ROOT)))) {
                return false;
            }
            capitals += capital && Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
        }
        return capitals >= 2 && words.size() >= 2;
    }

    private static List<String> words(String text) {
        Skeleton skeleton = Skeleton.of(text);
        List<String> words = new ArrayList<>();
        for (Token token : Tokens.of(skeleton, 0, skeleton.length(), 0, Set.of())) {
            if (token.isWord()) {
                words.add(token.text());
            }
        }
        return words;
    }
}
