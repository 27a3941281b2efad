package ibid.reading;

import ibid.Measure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Measures the linking and placing of notes over chapters whose true markers are known, and prints the figures.
public final class ReadingEvaluation {
    static final Path SHARED = Path.of("..", "shared");

    private static final int ALONE = 1000;
    private static final Pattern PASSED_OVER = Pattern.compile("\\[\\d+]|[⁰¹²³⁴-⁹\\u2060\\s]");

    private ReadingEvaluation() {}

    /// @param marked notes that have a marker in the file
    /// @param linked of them, linked at the right place
    /// @param unmarked notes whose marker was taken out
    /// @param reported of them, reported as unplaced
    record Figures(
            int files,
            int notes,
            int lost,
            int invented,
            int marked,
            int linked,
            int unmarked,
            int reported,
            int first,
            int firstThree,
            int sentenceFirst) {
        static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        Figures plus(Figures o) {
            return new Figures(
                    files + o.files,
                    notes + o.notes,
                    lost + o.lost,
                    invented + o.invented,
                    marked + o.marked,
                    linked + o.linked,
                    unmarked + o.unmarked,
                    reported + o.reported,
                    first + o.first,
                    firstThree + o.firstThree,
                    sentenceFirst + o.sentenceFirst);
        }
    }

    /// @param before the words of the body just before the marker
    record GoldItem(String label, boolean marked, int paragraph, String before) {}

    record GoldFile(String file, List<GoldItem> items) {}

    public static void main(String[] args) throws IOException {
        Path folder = args.length > 0 ? Path.of(args[0]) : SHARED.resolve("data/endnoted");
        boolean verbose = args.length > 1;
        byStyle(folder, verbose).forEach((style, figures) -> System.out.println(style + " " + figures));
        System.out.println("one marker taken out at a time: " + takenOut(folder, ALONE, verbose));
        System.out.println("every third marker taken out:   " + takenOut(folder, 3, false));
    }

    /// Of all files together.
    public static List<Measure> measures() throws IOException {
        Path folder = SHARED.resolve("data/endnoted");
        List<Measure> measures = new ArrayList<>();
        Figures all = Figures.NONE;
        for (Map.Entry<String, Figures> style : byStyle(folder, false).entrySet()) {
            Figures figures = style.getValue();
            measures.add(Measure.share(
                    "reading", "marked notes linked, " + style.getKey(), figures.linked(), figures.marked(), 1));
            all = all.plus(figures);
        }
        measures.add(Measure.never("reading", "notes lost", all.lost()));
        measures.add(Measure.never("reading", "notes invented", all.invented()));
        measures.add(Measure.share("reading", "unmarked notes reported", all.reported(), all.unmarked(), 1));
        measures.add(Measure.share("reading", "  right paragraph first", all.first(), all.unmarked(), .79));
        measures.add(
                Measure.share("reading", "  right paragraph in the first three", all.firstThree(), all.unmarked(), 1));
        placing(measures, "each marker taken out alone", takenOut(folder, ALONE, false));
        placing(measures, "every third marker taken out", takenOut(folder, 3, false));
        return measures;
    }

    private static void placing(List<Measure> measures, String how, Figures figures) {
        measures.add(
                Measure.share("reading", how + ": right paragraph first", figures.first(), figures.unmarked(), .7));
        measures.add(Measure.share(
                "reading", "  right paragraph in the first three", figures.firstThree(), figures.unmarked(), .9));
    }

    static Map<String, Figures> byStyle(Path folder, boolean verbose) throws IOException {
        Map<String, Figures> figures = new LinkedHashMap<>();
        for (GoldFile gold : gold(folder)) {
            Reading reading = read(Files.readAllBytes(folder.resolve(gold.file())));
            String style = gold.file().replaceAll(".*-|\\..*", "");
            figures.merge(style, measure(gold, reading, verbose), Figures::plus);
        }
        return figures;
    }

    static Reading read(byte[] bytes) {
        if (new DocumentReader().read(bytes, null) instanceof ReadResult.Read(Reading reading)) {
            return reading;
        }
        throw new AssertionError("not read");
    }

    private static Figures measure(GoldFile gold, Reading reading, boolean verbose) {
        Figures total = new Figures(
                1,
                gold.items().size(),
                0,
                Math.max(0, reading.notes().size() - gold.items().size()),
                0,
                0,
                0,
                0,
                0,
                0,
                0);
        for (GoldItem item : gold.items()) {
            ReadNote note = reading.notes().stream()
                    .filter(one -> one.label().equals(item.label()))
                    .findFirst()
                    .orElse(null);
            if (note == null) {
                total = total.plus(
                        new Figures(0, 0, 1, 0, item.marked() ? 1 : 0, 0, item.marked() ? 0 : 1, 0, 0, 0, 0));
                continue;
            }
            if (item.marked()) {
                boolean linked = note.markers().size() == 1
                        && endsAlike(
                                reading.text()
                                        .substring(0, note.markers().getFirst().start()),
                                item.before());
                if (!linked && verbose) {
                    System.out.println(gold.file() + " not linked: " + item + " " + note.markers());
                }
                total = total.plus(new Figures(0, 0, 0, 0, 1, linked ? 1 : 0, 0, 0, 0, 0, 0));
            } else {
                total = total.plus(placing(gold, reading, item, note, verbose));
            }
        }
        return total;
    }

