package ibid.fetch;

import java.util.ArrayList;
import java.util.List;

/// Says whether an answer is the document.
///
/// A cut answer is `TRUNCATED` when it is text and at least [#ENOUGH_WORDS] words of it came: a reader can work with
/// that, with a note. Else it is named after what cut it: `TOO_LARGE` (limit of bytes), `TIMEOUT` (limit of time),
/// `BROKEN` (the server hung up). A cut PDF or archive has its index at the end and is never `TRUNCATED`.
public final class Judge {
    /// Below that, the beginning of a text is no evidence.
    static final int ENOUGH_WORDS = 50;

    /// Judges a final answer.
    public Judgement judge(Evidence evidence) {
        Fetched.Response response = evidence.response();
        int status = response.status();
        if (status < 200 || status > 299) {
            return ofStatus(status);
        }
        List<String> signals = new ArrayList<>(response.notes());
        if (response.truncated() != null) {
            return cut(evidence, response.truncated(), signals);
        }
        return new Judgement(CaptureVerdict.OK, signals);
    }

    private static Judgement ofStatus(int status) {
        String signal = "status " + status;
        return switch (status) {
            case 401, 407 -> Judgement.of(CaptureVerdict.LOGIN_WALL, signal);
            case 402 -> Judgement.of(CaptureVerdict.PAYWALL, signal);
            case 403, 429, 451 -> Judgement.of(CaptureVerdict.BOT_WALL, signal);
            case 410 -> Judgement.of(CaptureVerdict.GONE, signal);
            default ->
                status >= 500
                        ? Judgement.of(CaptureVerdict.SERVER_ERROR, signal)
                        : status >= 400
                                ? Judgement.of(CaptureVerdict.NOT_FOUND, signal)
                                : Judgement.of(CaptureVerdict.BROKEN, signal);
        };
    }

    private static Judgement cut(Evidence evidence, Truncation truncated, List<String> signals) {
        signals.add("cut: " + truncated);
        String text = evidence.text() == null ? evidence.response().text() : evidence.text();
        boolean readable = evidence.response().charset() != null && Words.count(text) >= ENOUGH_WORDS;
        if (readable) {
            return new Judgement(CaptureVerdict.TRUNCATED, signals);
        }
        return new Judgement(
                switch (truncated) {
                    case LENGTH -> CaptureVerdict.TOO_LARGE;
                    case TIME -> CaptureVerdict.TIMEOUT;
                    case DISCONNECT -> CaptureVerdict.BROKEN;
                },
                signals);
    }
}
