package ibid.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Pages of many builds that say what walls and error pages say, and honest pages that say the same beside a text.
final class WallPages {
    /// @param name says which build, in which words
    record Page(CaptureVerdict verdict, String name, Evidence evidence) {}

    private static final String CITED = "https://www.example.org/2016/03/harbour-board-decides-on-the-old-quay";
    private static final String NAV = """
        <header><a href='/'>Home</a><nav><ul><li><a href='/n'>News</a></li><li><a href='/s'>Sport</a></li>
        <li><a href='/c'>Culture</a></li><li><a href='/about'>About us</a></li></ul></nav></header>\
        """;
    private static final String FOOT =
            "<footer><p>© Example. All rights reserved. <a href='/p'>Privacy</a></p></footer>";
    private static final String STORIES = "<section><h2>Latest</h2><ul>"
            + "<li><a href='/a'>Ferry line opens a third berth</a><p>It will be ready before the first boats come.</p></li>"
                    .repeat(7)
            + "</ul></section>";

    private static final Map<String, String> TITLES = Map.of(
            "en", "Harbour board decides on the old quay",
            "de", "Hafenrat entscheidet über den alten Kai",
            "fr", "Le conseil du port tranche sur le vieux quai",
            "ja", "港湾委員会、古い岸壁について決定",
            "zh", "港口委员会就旧码头作出决定",
            "ru", "Портовый совет решает судьбу старого причала");
    private static final Map<String, String> PROSE = Map.of(
            "en", """
            The harbour board met on the first of March to hear what the pilots had to say about the winter. Nine boats
            had been at sea, two of them without a lamp, and the cost of mending the old quay had grown to forty
            thousand crowns. The chairman held that the coal barges should wait for spring.\s\
            """,
            "de", """
            Der Hafenrat trat am ersten März zusammen, um zu hören, was die Lotsen über den Winter zu sagen hatten. Neun
            Boote waren auf See gewesen, zwei davon ohne Laterne, und die Kosten für den alten Kai waren auf
            vierzigtausend Kronen gestiegen. Die Kohlenkähne sollten bis zum Frühjahr warten.\s\
            """,
            "fr", """
            Le conseil du port s'est réuni le premier mars pour entendre ce que les pilotes avaient à dire de l'hiver.
            Neuf bateaux avaient pris la mer, dont deux sans fanal, et le coût du vieux quai était monté à quarante
            mille couronnes. Le président estimait que les barges de charbon devaient attendre.\s\
            """,
            "ja", """
            港湾委員会は三月一日に集まり、冬について水先人たちの話を聞いた。九隻の船が海に出ており、そのうち二隻には灯りがなかった。\
            古い岸壁を直す費用は四万クローネに膨らんだ。委員長は、石炭船は春まで待つべきだと述べた。\
            """,
            "zh", "港口委员会于三月一日开会，听取引航员对冬季情况的说明。共有九艘船出海，其中两艘没有灯。修理旧码头的费用已增至四万克朗。主席认为运煤驳船应等到春天。",
            "ru", """
            Портовый совет собрался первого марта, чтобы выслушать, что лоцманы скажут о зиме. Девять судов были в море,
            два из них без фонаря, а стоимость починки старого причала выросла до сорока тысяч крон.\s\
            """);

    private final List<Page> pages = new ArrayList<>();

    /// Every build in the words of every line of `walls.tsv`.
    static List<Page> all() throws IOException {
        WallPages made = new WallPages();
        try (InputStream lines = Objects.requireNonNull(WallPages.class.getResourceAsStream("walls.tsv"))) {
            new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(made::make);
        }
        made.shells();
        made.frontPages();
        return made.pages;
    }

    private void make(String[] line) {
        Words words = new Words(line);
        switch (line[0]) {
            case "SOFT_404" -> missing(words);
            case "PARKED" -> parked(words);
            case "BOT_WALL" -> bot(words);
            case "CONSENT_WALL" -> consent(words);
            case "LOGIN_WALL" -> login(words);
            case "PAYWALL" -> pay(words);
            default -> throw new IllegalArgumentException(line[0]);
        }
        honest(words);
    }

