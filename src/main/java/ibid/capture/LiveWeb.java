package ibid.capture;

import ibid.fetch.Fetched;
import ibid.fetch.Fetcher;
import ibid.fetch.SiblingProbe;
import ibid.fetch.Visit;
import ibid.manners.VisitPermit;
import ibid.source.Source;
import ibid.trace.Traces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Tries for a copy of a source at its own address.
@Singleton
class LiveWeb {
    private final Fetcher fetcher;
    private final Appraisal appraisal;
    private final Traces traces;
    private final Clock clock;

    LiveWeb(Fetcher fetcher, Headroom headroom, Traces traces, Clock clock) {
        this.fetcher = fetcher;
        this.appraisal = new Appraisal(fetcher, new SiblingProbe(new SecureRandom()), headroom);
        this.traces = traces;
        this.clock = clock;
    }

    Tried get(String url, Source source, VisitPermit permit) {
        Instant at = clock.instant();
        return switch (fetcher.fetch(url, permit)) {
            case Visit.Later(Instant when) -> new Tried.Later(when);
            case Visit.Ended(Fetched fetched) ->
                new Tried.Ended(
                        at,
                        remarked(appraised(url, source, fetched, permit), permit.remarks()),
                        fetched.hops(),
                        fetched instanceof Fetched.Response response ? response : null,
                        null);
        };
    }

    private Appraised appraised(String url, Source source, Fetched fetched, VisitPermit permit) {
        return traces.step("appraise", () -> appraisal.of(url, source.csl().title(), fetched, permit));
    }

    private static Appraised remarked(Appraised appraised, List<String> remarks) {
        List<String> signals = new ArrayList<>(appraised.signals());
        signals.addAll(remarks);
        return new Appraised(appraised.verdict(), signals, appraised.detail(), appraised.layer());
    }
}
