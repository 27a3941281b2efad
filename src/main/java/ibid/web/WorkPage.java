package ibid.web;

import ibid.capture.Capture;
import ibid.document.Citation;
import ibid.document.Mend;
import ibid.merging.SourceAct;
import ibid.source.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person needs to say where a citation ends and which work it names.
///
/// @param claim on whose page they are
/// @param before its neighbour in the note, or null
/// @param source the work that it leads to, or null
/// @param shared the citations that name this work in full, this one too
/// @param copies of the work
/// @param doubts works that may be this one
/// @param mends what people did with the citation, oldest first
/// @param acts what people did with its source, oldest first
/// @param named the sources that the acts name
public record WorkPage(
        UUID claim,
        Citation citation,
        @Nullable Citation before,
        @Nullable Citation after,
        @Nullable Source source,
        List<Shared> shared,
        List<Capture> copies,
        List<Doubt> doubts,
        List<Mend> mends,
        List<SourceAct> acts,
        Map<UUID, Source> named,
        String user) {

    /// A citation of the same work.
    ///
    /// @param document its title
    public record Shared(Citation citation, String note, String document) {}

    /// A work that may be the same.
    ///
    /// @param citedAs the words of some of its citations
    public record Doubt(Source other, List<String> why, List<String> citedAs) {}

    public String seen() {
        return Seen.of(citation);
    }

    public List<Cut> cuts() {
        return Cut.in(citation.text(), citation.start());
    }

    /// Whether some of its citations can leave the work and some stay.
    public boolean divisible() {
        return shared.size() > 1;
    }

    public boolean last(Mend mend) {
        return mend.equals(mends.getLast());
    }

    /// Whether the act stands, so that it can be taken back.
    public boolean stands(SourceAct act) {
        Set<UUID> undone = new HashSet<>();
        acts.forEach(one -> Optional.ofNullable(one.undoes()).ifPresent(undone::add));
        return act.kind() != SourceAct.Kind.UNDO && !undone.contains(act.id());
    }

    public String title(UUID work) {
        return Optional.ofNullable(named.get(work))
                .map(Source::csl)
                .flatMap(csl -> Optional.ofNullable(csl.title()))
                .orElse("a work without a title");
    }
}
