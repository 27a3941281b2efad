package ibid.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Papers of states: treaties with the day they were signed and their series, documents with the symbol they bear.
final class PublicPapers {
    private static final Pattern SYMBOL =
            Pattern.compile(",?\\s*\\bU\\.?\\s?N\\.?\\s+Doc(?:ument)?\\.?\\s+((?:[A-Z]+\\.?)(?:/[\\w.-]+)+)");
    private static final Pattern TREATY = Pattern.compile(
            "^([^,(]{0,40}\\b(?:Treaty|Convention|Protocol|Covenant|Agreement|Charter)\\b[^,(]*?)[,\\s(]+(?:adopted|signed|opened for signature|concluded|done)\\b");
    private static final Pattern SERIES = Pattern.compile(
            "\\b(\\d{1,4})\\s+((?:U\\.?\\s?N|L\\.?\\s?N)\\.?\\s?T\\.?\\s?S\\.?|ILM|I\\.L\\.M\\.)\\s+(\\d{1,5})");

    private final DateReader dates;

    PublicPapers(DateReader dates) {
        this.dates = dates;
    }

    void mend(String text, Draft draft) {
        if (text.indexOf("Doc") >= 0) {
            symbol(text, draft);
        }
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
