package ibid.citation;

import java.util.regex.Pattern;

/// Says what kind of work a citation names, in CSL's words.
final class WorkType {
    private static final Pattern CASE = Pattern.compile(
            "\\p{Lu}[\\p{L}.’']*\\)?\\s+v(?:s)?\\.?\\s+(?:the\\s+)?\\p{Lu}|\\bBVerfGE\\b|\\bBGHZ\\b|\\bBGHSt\\b|\\bECLI:|^[^\\d]*,\\s+\\d+\\s+\\p{Lu}[\\p{L}.\\s]*\\s+at\\s+\\d|^\\W*[(\\[]\\d{4}[)\\]]\\s+\\d*\\s*\\p{Lu}[\\p{L}.]*\\s+\\d+");
    private static final Pattern STATUTE = Pattern.compile(
            "(?:\\bAct|\\bCode|\\bStatute|\\bOrdinance|\\bRegulations?|\\bConvention|\\bDirective|[Gg]esetz(?:buch)?|[Vv]erordnung|\\bLegge|\\bLoi|\\bLey)\\b[,\\s(]+(?:no\\.?\\s*\\d+\\s*(?:of|/)?\\s*)?(?:of\\s+)?\\d{4}|\\b(?:Law|Ley|Legge|Loi|Decreto|Decree)\\s+\\d+/\\d{4}|\\bU\\.S\\.C\\.|\\bBGBl\\.|\\b(?:§§?|Art\\.)\\s*\\d+.*\\b(?:BGB|StGB|GG|ZPO|StPO|HGB)\\b");
    private static final StemmedPattern THESIS = new StemmedPattern(
            "\\b(?:diss(?:ertation)?|ph\\.?\\s?d|doctoral|master[’']?s thesis|thesis|habil(?:itationsschrift)?|thèse|tesi|tesis)\\b",
            "iss",
            "hesis",
            "ph",
            "Ph",
            "octoral",
            "abil",
            "hèse",
            "esi");
    private static final StemmedPattern REPORT = new StemmedPattern(
            "\\b(?:technical report|tech\\. rep|report no|working paper|discussion paper|policy brief|forschungsbericht|arbeitspapier|rapport|research report|white paper)\\b",
            "ech",
            "eport",
            "paper",
            "olicy",
            "bericht",
            "rbeitspapier",
            "apport");
    private static final StemmedPattern PRESS = new StemmedPattern(
            "\\bpress release\\b|\\bpressemitteilung\\b|\\bcommuniqué de presse\\b|\\bcomunicato stampa\\b|\\bcomunicado de prensa\\b",
            "elease",
            "ressemitteilung",
            "ommuniqué",
            "omunica");
    private static final Pattern SPEECH = Pattern.compile(
            "^(?:(?:Opening |Closing )?(?:Speech|Remarks|Address|Lecture|Rede|Ansprache|Discours|Discorso|Discurso)) (?:by|of|von|des|der|de|du|di|del|to|at)\\b");
    private static final Pattern PROCEEDINGS = Pattern.compile(
            "(?i)\\b(?:proceedings|proc\\.|conference|symposium|workshop|atti del|congress|kongress|colloque|convegno)\\b");
    private static final Pattern PERIODICAL = Pattern.compile(
            "(?i)\\b(?:journal|j\\.|review|rev\\.|revue|rivista|revista|quarterly|zeitschrift|annals|annales|annali|archiv\\w*|bulletin|bollettino|transactions|magazine|jahrbuch|law|studies|studi|quaderni|cahiers|kenkyuu?|kiyo)\\b");

    private WorkType() {}

    static String of(String text, Draft draft, boolean pointsBack) {
        if (PRESS.in(text)) {
            draft.genre = "Press Release";
            return draft.url != null ? "webpage" : "document";
        }
        if (SPEECH.matcher(text).find()) {
            return "speech";
        }
        if (draft.author.isEmpty() && CASE.matcher(text).find()) {
            return "legal_case";
        }
        if (draft.author.isEmpty() && STATUTE.matcher(text).find()) {
            return "legislation";
        }
        if (draft.container == null && THESIS.in(text)) {
            return "thesis";
        }
        if (draft.container == null && REPORT.in(text)) {
            return "report";
        }
        if (draft.container != null) {
            return contained(draft);
        }
        if (draft.archive != null) {
            return "manuscript";
        }
        if (draft.url != null && draft.place == null && draft.edition == null) {
            return "webpage";
        }
        if (draft.title != null && draft.publisher == null && draft.place == null && ofOneDay(draft)) {
            return "article-newspaper";
        }
        boolean book = draft.publisher != null || draft.place != null || (draft.title != null && draft.issued != null);
        return book || (draft.title != null && !pointsBack) ? "book" : "document";
    }

    /// Books come out in a year; what has a day is news, or was given that day.
    private static boolean ofOneDay(Draft draft) {
        return draft.issued != null
                && !draft.issued.dateParts().isEmpty()
                && draft.issued.dateParts().getFirst().size() == 3;
    }

    private static String contained(Draft draft) {
        String container = draft.container == null ? "" : draft.container;
        boolean numbered = draft.volume != null || draft.issue != null;
        if (PROCEEDINGS.matcher(container).find() && !numbered) {
            return "paper-conference";
        }
        if (!draft.editor.isEmpty() || (draft.publisher != null && draft.place != null)) {
            return "chapter";
        }
        if (numbered) {
            return "article-journal";
        }
        int precision = draft.issued == null || draft.issued.dateParts().isEmpty()
                ? 0
                : draft.issued.dateParts().getFirst().size();
        if (precision == 3) {
            return "article-newspaper";
        }
        if (precision == 2 && !PERIODICAL.matcher(container).find()) {
            return "article-magazine";
        }
        return draft.place != null || draft.publisher != null ? "chapter" : "article-journal";
    }
}
