package ibid.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Says whether an answer is the document, by its build rather than by what it says: a page about error pages is a
/// page.
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
        boolean html = MediaTypes.isHtml(response.mediaType());
        PageShape shape = html ? PageShape.of(response.text(), response.finalUrl()) : null;
        Optional<Judgement> refusal = Walls.refusal(evidence, shape);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (response.status() < 200 || response.status() > 299) {
            return ofStatus(response.status());
        }
        if (response.body().isEmpty()) {
            return Judgement.of(
                    response.truncated() == null ? CaptureVerdict.BROKEN : cutBy(response.truncated()),
                    "an empty body");
        }
        Judgement judgement = shape == null ? ofBytes(evidence) : ofPage(evidence, shape);
        if (judgement.verdict().searchable() && response.truncated() != null) {
            judgement = cut(evidence, response.truncated());
        }
        return new Judgement(
                judgement.verdict(),
                Stream.concat(judgement.signals().stream(), response.notes().stream())
                        .toList());
    }

    /// Whether a verdict deserves the question what the site answers at an address that cannot exist: where a page
    /// passes without showing the cited title, and where it may be an error page, which that answer can clear.
    public boolean doubts(Evidence evidence, Judgement first) {
        return switch (first.verdict()) {
            case OK, MOVED, TRUNCATED ->
                MediaTypes.isHtml(evidence.response().mediaType())
                        && !Cited.of(evidence).isOn(shape(evidence));
            case SOFT_404 -> true;
            default -> false;
        };
    }

    /// Whether it may be the site's front page that came, so that a look at that is worth a request.
    public boolean suspectsTheFront(Evidence evidence, Judgement verdict) {
        return verdict.verdict().searchable()
                && MediaTypes.isHtml(evidence.response().mediaType())
                && OtherPages.mayBeTheFront(evidence, shape(evidence));
    }

    /// Where to look then.
    public static String frontOf(Evidence evidence) {
        return Addresses.front(evidence.response().finalUrl());
    }

    private static PageShape shape(Evidence evidence) {
        return PageShape.of(evidence.response().text(), evidence.response().finalUrl());
    }

    private static Judgement ofStatus(int status) {
        String signal = "status " + status;
        return switch (status) {
            case 401, 407, 511 -> Judgement.of(CaptureVerdict.LOGIN_WALL, signal);
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

    private static Judgement ofBytes(Evidence evidence) {
        Fetched.Response response = evidence.response();
        String type = response.mediaType();
        if (type.startsWith("image/") && !type.equals("image/svg+xml")) {
            return Judgement.of(CaptureVerdict.NO_TEXT_LAYER, "an image");
        }
        if (!MediaTypes.isReadable(type)) {
            return Judgement.of(CaptureVerdict.WRONG_TYPE, "type " + type);
        }
        if (evidence.text() != null && evidence.text().isBlank()) {
            return Judgement.of(CaptureVerdict.NO_TEXT_LAYER, "no text in " + type);
        }
        return OtherPages.rootRedirect(evidence, null).orElseGet(() -> Moves.of(evidence));
    }

    /// The order matters: a wall explains a missing title, a script-only page looks like its neighbour.
    private static Judgement ofPage(Evidence evidence, PageShape shape) {
        return Walls.of(evidence, shape)
                .or(() -> OtherPages.rootRedirect(evidence, shape))
                .or(() -> Paywalls.of(shape))
                .or(() -> Walls.shell(evidence, shape))
                .or(() -> SoftErrors.of(evidence, shape))
                .or(() -> OtherPages.of(evidence, shape))
                .orElseGet(() -> Moves.of(evidence));
    }

    private static Judgement cut(Evidence evidence, Truncation truncated) {
        List<String> signals = new ArrayList<>(List.of("cut: " + truncated));
        String text = evidence.text() == null ? evidence.response().text() : evidence.text();
        boolean readable = evidence.response().charset() != null && Words.count(text) >= ENOUGH_WORDS;
        return new Judgement(readable ? CaptureVerdict.TRUNCATED : cutBy(truncated), signals);
    }

    private static CaptureVerdict cutBy(Truncation truncated) {
        return switch (truncated) {
            case LENGTH -> CaptureVerdict.TOO_LARGE;
            case TIME -> CaptureVerdict.TIMEOUT;
            case DISCONNECT -> CaptureVerdict.BROKEN;
        };
    }
}
