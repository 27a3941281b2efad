package ibid.passage;

import ibid.passage.Alignment.Move;
import ibid.passage.Alignment.Step;
import ibid.passage.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds where a text breaks into somebody's speech to say whose it is: `“We will,” she said, “not go.”` A quotation
/// may leave these words out, as they are not the speaker's.
final class Interruptions {
    /// Words of a break that has marks of quotation on both sides, and within which of them somebody speaks.
    private static final int LONGEST = 40;

    private static final int SAID_WITHIN = 12;
    /// Words of a break between claims that the same writer makes.
    private static final int BETWEEN = 12;
    private static final Set<String> SAYING = Words.of("""
            said says say added adds wrote writes asked asks replied replies explained explains continued continues argued
            insisted warned noted told answered admitted declared remarked recalled concluded observed stated
            tells argues insists warns notes answers admits declares remarks recalls concludes observes states put puts
            paused remembered remembers claimed claims conceded acknowledged predicted testified joked tweeted quipped
            asserted maintained stressed emphasized emphasised suggested responded cautioned lamented complained repeated
            sagte sagt erklärte erklärt meinte meint fügte schrieb schreibt betonte betont fragte antwortete erzählte
            berichtete warnte ergänzte räumte dit affirme affirmait affirmé ajoute ajouta ajouté déclare déclaré explique
            expliqué raconte raconté répond répondu poursuit confie souligne souligné estime assure écrit
            dijo dice añadió añade explicó explica afirmó afirma señaló señala aseguró asegura respondió contó comentó
            declaró indicó advirtió disse dice ha aggiunse aggiunge scrisse spiegò spiega spiegato raccontò racconta
            afirmou acrescentou explicou escreveu contou zei zegt schreef mówi mówił mówiła powiedział powiedziała dodał
            dodała сказал сказала говорит говорил заявил заявила добавил добавила 说 說 道 言 述 語 話""");

    /// Behind these a relative clause says more of the speaker.
    private static final Set<String> RELATIVE = Words.of("""
            who whose whom which where der die das dessen deren qui dont quien cuyo cuya che cui który która который которая
            die wiens""");

    /// With one of these the words between two quotations are a sentence of the writer's own.
    private static final Set<String> WRITERS = Words.of("""
            and but while whereas that who which when because although though if as it then called
            und aber während dass weil et mais que qui parce y pero quien e ma ch""");

    private Interruptions() {}

    /// The tokens with those of every interruption made optional, its marks included.
    static List<Token> optional(List<Token> tokens) {
        List<Token> marked = new ArrayList<>(tokens);
        for (int from = 0; from < tokens.size(); from++) {
            int to = closes(tokens, from) ? end(tokens, from) : Incises.end(tokens, from);
            for (int i = from; to > 0 && i <= to; i++) {
                marked.set(i, tokens.get(i).optional(true));
            }
        }
        return marked;
    }

    /// The tokens with only those interruptions still optional of which the quotation has no word: who quotes a part of
    /// "she said" quotes the sentence as it stands, and may drop nothing from it.
    static List<Token> leftOutWhole(List<Token> source, List<Step> steps) {
        boolean[] quoted = new boolean[source.size()];
        for (Step step : steps) {
            if (step.move() == Move.SAME || step.move() == Move.CHANGED) {
                quoted[step.source()] = true;
            }
        }
        List<Token> whole = new ArrayList<>(source);
        int from = 0;
        while (from < source.size()) {
            int to = from;
            boolean any = false;
            while (to < source.size() && source.get(to).optional()) {
                any |= quoted[to] && source.get(to).isWord();
                to++;
            }
            for (int i = from; any && i < to; i++) {
                whole.set(i, source.get(i).optional(false));
            }
            from = to + 1;
        }
        return whole;
    }

    /// Whether the words between two quotations do nothing but name the speaker: ",” she said, “".
    static boolean namesSpeaker(String between) {
        boolean says = false;
        int count = 0;
        for (String word : between.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}.!?:;]+", -1)) {
            if (WRITERS.contains(word) || word.matches(".*[.!?:;].*")) {
                return false;
            }
            count += word.isEmpty() ? 0 : 1;
            says |= SAYING.contains(word);
        }
        return says && count <= BETWEEN;
    }

    /// Japanese has no mark before the one that closes: 「…」と言った。「…」
    private static boolean closes(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean quotes = at + 1 < tokens.size() && tokens.get(at + 1).text().equals("と");
        return isQuote(token)
                && (quotes
                        || (token.text().length() > 1
                                && ",?!-".indexOf(token.text().charAt(0)) >= 0));
    }

    private static boolean isQuote(Token token) {
        return token.kind() == Kind.MARKS && token.text().indexOf(Glyphs.QUOTE) >= 0;
    }

    private static int end(List<Token> tokens, int from) {
        boolean says = namesAfterSo(tokens, from + 1);
        boolean putsIt = from + 1 < tokens.size() && tokens.get(from + 1).text().equals("as");
        boolean relative = false;
        int words = 0;
        for (int i = from + 1; i < tokens.size() && words <= LONGEST; i++) {
            Token token = tokens.get(i);
            String word = token.text().toLowerCase(Locale.ROOT);
            if (isQuote(token)) {
                // What goes on behind a relative clause is parted from it by a mark.
                return says && (!relative || word.length() > 1) ? i : -1;
            }
            if (token.isWord()) {
                words++;
                says |= words <= SAID_WITHIN && SAYING.contains(word);
                relative |= says && RELATIVE.contains(word) && tokens.get(i - 1).kind() == Kind.MARKS;
            }
            boolean writers = WRITERS.contains(word) && !(putsIt && (word.equals("as") || word.equals("it")));
            if ((writers && !relative) || (word.indexOf('.') >= 0 && !isAbbreviated(tokens, i))) {
                return -1;
            }
        }
        return -1;
    }

    /// "Mr.", "J.": the stop closes no sentence.
    private static boolean isAbbreviated(List<Token> tokens, int stop) {
        String before = tokens.get(stop - 1).text();
        return tokens.get(stop).text().equals(".")
                && before.length() <= 3
                && Character.isUpperCase(before.codePointAt(0))
                && before.codePoints().skip(1).noneMatch(Character::isUpperCase);
    }

    /// German: „…“, so die Ministerin. „…“
    private static boolean namesAfterSo(List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && tokens.get(at).text().equals("so")
                && GERMAN_ARTICLES.contains(tokens.get(at + 1).text());
    }

    private static final Set<String> GERMAN_ARTICLES = Words.of("der die das ein eine Frau Herr");
}
