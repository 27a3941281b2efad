package ibid.fetch;

/// What came of trying to get a source.
///
/// Whatever is not [#searchable()] is no evidence: nothing may be looked for in it, so a wall or an error page can
/// never be found to say, or not to say, anything.
public enum CaptureVerdict {
    /// The document, whole.
    OK,
    /// The beginning of the document, enough of it to read; the rest did not come or was above the limit.
    TRUNCATED,
    /// 404, or a name that no longer serves the page.
    NOT_FOUND,
    /// 410: taken away on purpose.
    GONE,
    /// 5xx.
    SERVER_ERROR,
    /// The name does not resolve.
    UNKNOWN_HOST,
    /// Nobody listens there, or no way leads there.
    REFUSED,
    /// Connecting, answering or sending took too long.
    TIMEOUT,
    /// No trustworthy TLS connection.
    TLS_ERROR,
    /// Redirects in a circle, or too many of them.
    REDIRECT_LOOP,
    /// The guard did not let it through; nothing was sent.
    FORBIDDEN_ADDRESS,
    /// robots.txt asks not to fetch it.
    ROBOTS,
    /// An error page that says 200, or another page in the place of the cited one.
    SOFT_404,
    /// A page below led to the site's front page.
    ROOT_REDIRECT,
    /// The document, at a new address that the old one points to for good.
    MOVED,
    /// A page that tells people from programs, or a refusal to programs.
    BOT_WALL,
    /// A page that asks for consent in place of the document.
    CONSENT_WALL,
    /// A page that asks to log in.
    LOGIN_WALL,
    /// The beginning of a document that is sold.
    PAYWALL,
    /// A page whose text only a script would fetch.
    JS_SHELL,
    /// Bytes of a kind that holds no readable document.
    WRONG_TYPE,
    /// A scan or an image: sound, but without text.
    NO_TEXT_LAYER,
    /// Above a limit (body, header, decompressed size), and what came is not readable by itself.
    TOO_LARGE,
    /// An answer that breaks HTTP or its own encoding, or that ended before anything readable came.
    BROKEN;

    /// Whether what came is a copy of the source, with text or without.
    public boolean keeps() {
        return searchable() || this == NO_TEXT_LAYER;
    }

    /// Whether passages may be looked for in what came. True with a note for `TRUNCATED` and `MOVED`.
    public boolean searchable() {
        return switch (this) {
            case OK, TRUNCATED, MOVED -> true;
            case NOT_FOUND,
                    GONE,
                    SERVER_ERROR,
                    UNKNOWN_HOST,
                    REFUSED,
                    TIMEOUT,
                    TLS_ERROR,
                    REDIRECT_LOOP,
                    FORBIDDEN_ADDRESS,
                    ROBOTS,
                    SOFT_404,
                    ROOT_REDIRECT,
                    BOT_WALL,
                    CONSENT_WALL,
                    LOGIN_WALL,
                    PAYWALL,
                    JS_SHELL,
                    WRONG_TYPE,
                    NO_TEXT_LAYER,
                    TOO_LARGE,
                    BROKEN -> false;
        };
    }
}
