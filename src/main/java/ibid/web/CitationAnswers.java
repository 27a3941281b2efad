package ibid.web;

import ibid.document.Citations;
import ibid.document.MendOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What the desk answers to an act on a citation: the claim's page anew, or the page and why not.
@ApplicationScoped
class CitationAnswers {
    private final ClaimScreen screen;
    private final Citations citations;
    private final Clock clock;

    CitationAnswers(ClaimScreen screen, Citations citations, Clock clock) {
        this.screen = screen;
        this.citations = citations;
        this.clock = clock;
    }

    /// @param id the claim whose page it is
    /// @param seen which of the citation's states the person saw, or null
    /// @param act is given what looks, inside its transaction, whether the citation is still in that state
    RestResponse<Object> toAct(UUID id, UUID citation, @Nullable String seen, Function<Runnable, MendOutcome> act) {
        try {
            return switch (act.apply(() -> requireUnchanged(citation, seen))) {
                case MendOutcome.Done _ -> ClaimScreen.back(id, citation);
                case MendOutcome.NoSuchCitation _ -> throw new NotFoundException();
                case MendOutcome.Invalid(String _, String detail) -> refused(id, 422, detail);
                case MendOutcome.Conflict(String detail) -> refused(id, 409, detail);
            };
        } catch (ChangedMeanwhile changed) {
            return refused(id, 412, changed.detail());
        }
    }

    private void requireUnchanged(UUID citation, @Nullable String seen) {
        if (seen != null) {
            citations
                    .citation(citation)
                    .flatMap(now -> Seen.conflict(seen, now, clock))
                    .ifPresent(detail -> {
                        throw new ChangedMeanwhile(detail);
                    });
        }
    }

    RestResponse<Object> refused(UUID id, int status, String detail) {
        return screen.refused(id, status, detail);
    }
}
