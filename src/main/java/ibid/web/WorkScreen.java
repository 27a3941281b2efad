package ibid.web;

import ibid.capture.Capture;
import ibid.capture.Captures;
import ibid.document.Citation;
import ibid.document.Citations;
import ibid.document.Document;
import ibid.document.Documents;
import ibid.document.Mends;
import ibid.document.Note;
import ibid.document.Notes;
import ibid.identity.Actor;
import ibid.merging.DoubtfulPair;
import ibid.merging.Doubts;
import ibid.merging.SourceAct;
import ibid.merging.SourceActs;
import ibid.source.Source;
import ibid.source.Sources;
import ibid.web.WorkPage.Doubt;
import ibid.web.WorkPage.Shared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gathers what is known of a citation's words and of the work that it names.
@ApplicationScoped
class WorkScreen {
    /// More than this nobody compares one by one.
    private static final int MOST = 50;
    private static final int DOUBTS = 5;
    private static final int EXAMPLES = 2;

    private final Citations citations;
    private final Notes notes;
    private final Documents documents;
    private final Mends mends;
    private final Sources sources;
    private final Captures captures;
    private final Doubts doubts;
    private final SourceActs acts;
    private final Actor actor;

    WorkScreen(
            Citations citations,
            Notes notes,
            Documents documents,
            Mends mends,
            Sources sources,
            Captures captures,
            Doubts doubts,
            SourceActs acts,
            Actor actor) {
        this.citations = citations;
        this.notes = notes;
        this.documents = documents;
        this.mends = mends;
        this.sources = sources;
        this.captures = captures;
        this.doubts = doubts;
        this.acts = acts;
        this.actor = actor;
    }

    WorkPage page(UUID claim, UUID id) {
        Citation citation =
                citations.citation(id).orElseThrow(() -> new NotFoundException("There is no such citation any more."));
        List<Citation> inNote = citations.inNotes(List.of(citation.note()));
        int place = inNote.indexOf(citation);
        Optional<Source> source = Optional.ofNullable(citation.source()).flatMap(sources::source);
        List<SourceAct> done = source.map(one -> acts.on(one.id())).orElse(List.of());
        return new WorkPage(
                claim,
                citation,
                place > 0 ? inNote.get(place - 1) : null,
                place >= 0 && place + 1 < inNote.size() ? inNote.get(place + 1) : null,
                source.orElse(null),
                source.map(one -> shared(one.id())).orElse(List.of()),
                source.map(one -> copies(one.id())).orElse(List.of()),
                source.map(one -> doubts(one.id())).orElse(List.of()),
                mends.on(citation),
                done,
                sources.byId(done.stream()
                        .flatMap(act -> Stream.of(act.source(), act.other()))
                        .collect(Collectors.toSet())),
                actor.name());
    }

    private List<Shared> shared(UUID source) {
        List<Citation> own = citations.ofSource(source).stream()
                .filter(citation -> citation.backReference() == null)
                .limit(MOST)
                .toList();
        Map<UUID, String> labels = notes
                .byId(own.stream().map(Citation::note).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Note::id, Note::label));
        Map<UUID, String> titles = own.stream()
                .map(Citation::document)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::title));
        return own.stream()
                .map(citation -> new Shared(
                        citation,
                        labels.getOrDefault(citation.note(), ""),
                        titles.getOrDefault(citation.document(), "")))
                .toList();
    }

    private String title(UUID document) {
        return documents
                .document(document)
                .map(Document::title)
                .filter(title -> !title.isBlank())
                .orElse("Without a title");
    }

    private List<Capture> copies(UUID source) {
        return captures.ofSources(List.of(source)).getOrDefault(source, List.of()).stream()
                .filter(copy -> copy.digest() != null)
                .toList();
    }

    private List<Doubt> doubts(UUID source) {
        return doubts.pairs(Set.of(source)).stream()
                .limit(DOUBTS)
                .flatMap(pair -> doubt(source, pair).stream())
                .toList();
    }

    private Optional<Doubt> doubt(UUID source, DoubtfulPair pair) {
        UUID other = pair.one().equals(source) ? pair.other() : pair.one();
        return sources.source(other)
                .map(found -> new Doubt(
                        found,
                        pair.why(),
                        citations.ofSource(other).stream()
                                .filter(citation -> citation.backReference() == null)
                                .limit(EXAMPLES)
                                .map(Citation::text)
                                .toList()));
    }
}
