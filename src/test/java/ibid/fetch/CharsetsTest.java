package ibid.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {
    private static final String JAPANESE = "<p>港の浚渫は秋まで始まらないと、市は火曜日に認めた。これで三度目の延期となる。漁師は高潮のときにしか出られない。</p>";
    private static final String RUSSIAN =
            "<p>Город признал во вторник, что углубление гавани не начнётся раньше осени, и это уже третья задержка.</p>";
    private static final String CZECH =
            "<p>Město v úterý přiznalo, že prohlubování přístavu nezačne před podzimem; je to už třetí odklad.</p>";
    private static final String FRENCH =
            "<p>La ville a reconnu que le dragage du port ne commencerait pas avant l’automne : troisième délai, déjà.</p>";

    /// How a page in that charset says so: header, its own meta element, or neither. Read as what it was written in.
    @ParameterizedTest
    @CsvSource({
        "Shift_JIS, Shift_JIS, , windows-31j, JAPANESE",
        "windows-31j, , shift_jis, windows-31j, JAPANESE",
        "windows-31j, utf-8, x-sjis, windows-31j, JAPANESE",
        "windows-31j, utf-8, , windows-31j, JAPANESE",
        "windows-31j, , , windows-31j, JAPANESE",
        "EUC-JP, , x-euc-jp, EUC-JP, JAPANESE",
        "EUC-JP, iso-8859-1, euc-jp, EUC-JP, JAPANESE",
        "UTF-8, iso-8859-1, , UTF-8, FRENCH",
        "windows-1251, windows-1252, windows-1251, windows-1251, RUSSIAN",
        "EUC-JP, , , EUC-JP, JAPANESE",
        "ISO-2022-JP, , iso-2022-jp, ISO-2022-JP, JAPANESE",
        "ISO-2022-JP, , , ISO-2022-JP, JAPANESE",
        "windows-1251, windows-1251, , windows-1251, RUSSIAN",
        "windows-1251, , windows-1251, windows-1251, RUSSIAN",
        "windows-1251, utf-8, , windows-1251, RUSSIAN",
        "KOI8-R, , koi8-r, KOI8-R, RUSSIAN",
        "windows-1250, , windows-1250, windows-1250, CZECH",
        "windows-1252, iso-8859-1, , windows-1252, FRENCH",
        "windows-1252, , , windows-1252, FRENCH",
        "UTF-8, , , UTF-8, FRENCH",
        "UTF-8, , , UTF-8, JAPANESE",
        "UTF-8, , utf-16, UTF-8, RUSSIAN",
        "UTF-16, , , UTF-16BE, RUSSIAN",
        "UTF-8, nonsense-8, nonsense-9, UTF-8, CZECH",
        "ISO-2022-JP, utf-8, , ISO-2022-JP, JAPANESE",
        "ISO-2022-JP, iso-8859-1, , ISO-2022-JP, JAPANESE",
        "ISO-2022-JP, utf-8, shift_jis, ISO-2022-JP, JAPANESE",
        "ISO-2022-JP, euc-jp, iso-2022-jp, ISO-2022-JP, JAPANESE",
        "windows-31j, iso-8859-1, , windows-31j, JAPANESE",
        "windows-31j, iso-8859-1, iso-8859-1, windows-31j, JAPANESE",
        "windows-31j, euc-jp, , windows-31j, JAPANESE",
        "windows-31j, euc-jp, utf-8, windows-31j, JAPANESE",
        "windows-31j, , utf-8, windows-31j, JAPANESE",
        "windows-31j, utf-8, euc-jp, windows-31j, JAPANESE",
        "EUC-JP, shift_jis, , EUC-JP, JAPANESE",
        "EUC-JP, shift_jis, euc-jp, EUC-JP, JAPANESE",
        "EUC-JP, , shift_jis, EUC-JP, JAPANESE",
        "EUC-JP, utf-8, , EUC-JP, JAPANESE",
        "EUC-JP, utf-8, shift_jis, EUC-JP, JAPANESE",
        "EUC-JP, iso-8859-1, , EUC-JP, JAPANESE",
        "UTF-8, shift_jis, , UTF-8, JAPANESE",
        "UTF-8, euc-jp, shift_jis, UTF-8, JAPANESE",
        "UTF-8, , gb2312, UTF-8, JAPANESE",
        "UTF-8, windows-1252, iso-8859-1, UTF-8, FRENCH",
        "UTF-8, , iso-8859-1, UTF-8, CZECH",
        "UTF-8, windows-1251, , UTF-8, RUSSIAN",
        "UTF-8, , koi8-r, UTF-8, RUSSIAN",
        "UTF-8, windows-1250, windows-1252, UTF-8, CZECH",
        "windows-1251, utf-8, windows-1251, windows-1251, RUSSIAN",
        "windows-1251, koi8-r, windows-1251, windows-1251, RUSSIAN",
        "KOI8-R, windows-1251, koi8-r, KOI8-R, RUSSIAN",
        "KOI8-R, koi8-r, windows-1251, KOI8-R, RUSSIAN",
        "windows-1251, iso-8859-1, , windows-1251, RUSSIAN",
        "windows-1251, , iso-8859-1, windows-1251, RUSSIAN",
        "windows-1251, , , windows-1251, RUSSIAN",
        "windows-1250, iso-8859-1, windows-1250, windows-1250, CZECH",
        "windows-1252, windows-1252, utf-8, windows-1252, FRENCH",
        "windows-1252, utf-8, iso-8859-1, windows-1252, FRENCH"
    })
    void thePageIsReadAsItWasWritten(String written, String header, String meta, String expected, String text) {
        String body =
                (meta == null ? "" : "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + meta + "\">")
                        + sample(text);
        Headers headers =
                Headers.of("Content-Type", header == null ? "text/html" : "text/html; charset=\"" + header + "\"");
        Charset charset = Charsets.of(headers, "text/html", body.getBytes(Charset.forName(written)));
        assertEquals(Charset.forName(expected), charset);
    }

    private static String sample(String name) {
        return switch (name) {
            case "JAPANESE" -> JAPANESE.repeat(3);
            case "RUSSIAN" -> RUSSIAN.repeat(3);
            case "CZECH" -> CZECH.repeat(3);
            default -> FRENCH.repeat(3);
        };
    }
}
