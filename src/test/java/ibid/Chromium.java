package ibid;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A real browser. In CI it must be there; elsewhere its absence is said loudly, and the test skipped.
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
    /// @param more arguments of the browser
    static Chromium start(String... more) {
        Optional<Path> installed = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setArgs(Stream.concat(
                                Stream.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"),
                                Stream.of(more))
                        .toList());
        installed.ifPresent(options::setExecutablePath);
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (installed.isPresent()) {
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        }
        try {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            if (System.getenv("CI") != null) {
                throw e;
            }
            System.err.println("SKIPPED: THE BROWSER TESTS. No Chromium is installed and none could be had: install"
                    + " your system's chromium package to run them.");
            assumeTrue(false, "no browser");
            throw e;
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
