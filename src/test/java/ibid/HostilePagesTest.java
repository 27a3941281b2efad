package ibid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Archived pages that attack do nothing: not to the desk, not to what is stored, and they call nobody.
@QuarkusTest
@TestProfile(PlainProfile.class)
class HostilePagesTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int LONG_ENOUGH_TO_ATTACK = 1_500;

    private static HttpServer listener;
    private static final List<String> HEARD = new CopyOnWriteArrayList<>();

    @TestHTTPResource("/")
    URI root;

    private enum Attack {
        SCRIPT("""
                <script>fetch('%1$s/script');
                fetch('%2$sclaims', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{}'});
                document.title = 'ran'; document.cookie = 'stolen=1; path=/';</script>
                <img src="x" onerror="document.title='ran'"><svg onload="document.title='ran'"></svg>
                <link rel="stylesheet" href="%1$s/style"><img src="%1$s/picture">
                <iframe src="javascript:parent.document.title='ran'"></iframe><object data="%1$s/object"></object>"""),
        FORM("""
                <form id="f" method="post" action="%2$sdesk/user"><input name="user" value="mallory">
                <button id="go" autofocus style="position:fixed;inset:0;width:100%%;height:100%%">Continue</button></form>
                <form action="%1$s/form"><button form="f" formaction="%1$s/button">x</button></form>
                <script>document.forms[0].submit()</script>"""),
        META_REFRESH("""
                <meta http-equiv="refresh" content="0;url=%1$s/refresh">
                <meta http-equiv="set-cookie" content="stolen=1"><base href="%1$s/base/"><img src="relative">"""),
        TOP_NAVIGATION("""
                <a id="go" href="%2$sdesk" target="_top" style="position:fixed;inset:0">Continue</a>
                <script>top.location = '%1$s/top'; window.open('%1$s/popup')</script>"""),
        SERVICE_WORKER("""
                <script>navigator.serviceWorker.register('%2$scaptures/worker.js', {scope: '/'})
                .then(() => document.title = 'ran')</script>
                <link rel="manifest" href="%1$s/manifest"><link rel="prefetch" href="%1$s/prefetch">""");

        private final String body;

        Attack(String body) {
            this.body = body;
        }

        String page(String listener, URI root) {
            return "<!DOCTYPE html><html><head><title>calm</title></head><body><p>An honest line about the ice in 2019."
                    + body.formatted(listener, root) + "</body></html>";
        }
    }

    @BeforeAll
    static void listen() throws Exception {
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            HEARD.add(exchange.getRequestURI().toString());
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        listener.createContext("/loose", exchange -> {
            byte[] page = Attack.SCRIPT
                    .page("http://127.0.0.1:" + listener.getAddress().getPort(), URI.create("http://127.0.0.1:9/"))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        listener.start();
    }

    @AfterAll
    static void stop() {
        listener.stop(0);
    }

    @ParameterizedTest
    @EnumSource(Attack.class)
    void anArchivedPageThatAttacksDoesNothing(Attack attack) {
        assumeTrue(Files.isExecutable(CHROMIUM), "SKIPPED: no Chromium is installed");
        String content = archived(attack);
        int claims = given().get("/claims?limit=200").<List<?>>path("").size();
        HEARD.clear();
        try (Playwright playwright = playwright();
                Browser browser = browser(playwright)) {
            BrowserContext context = browser.newContext();
            Page page = context.newPage();
            page.navigate(content);
            attacked(page);
            assertEquals("calm", page.title());
            assertEquals(content, page.url());
            assertEquals(1, context.pages().size(), "no window was opened");

            // And inside a page of ours, as the desk shows it.
            page.navigate(root.resolve("/desk").toString());
            page.evaluate(
                    "source => { const frame = document.createElement('iframe');"
                            + " frame.src = source; frame.width = 600; frame.height = 400; document.body.append(frame); }",
                    content);
            attacked(page);
            assertEquals(root.resolve("/desk").toString(), page.url());
            assertEquals(1, context.pages().size(), "no window was opened");
            assertTrue(
                    context.cookies().stream().noneMatch(cookie -> cookie.name.equals("stolen")),
                    context.cookies()::toString);
            assertTrue(
                    context.cookies().stream().noneMatch(cookie -> cookie.value.contains("mallory")),
                    context.cookies()::toString);
            assertEquals(0, page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length"));
        }
        assertEquals(List.of(), HEARD);
        assertEquals(claims, given().get("/claims?limit=200").<List<?>>path("").size());
    }

    /// Else the silence of the attacks would say nothing.
    @Test
    void thePageOfScriptsDoesAttackWhereItIsLetLoose() {
        assumeTrue(Files.isExecutable(CHROMIUM), "SKIPPED: no Chromium is installed");
        HEARD.clear();
        try (Playwright playwright = playwright();
                Browser browser = browser(playwright)) {
            Page page = browser.newContext().newPage();
            page.navigate("http://127.0.0.1:" + listener.getAddress().getPort() + "/loose");
            assertEquals("ran", page.title());
            assertTrue(HEARD.contains("/picture"), HEARD::toString);
        }
    }

    private static Playwright playwright() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    }

    private static Browser browser(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /// Waits for what would happen by itself, and clicks where the page wants a click.
    private static void attacked(Page page) {
        page.waitForTimeout(LONG_ENOUGH_TO_ATTACK);
        page.mouse().click(300, 300);
        page.waitForTimeout(LONG_ENOUGH_TO_ATTACK);
    }

    @Test
    void archivedBytesComeWithHeadersThatLetThemRunNothing() {
        String policy = given().get(archived(Attack.SCRIPT))
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", containsString("sandbox;"))
                .extract()
                .headers()
                .getValues("Content-Security-Policy")
                .toString();
        assertTrue(policy.contains("default-src 'none'") && !policy.contains("allow-"), policy);
    }

    @Test
    void everyAnswerTellsTheBrowserWhatItMayDo() {
        for (String path : List.of("/desk", "/documents", "/nowhere", "/claims?limit=x", "/assets/desk.css")) {
            var answer = given().get(path);
            assertEquals("nosniff", answer.header("X-Content-Type-Options"), path);
            assertTrue(answer.header("Content-Security-Policy").contains("default-src 'none'"), path);
            assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors 'none'"), path);
            assertTrue(!answer.header("Content-Security-Policy").contains("unsafe"), path);
            assertTrue(answer.header("Referrer-Policy").matches("no-referrer|same-origin"), path);
            assertTrue(answer.header("Permissions-Policy").contains("camera=()"), path);
        }
    }

    @Test
    void aFormOfAnotherOriginIsRefusedInBrowsersOldAndNew() {
        for (Map<String, String> browser : List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Origin", "https://elsewhere.example"),
                Map.of("Origin", "null"))) {
            given().headers(browser)
                    .formParam("user", "mallory")
                    .post("/desk/user")
                    .then()
                    .statusCode(403);
        }
        given().header("Origin", root.toString().replaceAll("/$", ""))
                .redirects()
                .follow(false)
                .formParam("user", "")
                .post("/desk/user")
                .then()
                .statusCode(303);
    }

    /// The page as somebody's copy of a cited source.
    private String archived(Attack attack) {
        String page = attack.page("http://127.0.0.1:" + listener.getAddress().getPort(), root);
        String document = given().contentType("text/plain")
                .body("""
                Hostile Pages

                The ice held in 2019.[1]

                Notes

                [1] Ola Frost, The Ice, 1950, p. %d.
                """.formatted(attack.ordinal() + 1))
                .post("/documents")
                .path("id");
        String citation = given().get("/claims?document=" + document).path("[0].citations[0].id");
        String capture = given().multiPart("file", "ice.html", page.getBytes(StandardCharsets.UTF_8), "text/html")
                .post("/citations/" + citation + "/captures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return root.resolve("/captures/" + capture + "/content").toString();
    }
}
