package ibid.citation;

import ibid.Measure;
import ibid.citation.ReferenceData.GoldNote;
import ibid.citation.ReferenceData.GoldWork;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Measures the reading of citations over the labelled collections beside the project.
///
/// Fields are measured on references that the weights were not learned from: each fifth of a collection is read by a
/// model learned from the other fifths, each note by a model that saw no note. Only speed is that of the model that
/// ships.
public final class CitationEvaluation {
    private static final int FOLDS = 5;
    private static final int WARM_UP = 4;

    /// @param sure confidences of citations, by whether all their fields were right
    record Figures(
            double worksAll,
            double worksSeveral,
            double backReferences,
            FieldScore notes,
            FieldScore anyStyle,
            FieldScore linkedBooks,
            FieldScore together,
            List<Judged> sure) {}

    /// A citation read, how sure the parser was, and whether all fields were right.
    record Judged(double confidence, boolean right) {}

    private final boolean showErrors;
    private final FieldScore together = new FieldScore();
    private final List<Judged> judged = new ArrayList<>();

    CitationEvaluation(boolean showErrors) {
        this.showErrors = showErrors;
    }

    /// Reads `parts` of `folds` parts of the single references, each by a model learned from the others, and all notes
    /// by a model learned from no note.
    Figures measure(int folds, int parts) {
        List<GoldNote> notes = ReferenceData.notes();
        List<GoldReference> anyStyle = ReferenceData.anyStyle();
        List<GoldReference> linkedBooks = ReferenceData.linkedBooks();
        List<GoldReference> works = notes.stream()
                .flatMap(note -> note.works().stream())
                .map(GoldWork::reference)
                .toList();
        FieldScore ofAnyStyle = new FieldScore();
        FieldScore ofLinkedBooks = new FieldScore();
        for (int part = 0; part < parts; part++) {
            List<GoldReference> learn = new ArrayList<>(part(anyStyle, folds, part, false));
            learn.addAll(part(linkedBooks, folds, part, false));
            learn.addAll(works);
            CitationParser parser = new CitationParser(FieldTraining.train(learn));
            part(anyStyle, folds, part, true).forEach(r -> judge(List.of(r), parser.parse(r.text(), null), ofAnyStyle));
            part(linkedBooks, folds, part, true)
                    .forEach(r -> judge(List.of(r), parser.parse(r.text(), null), ofLinkedBooks));
        }
        List<GoldReference> single = new ArrayList<>(anyStyle);
        single.addAll(linkedBooks);
        CitationParser withoutNotes = new CitationParser(FieldTraining.train(single));
        FieldScore ofNotes = new FieldScore();
        for (GoldNote note : notes) {
            judge(
                    note.works().stream().map(GoldWork::reference).toList(),
                    withoutNotes.parse(note.text(), null),
                    ofNotes);
        }
        return new Figures(
                works(notes, withoutNotes, 1),
                works(notes, withoutNotes, 2),
                backReferences(notes, withoutNotes),
                ofNotes,
                ofAnyStyle,
                ofLinkedBooks,
                together,
                judged);
    }

