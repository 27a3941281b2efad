package ibid.bibliography;

import ibid.citation.CslDate;
import ibid.citation.CslItem;
import ibid.citation.CslName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// BibTeX, with the fields of biblatex where BibTeX has none of its own.
final class BibtexFile {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private BibtexFile() {}

    static Written write(List<Entry> entries) {
        List<Loss> losses = new ArrayList<>();
        StringBuilder file = new StringBuilder();
        for (Entry entry : entries) {
            List<Loss> own = new ArrayList<>();
            Map<String, String> fields = fields(entry, own);
            own.forEach(loss -> file.append("% ").append(comment(loss)).append('\n'));
            file.append(fields.entrySet().stream()
                    .map(field -> "  " + field.getKey() + " = " + field.getValue())
                    .collect(Collectors.joining(
                            ",\n",
                            "@" + BibtexTypes.ofCsl(entry.item().type()) + "{" + entry.key() + ",\n",
                            "\n}\n\n")));
            losses.addAll(own);
        }
        return new Written(file.toString(), losses);
    }

    /// An entry's losses stand before it, where whoever reads the file sees them. No "@", which would begin an
    /// entry.
    private static String comment(Loss loss) {
        return ("not carried: " + loss.field() + " = " + loss.value() + ". " + loss.why())
                .replaceAll("\\s+", " ")
                .replace("@", "(at)");
    }

    private static Map<String, String> fields(Entry entry, List<Loss> losses) {
        CslItem item = entry.item();
        Map<String, String> fields = new LinkedHashMap<>();
        names(fields, "author", item.author());
        names(fields, "editor", item.editor());
        names(fields, "translator", item.translator());
        // Two pairs of braces: no style may make small letters of its capitals.
        if (item.title() != null) {
            fields.put("title", "{{" + Latex.encoded(item.title()) + "}}");
        }
        boolean article = BibtexTypes.ofCsl(item.type()).equals("article");
        words(fields, article ? "journal" : "booktitle", item.containerTitle());
        words(fields, "series", item.collectionTitle());
        issued(fields, item.issued());
        words(fields, "publisher", item.publisher());
        words(fields, "address", item.publisherPlace());
        words(fields, "volume", item.volume());
        numbers(entry, fields, losses);
        words(fields, "edition", item.edition());
        words(fields, "type", item.genre());
        pages(fields, item.page());
        verbatim(fields, "doi", item.doi());
        words(fields, "isbn", item.isbn());
        verbatim(fields, "url", item.url());
        if (item.accessed() != null && !item.accessed().dateParts().isEmpty()) {
            fields.put("urldate", "{" + CslDates.iso(item.accessed()) + "}");
        } else if (item.accessed() != null) {
            lose(losses, entry, "accessed", item.accessed().literal(), "A date of access in words has no field.");
        }
        words(fields, "pubstate", item.status());
        words(fields, "language", item.language());
        if (!BibtexTypes.ofBibtex(BibtexTypes.ofCsl(item.type())).equals(item.type())) {
            fields.put("entrysubtype", "{" + item.type() + "}");
        }
        unprinted(entry, fields, losses);
        return fields;
    }

    /// Kept in fields that BibTeX's styles pass over: another program may use them, a reader of the list sees
    /// nothing.
    private static void unprinted(Entry entry, Map<String, String> fields, List<Loss> losses) {
        CslItem item = entry.item();
        String why = "No style prints it; it is kept in the field '%s'.";
        words(fields, "translatedtitle", item.translatedTitle());
        lose(losses, entry, "translated-title", item.translatedTitle(), why.formatted("translatedtitle"));
        words(fields, "authority", item.authority());
        lose(losses, entry, "authority", item.authority(), why.formatted("authority"));
        words(fields, "section", item.section());
        lose(losses, entry, "section", item.section(), why.formatted("section"));
        words(fields, "library", item.archive());
        lose(losses, entry, "archive", item.archive(), why.formatted("library"));
        words(fields, "archivelocation", item.archiveLocation());
        lose(losses, entry, "archive_location", item.archiveLocation(), why.formatted("archivelocation"));
        lose(losses, entry, "locator", item.locator(), "BibTeX describes works, not the pages that a note cites.");
    }

    /// One field, `number`, for an issue, a number in a series and the number of a report.
    private static void numbers(Entry entry, Map<String, String> fields, List<Loss> losses) {
        CslItem item = entry.item();
        String[][] numbers = {
            {"issue", item.issue()}, {"number", item.number()}, {"collection-number", item.collectionNumber()}
        };
        for (String[] number : numbers) {
            if (number[1] == null) {
                continue;
            }
            if (fields.containsKey("number")) {
                lose(losses, entry, number[0], number[1], "BibTeX has one number only, and the entry has another.");
            } else {
                words(fields, "number", number[1]);
            }
        }
    }

    private static void lose(List<Loss> losses, Entry entry, String field, @Nullable String value, String why) {
        if (value != null) {
            losses.add(new Loss(entry.key(), field, value, why));
        }
    }

    private static void words(Map<String, String> fields, String name, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            fields.put(name, "{" + Latex.encoded(words) + "}");
        }
    }

    /// Addresses are taken as they are; a brace in one would end the field.
    private static void verbatim(Map<String, String> fields, String name, @Nullable String address) {
        if (address != null) {
            fields.put(name, "{" + address.replace("{", "%7B").replace("}", "%7D") + "}");
        }
    }

    private static void pages(Map<String, String> fields, @Nullable String pages) {
        if (pages != null) {
            fields.put("pages", "{" + Latex.encoded(pages.replaceAll("(?<=\\w)-(?=\\w)", "–")) + "}");
        }
    }

    private static void issued(Map<String, String> fields, @Nullable CslDate date) {
        if (date == null) {
            return;
        }
        if (date.dateParts().isEmpty()) {
            words(fields, "year", date.literal());
            return;
        }
        List<Integer> from = date.dateParts().getFirst();
        fields.put("year", "{" + from.getFirst() + "}");
        if (from.size() > 1) {
            fields.put("month", MONTHS.get(from.get(1) - 1));
        }
        if (from.size() > 2 || date.dateParts().size() > 1) {
            fields.put("date", "{" + CslDates.iso(date) + "}");
        }
    }

    private static void names(Map<String, String> fields, String role, List<CslName> names) {
        if (!names.isEmpty()) {
            fields.put(role, names.stream().map(BibtexFile::name).collect(Collectors.joining(" and ", "{", "}")));
        }
    }

    /// "van der Berg, Jr., Jan", or in braces of its own the name of an institution.
    private static String name(CslName name) {
        if (name.literal() != null || name.family() == null) {
            return "{" + Latex.encoded(name.literal() == null ? "" : name.literal()) + "}";
        }
        String family = part(name.family());
        String particle = name.nonDroppingParticle() == null ? "" : Latex.encoded(name.nonDroppingParticle()) + " ";
        String suffix = name.suffix() == null ? "" : ", " + part(name.suffix());
        String given = name.given() == null ? "" : ", " + part(name.given());
        // Without the comma, the first word of "Van Buren" would be read as a given name.
        boolean alone = given.isEmpty() && (!suffix.isEmpty() || name.family().contains(" "));
        return particle + family + suffix + (alone ? ", " : given);
    }

    /// A part that would fall apart at a comma or an "and" is held together.
    private static String part(String part) {
        String latex = Latex.encoded(part);
        return part.contains(",") || part.matches("(?i).*\\band\\b.*") || Character.isLowerCase(part.codePointAt(0))
                ? "{" + latex + "}"
                : latex;
    }
}
