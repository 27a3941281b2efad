package ibid.report;

import ibid.capture.Capture;
import ibid.document.Citation;
import ibid.document.Claim;
import ibid.document.Note;
import ibid.finding.Finding;
import ibid.finding.LaterCopy;
import ibid.passage.Passage;
import ibid.report.ChangeReport.What;
import ibid.review.Basis;
import ibid.review.Basis.NoteWords;
import ibid.review.Review;
import ibid.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an act was given on beside what is there now. [Basis] says whether something changed; here is what, to be read.
///
/// @param now what an act would rest on now
record ThenAndNow(Dossier dossier, Claim claim, Review act, Basis now) {
    List<ChangeReport> changes() {
        List<ChangeReport> changes = new ArrayList<>();
        if (!then().text().equals(now.text())) {
            changes.add(ChangeReport.of(What.TEXT, null, then().text(), now.text()));
        }
        List<ChangeReport> cited = citations();
        changes.addAll(cited);
        changes.addAll(notes(cited));
        changes.addAll(copies());
        return List.copyOf(changes);
    }

    private Basis then() {
        return act.basis();
    }

    /// A citation that came anew in the same words, as "Ibid." does when it means another work, is shown as one.
    private List<ChangeReport> citations() {
        Set<UUID> gone = new TreeSet<>(then().citations().keySet());
        gone.removeAll(now.citations().keySet());
        Set<UUID> fresh = new TreeSet<>(now.citations().keySet());
        fresh.removeAll(then().citations().keySet());
        Map<UUID, UUID> same = new HashMap<>();
        then().citations().keySet().stream()
                .filter(now.citations()::containsKey)
                .forEach(id -> same.put(id, id));
        for (UUID old : List.copyOf(gone)) {
            fresh.stream()
                    .filter(id -> Objects.equals(
                            now.citations().get(id), then().citations().get(old)))
                    .findFirst()
                    .ifPresent(id -> {
                        same.put(id, old);
                        gone.remove(old);
                        fresh.remove(id);
                    });
        }
        Stream<ChangeReport> stayed = dossier.citationsOf(claim).stream()
                .map(Citation::id)
                .filter(same::containsKey)
                .flatMap(id -> citation(Objects.requireNonNull(same.get(id)), id).stream());
        return Stream.of(
                        stayed,
                        gone.stream()
                                .map(id -> ChangeReport.of(
                                        What.CITATION, null, then().citations().get(id), null)),
                        fresh.stream()
                                .map(id -> ChangeReport.of(
                                        What.CITATION,
                                        label(id),
                                        null,
                                        now.citations().get(id))))
                .flatMap(changes -> changes)
                .toList();
    }

    private Optional<ChangeReport> citation(UUID old, UUID id) {
        String words = Objects.requireNonNull(then().citations().get(old));
        String present = Objects.requireNonNull(now.citations().get(id));
        @Nullable String was = then().works().get(old);
        @Nullable String is = now.works().get(id);
        boolean mended = !Objects.equals(then().mends().get(old), now.mends().get(id));
        if (words.equals(present) && old.equals(id) && !mended) {
            return Optional.empty();
        }
        if (!words.equals(present)) {
            return Optional.of(ChangeReport.of(What.CITATION, label(id), words, present));
        }
        return Optional.of(ChangeReport.of(What.CITATION, label(id), was, is, taken(words, was, is), null, null));
    }

    private static String taken(String words, @Nullable String was, @Nullable String is) {
        String what = "“" + words + "” is taken to name ";
        if (was == null) {
            return what + "what it did not name then; what that was is not kept.";
        }
        return was.equals(is) ? what + "the same, but somebody has mended it since." : what + "something else.";
    }

    private @Nullable String label(UUID citation) {
        return dossier.citationsOf(claim).stream()
                .filter(cited -> cited.id().equals(citation))
                .map(Citation::note)
                .map(dossier.notes()::get)
                .findFirst()
                .map(Note::label)
                .orElse(null);
    }