    private static List<GoldReference> part(List<GoldReference> all, int folds, int which, boolean inside) {
        List<GoldReference> part = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if ((i % folds == which) == inside) {
                part.add(all.get(i));
            }
        }
        return part;
    }

    private static double works(List<GoldNote> notes, CitationParser parser, int least) {
        int right = 0;
        int all = 0;
        for (GoldNote note : notes) {
            if (note.works().size() >= least || least == 1) {
                all++;
                right += parser.parse(note.text(), null).size() == note.works().size() ? 1 : 0;
            }
        }
        return (double) right / all;
    }

    /// Of the citations that people marked as pointing at a numbered note, how many lead there.
    private double backReferences(List<GoldNote> notes, CitationParser parser) {
        int right = 0;
        int all = 0;
        for (String file : new HashSet<>(notes.stream().map(GoldNote::file).toList())) {
            List<GoldNote> article =
                    notes.stream().filter(note -> note.file().equals(file)).toList();
            List<NoteCitations> read = article.stream()
                    .map(note -> new NoteCitations(label(note), parser.parse(note.text(), null)))
                    .toList();
            List<BackReferences.Resolved> resolved = new BackReferences().resolve(read);
            for (int n = 0; n < article.size(); n++) {
                List<String> found = new ArrayList<>();
                for (BackReferences.Resolved one : resolved) {
                    if (one.note() == n && one.target() != null) {
                        found.add(read.get(one.target().note()).label());
                    }
                }
                for (GoldWork work : article.get(n).works()) {
                    if (work.pointsBack()) {
                        String wanted = work.pointers().isEmpty()
                                ? (n == 0 ? "" : "")
                                : work.pointers().getFirst();
                        boolean hit = wanted.isEmpty()
                                ? !found.isEmpty() && found.remove(found.getFirst())
                                : found.remove(wanted);
                        all++;
                        right += hit ? 1 : 0;
                        if (!hit && showErrors) {
                            System.out.println("BACK " + wanted + " " + found + " :: "
                                    + article.get(n).text());
                        }
                    }
                }
            }
        }
        return (double) right / all;
    }

    private static String label(GoldNote note) {
        String first = note.text().split("\\s")[0];
        return first.chars().allMatch(Character::isDigit) ? first : "";
    }

    /// Pairs what people marked with what was read, by the words that they share.
    private void judge(List<GoldReference> gold, List<ParsedCitation> read, FieldScore score) {
        List<ParsedCitation> left = new ArrayList<>(read);
        for (GoldReference reference : gold) {
            ParsedCitation best = null;
            double most = 0.2;
            for (ParsedCitation citation : left) {
                double shared = overlap(reference.text(), citation.text());
                if (shared > most) {
                    most = shared;
                    best = citation;
                }
            }
            if (best != null) {
                left.remove(best);
            }
            Map<FieldScore.Field, Set<String>> right = FieldScore.gold(reference);
            Map<FieldScore.Field, Set<String>> found = best == null ? Map.of() : FieldScore.read(best.csl());
            Set<FieldScore.Field> wrong = score.add(right, found);
            together.add(right, found);
            if (best != null) {
                judged.add(new Judged(best.confidence(), wrong.isEmpty()));
            }
            if (showErrors && !wrong.isEmpty()) {
                System.out.println("## " + reference.set() + " " + reference.text());
                wrong.forEach(field -> System.out.println(
                        "     " + field + " gold " + right.get(field) + " read " + found.get(field)));
            }
        }
        for (ParsedCitation invented : left) {
            score.add(Map.of(), FieldScore.read(invented.csl()));
            together.add(Map.of(), FieldScore.read(invented.csl()));
            judged.add(new Judged(invented.confidence(), false));
        }
    }

    private static double overlap(String one, String other) {
        Set<String> a = new HashSet<>(List.of(SourceKey.plain(one).split(" ")));
        Set<String> b = new HashSet<>(List.of(SourceKey.plain(other).split(" ")));
        int both = 0;
        for (String word : a) {
            both += b.contains(word) ? 1 : 0;
        }
        return 2.0 * both / (a.size() + b.size());
    }

    /// References read per second of CPU by one thread, with the model that ships.
    static double speed() {
        List<String> texts = new ArrayList<>();
        ReferenceData.anyStyle().forEach(reference -> texts.add(reference.text()));
        ReferenceData.linkedBooks().forEach(reference -> texts.add(reference.text()));
        CitationParser parser = new CitationParser();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double best = 0;
        for (int round = 0; round < WARM_UP * 2; round++) {
            long begun = clock.getCurrentThreadCpuTime();
            for (String text : texts) {
                parser.parse(text, null);
            }
            double rate = texts.size() / ((clock.getCurrentThreadCpuTime() - begun) / 1e9);
            best = round < WARM_UP ? 0 : Math.max(best, rate);
        }
        return best;
    }

    public static void main(String[] arguments) {
        if (!ReferenceData.present()) {
            System.out.println("Nothing to measure: " + ReferenceData.folder() + " is not there.");
            return;
        }
        Figures figures = new CitationEvaluation(arguments.length > 0).measure(FOLDS, FOLDS);
        System.out.printf(
                Locale.ROOT,
                "right number of works: all notes %.3f, notes with several %.3f%n",
                figures.worksAll(),
                figures.worksSeveral());
        System.out.printf(Locale.ROOT, "back-references to the right note: %.3f%n", figures.backReferences());
        System.out.println("fields, notes:        " + figures.notes());
        System.out.println("fields, AnyStyle:     " + figures.anyStyle());
        System.out.println("fields, Linked Books: " + figures.linkedBooks());
        System.out.println("fields, together:     " + figures.together());
        calibration(figures.sure());
        System.out.printf(Locale.ROOT, "references per CPU-second, one thread: %.0f%n", speed());
    }

    public static List<Measure> measures() {
        Figures figures = new CitationEvaluation(false).measure(FOLDS, FOLDS);
        List<Measure> measures = new ArrayList<>(List.of(
                Measure.share("citations", "right number of works, all notes", figures.worksAll(), .95),
                Measure.share("citations", "right number of works, notes with several", figures.worksSeveral(), .85),
                Measure.share("citations", "back-references to the right note", figures.backReferences(), .85),
                fields("notes", figures.notes()),
                fields("AnyStyle's references", figures.anyStyle()),
                fields("Linked Books' references", figures.linkedBooks()),
                fields("all together", figures.together())));
        List<Judged> sure =
                figures.sure().stream().filter(j -> j.confidence() > .9).toList();
        int right = (int) sure.stream().filter(Judged::right).count();
        measures.add(Measure.share("citations", "right of those with a confidence above .9", right, sure.size(), .95));
        measures.add(Measure.many("citations", "references per CPU-second, one thread", speed(), 20 * 400));
        return measures;
    }

    private static Measure fields(String of, FieldScore score) {
        return Measure.share("citations", "fields micro-F1, " + of, score.f1(), .9);
    }

    private static void calibration(List<Judged> judged) {
        double[] bounds = {0, .3, .5, .6, .7, .8, .9, 1.01};
        for (int b = 0; b + 1 < bounds.length; b++) {
            double low = bounds[b];
            double high = bounds[b + 1];
            List<Judged> within = judged.stream()
                    .filter(j -> j.confidence() >= low && j.confidence() < high)
                    .toList();
            long right = within.stream().filter(Judged::right).count();
            System.out.printf(
                    Locale.ROOT,
                    "confidence %.1f to %.1f: %d citations, %.3f right%n",
                    low,
                    Math.min(1, high),
                    within.size(),
                    within.isEmpty() ? Double.NaN : (double) right / within.size());
        }
    }
}
