package ibid.status;

import ibid.fetch.CaptureVerdict;
import java.util.List;

/// What the machine knows about getting a source.
public enum SourceState {
    /// A capture is under way and none has succeeded yet.
    PENDING,
    /// A copy is in the archive.
    ARCHIVED,
    /// No address: an editor must attach a copy.
    PRINT_ONLY,
    /// The address gave nothing.
    UNREACHABLE,
    /// Robots, sign-in or a bot wall stand before it; or it was taken down, and no copy may be kept.
    BLOCKED,
    /// It must be paid for.
    PAYWALLED,
    /// Something came, but not the source: a soft 404, a parked domain, a consent wall.
    NOT_THE_DOCUMENT;

    /// What a source's captures, oldest first, make of it.
    ///
    /// @param uploaded whether any copy was brought by a person: that copy counts even when it has no text layer
    /// @param underWay whether a capture is queued or running
    /// @param verdicts of the captures that are done
    public static SourceState of(
            boolean hasAddress, boolean uploaded, boolean underWay, List<CaptureVerdict> verdicts) {
        if (uploaded || verdicts.stream().anyMatch(CaptureVerdict::keeps)) {
            return ARCHIVED;
        }
        if (underWay) {
            return PENDING;
        }
        if (verdicts.isEmpty()) {
            return hasAddress ? PENDING : PRINT_ONLY;
        }
        return afterFailure(verdicts.getLast());
    }

    private static SourceState afterFailure(CaptureVerdict verdict) {
        return switch (verdict) {
            case OK, TRUNCATED, MOVED, NO_TEXT_LAYER -> ARCHIVED;
            case NOT_FOUND,
                    GONE,
                    SERVER_ERROR,
                    UNKNOWN_HOST,
                    REFUSED,
                    TIMEOUT,
                    TLS_ERROR,
                    REDIRECT_LOOP,
                    FORBIDDEN_ADDRESS,
                    TOO_LARGE,
                    BROKEN -> UNREACHABLE;
            case ROBOTS, BOT_WALL, LOGIN_WALL -> BLOCKED;
            case PAYWALL -> PAYWALLED;
            case SOFT_404, ROOT_REDIRECT, CONSENT_WALL, JS_SHELL, WRONG_TYPE -> NOT_THE_DOCUMENT;
        };
    }
}
