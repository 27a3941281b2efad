package ibid.capture;

import ibid.fetch.CaptureVerdict;

/// Says in a sentence why a capture gave nothing, and what a person can do.
final class NextStep {
    private static final String ATTACH = " An editor can attach a copy or give a better address.";

    private NextStep() {}

    /// @param signals what was seen, in words
    static String after(CaptureVerdict verdict, String signals) {
        return what(verdict) + (signals.isBlank() ? "." : " (" + signals + ").") + step(verdict);
    }

    private static String what(CaptureVerdict verdict) {
        return switch (verdict) {
            case OK, TRUNCATED, MOVED -> "A copy is here";
            case NOT_FOUND -> "The page is not there";
            case GONE -> "The page was taken away for good";
            case SERVER_ERROR -> "The server failed";
            case UNKNOWN_HOST -> "The host name is not known";
            case REFUSED -> "The connection was refused";
            case TIMEOUT -> "The server did not answer in time";
            case TLS_ERROR -> "The server's certificate or encryption cannot be trusted";
            case REDIRECT_LOOP -> "The server redirects in a circle";
            case FORBIDDEN_ADDRESS -> "The address may not be fetched from here";
            case ROBOTS -> "The site's robots.txt asks not to fetch the page";
            case SOFT_404 -> "The server says that all is well, but the page is not the cited one";
            case ROOT_REDIRECT -> "The address leads to the site's front page";
            case BOT_WALL -> "The site refuses programs";
            case CONSENT_WALL -> "A consent page stands before the source";
            case LOGIN_WALL -> "The site asks to sign in";
            case PAYWALL -> "The source must be paid for";
            case JS_SHELL -> "The page has no text until its scripts run";
            case WRONG_TYPE -> "What came is no document that can be read";
            case NO_TEXT_LAYER -> "The copy is archived but holds no text, such as a scan";
            case TOO_LARGE -> "What came is too large";
            case BROKEN -> "What came is damaged";
        };
    }

    private static String step(CaptureVerdict verdict) {
        return switch (verdict) {
            case OK, TRUNCATED, MOVED -> "";
            case SERVER_ERROR, TIMEOUT, REFUSED, UNKNOWN_HOST, BROKEN, TLS_ERROR ->
                " It is tried again by itself." + ATTACH;
            case NO_TEXT_LAYER -> " Read it by eye, or attach its text or a copy that has one.";
            case FORBIDDEN_ADDRESS ->
                " An operator can allow the address range or port, or an editor can attach a copy.";
            case NOT_FOUND,
                    GONE,
                    REDIRECT_LOOP,
                    ROBOTS,
                    SOFT_404,
                    ROOT_REDIRECT,
                    BOT_WALL,
                    CONSENT_WALL,
                    LOGIN_WALL,
                    PAYWALL,
                    JS_SHELL,
                    WRONG_TYPE,
                    TOO_LARGE -> ATTACH;
        };
    }
}
