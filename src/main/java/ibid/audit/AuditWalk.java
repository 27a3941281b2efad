package ibid.audit;

import ibid.capture.Holding;
import ibid.capture.Holdings;
import ibid.document.Documents;
import ibid.document.Documents.Original;
import ibid.fetch.Octets;
import ibid.store.Entry;
import ibid.store.Referrer;
import ibid.store.Store;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// Looks at every row that names a file, then at every file. Reads one file at a time, in blocks.
@ApplicationScoped
class AuditWalk {
    private static final int ROWS = 100;
    private static final int FILES = 500;

    /// A file is in the store before any row names it: one that is younger may be waiting for its row.
    static final Duration ON_ITS_WAY = Duration.ofMinutes(10);

    private final Store store;
    private final Documents documents;
    private final Holdings holdings;
    private final List<Referrer> referrers;

    AuditWalk(Store store, Documents documents, Holdings holdings, @All List<Referrer> referrers) {
        this.store = store;
        this.documents = documents;
        this.holdings = holdings;
        this.referrers = referrers;
    }

    /// @param at when the audit started
    /// @param report is told after each stretch
    void walk(Instant at, Consumer<Looked> report) {
        pages(after -> documents.originals(after, ROWS), Original::document, originals -> {
            List<AuditFault> faults = originals.stream()
                    .flatMap(original -> faults(original).stream())
                    .toList();
            report.accept(Looked.atDocuments(originals.size(), faults));
        });
        pages(after -> holdings.after(after, ROWS), Holding::capture, captures -> {
            Map<UUID, String> held = held(captures);
            List<AuditFault> faults = captures.stream()
                    .flatMap(holding -> faults(holding, held).stream())
                    .toList();
            report.accept(Looked.atCaptures(captures.size(), faults));
        });
        report.accept(texts());
        try (Stream<Entry> entries = store.entries()) {
            entries.gather(Gatherers.windowFixed(FILES))
                    .map(files -> files(files, at))
                    .forEach(report);
        }
    }

    private static <T> void pages(Function<UUID, List<T>> page, Function<T, UUID> id, Consumer<List<T>> look) {
        UUID after = Holdings.START;
        while (true) {
            UUID last = after;
            List<T> rows = QuarkusTransaction.requiringNew().call(() -> page.apply(last));
            if (rows.isEmpty()) {
                return;
            }
            look.accept(rows);
            after = id.apply(rows.getLast());
        }
    }

    private List<AuditFault> faults(Original original) {
        try {
            return with(
                    file(original.digest()),
                    file -> CopyCheck.ofDocument(original.document(), original.digest(), original.bytes(), file));
        } catch (UncheckedIOException unreadable) {
            return List.of(AuditFault.ofDocument(
                    FaultKind.UNREADABLE_FILE, original.document(), original.digest(), unreadable.toString()));
        }
    }

    /// What went rightly while it was looked at is no fault either.
    private List<AuditFault> faults(Holding holding, Map<UUID, String> held) {
        if (isGoneRightly(holding)) {
            return List.of();
        }
        List<AuditFault> faults = Stream.concat(faults(holding).stream(), CopyCheck.ofReference(holding, held).stream())
                .toList();
        return faults.isEmpty() || !hasGone(holding.capture()) ? faults : List.of();
    }

    private boolean hasGone(UUID capture) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        holdings.now(capture).filter(now -> !isGoneRightly(now)).isEmpty());
    }

    private List<AuditFault> faults(Holding holding) {
        try {
            return with(
                    Optional.ofNullable(holding.address()).flatMap(this::file),
                    file -> CopyCheck.ofCapture(holding, file));
        } catch (UncheckedIOException unreadable) {
            return List.of(AuditFault.ofCapture(
                    FaultKind.UNREADABLE_FILE, holding.capture(), holding.address(), unreadable.toString()));
        }
    }

    /// A file that was taken down is no loss, unless another copy rests on it.
    private boolean isGoneRightly(Holding holding) {
        String address = holding.address();
        return holding.takenDown() && (address == null || named(Set.of(address)).isEmpty());
    }

    /// What the captures hold that others of this page refer to.
    private Map<UUID, String> held(List<Holding> page) {
        List<UUID> referred =
                page.stream().map(Holding::refersTo).filter(Objects::nonNull).toList();
        return referred.isEmpty() ? Map.of() : QuarkusTransaction.requiringNew().call(() -> holdings.digests(referred));
    }

    private Optional<Octets> file(String address) {
        return store.file(address).map(Octets::of);
    }

    private static List<AuditFault> with(Optional<Octets> file, Function<Optional<Octets>, List<AuditFault>> check) {
        try {
            return check.apply(file);
        } finally {
            file.ifPresent(Octets::close);
        }
    }

    private Looked texts() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Looked.atTextLayers(
                        holdings.textLayers(),
                        holdings.alteredTexts().stream()
                                .map(altered -> AuditFault.ofTextLayer(
                                        FaultKind.TEXT_DIGEST,
                                        altered.capture(),
                                        altered.textLayer(),
                                        "the text's digest differs"))
                                .toList()));
    }

    private Looked files(List<Entry> entries, Instant at) {
        long bytes = 0;
        Set<String> old = new HashSet<>();
        List<AuditFault> faults = new ArrayList<>();
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Kept(String address, long length, Instant writtenAt) -> {
                    bytes += length;
                    if (writtenAt.isBefore(at.minus(ON_ITS_WAY))) {
                        old.add(address);
                    }
                }
                case Entry.Stray(String name, long length) -> {
                    bytes += length;
                    faults.add(AuditFault.ofFile(FaultKind.STRAY_FILE, name, length + " bytes"));
                }
            }
        }
        if (!old.isEmpty()) {
            old.removeAll(named(old));
        }
        Set<String> takenDown = takenDown(old);
        old.forEach(address -> faults.add(
                takenDown.contains(address)
                        ? AuditFault.ofFile(FaultKind.NOT_REMOVED, address, "it was taken down, and is still here")
                        : AuditFault.ofFile(FaultKind.ORPHANED_FILE, address, "no row names this file")));
        return Looked.atFiles(entries.size(), bytes, faults);
    }

    private Set<String> takenDown(Collection<String> addresses) {
        return addresses.isEmpty()
                ? Set.of()
                : QuarkusTransaction.requiringNew().call(() -> holdings.takenDown(addresses));
    }

    private Set<String> named(Collection<String> addresses) {
        return QuarkusTransaction.requiringNew()
                .call(() -> referrers.stream()
                        .flatMap(referrer -> referrer.named(addresses).stream())
                        .collect(Collectors.toSet()));
    }
}
