package ibid.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Papers of states: treaties with the day they were signed and their series, documents with the symbol they bear,
/// cases with their number, acts with the year in their name.
final class PublicPapers {
    private static final Pattern DOCKET = Pattern.compile("\\b[CTF]-\\d+/\\d{2}\\b");
    private static final Pattern SYMBOL =
            Pattern.compile(",?\\s*\\bU\\.?\\s?N\\.?\\s+Doc(?:ument)?\\.?\\s+((?:[A-Z]+\\.?)(?:/[\\w.-]+)+)");
    /// What the institutions of the European Union number their papers by.
    private static final Pattern UNION_PAPER =
            Pattern.compile("\\b(?:COM|SEC|SWD|JOIN)\\s?[(/]\\d{4}\\)?[\\s/]\\d{1,4}(?:\\s+final)?(?:/\\d)?");
    private static final Pattern TREATY = Pattern.compile(
            "^([^,(]{0,40}\\b(?:Treaty|Convention|Protocol|Covenant|Agreement|Charter)\\b[^,(]*?)[,\\s(]+(?:adopted|signed|opened for signature|concluded|done)\\b");
    private static final Pattern SERIES = Pattern.compile(
            "\\b(\\d{1,4})\\s+((?:U\\.?\\s?N|L\\.?\\s?N)\\.?\\s?T\\.?\\s?S\\.?|ILM|I\\.L\\.M\\.)\\s+(\\d{1,5})");

    private final DateReader dates;

    PublicPapers(DateReader dates) {
        this.dates = dates;
    }

    void mend(String text, Draft draft) {
        if (draft.type.equals("legal_case") && text.indexOf('/') > 0) {
            Matcher docket = DOCKET.matcher(text);
            draft.number = docket.find() ? docket.group() : draft.number;
        }
        if (draft.type.equals("legislation") && draft.issued == null && draft.title != null) {
            draft.issued = dates.read(draft.title);
        }
        if (text.indexOf("Doc") >= 0) {
            symbol(text, draft);
        }
        unionPaper(text, draft);
        Matcher treaty = TREATY.matcher(text);
        if (draft.author.isEmpty() && treaty.find()) {
            draft.type = "treaty";
            draft.title = treaty.group(1).strip();
            draft.issued = dates.read(text.substring(treaty.end(), Math.min(text.length(), treaty.end() + 30)));
            draft.genre = null;
            draft.place = null;
            series(text, draft);
        }
    }

    private static void symbol(String text, Draft draft) {
        Matcher symbol = SYMBOL.matcher(text);
        if (!symbol.find()) {
            return;
        }
        draft.number = symbol.group(1).replaceAll("\\.$", "");
        draft.type = "report";
        boolean alone = symbol.start() == 0;
        draft.author.removeIf(name -> alone || name.literal() == null);
        int tail = draft.title == null ? -1 : draft.title.indexOf("UN Doc");
        if (draft.title != null && tail >= 0) {
            draft.title = tail == 0
                    ? null
                    : Marks.title(draft.title.substring(0, tail).replaceAll("[,\\s]+$", ""));
        }
    }

    private void unionPaper(String text, Draft draft) {
        Matcher paper = UNION_PAPER.matcher(text);
        if (!paper.find()) {
            return;
        }
        draft.type = "report";
        draft.number = paper.group();
        if (paper.start() == 0) {
            draft.author.clear();
        }
        draft.container = null;
        draft.volume = null;
        draft.issue = null;
        CslDate day = dates.read(text.substring(paper.end()));
        draft.issued = day != null ? day : dates.read(paper.group());
    }

    private static void series(String text, Draft draft) {
        Matcher series = SERIES.matcher(text);
        draft.container = null;
        draft.volume = null;
        if (series.find()) {
            draft.series = series.group(2);
            draft.seriesNumber = series.group(1);
        }
    }
}
