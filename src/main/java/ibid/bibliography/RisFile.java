package ibid.bibliography;

import ibid.citation.CslDate;
import ibid.citation.CslItem;
import ibid.citation.CslName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// RIS: a line for each tag, "TY" first and "ER" last.
final class RisFile {
    private RisFile() {}

    static Written write(List<Entry> entries) {
        StringBuilder file = new StringBuilder();
        List<Loss> losses = new ArrayList<>();
        for (Entry entry : entries) {
            write(entry, file, losses);
        }
        return new Written(file.toString(), losses);
    }

    private static void write(Entry entry, StringBuilder file, List<Loss> losses) {
        CslItem item = entry.item();
        line(file, "TY", RisTypes.ofCsl(item.type()));
        line(file, "ID", entry.key());
        item.author().forEach(name -> line(file, "AU", name(name)));
        item.editor().forEach(name -> line(file, "ED", name(name)));
        item.translator().forEach(name -> line(file, "A4", name(name)));
        line(file, "TI", item.title());
        line(file, "TT", item.translatedTitle());
        line(file, "T2", item.containerTitle());
        line(file, "T3", item.collectionTitle());
        issued(file, item.issued());
        line(file, "PB", item.publisher());
        line(file, "CY", item.publisherPlace());
        line(file, "VL", item.volume());
        line(file, "IS", item.issue());
        line(file, "M1", item.number());
        line(file, "M3", item.genre());
        line(file, "ET", item.edition());
        pages(file, item.page());
        line(file, "SN", item.isbn());
        line(file, "DO", item.doi());
        line(file, "UR", item.url());
        if (item.accessed() != null) {
            line(file, "Y2", date(item.accessed()));
        }
        line(file, "LA", item.language());
        file.append("ER  - \r\n\r\n");
        losses(entry, losses);
    }

    private static void losses(Entry entry, List<Loss> losses) {
        CslItem item = entry.item();
        if (!RisTypes.ofRis(RisTypes.ofCsl(item.type())).equals(item.type())) {
            lose(losses, entry, "type", item.type(), "RIS has no such type; GEN, for any, stands for it.");
        }
        String none = "RIS has no tag for it.";
        lose(losses, entry, "collection-number", item.collectionNumber(), none);
        lose(losses, entry, "authority", item.authority(), none);
        lose(losses, entry, "section", item.section(), none);
        lose(losses, entry, "archive", item.archive(), none);
        lose(losses, entry, "archive_location", item.archiveLocation(), none);
        lose(losses, entry, "status", item.status(), none);
        lose(losses, entry, "locator", item.locator(), "RIS describes works, not the pages that a note cites.");
        range(losses, entry, "issued", item.issued());
        range(losses, entry, "accessed", item.accessed());
        List<CslName> names = new ArrayList<>(item.author());
        names.addAll(item.editor());
        names.addAll(item.translator());
        for (CslName name : names) {
            if (name.literal() != null && name.literal().contains(",")) {
                lose(
                        losses,
                        entry,
                        "literal",
                        name.literal(),
                        "A comma would part it into a person's names; it is left out.");
            }
            lose(
                    losses,
                    entry,
                    "non-dropping-particle",
                    name.nonDroppingParticle(),
                    "RIS does not tell a particle from the family name that it stands before.");
        }
    }

    private static void range(List<Loss> losses, Entry entry, String field, @Nullable CslDate date) {
        if (date != null && date.dateParts().size() > 1) {
            lose(losses, entry, field, CslDates.iso(date), "RIS has no ranges of dates; only the first one is there.");
        }
    }

    private static void lose(List<Loss> losses, Entry entry, String field, @Nullable String value, String why) {
        if (value != null) {
            losses.add(new Loss(entry.key(), field, value, why));
        }
    }

    private static void line(StringBuilder file, String tag, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            file.append(tag)
                    .append("  - ")
                    .append(value.replaceAll("\\s+", " ").strip())
                    .append("\r\n");
        }
    }

    /// "Berg, Jan, Jr."; an institution has no comma.
    private static String name(CslName name) {
        if (name.literal() != null || name.family() == null) {
            return name.literal() == null ? "" : name.literal().replace(",", "");
        }
        String particle = name.nonDroppingParticle() == null ? "" : name.nonDroppingParticle() + " ";
        String suffix = name.suffix() == null ? "" : ", " + name.suffix();
        return particle + name.family() + ", " + (name.given() == null ? "" : name.given()) + suffix;
    }

    private static void issued(StringBuilder file, @Nullable CslDate date) {
        if (date == null) {
            return;
        }
        if (date.dateParts().isEmpty()) {
            line(file, "PY", date.literal());
            return;
        }
        line(file, "PY", String.valueOf(date.dateParts().getFirst().getFirst()));
        if (date.dateParts().getFirst().size() > 1) {
            line(file, "DA", date(date));
        }
    }

    /// "2018/05/16/": always three slashes, whatever is known.
    private static String date(CslDate date) {
        if (date.dateParts().isEmpty()) {
            return date.literal() == null ? "" : date.literal();
        }
        List<Integer> day = date.dateParts().getFirst();
        StringBuilder written = new StringBuilder(String.format("%04d", day.getFirst()));
        for (int i = 1; i < 3; i++) {
            written.append('/').append(i < day.size() ? String.format("%02d", day.get(i)) : "");
        }
        return written.append('/').toString();
    }

    private static void pages(StringBuilder file, @Nullable String pages) {
        if (pages == null) {
            return;
        }
        String[] ends = pages.split("\\s*[-–]\\s*", 2);
        boolean range = ends.length == 2 && !ends[0].isBlank() && ends[1].matches("\\w+");
        line(file, "SP", range ? ends[0] : pages);
        if (range) {
            line(file, "EP", ends[1]);
        }
    }
}
