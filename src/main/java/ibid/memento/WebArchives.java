package ibid.memento;

import ibid.fetch.Fetcher;
import ibid.fetch.Permit;
import ibid.fetch.WebUrl;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The web archives that are asked, in their order.
public final class WebArchives {
    private final Fetcher fetcher;
    private final List<String> timeGates;
    private final InstantSource clock;

    /// @param timeGates addresses to which that of the page is appended
    public WebArchives(Fetcher fetcher, List<String> timeGates, InstantSource clock) {
        this.fetcher = fetcher;
        this.timeGates = List.copyOf(timeGates);
        this.clock = clock;
    }

    /// Whether there is nobody to ask.
    public boolean isEmpty() {
        return timeGates.isEmpty();
    }

    /// Looks for a sound copy, nearest to the wanted moment: first the very copy that is cited, then through each
    /// TimeGate.
    ///
    /// @param fault says why a copy is no good, such as an error page that was archived; empty for a good one
    public Sought seek(Wanted wanted, Permit permit, Function<Memento, Optional<String>> fault) {
        Instant now = clock.instant();
        Instant at = wanted.at().isAfter(now) ? now : wanted.at();
        Wanted possible = new Wanted(wanted.original(), at, wanted.copy());
        List<String> seen = new ArrayList<>();
        boolean conclusive = true;
        for (String start : starts(possible)) {
            switch (new Search(fetcher, possible, permit, fault, now).from(start)) {
                case Sought.Found(Memento memento, List<String> refused) -> {
                    seen.addAll(refused);
                    return new Sought.Found(memento, seen);
                }
                case Sought.Nothing(List<String> said, boolean answered) -> {
                    seen.addAll(said);
                    conclusive &= answered;
                }
                case Sought.Later later -> {
                    return later;
                }
            }
        }
        return new Sought.Nothing(seen, conclusive);
    }

    private List<String> starts(Wanted wanted) {
        List<String> starts = new ArrayList<>();
        if (wanted.copy() != null) {
            starts.add(ArchivedAddress.raw(wanted.copy()).orElse(wanted.copy()));
        }
        String page = WebUrl.parse(wanted.original()) instanceof WebUrl.Parsed.Web(WebUrl web)
                ? web.withoutFragment().toString()
                : wanted.original();
        for (String timeGate : timeGates) {
            boolean open = timeGate.endsWith("/") || timeGate.endsWith("=") || timeGate.endsWith("?");
            starts.add(timeGate + (open ? "" : "/") + page);
        }
        return starts;
    }
}