    /// What a page says, and the cited work in its language.
    private record Words(String title, String heading, String text, List<String> buttons, String cited, String prose) {
        Words(String[] line) {
            this(
                    line[2],
                    line[3],
                    line[4],
                    List.of((line.length > 5 ? line[5] : "Next").split("\\|")),
                    TITLES.getOrDefault(line[1], TITLES.get("en")),
                    PROSE.getOrDefault(line[1], PROSE.get("en")));
        }

        String said() {
            return "<h1>" + heading + "</h1><p>" + text + "</p>";
        }
    }

    private void missing(Words words) {
        CaptureVerdict soft = CaptureVerdict.SOFT_404;
        add(soft, "bare", words, words.title(), words.said(), words.cited());
        add(soft, "framed", words, words.title(), NAV + "<main>" + words.said() + "</main>" + FOOT, words.cited());
        add(soft, "stories", words, words.title(), NAV + words.said() + STORIES + FOOT, words.cited());
        add(soft, "untitled", words, words.title(), NAV + "<main>" + words.said() + "</main>" + FOOT, null);
        String box = "<div><strong>" + words.heading() + ".</strong> " + words.text() + "</div>";
        add(soft, "box", words, words.title(), NAV + box + FOOT, words.cited());
    }

    private void parked(Words words) {
        add(CaptureVerdict.SOFT_404, "parked", words, words.title(), words.said(), words.cited());
        add(CaptureVerdict.SOFT_404, "parked, untitled", words, words.title(), words.said(), null);
    }

    private void bot(Words words) {
        CaptureVerdict bot = CaptureVerdict.BOT_WALL;
        add(bot, "bare", words, words.title(), words.said(), words.cited());
        String script = "<script src=/c.js></script><h2>" + words.heading() + "</h2><p>" + words.text() + "</p>";
        add(bot, "script", words, words.title(), script, words.cited());
        add(bot, "captcha", words, words.title(), words.said() + "<iframe src='//captcha.example/'></iframe>", null);
        add(bot, "refused", words, CITED, 403, page(words.title(), words.said()), words.cited());
        add(bot, "unavailable", words, CITED, 503, page(words.title(), words.said()), words.cited());
    }

    private void consent(Words words) {
        CaptureVerdict consent = CaptureVerdict.CONSENT_WALL;
        String buttons = "<button>" + String.join("</button> <button>", words.buttons()) + "</button>";
        add(consent, "bare", words, words.title(), words.said() + buttons, words.cited());
        String box = "<script>c()</script><div class='cmp-container'>" + words.said() + buttons + "</div>" + FOOT;
        add(consent, "box", words, words.title(), box, words.cited());
        String link = "<a class='btn' href=#>" + words.buttons().getFirst() + "</a>";
        add(consent, "link", words, words.title(), words.said() + link, null);
        String turned = "https://consent.example.org/collect";
        add(consent, "led there", words, turned, 200, page(words.title(), words.said() + buttons), words.cited());
    }

    private void login(Words words) {
        CaptureVerdict login = CaptureVerdict.LOGIN_WALL;
        String button = "<button>" + words.buttons().getFirst() + "</button></form>";
        String form = words.said() + "<form><input name=username><input type=password name=p>" + button;
        add(login, "form", words, words.title(), NAV + "<main>" + form + "</main>" + FOOT, words.cited());
        add(login, "untitled", words, words.title(), form, null);
        String first = words.said() + "<form><input type=email name=email>" + button;
        String turned = "https://login.example.org/signin";
        add(login, "led there", words, turned, 200, page(words.title(), first), words.cited());
        add(login, "unauthorised", words, CITED, 401, page(words.title(), words.said()), words.cited());
    }

