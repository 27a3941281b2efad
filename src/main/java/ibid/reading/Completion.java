package ibid.reading;

import ibid.reading.Draft.DraftMarker;
import ibid.reading.Draft.DraftNote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes a reading of a draft: finds what the format left unsaid, links, splits, ranks and reports.
final class Completion {
    private final Draft draft;
    private final String text;

    private Completion(Draft draft) {
        this.draft = draft;
        this.text = draft.text();
    }

    static Reading of(Draft draft) {
        return new Completion(draft).reading();
    }

    private Reading reading() {
        List<MarkerCandidate> candidates = MarkerScan.of(text, draft.blocks());
        FoundNotes found = found(candidates);
        FrontMatter front = FrontMatter.of(text, WorksCited.mark(text, BackMatter.mark(text, found.blocks())));
        List<Block> blocks = BlockQuotations.settle(text, front.blocks());
        List<DraftNote> notes = found.notes();

        List<List<Span>> markers = declaredMarkers(notes);
        List<MarkerCandidate> open = outsideNotes(candidates, blocks, markers);
        NoteLinker.Links links = NoteLinker.link(notes, open);
        for (int n = 0; n < notes.size(); n++) {
            if (markers.get(n).isEmpty()) {
                markers.get(n).addAll(links.markers().get(n));
            }
        }
        Metadata metadata = draft.metadata().or(front.metadata());
        String language = metadata.language() != null ? metadata.language() : Languages.of(text);
        List<Sentence> sentences = sentences(blocks, language == null ? "" : language, markers);
        Placement placement = new Placement(text, blocks, notes, markers, sentences);
        List<ReadNote> read = new ArrayList<>();
        for (int n = 0; n < notes.size(); n++) {
            DraftNote note = notes.get(n);
            List<Suggestion> suggestions = markers.get(n).isEmpty() ? placement.suggestionsFor(n) : List.of();
            read.add(new ReadNote(note.label(), note.words(), note.words().of(text), markers.get(n), suggestions));
        }
        return new Reading(
                draft.mediaType(),
                text,
                metadata.title(),
                metadata.authors(),
                metadata.published(),
                language,
                blocks.stream().map(Block::span).toList(),
                blocks.stream()
                        .filter(block -> block.kind() == Block.Kind.QUOTATION)
                        .flatMap(block -> QuotedWords.of(text, block).stream())
                        .toList(),
                read,
                new ClaimFinder(text, blocks, language).of(sentences, markers),
                Problems.of(notes, markers, strays(notes, links.strays())));
    }

    /// What the format declares is all there is, unless that is only an author's note marked with a star: it says
    /// nothing about where the numbered notes stand.
    private FoundNotes found(List<MarkerCandidate> candidates) {
        if (!draft.notes().stream().allMatch(DraftNote::isStarred)) {
            return new FoundNotes(draft.notes(), draft.blocks());
        }
        List<Block> open = draft.blocks().stream()
                .filter(block -> block.kind() != Block.Kind.NOTE)
                .toList();
        return NoteFinder.find(text, open, candidates).and(draft);
    }

    /// Markers without note: those that only look like one, and those that the format declares.
    private List<MarkerCandidate> strays(List<DraftNote> notes, List<MarkerCandidate> printed) {
        Set<String> keys = notes.stream().map(DraftNote::key).collect(Collectors.toSet());
        List<MarkerCandidate> strays = new ArrayList<>(printed);
        Set<Span> told = printed.stream().map(MarkerCandidate::span).collect(Collectors.toSet());
        for (DraftMarker marker : draft.markers()) {
            if (!keys.contains(marker.key()) && told.add(marker.span())) {
                strays.add(new MarkerCandidate(
                        MarkerCandidate.Style.BRACKET, List.of(marker.key()), marker.span(), false));
            }
        }
        return strays;
    }

    private List<List<Span>> declaredMarkers(List<DraftNote> notes) {
        Map<String, List<Span>> byKey = new HashMap<>();
        for (DraftMarker marker : draft.markers()) {
            byKey.computeIfAbsent(marker.key(), _ -> new ArrayList<>()).add(marker.span());
        }
        List<List<Span>> markers = new ArrayList<>();
        for (DraftNote note : notes) {
            List<Span> own = draft.markers().isEmpty() ? List.of() : byKey.getOrDefault(note.key(), List.of());
            markers.add(new ArrayList<>(own));
        }
        return markers;
    }

    /// Candidates in blocks that turned out to be notes are no markers, nor are those the format declared already.
    private List<MarkerCandidate> outsideNotes(
            List<MarkerCandidate> candidates, List<Block> blocks, List<List<Span>> markers) {
        List<Span> declared = markers.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        List<MarkerCandidate> outside = new ArrayList<>();
        int b = 0;
        int d = 0;
        for (MarkerCandidate candidate : candidates) {
            int start = candidate.span().start();
            while (b < blocks.size() && blocks.get(b).end() <= start) {
                b++;
            }
            while (d < declared.size() && declared.get(d).end() <= start) {
                d++;
            }
            boolean taken = d < declared.size()
                    && declared.get(d).start() < candidate.span().end();
            if (!taken
                    && b < blocks.size()
                    && blocks.get(b).span().contains(start)
                    && blocks.get(b).kind().mayHoldMarkers()) {
                outside.add(candidate);
            }
        }
        return outside;
    }

    private List<Sentence> sentences(List<Block> blocks, String language, List<List<Span>> markers) {
        List<Span> sorted = markers.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        Sentences splitter = new Sentences(language);
        List<Sentence> sentences = new ArrayList<>();
        int next = 0;
        for (int b = 0; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            if (!block.kind().isBody()) {
                continue;
            }
            while (next < sorted.size() && sorted.get(next).start() < block.start()) {
                next++;
            }
            int stop = next;
            while (stop < sorted.size() && sorted.get(stop).start() < block.end()) {
                stop++;
            }
            if (block.kind() == Block.Kind.QUOTATION) {
                // What is quoted is compared as a whole: a sentence that was left out of it shows only so.
                sentences.add(new Sentence(block.span(), b));
                continue;
            }
            for (Span span : splitter.of(text, block.span(), sorted.subList(next, stop))) {
                sentences.add(new Sentence(span, b));
            }
        }
        return sentences;
    }
}
