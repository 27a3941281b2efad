package ibid.capture;

import ibid.fetch.CaptureVerdict;

/// Whether the live web has lost a page, so that only a web archive can still have it.
final class LostPages {
    /// How often what may pass has to happen.
    private static final int OFTEN = 3;

    private LostPages() {}

    /// Whether this, happening often enough, means that the page is lost.
    static boolean tellsOfLoss(CaptureVerdict verdict) {
        return isLost(verdict, OFTEN);
    }

    /// @param failures how many captures of the source gave nothing
    static boolean isLost(CaptureVerdict verdict, int failures) {
        return switch (verdict) {
            case NOT_FOUND, GONE, UNKNOWN_HOST, REFUSED, TLS_ERROR, REDIRECT_LOOP, SOFT_404, ROOT_REDIRECT -> true;
            case SERVER_ERROR, TIMEOUT, BROKEN -> failures >= OFTEN;
            // The page is there, or is not for us to have.
            case OK,
                    TRUNCATED,
                    MOVED,
                    NO_TEXT_LAYER,
                    FORBIDDEN_ADDRESS,
                    ROBOTS,
                    BOT_WALL,
                    CONSENT_WALL,
                    LOGIN_WALL,
                    PAYWALL,
                    JS_SHELL,
                    WRONG_TYPE,
                    TOO_LARGE -> false;
        };
    }
}
