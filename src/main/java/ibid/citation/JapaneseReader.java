package ibid.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads works cited in Japanese script, whose marks say what is what: 「part」『whole』第12号、2010年3月、45-60頁.
final class JapaneseReader {
    private static final Pattern PART = Pattern.compile("「([^」]*(?:『[^』]*』[^」]*)*)」");
    private static final Pattern WHOLE = Pattern.compile("『([^』]+)』");
    private static final Pattern VOLUME = Pattern.compile("第?(\\d+|[一二三四五六七八九十百]+)巻");
    private static final Pattern ISSUE = Pattern.compile("第?(\\d+|[一二三四五六七八九十百]+)号");
    private static final Pattern PAGES = Pattern.compile("(\\d+)(?:\\s*[-–—−~〜～]\\s*(\\d+))?\\s*(?:頁|ページ|面)");
    private static final Pattern PUBLISHER =
            Pattern.compile("(?:^|[』）)])\\s*[（(、，]\\s*([^、，（）()「」『』\\d]{2,20}?)[、，]\\s*(?:\\d{4}|明治|大正|昭和|平成|令和)");
    private static final Pattern ROLE = Pattern.compile("(編著|編集|共編|監修|責任編集|編|訳|著|ほか|他)+$");
    private static final Pattern NAMES = Pattern.compile("[・、，,＝=]|\\s+と\\s+");
    private static final int SHORT_FAMILY = 3;

    private final DateReader dates = new DateReader();

    static boolean reads(String text) {
        return text.indexOf('「') >= 0 || text.indexOf('『') >= 0;
    }

    CslItem read(String text) {
        Draft draft = new Draft();
        Matcher part = PART.matcher(text);
        Matcher whole = WHOLE.matcher(text);
        boolean hasPart = part.find();
        int titleEnd;
        if (hasPart) {
            draft.title = part.group(1);
            titleEnd = part.end();
            people(text.substring(0, part.start()), draft);
            if (whole.find(titleEnd)) {
                draft.container = whole.group(1);
                String between = text.substring(titleEnd, whole.start()).strip();
                if (ROLE.matcher(between).find()) {
                    people(between, draft);
                }
                titleEnd = whole.end();
            }
        } else {
            draft.title = whole.find() ? whole.group(1) : null;
            titleEnd = draft.title == null ? 0 : whole.end();
            people(text.substring(0, draft.title == null ? 0 : whole.start()), draft);
        }
        String rest = text.substring(titleEnd);
        draft.volume = first(VOLUME, rest);
        draft.issue = first(ISSUE, rest);
        draft.issued = dates.read(rest);
        draft.publisher = first(PUBLISHER, rest);
        pages(rest, draft);
        draft.type = type(draft);
        draft.language = "ja";
        return draft.item();
    }

    /// "森永、前掲書、80頁": only who and the pages.
    CslItem again(String text, @Nullable String name) {
        Draft draft = new Draft();
        draft.type = "document";
        if (name != null) {
            draft.author.add(CslName.institution(name));
        }
        pages(text, draft);
        return draft.item();
    }

    private static void people(String printed, Draft draft) {
        String names = printed.strip().replaceAll("[、，,：:]+$", "");
        Matcher role = ROLE.matcher(names);
        String as = role.find() ? role.group() : "";
        String bare = as.isEmpty() ? names : names.substring(0, role.start());
        var into = as.contains("編") || as.contains("監修")
                ? draft.editor
                : as.contains("訳") ? draft.translator : draft.author;
        for (String name : NAMES.split(bare, -1)) {
            String[] words = name.strip().split("[\\s　]+", -1);
            if (words.length == 2 && words[0].length() <= SHORT_FAMILY) {
                into.add(CslName.person(words[1], words[0]));
            } else if (!name.isBlank()) {
                into.add(CslName.institution(name.strip()));
            }
        }
    }

    private static void pages(String rest, Draft draft) {
        Matcher pages = PAGES.matcher(rest);
        if (pages.find()) {
            String range = pages.group(2) == null ? pages.group(1) : pages.group(1) + "-" + pages.group(2);
            if (draft.container != null && pages.group(2) != null) {
                draft.page = range;
            } else {
                draft.locator = range;
            }
        }
    }

    private static String type(Draft draft) {
        if (draft.container == null) {
            return "book";
        }
        boolean paper =
                draft.container.endsWith("新聞") || draft.container.endsWith("新報") || draft.container.endsWith("日報");
        return paper
                ? "article-newspaper"
                : draft.publisher != null && draft.issue == null ? "chapter" : "article-journal";
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
