package ibid.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Prints the works of labelled references again in the styles of notes that the collections have few of: Chicago
/// notes, OSCOLA, Bluebook, German, French, Italian and Spanish notes, back-references, cases, statutes, web pages.
///
/// What is learned from them is how styles order and mark fields; the words come from the references given.
final class StyledReferences {
    private final Random random = new Random(11);
    private final WordStock stock;
    private final List<Style> styles;

    private StyledReferences(List<GoldReference> references) {
        this.stock = new WordStock(references, random);
        this.styles = Style.all();
    }

    static List<GoldReference> of(List<GoldReference> references, int count) {
        StyledReferences styled = new StyledReferences(references);
        List<GoldReference> all = new ArrayList<>();
        if (styled.stock.isEmpty()) {
            return all;
        }
        for (int i = 0; i < count; i++) {
            all.add(styled.print(styled.styles.get(i % styled.styles.size())));
        }
        return all;
    }

    private GoldReference print(Style style) {
        GoldReference.Builder into = GoldReference.in("styled");
        List<Style.Piece> pieces = new ArrayList<>();
        for (Style.Part part : style.parts()) {
            if (!part.optional() || random.nextInt(100) >= 40) {
                pieces.addAll(part.pieces());
            }
        }
        Label last = Label.OTHER;
        for (int i = 0; i < pieces.size(); i++) {
            Style.Piece piece = pieces.get(i);
            if (piece.field() != '\0') {
                last = labelOf(piece.field());
                into.add(stock.word(piece.field(), style), last);
            } else {
                Label next = i + 1 < pieces.size() && pieces.get(i + 1).field() != '\0'
                        ? labelOf(pieces.get(i + 1).field())
                        : last;
                marks(piece.text(), last, next, into);
            }
        }
        return into.build();
    }

    /// Marks belong to the field before them, words ("in", "ed.", "p.") to the field behind, roles ("(eds.)") and
    /// pointers ("op. cit.") to themselves.
    private static void marks(String text, Label last, Label next, GoldReference.Builder into) {
        boolean role = text.matches("[\\s,(]*(?:eds?|Eds|Hrsg|Hg|dir|coords)\\.?\\)?.*")
                && (last == Label.EDITOR || last == Label.AUTHOR)
                && !text.matches(", eds?\\. ");
        if (role) {
            int end = text.indexOf(')') >= 0 ? text.indexOf(')') + 1 : text.indexOf('.') + 1;
            into.add(text.substring(0, end), last);
            marks(text.substring(end), last, next, into);
            return;
        }
        if (text.matches(".*(?:op\\. cit|supra|a\\.a\\.O).*")) {
            into.add(text, Label.OTHER);
            return;
        }
        int letter = 0;
        while (letter < text.length() && !Character.isLetter(text.charAt(letter)) && text.charAt(letter) != '§') {
            letter++;
        }
        into.add(text.substring(0, letter), last).add(text.substring(letter), next);
    }

    /// The fields of the style sheets.
    static Label labelOf(char field) {
        return switch (field) {
            case 'A', 'F', 'I', 'G', 'N', 'O' -> Label.AUTHOR;
            case 'T', 'S', 'R', 'X', 'K', 'Q', 'U' -> Label.TITLE;
            case 'B' -> Label.TRANSLATION;
            case 'C', 'M', 'W', 'L' -> Label.CONTAINER;
            case 'E', 'e' -> Label.EDITOR;
            case 'Z' -> Label.TRANSLATOR;
            case 'V', 'v', 'i' -> Label.VOLUME;
            case 'D', 'Y', 'y' -> Label.DATE;
            case 'P', 'p', 'q', 's' -> Label.PAGES;
            case 'H', 'h' -> Label.PUBLISHER;
            case 'c', 'j' -> Label.PLACE;
            case 'a' -> Label.ADDRESS;
            case 'g' -> Label.GENRE;
            case 'd' -> Label.EDITION;
            case 'r' -> Label.SERIES;
            case 'o' -> Label.OTHER;
            default -> throw new IllegalArgumentException(String.valueOf(field));
        };
    }
}
