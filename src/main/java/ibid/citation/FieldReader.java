package ibid.citation;

import ibid.citation.FieldModel.Labelling;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns one work's words into its fields: the model says which words belong to which field, the rules here mend
/// what typography makes certain, and the readers of names, dates and numbers do the rest.
final class FieldReader {
    private static final Pattern ROLE = Pattern.compile(
            "(?i)[\\s,;(\\[]*\\b(?:eds?|edd|editors?|hrsgg?|hgg?|herausgeber(?:in)?|éds?|dirs?|coords?|a\\s?c(?:ura)?\\.?\\s?di|curatori?)\\b\\.?[)\\]]*[\\s,.:;]*$");
    /// What American law reviews print between author and title.
    private static final Pattern DESIGNATION = Pattern.compile(",\\s*(?:Comment|Note|Book Review|Essay)\\s*,?\\s*$");
    private static final Pattern EDITOR_WORDS = Pattern.compile(
            "(?i)^\\W*(?:(?:in|dans|en)\\b\\W+)?(?:(?:edited|herausgegeben|hrsg|hg|editado|édité|edit|eds?|edd|éds?|sous la dir(?:ection)?|dir|publ|a\\s?c(?:ura)?|a cura)\\b\\.?\\s*(?:by|von|v\\.|par|por|de|di|du)?\\b\\W*)?"
                    + "|[\\s,(\\[]*\\b(?:eds?|edd|editors?|hrsgg?|hgg?|éds?|dirs?|coords?|herausgeber)\\b\\.?[)\\]]*\\W*$|[\\s(]*\\ba cura di\\b[\\s)]*");
    private static final Pattern TRANSLATOR_WORDS = Pattern.compile(
            "(?i)\\W*\\b(?:translated|transl?|übersetzt|übers|übertragen|traduit|traduzione|trad|traducción|traducido)\\b\\.?\\s*(?:(?:by|von|v\\.|par|di|de|por)\\b)?(?:\\s*(?:aus dem|from the|du|dal|del)\\s+\\p{L}+)?\\W*");
    private static final Pattern ACCESSED = Pattern.compile(
            "(?i)\\(?(?:last\\s+)?(?:accessed|retrieved|visited|consulted|abgerufen|aufgerufen|zugriff|zugegriffen|letzter\\s+zugriff|consulté|consultato|ultimo\\s+accesso|consultado)(?:\\s+(?:on|am|le|il|el|vom|in\\s+data))?[\\s:,]*");
    private static final List<String> ACCESS_STEMS =
            List.of("ccess", "etrieved", "isited", "onsult", "bgerufen", "ufgerufen", "ugriff", "ugegriffen");
    private static final Pattern WITHIN =
            Pattern.compile("(?i)[\\s,’”'\"](?:in|dans|en)[\\s:]+([^“”‘’\"]{0,60}?)[\\s,(]*$");
    private static final Pattern ISBN = Pattern.compile("(?i)ISBN(?:-1[03])?:?\\s*([\\d][\\d\\s–-]{8,16}[\\dX])");

    /// No collection measures these, so they never look sure.
    static final double CONFIDENCE_BY_RULE = 0.6;

    private final FieldModel model;
    private final NameReader names = new NameReader();
    private final DateReader dates = new DateReader();
    private final TitleLanguage languages = new TitleLanguage();
    private final JapaneseReader japanese = new JapaneseReader();
    private final ArchiveReader archives = new ArchiveReader();
    private final Testimony testimony = new Testimony(names);
    private final PublicPapers papers = new PublicPapers(dates);
    private final Posts posts = new Posts(names);

    FieldReader(FieldModel model) {
        this.model = model;
    }

    /// @param csl the fields
    /// @param confidence that all of them are right
    record Fields(CslItem csl, double confidence) {}

