package ibid.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Parts the pages of a work in its container (`page`) from the pages that the note cites (`locator`).
///
/// Of "56, 61" the first is where the work begins and the second is cited. A range after an article or a chapter is
/// the work's own; a single page is cited, unless it stands where law reports and journals print the first page
/// ("27 Water Studies 183"). A book has cited pages only.
final class Pages {
    private static final String NUMBER = "(?:[A-Za-z]?\\d+[a-z]?(?!\\d)|[ivxlcdm]+(?!\\p{L})|[IVXLCDM]+(?!\\p{L}))";
    private static final Pattern RANGE =
            Pattern.compile(NUMBER + "(?:\\s*[–—−‐-]+\\s*" + NUMBER + ")?(?:\\s*(?:ff?|et seq|sqq?|segg?)\\b\\.?)?");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?<![\\p{L}~])(?:pp?|pgs?|pages?|s|ss|seiten?|pagg?|págs?|at|f|ff|sp|col|cols|rn|rz|§§?|para|art|ch|chap|kap|cap|fn|n|section|sec|cc?|fols?|ici|hier)(?!\\p{L})\\.?");

    private static final Pattern FOLLOWING = Pattern.compile("(?i)(?<=\\d)\\s*(ff?)\\b\\.?");
    private static final Pattern DASHES = Pattern.compile("\\s*[–—−‐-]+\\s*");

    private Pages() {}

    static void distribute(Draft draft, List<String> printed, String text) {
        List<String> ranges = new ArrayList<>();
        for (String run : printed) {
            ranges.addAll(ranges(run));
        }
        if (ranges.isEmpty()) {
            return;
        }
        String first = ranges.getFirst();
        boolean contained = draft.container != null;
        boolean own = contained && (ranges.size() > 1 || range(first) || opensWork(draft, first, text));
        if (own) {
            draft.page = first;
            draft.locator = joined(ranges.subList(1, ranges.size()));
        } else {
            draft.locator = joined(ranges);
        }
    }

    private static @Nullable String joined(List<String> ranges) {
        return ranges.isEmpty() ? null : String.join(", ", ranges);
    }

    private static boolean range(String pages) {
        return pages.contains("-");
    }

    /// "(1979) 27 Water Studies 183": the number stands at once behind the container's name.
    private static boolean opensWork(Draft draft, String page, String text) {
        String container = draft.container;
        int at = container == null ? -1 : text.indexOf(container);
        if (container == null || at < 0) {
            return false;
        }
        String behind = text.substring(at + container.length());
        int first = 0;
        while (first < behind.length() && ".’” \n".indexOf(behind.charAt(first)) >= 0) {
            first++;
        }
        return first > 0 && behind.startsWith(page, first);
    }

    static List<String> ranges(String run) {
        String numbers = LABEL.matcher(run).replaceAll(" ");
        if (FOLLOWING.matcher(run).find()) {
            numbers = LABEL.matcher(FOLLOWING.matcher(run).replaceAll("~$1"))
                    .replaceAll(" ")
                    .replace("~", " ");
        }
        List<String> ranges = new ArrayList<>();
        Matcher matcher = RANGE.matcher(numbers);
        while (matcher.find()) {
            boolean within = matcher.start() > 0 && Character.isLetter(numbers.charAt(matcher.start() - 1));
            if (!within) {
                String range = Marks.flat(DASHES.matcher(matcher.group()).replaceAll("-"))
                        .strip();
                ranges.add(range.endsWith(".") ? range.substring(0, range.length() - 1) : range);
            }
        }
        return ranges;
    }
}
