package ibid.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ibid.report.ClaimReport;
import ibid.report.ClaimVersions;
import ibid.report.Reports;
import ibid.report.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Claims' reports with their entity tags. A tag is the version of all that a report rests on, so a client that has the
/// report already is told so without making it; and while nothing changes, a report is made once.
@ApplicationScoped
class ClaimReports {
    private static final int REMEMBERED_BYTES = 32 << 20;

    private final Reports reports;
    private final ClaimVersions versions;
    private final Etags etags;
    private final ObjectMapper json;
    private final String release;
    private final Cache<EntityTag, byte[]> written = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_BYTES)
            .weigher((EntityTag _, byte[] report) -> report.length)
            .build();

    ClaimReports(
            Reports reports,
            ClaimVersions versions,
            Etags etags,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.version") String release) {
        this.reports = reports;
        this.versions = versions;
        this.etags = etags;
        this.json = json;
        this.release = Integer.toHexString(release.hashCode());
    }

    ClaimReport report(UUID id) {
        return reports.claim(id).orElseThrow(() -> Problem.notFound(Kept.CLAIM, id));
    }

    /// The report after an act, with its tag. Both are of one moment: with the tag of a later one a client would
    /// write over what somebody else has done since, unseen.
    @Snapshot
    RestResponse.ResponseBuilder<ClaimReport> answer(UUID id) {
        return RestResponse.ResponseBuilder.ok(report(id)).tag(tag(id));
    }

    /// Another release may say other things about the same rows; and two claims that were written together have rows
    /// of the same versions.
    EntityTag tag(UUID id) {
        String version = versions.of(id).orElseThrow(() -> Problem.notFound(Kept.CLAIM, id));
        return new EntityTag(id.toString().replace("-", "") + version + release);
    }

    /// The report as JSON. What is written may be newer than the tag, if it changes at this very moment, never older.
    byte[] written(UUID id, EntityTag tag) {
        return written.get(tag, _ -> {
            try {
                return json.writeValueAsBytes(report(id));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a report that cannot be written", e);
            }
        });
    }

    /// Refuses with 412 when the caller acts on a report that is not the current one.
    void require(@Nullable String ifMatch, UUID id) {
        if (ifMatch != null) {
            etags.require(ifMatch, tag(id));
        }
    }
}
