package ibid.bibliography;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jspecify.annotations.Nullable;

/// Reads BibTeX and biblatex, by JBibTeX.
final class BibtexReader {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("translatedtitle", "translated-title"),
            Map.entry("journal", "container-title"),
            Map.entry("journaltitle", "container-title"),
            Map.entry("booktitle", "container-title"),
            Map.entry("maintitle", "container-title"),
            Map.entry("series", "collection-title"),
            Map.entry("publisher", "publisher"),
            Map.entry("institution", "publisher"),
            Map.entry("school", "publisher"),
            Map.entry("organization", "publisher"),
            Map.entry("address", "publisher-place"),
            Map.entry("location", "publisher-place"),
            Map.entry("volume", "volume"),
            Map.entry("edition", "edition"),
            Map.entry("type", "genre"),
            Map.entry("pages", "page"),
            Map.entry("isbn", "ISBN"),
            Map.entry("pubstate", "status"),
            Map.entry("language", "language"),
            Map.entry("library", "archive"),
            Map.entry("authority", "authority"),
            Map.entry("section", "section"),
            Map.entry("archivelocation", "archive_location"));
    private static final Map<String, String> VERBATIM = Map.of("doi", "DOI", "url", "URL");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private BibtexReader() {}

    static Parsed read(String file) {
        BibTeXDatabase database;
        try {
            BibTeXParser parser = new BibTeXParser() {
                @Override
                public void checkStringResolution(Key key, @Nullable BibTeXString string) {
                    // A macro that the file does not define stays a word.
                }
            };
            database = parser.parse(new StringReader(file));
        } catch (ParseException e) {
            return new Parsed.Malformed(
                    e.currentToken == null || e.currentToken.next == null ? 1 : e.currentToken.next.beginLine,
                    "This is not BibTeX: " + firstLine(e) + ".");
        } catch (TokenMgrException e) {
            return new Parsed.Malformed(1, "This is not BibTeX: " + firstLine(e) + ".");
        }
        List<Entry> entries = new ArrayList<>();
        List<Loss> untaken = new ArrayList<>();
        database.getEntries().forEach((key, entry) -> entries.add(entry(key.getValue(), entry, untaken)));
        return new Parsed.Entries(entries, untaken);
    }

    private static String firstLine(Throwable e) {
        return e.getMessage() == null
                ? "it breaks off"
                : e.getMessage().lines().findFirst().orElse("it breaks off");
    }

    private static Entry entry(String key, BibTeXEntry entry, List<Loss> untaken) {
        Map<String, String> fields = new HashMap<>();
        entry.getFields()
                .forEach((name, value) -> fields.put(name.getValue().toLowerCase(Locale.ROOT), value.toUserString()));
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("type", BibtexTypes.ofBibtex(entry.getType().getValue().toLowerCase(Locale.ROOT)));
        fields.forEach((name, value) -> {
            if (WORDS.containsKey(name)) {
                String words = Latex.decoded(value);
                item.put(WORDS.get(name), name.equals("pages") ? words.replace('–', '-') : words);
            } else if (VERBATIM.containsKey(name)) {
                item.put(
                        VERBATIM.get(name),
                        value.replace("\\_", "_").replace("\\%", "%").strip());
            } else if (CslJson.NAMES.contains(name)) {
                item.set(name, BibtexNames.names(value));
            } else if (name.equals("entrysubtype") && CslTypes.ALL.contains(value)) {
                item.put("type", value);
            } else if (!taken(name)) {
                untaken.add(new Loss(key, name, Latex.decoded(value), "Ibid does not keep this field."));
            }
        });
        number(item, fields);
        issued(item, fields);
        if (fields.containsKey("urldate")) {
            item.put("accessed", fields.get("urldate"));
        }
        CslJson.Taken taken = CslJson.item(item);
        taken.untaken().forEach(one -> untaken.add(new Loss(key, one.field(), "", one.why())));
        return new Entry(key, taken.item());
    }

    private static boolean taken(String name) {
        return switch (name) {
            case "number", "issue", "year", "month", "day", "date", "urldate" -> true;
            default -> false;
        };
    }

    private static void number(ObjectNode item, Map<String, String> fields) {
        @Nullable String number = fields.getOrDefault("issue", fields.get("number"));
        if (number == null) {
            return;
        }
        String type = item.path("type").asText();
        String field = type.startsWith("article") || type.startsWith("review")
                ? "issue"
                : item.has("collection-title") ? "collection-number" : "number";
        item.put(field, Latex.decoded(number));
    }

    private static void issued(ObjectNode item, Map<String, String> fields) {
        @Nullable String date = fields.get("date");
        @Nullable String year = fields.get("year");
        if (date != null) {
            item.put("issued", date);
        } else if (year != null) {
            String month =
                    fields.getOrDefault("month", "").toLowerCase(Locale.ROOT).strip();
            int named = month.length() < 3 ? -1 : MONTHS.indexOf(month.substring(0, 3));
            String numbered = named >= 0 ? String.valueOf(named + 1) : month;
            boolean exact = numbered.matches("\\d{1,2}") && year.strip().matches("\\d{4}");
            String day = fields.getOrDefault("day", "").strip();
            item.put(
                    "issued",
                    exact
                            ? year.strip() + "-" + numbered + (day.matches("\\d{1,2}") ? "-" + day : "")
                            : Latex.decoded(year));
        }
    }
}
