package ibid.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Pages of our own making, one folder per verdict. The first line of each says how it was come by.
class JudgeTest {
    private static final Pattern FIRST_LINE = Pattern.compile("<!-- requested=(\\S+) final=(\\S+) title=(.*?) -->");

    private final Judge judge = new Judge();

    @Test
    void everyPageGetsTheVerdictOfItsFolder() throws IOException, URISyntaxException {
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (Path page : pages()) {
            CaptureVerdict expected =
                    CaptureVerdict.valueOf(page.getParent().getFileName().toString());
            Judgement judgement = judge.judge(evidence(Files.readString(page)));
            checked++;
            if (judgement.verdict() != expected) {
                wrong.add(expected + "/" + page.getFileName() + " gave " + judgement);
            }
        }
        assertTrue(checked > 60, "only " + checked + " pages");
        assertEquals(List.of(), wrong);
    }

    static List<Path> pages() throws IOException, URISyntaxException {
        URI folder =
                Objects.requireNonNull(JudgeTest.class.getResource("pages")).toURI();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    static Evidence evidence(String file) {
        Matcher line = FIRST_LINE.matcher(file);
        assertTrue(line.find(), "no first line");
        String title = line.group(3).isBlank() ? null : line.group(3);
        String requested = line.group(1);
        String last = line.group(2);
        String html = file.substring(line.end()).strip();
        return new Evidence(requested, response(requested, last, 200, html), null, title);
    }

    static Fetched.Response response(String requested, String last, int status, String html) {
        List<Hop> hops = requested.equals(last)
                ? List.of(hop(requested, status))
                : List.of(hop(requested, 302), hop(last, status));
        return new Fetched.Response(
                hops,
                last,
                status,
                Headers.of("Content-Type", "text/html; charset=utf-8"),
                Octets.of(html.getBytes(StandardCharsets.UTF_8)),
                "text/html",
                StandardCharsets.UTF_8,
                null,
                List.of());
    }

    private static Hop hop(String url, int status) {
        return new Hop(
                url,
                Instant.EPOCH,
                InetAddress.getLoopbackAddress(),
                status,
                new byte[0],
                Octets.NONE,
                null,
                null,
                null);
    }
}
