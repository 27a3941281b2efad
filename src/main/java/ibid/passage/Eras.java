package ibid.passage;

import java.util.Map;

/// Japanese eras, and that of the Chinese republic: year 1 is the year in which the era began.
final class Eras {
    private static final Map<String, Integer> FIRST = Map.ofEntries(
            Map.entry("令和", 2019),
            Map.entry("平成", 1989),
            Map.entry("昭和", 1926),
            Map.entry("大正", 1912),
            Map.entry("明治", 1868),
            Map.entry("民国", 1912),
            Map.entry("民國", 1912),
            Map.entry("r", 2019),
            Map.entry("h", 1989),
            Map.entry("s", 1926),
            Map.entry("t", 1912),
            Map.entry("m", 1868),
            Map.entry("reiwa", 2019),
            Map.entry("heisei", 1989),
            Map.entry("showa", 1926),
            Map.entry("shōwa", 1926),
            Map.entry("shôwa", 1926),
            Map.entry("taisho", 1912),
            Map.entry("taishō", 1912),
            Map.entry("taishô", 1912),
            Map.entry("meiji", 1868));

    static final String KANJI = "令和|平成|昭和|大正|明治|民国|民國";
    static final String ROMAN = "Reiwa|Heisei|Sh[oōô]wa|Taish[oōô]|Meiji";

    private Eras() {}

    static int year(String era, int year) {
        return FIRST.getOrDefault(era.toLowerCase(java.util.Locale.ROOT), 1) + year - 1;
    }
}
