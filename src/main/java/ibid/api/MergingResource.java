package ibid.api;

import ibid.document.Citations;
import ibid.identity.Actor;
import ibid.identity.Role;
import ibid.merging.DoubtfulPair;
import ibid.merging.Doubts;
import ibid.merging.MergeOutcome;
import ibid.merging.Merging;
import ibid.merging.SourceAct;
import ibid.merging.SourceActs;
import ibid.report.Reports;
import ibid.report.SourceReport;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which sources are one work and which are several: editors say so, and each act can be undone.
@Path("/sources")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sources", description = "The cited works, shared by all citations of them.")
public class MergingResource {
    private final Citations citations;
    private final Merging merging;
    private final SourceActs acts;
    private final Doubts doubts;
    private final Reports reports;
    private final Actor actor;

    MergingResource(
            Citations citations, Merging merging, SourceActs acts, Doubts doubts, Reports reports, Actor actor) {
        this.citations = citations;
        this.merging = merging;
        this.acts = acts;
        this.doubts = doubts;
        this.reports = reports;
        this.actor = actor;
    }

    @GET
    @Path("/doubtful")
    @Operation(
            summary = "Sources that may be one work",
            description = "Pairs under different keys: the same author and year, or one without, with titles that are"
                    + " alike, or the same title where an author is missing. The likeliest first. Nothing is merged by"
                    + " itself; a pair that an editor has split, or said to be two works, is not offered again.")
    @APIResponse(responseCode = "200", description = "The pairs, with why.")
    public List<DoubtfulPair> doubtful(
            @RestQuery @Parameter(description = "Only pairs with a source that this document cites.") @Nullable UUID document,
            @RestQuery @DefaultValue("" + Pages.DEFAULT) @Min(1) @Max(Pages.MOST) int limit) {
        Set<UUID> among = document == null ? Set.of() : Set.copyOf(citations.sourcesOf(document));
        return document != null && among.isEmpty()
                ? List.of()
                : doubts.pairs(among).stream().limit(limit).toList();
    }

    /// Which source a source is, and why.
    @Schema(description = "Which source a source is.")
    record SourceMerge(
            @NotNull @Schema(description = "The source that stands for both from now on.")
            UUID into,

            @Size(max = CitationPatch.LONGEST_REASON) @Schema(description = "Why, for the history.") @Nullable String reason) {}

    @POST
    @Path("/{id}/merge")
    @Operation(
            summary = "Merge a source into another",
            description = "Both are the same work: the citations and captures of this source are the other's from now"
                    + " on, and citations of this one that are read later are, too. The claims' reports follow.")
    @APIResponse(responseCode = "200", description = "The source that stands.")
    @APIResponse(responseCode = "404", description = "There is no such source.")
    @APIResponse(responseCode = "409", description = "It was merged already, or one of them was taken down.")
    @APIResponse(responseCode = "422", description = "There is no source to merge it into.")
    @RolesAllowed(Role.Name.EDITOR)
    public SourceReport merge(@RestPath UUID id, @Valid @NotNull SourceMerge merge) {
        return after(merging.merge(id, merge.into(), actor.name(), merge.reason()));
    }

    /// What leaves a source.
    @Schema(description = "What leaves a source.")
    record SourceSplit(
            @NotEmpty @Size(max = 1000) @Schema(description = "Citations in full that cite another work; what points back at them goes along.")
            List<@NotNull UUID> citations,

            @Size(max = 1000) @Schema(description = "Captures that show the other work.") @Nullable List<@NotNull UUID> captures,

            @Size(max = CitationPatch.LONGEST_REASON) @Schema(description = "Why, for the history.") @Nullable String reason) {}

    @POST
    @Path("/{id}/split")
    @Operation(
            summary = "Split a source that is two works",
            description = "The citations named, with the captures named, get a source of their own, which no other"
                    + " citation will share by itself. Its address is fetched if it has one.")
    @APIResponse(responseCode = "200", description = "The new source.")
    @APIResponse(responseCode = "404", description = "There is no such source.")
    @APIResponse(responseCode = "409", description = "No citation would stay, or the source was taken down.")
    @APIResponse(responseCode = "422", description = "A citation or capture is not this source's.")
    @RolesAllowed(Role.Name.EDITOR)
    public SourceReport split(@RestPath UUID id, @Valid @NotNull SourceSplit split) {
        return after(merging.split(
                id,
                Set.copyOf(split.citations()),
                Set.copyOf(Objects.requireNonNullElse(split.captures(), List.of())),
                actor.name(),
                split.reason()));
    }

    /// Which source a source is not, and why.
    @Schema(description = "Which source a source is not.")
    record SourceDistinction(
            @NotNull @Schema(description = "The other work.")
            UUID from,

            @Size(max = CitationPatch.LONGEST_REASON) @Schema(description = "Why, for the history.") @Nullable String reason) {}

    @POST
    @Path("/{id}/distinguish")
    @Operation(
            summary = "Say that two sources are two works",
            description = "A pair that looks like one work is offered at /sources/doubtful no more, until the act is"
                    + " undone. Nothing else changes.")
    @APIResponse(responseCode = "200", description = "The other source, as it is.")
    @APIResponse(responseCode = "404", description = "There is no such source.")
    @APIResponse(responseCode = "409", description = "They are one source, or told apart already.")
    @APIResponse(responseCode = "422", description = "There is no source that it could be told from.")
    @RolesAllowed(Role.Name.EDITOR)
    public SourceReport distinguish(@RestPath UUID id, @Valid @NotNull SourceDistinction distinction) {
        return after(merging.distinguish(id, distinction.from(), actor.name(), distinction.reason()));
    }

    @POST
    @Path("/{id}/undo")
    @Operation(
            summary = "Undo a merge, a split or a distinction",
            description =
                    "By an act of its own: what was moved goes back to the source it came from, and two works that"
                            + " were told apart may be offered as one again.")
    @APIResponse(
            responseCode = "200",
            description = "The source that has its citations back, or that was told from another.")
    @APIResponse(responseCode = "404", description = "There is no such source.")
    @APIResponse(
            responseCode = "409",
            description = "There is nothing to undo, or a source was merged again or taken down since.")
    @APIResponse(responseCode = "422", description = "No such act on it stands.")
    @RolesAllowed(Role.Name.EDITOR)
    public SourceReport undo(@RestPath UUID id, @Valid @Nullable Undo undo) {
        return after(
                merging.undo(id, undo == null ? null : undo.act(), actor.name(), undo == null ? null : undo.reason()));
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            summary = "How editors merged, split and told apart a source",
            description = "Oldest first; nothing is taken out.")
    @APIResponse(responseCode = "200", description = "The acts; empty where there were none.")
    @APIResponse(responseCode = "404", description = "There is no such source.")
    public List<SourceAct> history(@RestPath UUID id) {
        standing(id);
        return acts.on(id);
    }

    private SourceReport after(MergeOutcome outcome) {
        return switch (outcome) {
            case MergeOutcome.Done(SourceAct act) -> standing(act.other());
            case MergeOutcome.NoSuchSource(UUID source) -> throw Problem.notFound(Kept.SOURCE, source);
            case MergeOutcome.Invalid(String field, String detail) -> throw Problem.unprocessable(detail, field);
            case MergeOutcome.Conflict(String detail) ->
                throw Problem.of(Response.Status.CONFLICT, detail).exception();
        };
    }

    private SourceReport standing(UUID id) {
        return reports.source(id).orElseThrow(() -> Problem.notFound(Kept.SOURCE, id));
    }
}
