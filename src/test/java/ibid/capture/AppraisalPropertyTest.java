package ibid.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ibid.fetch.CaptureVerdict;
import ibid.fetch.FetchSettings;
import ibid.fetch.Fetched;
import ibid.fetch.Fetcher;
import ibid.fetch.Guard;
import ibid.fetch.Headers;
import ibid.fetch.Octets;
import ibid.fetch.Permit;
import ibid.fetch.SiblingProbe;
import ibid.fetch.Truncation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Only a copy that may be searched has a text to search.
class AppraisalPropertyTest {
    private static final String URL = "http://a.example/2016/page";

    private final Appraisal appraisal;

    AppraisalPropertyTest() {
        FetchSettings settings = FetchSettings.strict();
        Fetcher fetcher = new Fetcher(settings, new Guard(settings, _ -> List.of()), InstantSource.system());
        appraisal = new Appraisal(fetcher, new SiblingProbe(new Random(1)), new Headroom(64 << 20));
    }

    @Property
    void noVerdictButTheAllowedOnesYieldsASearchableText(
            @ForAll("answers") Fetched.Response answer, @ForAll("titles") @Nullable String title) {
        Appraised appraised = appraisal.of(URL, title, answer, Permit.ALWAYS);
        assertEquals(appraised.verdict().searchable(), appraised.layer() != null, appraised::toString);
        if (answer.status() != 200) {
            assertFalse(appraised.verdict().searchable(), appraised::toString);
        }
    }

    @Property
    void whatGaveNoAnswerYieldsNoText(@ForAll CaptureVerdict verdict) {
        if (!verdict.searchable()) {
            Fetched failed = new Fetched.Failed(verdict, "it failed", List.of());
            assertEquals(null, appraisal.of(URL, null, failed, Permit.ALWAYS).layer());
        }
    }

    @Test
    void aPageWithoutEndIsArchivedAndNotRead() {
        String endless = "<html><p>" + "The list goes on. ".repeat(1_000_000);
        Appraised appraised = appraisal.of(URL, null, answer(200, "text/html", endless, null), Permit.ALWAYS);
        assertEquals(CaptureVerdict.TOO_LARGE, appraised.verdict());
        assertEquals(null, appraised.layer());
    }

    @Provide
    Arbitrary<String> titles() {
        return Arbitraries.of("The harbour of the year", "Hafen", "").injectNull(0.3);
    }

    @Provide
    Arbitrary<Fetched.Response> answers() {
        return Combinators.combine(
                        Arbitraries.of(200, 200, 200, 301, 401, 403, 404, 410, 429, 451, 500, 503),
                        Arbitraries.of(
                                "text/html",
                                "text/plain",
                                "application/pdf",
                                "image/png",
                                "video/mp4",
                                "application/json"),
                        pieces().list().ofMaxSize(6).map(pieces -> String.join("", pieces)),
                        Arbitraries.of(Truncation.class).injectNull(0.7))
                .as(AppraisalPropertyTest::answer);
    }

    private static Arbitrary<String> pieces() {
        return Arbitraries.of(
                "<title>404 Not Found</title>",
                "<h1>The harbour of the year</h1>",
                "<h1>Please log in</h1><form><input type=password></form>",
                "<div class=cookie-wall>We use cookies.<button>Accept all</button></div>",
                "<p>Subscribe to continue reading.<a href=/s>Subscribe</a></p>",
                "<script>x()</script><div id=root></div>",
                "<p>" + "The harbour has nine boats and a lamp on the mole. ".repeat(8) + "</p>",
                "%PDF-1.7\n",
                "\u0000\u0001",
                " ");
    }

    private static Fetched.Response answer(int status, String type, String body, @Nullable Truncation truncated) {
        Charset charset = type.startsWith("text/") || type.endsWith("json") ? StandardCharsets.UTF_8 : null;
        return new Fetched.Response(
                List.of(),
                URL,
                status,
                Headers.of("Content-Type", type),
                Octets.of(body.getBytes(StandardCharsets.UTF_8)),
                type,
                charset,
                truncated,
                List.of());
    }
}
