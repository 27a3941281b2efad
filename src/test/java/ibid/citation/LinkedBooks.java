package ibid.citation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// References of historians as a column file: a token, its field, two spans. Printed lines are put together again,
/// words cut at a line's end rejoined, marks set close as in print.
final class LinkedBooks {
    private static final Pattern ROLE = Pattern.compile(" (?:a cura (?:di|del|dello)|eds?|hrsg|hg|éds?) ");

    private LinkedBooks() {}

    /// @param contained the collection says that the work is a part of another
    private record Row(String token, String field, boolean contained, boolean lineEnd) {}

    static List<GoldReference> references(String file) {
        List<GoldReference> all = new ArrayList<>();
        List<Row> open = new ArrayList<>();
        String[] lines = file.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String[] columns = lines[i].split(" ");
            if (columns.length < 4 || columns[0].startsWith("-DOCSTART-")) {
                continue;
            }
            if (columns[3].equals("b-r")) {
                finish(open, all);
            }
            boolean lineEnd = i + 1 >= lines.length || lines[i + 1].isBlank();
            if (!columns[3].equals("o")) {
                open.add(new Row(columns[0], columns[1], columns[2].endsWith("meta-annotation"), lineEnd));
            } else {
                finish(open, all);
            }
        }
        finish(open, all);
        return all;
    }

    private static void finish(List<Row> rows, List<GoldReference> all) {
        if (rows.size() > 4) {
            GoldReference reference = reference(rows);
            // Nobody marked where the article's title ends and its journal's begins.
            boolean unclear = rows.getFirst().contained()
                    && !Arrays.asList(reference.labels()).contains(Label.CONTAINER);
            if (!unclear) {
                all.add(reference);
            }
        }
        rows.clear();
    }

    private static GoldReference reference(List<Row> rows) {
        Label[] labels = labels(rows);
        GoldReference.Builder builder = GoldReference.in("linkedbooks");
        boolean close = true;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean cut = row.lineEnd()
                    && row.token().equals("-")
                    && i + 1 < rows.size()
                    && Character.isLowerCase(rows.get(i + 1).token().charAt(0));
            if (cut) {
                close = true;
                continue;
            }
            boolean mark = !Character.isLetterOrDigit(row.token().charAt(0));
            if (!close && !(mark && ".,;:)]”»’'".indexOf(row.token().charAt(0)) >= 0) && !dash(row)) {
                builder.add(" ", i > 0 && labels[i] == labels[i - 1] ? labels[i] : null);
            }
            builder.add(row.token(), labels[i]);
            close = mark && "([“«‘’'".indexOf(row.token().charAt(row.token().length() - 1)) >= 0
                    || dash(row)
                            && i > 0
                            && Character.isDigit(rows.get(i - 1).token().charAt(0));
        }
        return builder.build();
    }

    private static boolean dash(Row row) {
        return row.token().equals("-") || row.token().equals("–");
    }

    /// The collection calls a journal and a book around a chapter "title" too; what follows "in" or stands alone in
    /// quotation marks after the title is the container.
    private static Label[] labels(List<Row> rows) {
        Label[] labels = new Label[rows.size()];
        boolean titleSeen = false;
        boolean within = false;
        for (int i = 0; i < rows.size(); i++) {
            String field = rows.get(i).field();
            boolean joint = field.equals("o") || field.equals("conjunction");
            if (joint && titleSeen && rows.get(i).token().equalsIgnoreCase("in")) {
                within = true;
            }
            boolean quoted = titleSeen
                    && !within
                    && i > 0
                    && rows.get(i - 1).field().equals("title")
                    && "“«\"".contains(rows.get(i).token())
                    && endsPiece(rows.get(i - 1).token());
            if (quoted && field.equals("title")) {
                within = true;
            }
            labels[i] = joint && within ? Label.CONTAINER : label(field, within);
            titleSeen |= field.equals("title");
        }
        yearsBesideNumbers(rows, labels);
        editors(rows, labels);
        return labels;
    }

    /// The collection has one field for "XIX (1876)".
    private static void yearsBesideNumbers(List<Row> rows, Label[] labels) {
        boolean dated = Arrays.asList(labels).contains(Label.DATE);
        for (int i = 0; i < labels.length && !dated; i++) {
            if (rows.get(i).field().equals("publicationnumber-year")
                    && rows.get(i).token().matches("1[4-9]\\d\\d|20[0-2]\\d")) {
                labels[i] = Label.DATE;
            }
        }
    }

    /// The collection calls editors authors too: "A (a cura di), Title", "Title, a cura di A".
    private static void editors(List<Row> rows, Label[] labels) {
        int i = 0;
        while (i < labels.length) {
            int j = i;
            StringBuilder words = new StringBuilder(" ");
            while (j < labels.length && labels[j] == labels[i]) {
                words.append(rows.get(j).token().toLowerCase(Locale.ROOT)).append(' ');
                j++;
            }
            if (labels[i] == Label.AUTHOR && ROLE.matcher(words).find()) {
                Arrays.fill(labels, i, j, Label.EDITOR);
            }
            i = j;
        }
    }

    private static boolean endsPiece(String token) {
        return token.endsWith(",") || token.endsWith(".") || token.endsWith(":");
    }

    private static Label label(String field, boolean within) {
        return switch (field) {
            case "author" -> within ? Label.EDITOR : Label.AUTHOR;
            case "title" -> within ? Label.CONTAINER : Label.TITLE;
            case "year", "date" -> Label.DATE;
            case "publicationplace" -> Label.PLACE;
            case "pagination", "column", "cartulation" -> Label.PAGES;
            case "publisher" -> Label.PUBLISHER;
            case "publicationnumber-year", "volume", "tomo", "publicationspecifications" -> Label.VOLUME;
            case "series" -> Label.SERIES;
            case "archivalreference", "filza", "registry", "archive_lib", "box" -> Label.ARCHIVE;
            default -> Label.OTHER;
        };
    }
}