    Fields read(
            Tokens tokens,
            Beginnings beginnings,
            int from,
            int to,
            BackReferenceReader.@Nullable Pointer pointer,
            @Nullable String language) {
        String text = tokens.text.substring(tokens.start[from], tokens.end[to - 1]);
        if (JapaneseReader.reads(text)) {
            return new Fields(japanese.read(text), CONFIDENCE_BY_RULE);
        }
        if (pointer != null && Tokens.ideograph(text.charAt(pointer.start()))) {
            return new Fields(japanese.again(text, pointer.reference().to()), CONFIDENCE_BY_RULE);
        }
        if (pointer == null && ArchiveReader.reads(text)) {
            return new Fields(archives.read(text, language), CONFIDENCE_BY_RULE);
        }
        Labelling labelling = labelling(tokens, beginnings, from, to);
        Label[] labels = labelling.labels;
        Label[] unmended = labels.clone();
        LabelMending.mend(tokens, beginnings, from, labels);
        int pointerStart = pointer == null ? -1 : tokens.start[from] + pointer.start();
        int pointerEnd = pointer == null ? -1 : tokens.start[from] + pointer.end();
        if (pointer != null) {
            LabelMending.pagesBehind(tokens, from, labels, pointerEnd);
        }
        Map<Label, List<String>> runs = runs(tokens, from, labels, pointerStart, pointerEnd);
        CslItem csl = csl(text, runs, pointer, language);
        double confidence =
                Confidence.of(model.logProbability(labelling), unmended, labels, runs, csl, pointer != null);
        return new Fields(csl, confidence);
    }

    /// Where print settles a label, the model is asked again, knowing that.
    private Labelling labelling(Tokens tokens, Beginnings beginnings, int from, int to) {
        Labelling first = model.label(tokens, from, to);
        @Nullable Label[] known = KnownLabels.of(tokens, beginnings, from, first.labels);
        return known == null ? first : model.label(first, known);
    }

    /// The stretches of equal labels, as printed.
    private static Map<Label, List<String>> runs(Tokens tokens, int from, Label[] labels, int skipFrom, int skipTo) {
        Map<Label, List<String>> runs = new EnumMap<>(Label.class);
        int i = 0;
        while (i < labels.length) {
            int j = i;
            while (j + 1 < labels.length && labels[j + 1] == labels[i]) {
                j++;
            }
            int start = tokens.start[from + i];
            int end = tokens.end[from + j];
            if (skipFrom >= 0 && start < skipTo && end > skipFrom) {
                String before = start < skipFrom ? tokens.text.substring(start, skipFrom) : "";
                String after = end > skipTo ? tokens.text.substring(skipTo, end) : "";
                add(runs, labels[i], before);
                add(runs, labels[i], after);
            } else {
                add(runs, labels[i], tokens.text.substring(start, end));
            }
            i = j + 1;
        }
        return runs;
    }

    private static void add(Map<Label, List<String>> runs, Label label, String text) {
        if (text.chars().anyMatch(Character::isLetterOrDigit)) {
            runs.computeIfAbsent(label, _ -> new ArrayList<>()).add(Marks.flat(text));
        }
    }

    private CslItem csl(
            String text,
            Map<Label, List<String>> runs,
            BackReferenceReader.@Nullable Pointer pointer,
            @Nullable String language) {
        Draft draft = new Draft();
        people(runs, draft);
        titles(runs, draft);
        addresses(text, runs, draft);
        dates(text, runs, draft);
        if (pointer != null) {
            around(text, pointer, draft);
        }
        numbers(runs, draft);
        draft.publisher = Marks.bare(first(runs, Label.PUBLISHER));
        draft.place = Marks.bare(first(runs, Label.PLACE));
        draft.genre = Marks.bare(first(runs, Label.GENRE));
        archive(runs, draft);
        draft.type = WorkType.of(text, draft, pointer != null);
        testimony.mend(text, draft);
        papers.mend(text, draft);
        Pages.distribute(draft, all(runs, Label.PAGES), text);
        posts.mend(text, draft);
        if (draft.title != null) {
            draft.language = languages.guess(draft.title, language);
            if (draft.language.equals("ja-Latn")) {
                draft.author.replaceAll(JapaneseNames::inOrder);
            }
        }
        return draft.item();
    }

    /// "in Hale, op. cit. (1995)": the editor and the year of the work around, as far as the pointer says them.
    private void around(String text, BackReferenceReader.Pointer pointer, Draft draft) {
        Matcher within = WITHIN.matcher(text.substring(0, pointer.start()));
        if (within.find()) {
            String named = within.group(1);
            if (!named.isBlank() && draft.editor.isEmpty()) {
                draft.editor.addAll(names.read(named));
            }
            draft.container = null;
        }
        CslDate date = dates.read(text.substring(pointer.start(), pointer.end()));
        draft.issued = draft.issued == null ? date : draft.issued;
    }

