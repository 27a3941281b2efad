package ibid.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {
    private static Robots robots(String file) {
        return Robots.parse(file.getBytes(StandardCharsets.UTF_8), "Ibid");
    }

    private static boolean allows(Robots robots, String path) {
        return robots.allows(assertInstanceOf(WebUrl.Parsed.Web.class, WebUrl.parse("http://example.org" + path))
                .url());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "/fish            | /fish.html      | true",
                "/fish            | /Fish           | false",
                "/fish/           | /fish           | false",
                "/fish*           | /fishheads      | true",
                "/*.php           | /a/b.php?c      | true",
                "/*.php$          | /a/b.php        | true",
                "/*.php$          | /a/b.php?c      | false",
                "/*.php$          | /a.php/b.php    | true",
                "/a*b*c$          | /abc            | true",
                "/a*b*c$          | /acb            | false",
                "/$               | /               | true",
                "/$               | /a              | false",
                "/a%3cd           | /a%3Cd          | true",
                "/~one            | /%7Eone         | true",
                "/a/%62           | /a/b            | true",
                "/ツ              | /%E3%83%84      | true",
                "/a%2Fb           | /a/b            | false",
                "*/b              | /a/b            | true"
            })
    void aPatternMatchesAsInTheRfc(String pattern, String path, boolean matches) {
        Robots robots = robots("user-agent: *\ndisallow: " + pattern);
        assertEquals(!matches, allows(robots, path));
    }

    @Test
    void theLongestPatternDecidesAndOfTwoAsLongTheOneThatAllows() {
        Robots robots = robots("""
                User-agent: *
                Disallow: /docs/
                Allow: /docs/public/
                Disallow: /docs/public/draft
                Disallow: /page
                Allow: /page
                """);
        assertEquals(
                List.of(false, true, false, true, true),
                Stream.of("/docs/x", "/docs/public/x", "/docs/public/draft", "/page", "/other")
                        .map(path -> allows(robots, path))
                        .toList());
    }

    @Test
    void ourOwnGroupsCountTogetherAndInsteadOfEverybodys() {
        Robots robots = robots("""
                \ufeffUser-agent: *
                Disallow: /
                Crawl-delay: 100

                User-agent: other   # somebody else
                USER-AGENT: ibid/2.0
                Disallow: /one      # with a comment
                Crawl-delay: 2.5

                Sitemap: http://example.org/sitemap.xml
                User-agent: ibidbot
                Disallow: /three

                User-agent: Ibid
                Disallow: /two
                """);
        assertEquals(
                List.of(false, false, true, true),
                Stream.of("/one", "/two", "/three", "/")
                        .map(path -> allows(robots, path))
                        .toList());
        assertEquals(Duration.ofMillis(2500), robots.crawlDelay());
    }

    @Test
    void emptyRulesAndStrayLinesForbidNothing() {
        assertTrue(allows(robots(""), "/a"));
        assertTrue(allows(robots("Disallow: /"), "/a"));
        assertTrue(allows(robots("User-agent: *\nDisallow:\n"), "/a"));
        assertTrue(allows(robots("<!doctype html><title>Not found</title>"), "/a"));
        assertTrue(allows(robots("User-agent: *\nDisallow: /"), "/robots.txt"));
    }

    @Test
    void aSiteWithoutRulesIsOpenAndOneThatFailsIsClosedForNow() throws IOException {
        try (OriginServer origin = new OriginServer()) {
            FetchSettings settings =
                    FetchSettings.strict().withAllow("127.0.0.0/8").withPorts("1-65535");
            Fetcher fetcher = new Fetcher(settings, new Guard(settings, _ -> List.of()), InstantSource.system());
            WebUrl page = assertInstanceOf(WebUrl.Parsed.Web.class, WebUrl.parse(origin.url("/a/b?c")))
                    .url();
            assertEquals(origin.url("/robots.txt"), Robots.address(page));
            assertTrue(Robots.of(fetcher.fetch(Robots.address(page)), "Ibid").allows(page));
            origin.on("/robots.txt", "HTTP/1.1 503 Busy\nContent-Length: 0", "");
            assertFalse(Robots.of(fetcher.fetch(Robots.address(page)), "Ibid").allows(page));
            origin.redirect("/robots.txt", 301, "/rules")
                    .on("/rules", "HTTP/1.1 200 OK\nContent-Type: text/plain", "User-agent: ibid\nDisallow: /a/\n");
            assertFalse(Robots.of(fetcher.fetch(Robots.address(page)), "Ibid").allows(page));
        }
    }
}
