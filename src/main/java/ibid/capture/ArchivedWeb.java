package ibid.capture;

import ibid.fetch.CaptureVerdict;
import ibid.fetch.Fetcher;
import ibid.fetch.Permit;
import ibid.fetch.SiblingProbe;
import ibid.fetch.WebUrl;
import ibid.memento.ArchivedAddress;
import ibid.memento.Memento;
import ibid.memento.Sought;
import ibid.memento.Wanted;
import ibid.memento.WebArchives;
import ibid.source.Source;
import ibid.trace.Traces;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/// Tries for a copy of a source in the web archives, as it was when it was cited.
@Singleton
class ArchivedWeb {
    /// What no archive has today, it will not have tomorrow.
    private static final Duration ASKED_AGAIN = Duration.ofDays(7);

    private final WebArchives archives;
    private final Appraisal appraisal;
    private final Set<String> served;
    private final Traces traces;
    private final Clock clock;

    ArchivedWeb(
            WebArchives archives,
            Fetcher fetcher,
            Headroom headroom,
            @All List<HostAddresses> served,
            Traces traces,
            Clock clock) {
        this.archives = archives;
        this.appraisal = new Appraisal(fetcher, new SiblingProbe(new SecureRandom()), headroom);
        this.served = served.stream()
                .flatMap(addresses -> addresses.hosts().keySet().stream())
                .collect(Collectors.toSet());
        this.traces = traces;
        this.clock = clock;
    }

    /// Whether to ask the archives for an address that gave nothing.
    ///
    /// @param all captures of the source, oldest first
    boolean mayHave(String url, CaptureVerdict verdict, int failures, List<Capture> all) {
        // Nobody has archived what this very process serves.
        boolean known = WebUrl.parse(url) instanceof WebUrl.Parsed.Web(WebUrl web)
                && !served.contains(web.host().toString());
        Instant recently = clock.instant().minus(ASKED_AGAIN);
        boolean asked = all.stream()
                .anyMatch(capture -> capture.by() == Capture.By.ARCHIVE
                        && (!capture.done()
                                || (capture.verdict() == CaptureVerdict.NOT_FOUND
                                        && capture.requestedAt().isAfter(recently))));
        return known && !asked && !archives.isEmpty() && LostPages.isLost(verdict, failures);
    }

    /// @param url of the page itself, or of a copy in an archive
    Tried get(String url, Source source, Permit permit) {
        Instant at = clock.instant();
        Optional<ArchivedAddress> copy = ArchivedAddress.of(url);
        String original = copy.map(ArchivedAddress::original).orElse(url);
        Instant moment = copy.flatMap(named -> Optional.ofNullable(named.at()))
                .or(() -> Optional.ofNullable(source.citedAt()))
                .orElse(at);
        Wanted wanted =
                new Wanted(original, moment, copy.map(ArchivedAddress::address).orElse(source.archivedCopy()));
        AtomicReference<Appraised> worth = new AtomicReference<>();
        return switch (archives.seek(wanted, permit, memento -> fault(memento, original, source, worth))) {
            case Sought.Later(Instant when) -> new Tried.Later(when);
            case Sought.Found(Memento memento, List<String> seen) ->
                new Tried.Ended(at, found(memento, worth.get(), seen), memento.hops(), memento.response(), memento);
            case Sought.Nothing(List<String> seen, boolean conclusive) ->
                new Tried.Ended(at, nothing(seen, conclusive), List.of(), null, null);
        };
    }

    private Optional<String> fault(Memento memento, String original, Source source, AtomicReference<Appraised> worth) {
        Appraised appraised = traces.step(
                "appraise", () -> appraisal.ofMemento(original, source.csl().title(), memento.response()));
        worth.set(appraised);
        boolean kept = appraised.verdict().keeps();
        return kept
                ? Optional.empty()
                : Optional.of("an archived " + appraised.verdict() + " of " + memento.at() + " ("
                        + String.join("; ", appraised.signals()) + ")");
    }

    private static Appraised found(Memento memento, Appraised worth, List<String> seen) {
        List<String> signals =
                new ArrayList<>(List.of("from the archive " + memento.archive() + " as of " + memento.at()));
        signals.addAll(worth.signals());
        signals.addAll(seen);
        return new Appraised(worth.verdict(), signals, worth.detail(), worth.layer());
    }

    private static Appraised nothing(List<String> seen, boolean conclusive) {
        String what = conclusive
                ? "No web archive that was asked has a usable copy"
                : "A web archive could not be asked, and no other has a usable copy";
        String said = seen.isEmpty() ? "" : " (" + String.join("; ", seen) + ")";
        CaptureVerdict verdict = conclusive ? CaptureVerdict.NOT_FOUND : CaptureVerdict.SERVER_ERROR;
        return new Appraised(
                verdict, seen, what + said + ". An editor can attach a copy or give a better address.", null);
    }
}