    private static Figures placing(GoldFile gold, Reading reading, GoldItem item, ReadNote note, boolean verbose) {
        int place = placeOf(reading, item.before());
        List<Suggestion> suggestions = note.suggestions();
        int rank = -1;
        for (int i = 0; i < suggestions.size(); i++) {
            Span paragraph = reading.paragraphs().get(suggestions.get(i).paragraph());
            if (rank < 0 && paragraph.start() <= place && place <= paragraph.end()) {
                rank = i;
            }
        }
        boolean sentence = !suggestions.isEmpty()
                && suggestions.getFirst().sentence().start() < place
                && place <= suggestions.getFirst().sentence().end();
        if (verbose && (rank != 0 || !sentence)) {
            System.out.println(gold.file() + " note " + item.label() + " rank " + rank + ": " + note.text()
                    + "\n   true: " + item.before());
            suggestions.forEach(s -> System.out.println("   " + s.score() + " p" + s.paragraph() + " "
                    + s.sentence().of(reading.text()) + " " + s.reasons()));
        }
        return new Figures(
                0,
                0,
                0,
                0,
                0,
                0,
                1,
                note.placed() ? 0 : 1,
                rank == 0 ? 1 : 0,
                rank >= 0 && rank < 3 ? 1 : 0,
                sentence ? 1 : 0);
    }

    /// Takes markers out of the bracketed files, every so many at once, until each was out: many more cases of placing
    /// than the files hold. With as many at once as there are notes, each goes alone.
    static Figures takenOut(Path folder, int apart, boolean verbose) throws IOException {
        Figures total = Figures.NONE;
        for (GoldFile gold : gold(folder)) {
            if (!gold.file().endsWith("-bracket.txt")) {
                continue;
            }
            String text = Files.readString(folder.resolve(gold.file()));
            for (int turn = 0; turn < Math.min(apart, gold.items().size()); turn++) {
                String without = text;
                for (int i = turn; i < gold.items().size(); i += apart) {
                    without = without.replaceFirst(
                            Pattern.quote("[" + gold.items().get(i).label() + "]"), "");
                }
                Reading reading = read(without.getBytes(StandardCharsets.UTF_8));
                for (int i = turn; i < gold.items().size(); i += apart) {
                    total = total.plus(placing(
                            gold, reading, gold.items().get(i), reading.notes().get(i), verbose));
                }
            }
        }
        return total;
    }

    /// Where the words end in the text; markers and invisible characters count for nothing.
    private static int placeOf(Reading reading, String before) {
        StringBuilder bare = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        Matcher passed = PASSED_OVER.matcher(reading.text());
        int at = 0;
        while (at < reading.text().length()) {
            if (passed.region(at, reading.text().length()).lookingAt()) {
                at = passed.end();
            } else {
                bare.append(reading.text().charAt(at++));
                places.add(at);
            }
        }
        String wanted = PASSED_OVER.matcher(before).replaceAll("");
        int found = bare.indexOf(wanted);
        return found < 0 ? -1 : places.get(found + wanted.length() - 1);
    }

    private static boolean endsAlike(String text, String before) {
        String tail = before.substring(Math.max(0, before.length() - 30));
        return text.replaceAll("\\[\\d+]|[⁰¹²³⁴-⁹]", "")
                .stripTrailing()
                .endsWith(tail.replaceAll("\\[\\d+]|[⁰¹²³⁴-⁹]", "").stripTrailing());
    }

    /// Reads what is needed of gold.json without a library for JSON.
    static List<GoldFile> gold(Path folder) throws IOException {
        String json = Files.readString(folder.resolve("gold.json"));
        Pattern file = Pattern.compile("\"file\":\\s*\"([^\"]+)\"");
        Pattern item = Pattern.compile(
                "\"note\":\\s*(\\d+),\\s*\"marked\":\\s*(true|false),\\s*\"paragraph\":\\s*(\\d+),\\s*\"preceding\":\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
        List<GoldFile> files = new ArrayList<>();
        Matcher files1 = file.matcher(json);
        List<int[]> starts = new ArrayList<>();
        while (files1.find()) {
            starts.add(new int[] {files1.start(), files1.start(1), files1.end(1)});
        }
        for (int f = 0; f < starts.size(); f++) {
            int end = f + 1 < starts.size() ? starts.get(f + 1)[0] : json.length();
            Matcher items = item.matcher(json.substring(starts.get(f)[0], end));
            List<GoldItem> list = new ArrayList<>();
            while (items.find()) {
                list.add(new GoldItem(
                        items.group(1),
                        items.group(2).equals("true"),
                        Integer.parseInt(items.group(3)),
                        unescape(items.group(4))));
            }
            files.add(new GoldFile(json.substring(starts.get(f)[1], starts.get(f)[2]), list));
        }
        return files;
    }

    private static String unescape(String json) {
        Matcher escape = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)").matcher(json);
        return escape.replaceAll(match -> Matcher.quoteReplacement(
                match.group(2) != null
                        ? String.valueOf((char) Integer.parseInt(match.group(2), 16))
                        : match.group(1).equals("n") ? "\n" : match.group(1)));
    }
}
