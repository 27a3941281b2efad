package ibid.operate;

import ibid.citation.CitationParser;
import ibid.fetch.WebUrl;
import ibid.reading.DocumentReader;
import ibid.reading.ReadResult;
import ibid.text.TextExtractor;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/// What the program does that takes resources: ours, ICU's, jsoup's. Public, with simple types, so that another class
/// loader can run it.
@NullMarked
public final class Battery {
    private Battery() {}

    /// Everything that came out, to be compared.
    public static String run(byte[] document) {
        StringBuilder out = new StringBuilder();
        ReadResult read = new DocumentReader().read(document, "text/plain");
        out.append(read).append('\n');
        for (String language : new String[] {"en", "de", "fr", "ru", "ja", "uk"}) {
            String paragraph = """
                    <html lang="%s"><body><p>Dr. Hall met Mr. Ito at 5 p.m. on 3 Jan. 1998. He said so, cf. p. 4.[1]
                    Das gilt z. B. für Bd. 3. 港は閉鎖された。議会は同意した。Порт закрыт. Совет согласен.</p>
                    <h2>Notes</h2><p>1. Ito, <i>Minato</i> [The Port], p. 4.</p></body></html>
                    """.formatted(language);
            out.append(new DocumentReader().read(paragraph.getBytes(StandardCharsets.UTF_8), "text/html"))
                    .append('\n');
        }
        out.append(new CitationParser()
                        .parse("See Ito Ken, Minato [The Port], trans. A. Hall, 1998, pp. 4-6; Ibid.", "en"))
                .append('\n');
        for (String url :
                new String[] {"http://bücher.example/ü", "http://例え.テスト/", "http://ＥＸＡＭＰＬＥ.com", "http://xn--a"}) {
            out.append(WebUrl.parse(url)).append('\n');
        }
        for (String charset : new String[] {"Shift_JIS", "EUC-JP", "ISO-2022-JP", "windows-1251", "UTF-8"}) {
            byte[] page = "<p>港は十月に閉鎖され、議会はこれに同意した。船は三隻である。</p><p>Порт закрыт до весны.</p>"
                    .getBytes(Charset.forName(charset));
            out.append(new TextExtractor().extract(page, "text/html", null)).append('\n');
        }
        // Reasons are a set, printed in whatever order.
        return Pattern.compile("why=\\[([^]]*)]")
                .matcher(out)
                .replaceAll(why -> new TreeSet<>(List.of(why.group(1).split(", "))).toString());
    }
}
