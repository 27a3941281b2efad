package ibid.capture;

import ibid.fetch.Fetched;
import ibid.fetch.Fetcher;
import ibid.fetch.Permit;
import ibid.fetch.SiblingProbe;
import ibid.fetch.Visit;
import ibid.source.Source;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;

/// Tries for a copy of a source at its own address.
@Singleton
class LiveWeb {
    private final Fetcher fetcher;
    private final Appraisal appraisal;
    private final Clock clock;

    LiveWeb(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.appraisal = new Appraisal(fetcher, new SiblingProbe(new SecureRandom()));
        this.clock = clock;
    }

    Tried get(String url, Source source, Permit permit) {
        Instant at = clock.instant();
        return switch (fetcher.fetch(url, permit)) {
            case Visit.Later(Instant when) -> new Tried.Later(when);
            case Visit.Ended(Fetched fetched) ->
                new Tried.Ended(
                        at,
                        appraisal.of(url, source.csl().title(), fetched),
                        fetched.hops(),
                        fetched instanceof Fetched.Response response ? response : null,
                        null);
        };
    }
}
