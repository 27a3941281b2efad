package ibid.passage;

import ibid.passage.Token.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Breaks that name the speaker within one pair of quotation marks, as French, Spanish and Italian set them: "…,
/// a-t-elle dit, …", "—dijo ella—". Commas set off much else: only a verb of saying that comes first, its subject
/// behind it, or a pronoun with such a verb is one.
final class Incises {
    private static final int LONGEST = 8;

    private static final Set<String> SAYING = Words.of("""
            said says sagte sagt erklärte meinte fragte antwortete dit affirme affirmait ajoute ajouta déclare explique
            raconte répond répondit poursuit confie souligne estime assure insiste reconnaît
            dijo dice añadió añade explicó explica afirmó afirma señaló señala aseguró asegura respondió contó comentó
            declaró indicó advirtió disse aggiunse aggiunge scrisse spiegò spiega raccontò racconta afferma affermò
            afirmou acrescentou explicou contou diz zei zegt""");

    private static final Set<String> AUXILIARIES = Words.of("a ont avait ha han había aveva");

    private static final Set<String> PARTICIPLES = Words.of("""
            dit affirmé ajouté déclaré expliqué raconté répondu souligné écrit insisté reconnu assuré estimé
            dicho afirmado añadido declarado explicado detto aggiunto spiegato raccontato scritto dichiarato affermato""");

    private static final Set<String> PRONOUNS = Words.of("he she they i we");

    private static final Set<String> SUBJECTS = Words.of("""
            he she they i we il elle ils elles on t él ella ellos ellas lui lei egli loro er sie hij zij ele ela
            the le la les l' el los las il lo gli der die das de het o""");

    private Incises() {}

    /// Where the break ends that this mark opens, or -1.
    static int end(List<Token> tokens, int from) {
        if (!setsOff(tokens.get(from))) {
            return -1;
        }
        int words = 0;
        for (int i = from + 1; i < tokens.size() && words <= LONGEST; i++) {
            if (tokens.get(i).isWord()) {
                words++;
            } else if (closes(tokens, from, i)) {
                List<Token> within = tokens.subList(from + 1, i).stream()
                        .filter(Token::isWord)
                        .toList();
                return namesSpeaker(within) ? i : -1;
            } else if (!tokens.get(i).text().equals("-")) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean namesSpeaker(List<Token> words) {
        if (words.size() < 2) {
            return false;
        }
        String first = lower(words.getFirst());
        String second = lower(words.get(1));
        if (PRONOUNS.contains(first)) {
            return words.size() == 2 && SAYING.contains(second);
        }
        if (AUXILIARIES.contains(first)) {
            return words.stream().limit(4).anyMatch(word -> PARTICIPLES.contains(lower(word)));
        }
        // French "dit le Gros" is a name.
        boolean named = words.size() == 3 && isCapital(words.getLast()) && !isCapital(words.get(1));
        return SAYING.contains(first) && !named && (SUBJECTS.contains(second) || isCapital(words.get(1)));
    }

    private static boolean setsOff(Token token) {
        return token.kind() == Kind.MARKS && token.text().matches("[,-]+");
    }

    /// What a dash opened a dash closes; the hyphen of "dit-il" closes nothing.
    private static boolean closes(List<Token> tokens, int from, int at) {
        Token mark = tokens.get(at);
        boolean opened = tokens.get(from).text().startsWith("-");
        if (!setsOff(mark) || opened != mark.text().startsWith("-")) {
            return false;
        }
        boolean apart = tokens.get(at - 1).end() < mark.start()
                || (at + 1 < tokens.size() && mark.end() < tokens.get(at + 1).start());
        return !opened || apart || mark.text().length() > 1;
    }

    private static boolean isCapital(Token word) {
        return Character.isUpperCase(word.text().codePointAt(0));
    }

    private static String lower(Token word) {
        return word.text().toLowerCase(Locale.ROOT);
    }
}
