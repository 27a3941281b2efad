package ibid.passage;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads numbers written in figures, Western and Japanese.
final class Figures {
    static final String KANJI_DIGITS = "〇零一二三四五六七八九";
    static final String KANJI = "〇零一二三四五六七八九两兩廿卅十百千万萬億亿兆";

    private Figures() {}

    /// @param unsure whether a single point may group or part decimals: "1.200"
    record Figure(BigDecimal value, boolean unsure) {}

    /// Where a comma parts the decimals, a point groups thousands.
    private static final Set<String> COMMA = Set.of("de", "fr", "es", "it", "nl", "pt", "pl");

    /// @param language of the text, "" where it is unknown
    static @Nullable Figure read(String written, String language) {
        String plain = written.replaceAll("[ '’\\u00a0\\u202f\\u2009]", "");
        if (plain.startsWith(".")) {
            plain = "0" + plain;
        }
        int comma = plain.lastIndexOf(',');
        int point = plain.lastIndexOf('.');
        boolean unsure = false;
        if (comma >= 0 && point >= 0) {
            char decimal = comma > point ? ',' : '.';
            char group = comma > point ? '.' : ',';
            plain = plain.replace(String.valueOf(group), "").replace(decimal, '.');
        } else if (comma >= 0) {
            unsure = COMMA.contains(language) && plain.matches("[1-9]\\d{0,2},\\d{3}");
            plain = plain.matches("[1-9]\\d{0,2}(,\\d{3})+") || plain.matches("\\d{1,2}(,\\d{2})+,\\d{3}")
                    ? plain.replace(",", "")
                    : plain.replace(',', '.');
        } else if (plain.matches("[1-9]\\d{0,2}(\\.\\d{3}){2,}")) {
            plain = plain.replace(".", "");
        } else if (plain.matches("[1-9]\\d{0,2}\\.\\d{3}")) {
            unsure = !COMMA.contains(language);
            plain = unsure ? plain : plain.replace(".", "");
        }
        return plain.matches("\\d+(\\.\\d+)?") ? new Figure(new BigDecimal(plain), unsure) : null;
    }

    /// "2万", "3億5000万", "二十一", "五千".
    static @Nullable BigDecimal kanji(String written) {
        int point = written.indexOf('・');
        if (point >= 0) {
            return decimal(written, point);
        }
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal digit = null;
        int i = 0;
        while (i < written.length()) {
            char c = written.charAt(i);
            if (c >= '0' && c <= '9') {
                int end = i;
                while (end < written.length() && "0123456789.,".indexOf(written.charAt(end)) >= 0) {
                    end++;
                }
                Figure figure = read(written.substring(i, end), "");
                if (figure == null) {
                    return null;
                }
                digit = figure.value();
                i = end;
                continue;
            }
            int value = "〇一二三四五六七八九".indexOf(c);
            if (c == '零') {
                value = 0;
            } else if (c == '两' || c == '兩') {
                value = 2;
            }
            if (value >= 0) {
                digit = digit == null
                        ? BigDecimal.valueOf(value)
                        : digit.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(value));
            } else if (c == '廿' || c == '卅') {
                section = section.add(BigDecimal.valueOf(c == '廿' ? 20 : 30));
                digit = null;
            } else if ("十百千".indexOf(c) >= 0) {
                BigDecimal times = BigDecimal.TEN.pow("十百千".indexOf(c) + 1);
                section = section.add((digit == null ? BigDecimal.ONE : digit).multiply(times));
                digit = null;
            } else {
                BigDecimal times = BigDecimal.TEN.pow(c == '億' || c == '亿' ? 8 : c == '兆' ? 12 : 4);
                BigDecimal all = section.add(digit == null ? BigDecimal.ZERO : digit);
                // "三万亿": ten thousand times a hundred million.
                boolean above = total.signum() > 0 && total.compareTo(times) < 0;
                BigDecimal before = above ? total.add(all) : all.signum() == 0 ? BigDecimal.ONE : all;
                total = above ? before.multiply(times) : total.add(before.multiply(times));
                section = BigDecimal.ZERO;
                digit = null;
            }
            i++;
        }
        return total.add(section).add(digit == null ? BigDecimal.ZERO : digit);
    }

    /// "二・七", "一・二万": decimals as newspapers set them, with the magnitude behind.
    private static @Nullable BigDecimal decimal(String written, int point) {
        StringBuilder figure = new StringBuilder();
        int i = 0;
        while (i < written.length() && (i == point || KANJI_DIGITS.indexOf(written.charAt(i)) >= 0)) {
            int digit = "〇一二三四五六七八九".indexOf(written.charAt(i));
            figure.append(i == point ? "." : String.valueOf(Math.max(0, digit)));
            i++;
        }
        boolean sound = figure.toString().matches("\\d+\\.\\d+");
        BigDecimal scale = i == written.length() ? BigDecimal.ONE : kanji(written.substring(i));
        boolean magnitude = i == written.length() || "万萬億亿兆".indexOf(written.charAt(i)) >= 0;
        return sound && magnitude && scale != null ? new BigDecimal(figure.toString()).multiply(scale) : null;
    }
}
