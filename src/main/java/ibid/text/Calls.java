package ibid.text;

import java.util.regex.Pattern;

/// Short blocks in which a site speaks to its reader instead of telling its matter: follow us, sign up, read more.
final class Calls {
    private static final String NETWORK =
            "(?:twitter|facebook|instagram|youtube|linkedin|whatsapp|telegram|pinterest|tiktok|mastodon|snapchat)";
    private static final Pattern WHOLE = Pattern.compile("""
            (?ix) (?: advertisements? | advert | anzeige | werbung | publicit[ée] | publicidad[e]? | реклама | 広告 | スポンサーリンク
            | caption | close | share | share\\ this(?:\\ \\w+){0,4} | tweet | print | e-?mail | comments? | read\\ more | read\\ next | learn\\ more
            | view\\ all(?:\\ \\(\\d+\\))? | see\\ more | show\\ more | more | buy\\ now | subscribe(?:\\ now)? | sign\\ up | log\\ in
            | continue\\ reading(?:\\ below)? | (?:story|article)\\ continues\\ below(?:\\ advertisement)?
            | don['’]t\\ miss | recommended | related(?:\\ (?:articles|stories|posts|content|links))? | you\\ (?:may|might)\\ also\\ like
            | follow\\ us | image | video | photos? | gallery
            | [\\w.+-]+@[\\w-]+\\.[\\w.]+ | (?:https?://|www\\.)\\S+ | [\\w-]+\\.(?:com|org|net)/\\S+ ) [\\s.:!…»>]*""");
    private static final Pattern BEGINNING = Pattern.compile("""
            (?ix) (?: \\[?\\s*(?:related|read\\ more|read\\ also|also\\ read|see\\ also|read\\ next|recommended|more\\ from|watch|tags?|filed\\ under|posted\\ in)\\s*: .*
            | (?:additional\\ )?(?:reporting|writing|editing)\\ by\\ .*
            | (?:image|photo|picture)s?\\s*(?:credits?|source|by|:) .*
            | (?:sign\\ up|subscribe|want\\ (?:more|the\\ latest)|get\\ (?:the|our|more)|let\\ our|receive|join|need\\ more|start\\ your\\ day) \\b .*
                (?:newsletters?|inbox|e-?mails?|subscri\\w+|magazine|channel|alerts?) .*
            | (?:follow|like|find|join|connect\\ with|reach|listen\\ to|contact) \\b .* \\b NETWORK_ \\b .* ) """.replace("NETWORK_", NETWORK));
    private static final Pattern ANYWHERE = Pattern.compile("""
            (?ix) .* (?: \\b follow\\ (?:me|us|him|her|them|@\\w+|\\w+\\ \\w+)\\ on\\ NETWORK_
            | \\b (?:sign\\ up|subscribe) \\b .{0,60} \\b newsletters? \\b ) .*""".replace("NETWORK_", NETWORK));

    private Calls() {}

    static boolean isCall(String block) {
        String words = block.strip();
        return WHOLE.matcher(words).matches()
                || BEGINNING.matcher(words).matches()
                || ANYWHERE.matcher(words).matches();
    }
}