    /// Notes are only told of where no citation in them is: that has said it already. Where none is kept, the act is of
    /// an earlier release.
    private List<ChangeReport> notes(List<ChangeReport> cited) {
        if (then().notes().isEmpty()) {
            return List.of();
        }
        Set<UUID> all = new TreeSet<>(then().notes().keySet());
        all.addAll(now.notes().keySet());
        return all.stream()
                .filter(note -> !Objects.equals(words(then(), note), words(now, note)))
                .filter(note -> cited.stream()
                        .noneMatch(change ->
                                holds(words(then(), note), change.then()) || holds(words(now, note), change.now())))
                .map(note -> ChangeReport.of(
                        What.NOTE,
                        Optional.ofNullable(now.notes().get(note))
                                .or(() -> Optional.ofNullable(then().notes().get(note)))
                                .map(NoteWords::label)
                                .orElse(null),
                        words(then(), note),
                        words(now, note)))
                .toList();
    }

    private static @Nullable String words(Basis basis, UUID note) {
        return Optional.ofNullable(basis.notes().get(note)).map(NoteWords::text).orElse(null);
    }

    private static boolean holds(@Nullable String words, @Nullable String part) {
        return words != null && part != null && words.contains(part);
    }

    private List<ChangeReport> copies() {
        Passages passages = new Passages(dossier);
        return then().digests().entrySet().stream()
                .filter(was -> !now.digests().containsValue(was.getValue()))
                .filter(was -> !passages.stand(claim, act, was.getKey()))
                .flatMap(was -> copies(was.getKey(), was.getValue()).stream())
                .toList();
    }

    /// What the passages that the act rested on have become, or else that the copy is another.
    private List<ChangeReport> copies(UUID source, String digest) {
        List<Capture> captures = dossier.captures().getOrDefault(source, List.of());
        @Nullable UUID before = captures.stream()
                .filter(capture -> digest.equals(capture.digest()))
                .reduce((_, later) -> later)
                .map(Capture::id)
                .orElse(null);
        Optional<Capture> newest = SourceReports.standing(captures);
        @Nullable UUID after = newest.map(Capture::id).orElse(null);
        @Nullable String title = Optional.ofNullable(dossier.sources().get(source))
                .map(Source::csl)
                .map(csl -> csl.title())
                .orElse(null);
        Set<UUID> copies = captures.stream().map(Capture::id).collect(Collectors.toSet());
        List<ChangeReport> words = dossier.everOn(claim)
                .filter(finding ->
                        act.findings().contains(finding.id()) && copies.contains(finding.capture()) && after != null)
                .filter(finding -> finding.match().passage() != null)
                .flatMap(finding -> drifted(finding, Objects.requireNonNull(after)).stream()
                        .map(later -> ChangeReport.of(
                                What.COPY,
                                title,
                                Objects.requireNonNull(finding.match().passage())
                                        .text(),
                                Optional.ofNullable(later.drift().passage())
                                        .map(Passage::text)
                                        .orElse(null),
                                null,
                                finding.capture(),
                                after)))
                .distinct()
                .toList();
        return words.isEmpty()
                ? List.of(ChangeReport.of(What.COPY, title, null, null, remark(captures, before, after), before, after))
                : words;
    }

    private static Optional<LaterCopy> drifted(Finding finding, UUID newest) {
        return finding.later().stream()
                .filter(later -> later.capture().equals(newest))
                .filter(later -> !later.drift().fate().stands())
                .findFirst();
    }

    private static String remark(List<Capture> captures, @Nullable UUID before, @Nullable UUID after) {
        boolean takenDown =
                captures.stream().anyMatch(capture -> capture.id().equals(before) && capture.takenDown() != null);
        if (takenDown) {
            return "The copy that was looked at then has been taken down.";
        }
        return after == null
                ? "There is no copy with text any more."
                : "The newest copy has other bytes, and the passages have to be read in it anew.";
    }
}
