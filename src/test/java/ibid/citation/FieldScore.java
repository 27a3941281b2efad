package ibid.citation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts fields read rightly. A list of names counts once and must be complete; titles are compared without case,
/// accents and marks; dates as years and months; pages as numbers.
final class FieldScore {
    enum Field {
        AUTHOR,
        TITLE,
        CONTAINER,
        DATE,
        PAGES,
        EDITOR
    }

    private static final Set<String> NOT_NAMES = Set.of(
            ("and und et al e y ed eds edd editor editors edited by hg hrsg in a cura di the of von hrsgg herausgegeben dir sous la direction others "
                            + "u ua c d i coord")
                    .split(" "));
    private static final Pattern NUMBERS = Pattern.compile("\\d+|(?<!\\p{L})[ivxlcIVXLC]+(?!\\p{L})");

    private final Map<Field, int[]> counts = new EnumMap<>(Field.class);

    FieldScore() {
        for (Field field : Field.values()) {
            counts.put(field, new int[3]);
        }
    }

    static Map<Field, Set<String>> gold(GoldReference reference) {
        Map<Label, List<String>> runs = runs(reference);
        Map<Field, Set<String>> gold = new EnumMap<>(Field.class);
        put(gold, Field.AUTHOR, names(runs.getOrDefault(Label.AUTHOR, List.of())));
        put(gold, Field.EDITOR, names(runs.getOrDefault(Label.EDITOR, List.of())));
        put(gold, Field.TITLE, title(runs.getOrDefault(Label.TITLE, List.of())));
        put(gold, Field.CONTAINER, title(runs.getOrDefault(Label.CONTAINER, List.of())));
        put(gold, Field.DATE, dates(runs.getOrDefault(Label.DATE, List.of())));
        put(gold, Field.PAGES, pages(String.join(" ", runs.getOrDefault(Label.PAGES, List.of()))));
        return gold;
    }

    static Map<Field, Set<String>> read(CslItem csl) {
        Map<Field, Set<String>> read = new EnumMap<>(Field.class);
        put(read, Field.AUTHOR, printed(csl.author()));
        put(read, Field.EDITOR, printed(csl.editor()));
        put(read, Field.TITLE, title(csl.title() == null ? List.of() : List.of(csl.title())));
        put(read, Field.CONTAINER, title(csl.containerTitle() == null ? List.of() : List.of(csl.containerTitle())));
        put(read, Field.DATE, csl.issued() == null ? Set.of() : date(csl.issued()));
        put(
                read,
                Field.PAGES,
                pages((csl.page() == null ? "" : csl.page()) + " " + (csl.locator() == null ? "" : csl.locator())));
        return read;
    }

    private static void put(Map<Field, Set<String>> fields, Field field, Set<String> value) {
        if (!value.isEmpty()) {
            fields.put(field, value);
        }
    }

    private static Map<Label, List<String>> runs(GoldReference reference) {
        Map<Label, List<String>> runs = new EnumMap<>(Label.class);
        Label[] labels = reference.labels();
        int i = 0;
        while (i < labels.length) {
            Label label = labels[i];
            int j = i;
            while (j < labels.length
                    && (labels[j] == label || labels[j] == null && j + 1 < labels.length && labels[j + 1] == label)) {
                j++;
            }
            j = Math.max(j, i + 1);
            if (label != null) {
                runs.computeIfAbsent(label, _ -> new ArrayList<>())
                        .add(reference.text().substring(i, j));
            }
            i = j;
        }
        return runs;
    }

    private static Set<String> names(List<String> runs) {
        Set<String> words = new TreeSet<>();
        for (String run : runs) {
            words.addAll(Arrays.asList(SourceKey.plain(run).split(" ")));
        }
        words.removeAll(NOT_NAMES);
        words.removeIf(word -> word.isBlank() || word.chars().allMatch(Character::isDigit));
        return words;
    }

    private static Set<String> printed(List<CslName> names) {
        List<String> all = new ArrayList<>();
        for (CslName name : names) {
            for (String part : Arrays.asList(
                    name.given(), name.nonDroppingParticle(), name.family(), name.suffix(), name.literal())) {
                if (part != null) {
                    all.add(part);
                }
            }
        }
        return names(all);
    }

    private static Set<String> title(List<String> runs) {
        if (runs.isEmpty()) {
            return Set.of();
        }
        String first = runs.getFirst().strip().matches("(?i)in:?") && runs.size() > 1 ? runs.get(1) : runs.getFirst();
        String plain = SourceKey.plain(first)
                .replaceFirst("^(?:in|dans|en|nel) (?=\\S+)", "")
                .strip();
        return plain.isEmpty() ? Set.of() : Set.of(plain);
    }

    private static Set<String> dates(List<String> runs) {
        DateReader reader = new DateReader();
        Set<String> all = new HashSet<>();
        for (String run : runs) {
            CslDate date = reader.read(run);
            if (date != null) {
                all.addAll(date(date));
            }
        }
        return all;
    }

    private static Set<String> date(CslDate date) {
        return Set.of(
                date.dateParts().isEmpty()
                        ? String.valueOf(date.literal())
                        : date.dateParts().getFirst().toString());
    }

    private static Set<String> pages(String text) {
        Set<String> numbers = new TreeSet<>();
        Matcher matcher = NUMBERS.matcher(text.toLowerCase(Locale.ROOT).replaceAll("\\b[cvl]+\\.", " "));
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        return numbers;
    }

    /// @return the fields that differ
    Set<Field> add(Map<Field, Set<String>> gold, Map<Field, Set<String>> read) {
        Set<Field> wrong = new HashSet<>();
        for (Field field : Field.values()) {
            int[] count = counts.get(field);
            Set<String> right = gold.getOrDefault(field, Set.of());
            Set<String> found = read.getOrDefault(field, Set.of());
            boolean same = field == Field.DATE ? !found.isEmpty() && right.containsAll(found) : right.equals(found);
            if (same && !right.isEmpty()) {
                count[0]++;
            } else {
                count[1] += found.isEmpty() ? 0 : 1;
                count[2] += right.isEmpty() ? 0 : 1;
                if (!found.isEmpty() || !right.isEmpty()) {
                    wrong.add(field);
                }
            }
        }
        return wrong;
    }

    double f1() {
        int[] sum = new int[3];
        counts.values().forEach(count -> {
            for (int i = 0; i < 3; i++) {
                sum[i] += count[i];
            }
        });
        return f1(sum);
    }

    double f1(Field field) {
        return f1(counts.get(field));
    }

    private static double f1(int[] count) {
        return 2.0 * count[0] / Math.max(1, 2 * count[0] + count[1] + count[2]);
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "micro-F1 %.3f  ", f1()));
        for (Field field : Field.values()) {
            line.append(String.format(Locale.ROOT, " %s %.3f", field.name().toLowerCase(Locale.ROOT), f1(field)));
        }
        return line.toString();
    }
}
