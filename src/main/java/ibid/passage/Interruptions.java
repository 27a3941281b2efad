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
    private static final int LONGEST = 12;

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
            afirmou acrescentou explicou escreveu contou zei zegt schreef""");

    /// With one of these the words between two quotations are a sentence of the writer's own.
    private static final Set<String> WRITERS = Words.of("""
            and but while whereas that who which when because although though if as it then called
            und aber während dass weil et mais que qui parce y pero quien e ma ch""");

    private Interruptions() {}

    /// The tokens with those of every interruption made optional, its quotation marks included.
    static List<Token> optional(List<Token> tokens) {
        List<Token> marked = new ArrayList<>(tokens);
        for (int from = 0; from < tokens.size(); from++) {
            if (closes(tokens.get(from))) {
                int to = end(tokens, from);
                for (int i = from; to > 0 && i <= to; i++) {
                    marked.set(i, tokens.get(i).optional(true));
                }
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
        return says && count <= LONGEST;
    }

    private static boolean closes(Token token) {
        return isQuote(token)
                && token.text().length() > 1
                && ",?!-".indexOf(token.text().charAt(0)) >= 0;
    }

    private static boolean isQuote(Token token) {
        return token.kind() == Kind.MARKS && token.text().indexOf(Glyphs.QUOTE) >= 0;
    }

    private static int end(List<Token> tokens, int from) {
        boolean says = namesAfterSo(tokens, from + 1);
        boolean putsIt = from + 1 < tokens.size() && tokens.get(from + 1).text().equals("as");
        int words = 0;
        for (int i = from + 1; i < tokens.size() && words <= LONGEST; i++) {
            Token token = tokens.get(i);
            String word = token.text().toLowerCase(Locale.ROOT);
            if (isQuote(token)) {
                return says ? i : -1;
            }
            if (token.isWord()) {
                words++;
                says |= SAYING.contains(word);
            }
            boolean writers = WRITERS.contains(word) && !(putsIt && (word.equals("as") || word.equals("it")));
            if (writers || word.indexOf('.') >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /// German: „…“, so die Ministerin. „…“
    private static boolean namesAfterSo(List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && tokens.get(at).text().equals("so")
                && GERMAN_ARTICLES.contains(tokens.get(at + 1).text());
    }

    private static final Set<String> GERMAN_ARTICLES = Words.of("der die das ein eine Frau Herr");
}