    private void pay(Words words) {
        CaptureVerdict pay = CaptureVerdict.PAYWALL;
        String teaser = "<h1>" + words.cited() + "</h1><p>" + words.prose() + "</p>";
        String offer = "<h3>" + words.heading() + "</h3><p>" + words.text() + "</p><a href=/s>"
                + words.buttons().getFirst() + "</a>";
        String inside = NAV + "<article>" + teaser + "<div>" + offer + "</div></article>" + FOOT;
        add(pay, "inside", words, words.cited(), inside, words.cited());
        String behind = NAV + "<article>" + teaser + "</article><section>" + offer + "</section>" + STORIES + FOOT;
        add(pay, "behind", words, words.cited(), behind, words.cited());
        String over = NAV + "<main>" + teaser + "</main><div class='paywall-overlay'>" + offer + "</div>" + FOOT;
        add(pay, "over", words, words.cited(), over, words.cited());
        String data = "<script type='application/ld+json'>{\"isAccessibleForFree\": false}</script>";
        add(pay, "data", words, words.cited(), data + NAV + "<main>" + teaser + "</main>" + FOOT, words.cited());
    }

    private void honest(Words words) {
        CaptureVerdict ok = CaptureVerdict.OK;
        String text = "<p>" + words.prose().repeat(2) + "</p>";
        String head = "<h1>" + words.cited() + "</h1>";
        String quoting = NAV + "<article>" + head + text + "<p>„" + words.heading() + "“ – " + words.text() + "</p>"
                + text + "</article>" + FOOT;
        add(ok, "quoting", words, words.cited(), quoting, words.cited());
        String about = NAV + "<h1>" + words.cited() + ": " + words.heading() + "</h1>" + text + text + text + FOOT;
        add(ok, "about", words, words.heading(), about, null);
        String beside =
                "<script>x()</script>" + NAV + "<div class='cookie-banner'>We use cookies. <button>OK</button></div>"
                        + "<main>" + head + text + "</main><aside><h3>" + words.heading() + "</h3><p>" + words.text()
                        + "</p><a href=/s>Subscribe now</a></aside>" + FOOT;
        add(ok, "beside", words, words.cited(), beside, words.cited());
        String links =
                "<div><a href=1>Stories</a> <a href=2>Articles</a> <a href=3>Membership</a> <a href=4>Log in</a></div>";
        add(ok, "links", words, words.cited(), links + head + text + links, words.cited());
        String letters = "<div><p>Sign up for our newsletter and read the best stories.</p><input type=email></div>";
        add(ok, "letters", words, words.cited(), NAV + "<main>" + head + text + letters + "</main>", words.cited());
        String form = "<header><form><input name=user><input type=password></form></header>";
        add(ok, "login at hand", words, words.cited(), form + "<main>" + head + text + "</main>", null);
    }

    private void shells() {
        Words words = new Words(new String[] {"", "en", "Example", "shell", ""});
        for (String body : List.of(
                "<div id=root></div>",
                "<div id=app><div class=spinner></div></div>",
                "<app-root>Loading…</app-root>",
                "<noscript>You need to enable JavaScript to run this app.</noscript><div id=__nuxt></div>",
                "<div class='loader'><img src=l.gif></div>",
                NAV + "<main></main>" + FOOT,
                NAV + "<div class='placeholder'></div>" + FOOT,
                "<div id=container></div><p>Loading, please wait…</p>")) {
            add(CaptureVerdict.JS_SHELL, body, words, "Example", "<script src=/main.js></script>" + body, null);
        }
    }

    private void frontPages() {
        Words words = new Words(new String[] {"", "en", "Example", "front", ""});
        for (String front :
                List.of("/", "/en/", "/index.html", "/?ref=404", "/en-us/home.html", "/index.php?notfound=1")) {
            String body = NAV + "<h1>Example</h1>" + STORIES + FOOT;
            String address = "https://www.example.org" + front;
            add(CaptureVerdict.ROOT_REDIRECT, front, words, address, 200, page("Example", body), words.cited());
        }
    }

    private void add(CaptureVerdict verdict, String build, Words words, String title, String body, String cited) {
        add(verdict, build, words, CITED, 200, page(title, body), cited);
    }

    private void add(
            CaptureVerdict verdict, String build, Words words, String last, int status, String html, String cited) {
        Evidence evidence = new Evidence(CITED, JudgeTest.response(CITED, last, status, html), null, cited);
        pages.add(new Page(verdict, build + ": " + words.heading(), evidence));
    }

    private static String page(String title, String body) {
        return "<!DOCTYPE html><html><head><title>" + title + "</title></head><body>" + body + "</body></html>";
    }
}
