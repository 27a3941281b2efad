package ibid.text;

import java.util.regex.Pattern;

/// Short blocks in which a site speaks to its reader instead of telling its matter: follow us, sign up, read more.
/// English mostly, and labels only: an article may say "follow him on Twitter" too, so calls must hold a link.
final class Calls {
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_CREDIT = 250;

    private static final Pattern LABEL = words("""
            (?: advertisements? | advert | anzeige | werbung | publicit[ée] | publicidad[e]? | реклама | 広告 | スポンサーリンク
            | caption | close | share | share\\ this(?:\\ \\w+){0,4} | tweet | print | e-?mail | comments?
            | read\\ more | read\\ next | learn\\ more | see\\ more | show\\ more | more | view\\ all(?:\\ \\(\\d+\\))?
            | buy\\ now | subscribe(?:\\ now)? | sign\\ up | log\\ in | follow\\ us | image | video | photos? | gallery
            | continue\\ reading(?:\\ below)? | (?:story|article)\\ continues\\ below(?:\\ advertisement)?
            | don['’]t\\ miss | recommended | you\\ (?:may|might)\\ also\\ like
            | related(?:\\ (?:articles|stories|posts|content|links))?
            | [\\w.+-]+@[\\w-]+\\.[\\w.]+ | (?:https?://|www\\.)\\S+ | [\\w-]+\\.(?:com|org|net)/\\S+
            ) [\\s.:!…»>]*""");

    private static final Pattern CREDIT = words("""
            (?: \\[?\\s*(?:related(?:\\ \\w+)?|read\\ more|read\\ also|also\\ read|see\\ also|read\\ next|more\\ from|tags?|filed\\ under)\\s*: .*
            | (?: (?:additional\\ )?reporting | writing | editing ) \\ by\\ (?-i:\\p{Lu}) .*
            | (?:image|photo|picture)s? \\s* (?:credits?\\s*:|source\\s*:|:) .{0,60}
            | (?:image|photo|picture)s? \\s* by\\ (?-i:\\p{Lu}) .{0,40} )""");

    private static final Pattern CALL = words("""
            (?: .* \\b follow\\ (?:me|us|him|her|them|@\\w+|\\w+\\ \\w+)\\ on\\ NETWORK_ .*
            | follow \\b .{1,60} \\b on \\b .* NETWORK_ .*
            | (?:like|find|join|connect\\ with)\\ us \\b .* NETWORK_ .*
            | reach\\ .{1,40}\\ (?:on|at) \\b .* NETWORK_ .*
            | .* \\b (?:sign\\ up|subscribe) \\b .{0,60} \\b (?:newsletters?|inbox) \\b .*
            | (?:want\\ more|want\\ the\\ latest|get\\ the|get\\ our|let\\ our|receive|join|need\\ more|start\\ your\\ day) \\b
                .* \\b (?:newsletters?|inbox|subscri\\w+) \\b .*
            | subscribe\\ to\\ .* \\b (?:channel|podcast|magazine) \\b .* )""".replace(
            "NETWORK_", "\\b(?:twitter|facebook|instagram|youtube|linkedin|whatsapp|telegram|tiktok|mastodon)\\b"));

    private static final Pattern LEADS_ELSEWHERE = words("""
            (?: more | related | recommended | read | latest | most\\ read | popular | trending | see\\ also | also | further | keep\\ reading
            | mehr | lesen | auch | lire | à\\ lire | más | lea | leia | mais | leggi | lees | читайте | 関連 | こちら )(?:$|\\P{L}).{0,50}""");

    private Calls() {}

    /// Whether a short block announces links to other pages: "More from this author".
    static boolean leadsElsewhere(String block) {
        return LEADS_ELSEWHERE.matcher(block.strip()).matches();
    }

    /// @param linked whether there is a link in the block
    static boolean isCall(String block, boolean linked) {
        String words = block.strip();
        return (words.length() <= LONGEST_LABEL && LABEL.matcher(words).matches())
                || (words.length() <= LONGEST_CREDIT && CREDIT.matcher(words).matches())
                || (linked && CALL.matcher(words).matches());
    }

    private static Pattern words(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.COMMENTS | Pattern.DOTALL);
    }
}
