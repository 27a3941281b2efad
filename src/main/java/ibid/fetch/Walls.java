package ibid.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Tells a page that stands between the reader and the document: checks for people, consent, login, scripts.
///
/// A wall has little running text of its own. A page with more is a document, whatever words stand in it.
final class Walls {
    /// The most running text that a wall has.
    static final int THIN = 150;

    /// Less than anybody publishes.
    static final int NEXT_TO_NOTHING = 40;
    static final int LONGEST_HEADING = 12;

    private static final Pattern LOGIN_ADDRESS = Pattern.compile(
            "(?<![a-z])(log-?in|log-?on|sign-?in|sso|oauth2?|openid|saml2?|shibboleth|wayf|auth-?wall|idp|authenticat(e|ion)|auth"
                    + "|anmelden|anmeldung|connexion|acceso|iniciar-sesion|accedi|logowanie|inloggen|vhod|signup)(?![a-z])");

    private static final Pattern CONSENT_ADDRESS =
            Pattern.compile("(?<![a-z])(consent|cookie-?(wall|consent)|privacy-?(wall|gate)|gdpr|zustimmung|disclaimer"
                    + "|age-?(gate|check|verification)|verify-?age|terms-?(acceptance|gate))(?![a-z])");

    private static final Pattern MOUNT_POINT = Pattern.compile(
            "(__|___)?(root|app|main|content|next|nuxt|svelte|gatsby)|((react|vue|ember|app|main)[-_]?(root|app|mount|container|content))"
                    + "|[a-z0-9]+[-_](root|app|mount)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED = Pattern.compile("[“„«「『\"][^“”„«»「」『』\"]{2,80}[”“»」』\"]");
    private static final String CAPTCHA =
            "[class*=captcha], [id*=captcha], iframe[src*=captcha], img[src*=captcha], input[name*=captcha], .cf-turnstile";

    private Walls() {}

    /// A refusal that is said outside the page, or in an error page.
    static Optional<Judgement> refusal(Evidence evidence, @Nullable PageShape shape) {
        Fetched.Response response = evidence.response();
        Headers headers = response.headers();
        boolean said = headers.first("cf-mitigated").isPresent()
                || headers.first("x-amzn-waf-action").isPresent()
                || headers.first("x-vercel-mitigated").isPresent()
                || headers.first("sg-captcha").isPresent();
        if (said) {
            return Optional.of(Judgement.of(CaptureVerdict.BOT_WALL, "the answer's header says it is a challenge"));
        }
        boolean maybe = switch (response.status()) {
            case 202, 403, 405, 406, 429, 503 -> true;
            default -> false;
        };
        return maybe && shape != null ? bot(evidence, shape, false) : Optional.empty();
    }

    static Optional<Judgement> of(Evidence evidence, PageShape shape) {
        return bot(evidence, shape, isTheArticle(evidence, shape))
                .or(() -> consent(evidence, shape))
                .or(() -> login(evidence, shape));
    }

    /// Carries the cited title; where none is known, the marks of an article or the words of its address at its head.
    private static boolean isTheArticle(Evidence evidence, PageShape shape) {
        Cited cited = Cited.of(evidence);
        return cited.isOn(shape) || (!cited.isMissingFrom(shape) && (shape.isArticle() || cited.addressHeads(shape)));
    }

    /// @param article the page is an article, as no challenge is
    private static Optional<Judgement> bot(Evidence evidence, PageShape shape, boolean article) {
        if (shape.contentWords() >= THIN) {
            return Optional.empty();
        }
        List<String> signals = new ArrayList<>();
        Optional<String> markup = WallWords.inSource(WallWords.Kind.MARKUP, shape.source());
        markup.ifPresent(mark -> signals.add("challenge markup " + mark));
        if (shape.page().select(CAPTCHA).stream().anyMatch(Walls::guardsThePage)) {
            signals.add("a captcha");
        }
        Optional<String> headed = headed(WallWords.Kind.BOT, evidence, shape);
        Optional<String> said = WallWords.in(WallWords.Kind.BOT, shape.shown());
        headed.ifPresent(phrase -> signals.add("headed: " + phrase));
        said.ifPresent(phrase -> signals.add("says: " + phrase));
        boolean nothingElse = Words.count(shape.shown()) < NEXT_TO_NOTHING;
        boolean wall = signals.size() >= 2 || (signals.size() == 1 && (nothingElse || headed.isPresent()));
        return wall && (!article || markup.isPresent())
                ? Optional.of(new Judgement(CaptureVerdict.BOT_WALL, signals))
                : Optional.empty();
    }

    private static Optional<Judgement> consent(Evidence evidence, PageShape shape) {
        if (shape.contentWords() >= 3 * THIN) {
            return Optional.empty();
        }
        List<String> signals = new ArrayList<>();
        if (addressTurned(evidence, CONSENT_ADDRESS)) {
            signals.add("led to an address for consent");
        }
        String shown = shape.shown();
        int about = WallWords.count(WallWords.Kind.CONSENT, shown);
        boolean accepts = shape.buttons().stream()
                .anyMatch(button -> WallWords.in(WallWords.Kind.ACCEPT, button).isPresent());
        int boxWords = shape.consentBoxes().stream()
                .mapToInt(box -> Words.count(box.text()))
                .max()
                .orElse(0);
        int all = Words.count(shown);
        if (accepts && about >= 2) {
            signals.add("asks for consent, with a button");
        }
        if (boxWords > 20 && boxWords * 2 > all) {
            signals.add("most of the page is a consent box");
        }
        // Wording about consent is running text as well, so it is its share that counts.
        boolean dense = about * 25 >= all && about >= 3;
        boolean nothingElse = shape.contentWords() < NEXT_TO_NOTHING || (dense && all < 3 * THIN);
        boolean onlyThat = accepts && about >= 2 && wordsBesides(shape) < NEXT_TO_NOTHING / 2;
        // A privacy policy can be cited as well; it carries its title, and no box covers it.
        boolean itself = isTheArticle(evidence, shape) && boxWords * 2 <= all;
        boolean gate =
                asksWhoOneIs(evidence, shape, accepts || Cited.of(evidence).isMissingFrom(shape), signals);
        boolean choice = accepts
                && shape.contentWords() < NEXT_TO_NOTHING
                && shape.buttons().stream()
                        .anyMatch(button ->
                                WallWords.in(WallWords.Kind.DECLINE, button).isPresent());
        if (choice && boxWords == 0) {
            signals.add("nothing but a choice to accept or decline");
        }
        boolean wall = !itself
                && (gate
                        || onlyThat
                        || (choice && boxWords == 0)
                        || (nothingElse && (signals.size() >= 2 || (!signals.isEmpty() && dense))));
        return wall ? Optional.of(new Judgement(CaptureVerdict.CONSENT_WALL, signals)) : Optional.empty();
    }

    /// Not the form below a text in which people write to the site.
    private static boolean guardsThePage(Element captcha) {
        Element form = captcha.closest("form");
        return form == null || form.selectFirst("textarea:not([name*=captcha])") == null;
    }

    /// Age, kind of investor, terms: asked for in a heading, with a form to answer in and little to read.
    ///
    /// @param suspect something else speaks against the page; without it, the form must have fields
    private static boolean asksWhoOneIs(Evidence evidence, PageShape shape, boolean suspect, List<String> signals) {
        Optional<String> headed = headed(WallWords.Kind.GATE, evidence, shape);
        headed.ifPresent(phrase -> signals.add("headed: " + phrase));
        return headed.isPresent()
                && shape.contentWords() < (suspect ? THIN : NEXT_TO_NOTHING)
                && shape.page().select("form").stream()
                        .filter(Walls::inTheMiddle)
                        .filter(form -> form.selectFirst("input[type=search], [name=q], [name=s]") == null)
                        .anyMatch(form -> suspect || form.selectFirst("input, select") != null);
    }

    /// Running text that is not about consent.
    private static int wordsBesides(PageShape shape) {
        return shape.contentWords(element -> element.childrenSize() == 0
                && WallWords.in(WallWords.Kind.CONSENT, element.text()).isPresent());
    }

    private static Optional<Judgement> login(Evidence evidence, PageShape shape) {
        if (shape.contentWords() >= 3 * THIN) {
            return Optional.empty();
        }
        List<String> signals = new ArrayList<>();
        if (addressTurned(evidence, LOGIN_ADDRESS)) {
            signals.add("led to an address for logging in");
        }
        boolean missing = Cited.of(evidence).isMissingFrom(shape);
        boolean password = shape.page().select("input[type=password]").stream()
                .filter(Walls::inTheMiddle)
                .anyMatch(field -> missing || isOfALogin(field));
        if (password) {
            signals.add("a password field");
        }
        if (password && missing) {
            signals.add("the cited title is not on the page");
        }
        boolean nothingElse = shape.contentWords() < NEXT_TO_NOTHING;
        WallWords.in(WallWords.Kind.BARRED, shape.shown())
                .filter(_ -> password && (nothingElse || !isTheArticle(evidence, shape)))
                .ifPresent(phrase -> signals.add("says: " + phrase));
        boolean user = shape.page()
                        .selectFirst("form input[type=email], form input[name*=user], form input[name*=login],"
                                + " form input[autocomplete=username]")
                != null;
        Optional<String> headed = headed(WallWords.Kind.LOGIN, evidence, shape);
        headed.ifPresent(phrase -> signals.add("headed: " + phrase));
        boolean little = nothingElse;
        boolean titled = Cited.of(evidence).isOn(shape);
        boolean protectedPage = password && shape.page().select("form").stream().anyMatch(Walls::asksForAPasswordOnly);
        boolean wall = signals.size() >= 2
                || (little && ((password && !titled) || protectedPage))
                || (headed.isPresent() && little && user);
        boolean thin = shape.contentWords() < THIN;
        return wall && (thin || signals.size() >= 3)
                ? Optional.of(new Judgement(CaptureVerdict.LOGIN_WALL, signals))
                : Optional.empty();
    }

    /// A page whose text only a script would fetch.
    static Optional<Judgement> shell(Evidence evidence, PageShape shape) {
        int shown = Words.count(shape.shown());
        boolean scripts = shape.page().selectFirst("script:not([type*=json])") != null;
        if (shape.page().selectFirst("meta[http-equiv=refresh][content~=(?i)url]") != null && shown < NEXT_TO_NOTHING) {
            return Optional.of(Judgement.of(CaptureVerdict.JS_SHELL, "only sends the browser on"));
        }
        if (!scripts || shape.contentWords() >= NEXT_TO_NOTHING) {
            return Optional.empty();
        }
        List<String> signals = new ArrayList<>();
        boolean empty = shape.page().body().getAllElements().stream().anyMatch(Walls::isMountPoint);
        if (empty) {
            signals.add("an empty place for a script to fill");
        }
        Optional<String> asked = WallWords.in(WallWords.Kind.SCRIPT, shape.shown());
        asked.ifPresent(phrase -> signals.add("says: " + phrase));
        if (!isTheArticle(evidence, shape)) {
            headed(WallWords.Kind.SCRIPT, evidence, shape).ifPresent(phrase -> signals.add("headed: " + phrase));
        }
        if (shown < 10) {
            signals.add("scripts and hardly a word");
        }
        if (shape.contentWords() == 0 && shape.isOnlyAFrame()) {
            signals.add("the frame of a page, and nothing in it");
        }
        boolean bare = shown < NEXT_TO_NOTHING;
        boolean framed = empty && shape.contentWords() < 10;
        return (!signals.isEmpty() && (bare || framed)) || (signals.size() >= 2 && shown < THIN)
                ? Optional.of(new Judgement(CaptureVerdict.JS_SHELL, signals))
                : Optional.empty();
    }

    private static boolean isMountPoint(Element element) {
        boolean named = MOUNT_POINT.matcher(element.id()).matches()
                || element.normalName().equals("app-root")
                || element.normalName().equals("main")
                || element.hasAttr("ng-app")
                || element.hasAttr("data-reactroot");
        return named && !element.hasText() && element.selectFirst("img, video, iframe, object, embed") == null;
    }

    /// A heading of a wall is short; a long one is an article's. So is one that says what the citation says as well.
    private static Optional<String> headed(WallWords.Kind kind, Evidence evidence, PageShape shape) {
        Cited cited = Cited.of(evidence);
        return Stream.of(shape.title(), shape.headings())
                .filter(heading -> Words.count(heading) <= LONGEST_HEADING)
                .map(Walls::withoutQuoted)
                .flatMap(heading -> WallWords.in(kind, heading).stream())
                .filter(phrase -> !cited.speaksOf(phrase))
                .findFirst();
    }

    /// What stands in quotation marks in a heading is being talked of.
    static String withoutQuoted(String heading) {
        return QUOTED.matcher(heading).replaceAll(" … ");
    }

    /// Not of a form that opens an account, as a petition or an inscription has.
    private static boolean isOfALogin(Element password) {
        Element form = password.closest("form");
        return form == null
                || asksForAPasswordOnly(form)
                || WallWords.in(
                                WallWords.Kind.LOGIN,
                                form.text() + " " + form.select("input, button").eachAttr("value"))
                        .isPresent();
    }

    /// As a page that its author has locked does.
    private static boolean asksForAPasswordOnly(Element form) {
        List<Element> fields = form.select("input:not([type=hidden], [type=submit], [type=button])");
        return fields.size() == 1 && fields.getFirst().attr("type").equals("password");
    }

    /// Not in a corner of the page, where many sites have a login form at hand.
    private static boolean inTheMiddle(Element element) {
        return element.closest("header, nav, aside, footer, [role=dialog], [hidden], [aria-hidden=true]") == null;
    }

    /// The final address has that form, and the cited one has not.
    private static boolean addressTurned(Evidence evidence, Pattern form) {
        return form.matcher(address(evidence.response().finalUrl())).find()
                && !form.matcher(address(evidence.requestedUrl())).find();
    }

    /// Host and path; a query often holds the address that one comes from.
    private static String address(String url) {
        return WebUrl.parse(url) instanceof WebUrl.Parsed.Web(WebUrl web)
                ? (web.host() + web.path()).toLowerCase(Locale.ROOT)
                : "";
    }
}
