package ibid.fetch;

import java.time.Instant;
import java.util.List;

/// Leave to send one request to an address that the [Guard] approved: where robots.txt and pacing have their say.
/// It is asked before every hop, so that a redirect leads round neither.
@FunctionalInterface
public interface Permit {
    /// Whoever needs no leave, such as a request for robots.txt itself.
    Permit ALWAYS = _ -> new Answer.Go();

    /// What is said to a request.
    sealed interface Answer {
        record Go() implements Answer {}

        /// Not at all; the verdict says why.
        ///
        /// @param hops what crossed the wire to find that out
        record Refused(CaptureVerdict verdict, String reason, List<Hop> hops) implements Answer {}

        /// Not now: come again then, from the start.
        record Later(Instant when) implements Answer {}
    }

    Answer ask(Guard.Approved target);

    /// Hears what came of a request that it gave leave for, so that it can mind a server's wish to be left alone.
    default void answered(WebUrl url, HttpReply reply) {}
}