    private void people(Map<Label, List<String>> runs, Draft draft) {
        for (String printed : all(runs, Label.AUTHOR)) {
            String author = DESIGNATION.matcher(printed).replaceFirst("");
            Matcher role = ROLE.matcher(author);
            if (role.find()) {
                draft.editor.addAll(names.read(author.substring(0, role.start())));
            } else {
                draft.author.addAll(names.read(author));
            }
        }
        for (String editor : all(runs, Label.EDITOR)) {
            draft.editor.addAll(names.read(EDITOR_WORDS.matcher(editor).replaceAll("")));
        }
        for (String translator : all(runs, Label.TRANSLATOR)) {
            draft.translator.addAll(
                    names.read(TRANSLATOR_WORDS.matcher(translator).replaceAll("")));
        }
    }

    private static void titles(Map<Label, List<String>> runs, Draft draft) {
        draft.title = Marks.title(first(runs, Label.TITLE));
        draft.translatedTitle = Marks.title(first(runs, Label.TRANSLATION));
        draft.container = Marks.container(first(runs, Label.CONTAINER));
        draft.series = Marks.container(first(runs, Label.SERIES));
        if (draft.series != null) {
            Matcher number = Pattern.compile("[\\s,]+(?:Bd\\.?|vol\\.?|no\\.?|n\\.|Nr\\.?)?\\s*(\\d{1,4})$")
                    .matcher(draft.series);
            if (number.find()) {
                draft.seriesNumber = number.group(1);
                draft.series = Marks.bare(draft.series.substring(0, number.start()));
            }
        }
    }

    private static void addresses(String text, Map<Label, List<String>> runs, Draft draft) {
        for (String run : all(runs, Label.ADDRESS)) {
            int isbn = run.indexOf("ISBN");
            String address = Marks.address(isbn > 0 ? run.substring(0, isbn) : run);
            String doi = Marks.doi(address);
            if (doi != null) {
                draft.doi = draft.doi == null ? doi : draft.doi;
            } else if (draft.url == null && (address.contains("://") || address.startsWith("www."))) {
                draft.url = address;
            }
        }
        if (text.contains("ISBN")) {
            Matcher isbn = ISBN.matcher(text);
            draft.isbn = isbn.find() ? isbn.group(1).replaceAll("[\\s–-]", "") : null;
        }
    }

    private void dates(String text, Map<Label, List<String>> runs, Draft draft) {
        int seen = -1;
        Matcher accessed = ACCESSED.matcher(text);
        if (mayBeAccessed(text) && accessed.find()) {
            seen = accessed.end();
            String rest = text.substring(seen, Math.min(text.length(), seen + 40));
            draft.accessed = dates.read(rest);
        }
        for (String run : all(runs, Label.DATE)) {
            CslDate date = dates.read(run);
            if (date != null
                    && draft.issued == null
                    && !(date.equals(draft.accessed) && all(runs, Label.DATE).size() > 1)) {
                draft.issued = date;
            }
        }
        if (draft.issued != null
                && draft.issued.equals(draft.accessed)
                && text.indexOf(firstYear(draft.issued)) >= seen
                && seen >= 0) {
            draft.issued = null;
        }
    }

    /// Spares most texts the search for "accessed" in its languages.
    private static boolean mayBeAccessed(String text) {
        for (String stem : ACCESS_STEMS) {
            if (text.contains(stem)) {
                return true;
            }
        }
        return false;
    }

    private static String firstYear(CslDate date) {
        return date.dateParts().isEmpty()
                ? ""
                : String.valueOf(date.dateParts().getFirst().getFirst());
    }

    private static void numbers(Map<Label, List<String>> runs, Draft draft) {
        for (String run : all(runs, Label.VOLUME)) {
            VolumeReader.read(run, draft);
        }
        String edition = first(runs, Label.EDITION);
        if (edition != null) {
            Matcher number = Pattern.compile("\\d+").matcher(edition);
            draft.edition = number.find() ? number.group() : Marks.bare(edition);
        }
    }

    private static void archive(Map<Label, List<String>> runs, Draft draft) {
        String archive = first(runs, Label.ARCHIVE);
        if (archive != null) {
            int comma = archive.indexOf(',');
            draft.archive = Marks.bare(comma > 0 ? archive.substring(0, comma) : archive);
            draft.archiveLocation = comma > 0 ? Marks.bare(archive.substring(comma + 1)) : null;
        }
    }

    static List<String> all(Map<Label, List<String>> runs, Label label) {
        return runs.getOrDefault(label, List.of());
    }

    private static @Nullable String first(Map<Label, List<String>> runs, Label label) {
        List<String> all = all(runs, label);
        return all.isEmpty() ? null : all.getFirst();
    }
}
