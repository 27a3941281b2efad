package ibid.passage;

import ibid.passage.CalendarSpan.Precision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the dates of a text: full, partial, ranges, decades, centuries, fiscal years, Japanese eras.
final class DateReader {
    private static final Pattern COUNTED = Pattern.compile(
            "\\s(?!(?:and|as|was|has|is|its|this|his|does|us|years)\\b)(?:\\p{Ll}+\\s)?\\p{Ll}{2,}s\\b(?!-)|\\s(?:people|men|women|children|percent|per\\scent|tons?|yen|million|billion)\\b.*",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PEOPLED = Pattern.compile("\\s(?:people|men|women|children)\\b");
    private static final Pattern DATING = Pattern.compile(
            "(?iU)(?:\\b(?:in|since|by|of|from|until|till|before|after|during|year|circa|ca\\.|c\\.|and|to|around|the|for|im|seit|bis|von|en|depuis|de|del|early|mid|late)\\s|[(\\[/,]\\s?|^)$");

    private static final Set<String> DAY_FIRST = Set.of("de", "fr", "es", "it", "nl", "pt", "pl");
    private static final int AROUND = 48;
    private static final Pattern SIGN = Pattern.compile(
            "\\d|[年紀纪]|[〇零一二三四五六七八九十]月|[Gg]annen|[Cc]entur|siècle|siglo|século|secolo|[Jj]ahrhundert|eeuw|wiek|er Jahre|années|años |anni |anos |jaren |(?:twen|thir|for|fif|six|seven|eigh|nine)ties\\b|(?:st|nd|rd|th) of ");

    private DateReader() {}

    /// @param plain as [PlainText] gives it
    /// @param language of the text, "" where it is unknown
    static List<CalendarSpan> read(String plain, String language) {
        StringBuilder left = new StringBuilder(plain);
        List<int[]> places = places(plain);
        places.forEach(place -> Months.mark(left, place[0], place[1]));
        boolean dayFirst = DAY_FIRST.contains(language);
        List<CalendarSpan> found = new ArrayList<>();
        for (DateForms.Form form : DateForms.FORMS) {
            Matcher matcher =
                    form.pattern().matcher(left).useTransparentBounds(true).useAnchoringBounds(false);
            List<CalendarSpan> here = new ArrayList<>();
            for (int[] place : places) {
                matcher.region(place[0], place[1]);
                while (matcher.find()) {
                    CalendarSpan span = form.read().apply(matcher);
                    boolean unread = span != null && span.unsure() && span.from() % 10000 < 100;
                    if (span != null && !isCount(plain, span) && !(unread && !language.isEmpty())) {
                        here.add(span.unsure() && dayFirst ? span.dayFirst() : span);
                    }
                }
            }
            for (CalendarSpan span : here) {
                for (int i = span.start(); i < span.end(); i++) {
                    left.setCharAt(i, '\u0001');
                }
            }
            found.addAll(here);
        }
        found.sort(Comparator.comparingInt(CalendarSpan::start));
        return List.copyOf(found);
    }

    /// The surroundings of whatever may be a part of a date, merged: most of a text has no business with dates.
    private static List<int[]> places(String plain) {
        List<int[]> places = new ArrayList<>();
        Matcher sign = SIGN.matcher(plain);
        while (sign.find()) {
            int from = Math.max(0, sign.start() - AROUND);
            int to = Math.min(plain.length(), sign.end() + AROUND);
            if (!places.isEmpty() && places.getLast()[1] >= from) {
                places.getLast()[1] = to;
            } else {
                places.add(new int[] {from, to});
            }
        }
        return places;
    }

    /// "1500 ships" is no year, unless a word of dating leads up to it.
    private static boolean isCount(String text, CalendarSpan span) {
        boolean bare = span.end() - span.start() == 4 && span.precision() == Precision.YEAR;
        if (!bare) {
            return false;
        }
        boolean counted = COUNTED.matcher(text)
                .region(span.end(), text.length())
                .useTransparentBounds(true)
                .lookingAt();
        boolean modern = span.from() >= 1700_0000;
        boolean dated = DATING.matcher(text.substring(Math.max(0, span.start() - 12), span.start()))
                .find();
        boolean headed = span.start() == 0
                && PEOPLED.matcher(text)
                        .region(span.end(), text.length())
                        .useTransparentBounds(true)
                        .lookingAt();
        return headed || (counted && !(modern && dated)) || (!modern && !dated && span.end() < text.length());
    }
}
