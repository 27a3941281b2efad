package ibid.citation;

/// The pieces of a reference between its marks, and what each looks like as a whole.
final class Pieces {
    private static final int ABBREVIATED = Lexicon.bit(Lexicon.Word.EDITOR)
            | Lexicon.bit(Lexicon.Word.PAGE)
            | Lexicon.bit(Lexicon.Word.VOLUME)
            | Lexicon.bit(Lexicon.Word.ISSUE)
            | Lexicon.bit(Lexicon.Word.PERIODICAL)
            | Lexicon.bit(Lexicon.Word.SUFFIX)
            | Lexicon.bit(Lexicon.Word.HONORIFIC)
            | Lexicon.bit(Lexicon.Word.TRANSLATOR)
            | Lexicon.bit(Lexicon.Word.MONTH);

    private static final int TELLING = Lexicon.bit(Lexicon.Word.MONTH)
            | Lexicon.bit(Lexicon.Word.EDITOR)
            | Lexicon.bit(Lexicon.Word.TRANSLATOR)
            | Lexicon.bit(Lexicon.Word.PERIODICAL)
            | Lexicon.bit(Lexicon.Word.PUBLISHER)
            | Lexicon.bit(Lexicon.Word.INSTITUTION)
            | Lexicon.bit(Lexicon.Word.THESIS)
            | Lexicon.bit(Lexicon.Word.REPORT);

    private static final int GIVEN_NAME = Lexicon.bit(Lexicon.Word.GIVEN_NAME);
    private static final int PLACE = Lexicon.bit(Lexicon.Word.PLACE);

    final int count;
    /// The piece of each token.
    final int[] of;
    /// What the piece looks like, as one hash.
    final int[] looks;
    /// The marks before and behind the piece, 0 for none.
    final int[] opening;
    final int[] closing;
    /// The first word.
    final int[] lead;
    /// How many given names and initials, of how many words.
    final int[] people;
    /// How many names of places, of how many words.
    final int[] places;

    private final Tokens tokens;
    private final int from;
    private final int n;
    private final int[] word;
    private final int[] classes;

    /// @param word the tokens' words as hashes, marks as small numbers
    /// @param classes the tokens' classes in the lexicon
    Pieces(Tokens tokens, int from, int[] word, int[] classes) {
        this.tokens = tokens;
        this.from = from;
        this.n = word.length;
        this.word = word;
        this.classes = classes;
        this.of = new int[n];
        this.looks = new int[n + 1];
        this.opening = new int[n + 1];
        this.closing = new int[n + 1];
        this.lead = new int[n + 1];
        this.people = new int[n + 1];
        this.places = new int[n + 1];
        this.count = cut();
    }

    /// Pieces end at a comma, colon, semicolon, bracket, quotation mark, and at a full stop that ends no initial or
    /// short abbreviation.
    private int cut() {
        int p = 0;
        int first = 0;
        int before = 0;
        for (int i = 0; i < n; i++) {
            of[i] = p;
            if (cuts(i) || i == n - 1) {
                int behind = tokens.is(from + i, Tokens.Kind.PUNCTUATION) ? word[i] : 0;
                describe(p, first, i + 1, before, behind);
                before = behind;
                first = i + 1;
                p++;
            }
        }
        return p;
    }

    private boolean cuts(int i) {
        int at = from + i;
        if (!tokens.is(at, Tokens.Kind.PUNCTUATION)) {
            return false;
        }
        int w = word[i];
        if (w == 1 || w == 2) {
            return true;
        }
        return switch (tokens.first(at)) {
            case ',', ':', ';', '(', ')', '[', ']', '?', '!', '=' -> true;
            case '.' -> i == 0 || !abbreviates(i - 1);
            default -> false;
        };
    }

    private boolean abbreviates(int i) {
        return switch (tokens.kind[from + i]) {
            case INITIAL -> true;
            case CAPITAL, LOWER, MIXED ->
                tokens.length(from + i) < 5
                        && i + 2 < n
                        && !tokens.is(from + i + 2, Tokens.Kind.PUNCTUATION)
                        && (classes[i] & ABBREVIATED) != 0;
            case UPPER, NUMBER, IDEOGRAPH, ADDRESS, PUNCTUATION -> false;
        };
    }

    private void describe(int p, int first, int end, int before, int behind) {
        int capitals = 0;
        int lowers = 0;
        int initials = 0;
        int numbers = 0;
        int words = 0;
        boolean year = false;
        int union = 0;
        int opener = 0;
        int given = 0;
        int place = 0;
        for (int i = first; i < end; i++) {
            switch (tokens.kind[from + i]) {
                case CAPITAL, UPPER, IDEOGRAPH -> capitals++;
                case LOWER -> lowers++;
                case INITIAL -> initials++;
                case NUMBER, MIXED -> numbers++;
                case ADDRESS -> numbers += 3;
                case PUNCTUATION -> {}
            }
            if (!tokens.is(from + i, Tokens.Kind.PUNCTUATION)) {
                if (words == 0) {
                    opener = word[i];
                }
                words++;
            }
            year |= tokens.year(from + i);
            union |= classes[i];
            boolean capital = tokens.capitalised(from + i);
            given += capital && (classes[i] & GIVEN_NAME) != 0 ? 1 : 0;
            place += capital && (classes[i] & PLACE) != 0 ? 1 : 0;
        }
        int whole = bucket(words);
        whole = whole * 4 + (lowers == 0 ? 0 : lowers * 3 < words ? 1 : lowers * 3 < 2 * words ? 2 : 3);
        whole = whole * 3 + Math.min(initials, 2);
        whole = whole * 3 + (numbers == 0 ? 0 : numbers == words ? 2 : 1);
        whole = whole * 2 + (year ? 1 : 0);
        whole = whole * 2 + (capitals > 0 ? 1 : 0);
        whole = whole * 2 + ((union & TELLING) != 0 ? 1 : 0);
        looks[p] = FieldFeatures.pair(whole, Integer.lowestOneBit(union & TELLING));
        opening[p] = before;
        closing[p] = behind;
        lead[p] = opener;
        people[p] = (Math.min(given, 3) * 4 + Math.min(initials, 3)) * 5 + Math.min(words, 4);
        places[p] = Math.min(place, 3) * 5 + Math.min(words, 4);
    }

    private static int bucket(int words) {
        return words < 4 ? words : words < 6 ? 4 : words < 10 ? 5 : 6;
    }
}
