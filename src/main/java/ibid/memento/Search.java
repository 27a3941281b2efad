package ibid.memento;

import ibid.fetch.Fetched;
import ibid.fetch.Fetcher;
import ibid.fetch.Headers;
import ibid.fetch.Hop;
import ibid.fetch.Permit;
import ibid.fetch.Visit;
import ibid.fetch.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Asks one archive. Where the nearest copy is no good, its neighbours in time are tried, nearest first.
final class Search {
    private static final int MOST_COPIES = 4;
    private static final int MOST_HOPS = 8;

    /// The first page of the web went up then.
    private static final Instant FIRST_PAGE = Instant.parse("1991-08-06T00:00:00Z");

    private static final Duration SKEW = Duration.ofDays(1);

    private final Fetcher fetcher;
    private final Wanted wanted;
    private final Permit permit;
    private final Function<Memento, Optional<String>> fault;
    private final Instant now;
    private final Map<String, Instant> neighbours = new HashMap<>();
    private final Set<String> tried = new HashSet<>();
    private final Set<String> examined = new HashSet<>();
    private final List<String> seen = new ArrayList<>();
    private boolean conclusive = true;

    Search(Fetcher fetcher, Wanted wanted, Permit permit, Function<Memento, Optional<String>> fault, Instant now) {
        this.fetcher = fetcher;
        this.wanted = wanted;
        this.permit = permit;
        this.fault = fault;
        this.now = now;
    }

    Sought from(String start) {
        Optional<String> next = Optional.of(start);
        for (int copies = 0; copies < MOST_COPIES && next.isPresent(); copies++) {
            Optional<Sought> end = new Chain().follow(next.get());
            if (end.isPresent()) {
                return end.get();
            }
            next = nearest();
        }
        return new Sought.Nothing(seen, conclusive);
    }

    private Optional<String> nearest() {
        return neighbours.entrySet().stream()
                .filter(copy -> !examined.contains(plain(copy.getKey())) && isPlausible(copy.getValue()))
                .min(Comparator.comparing(
                        copy -> Duration.between(wanted.at(), copy.getValue()).abs()))
                .map(copy -> ArchivedAddress.raw(copy.getKey()).orElse(copy.getKey()));
    }

    private boolean isPlausible(Instant at) {
        return at.isAfter(FIRST_PAGE) && at.isBefore(now.plus(SKEW));
    }

    private static String plain(String address) {
        return address.replaceFirst("(?<=/\\d{14})[a-z]{2}_/", "/");
    }

    /// One way through the archive, to a copy or to nothing.
    private final class Chain {
        private final List<Hop> hops = new ArrayList<>();
        private final List<Hop> archived = new ArrayList<>();
        private @Nullable String framed;

        /// Empty when it leads to no good copy.
        Optional<Sought> follow(String start) {
            Optional<String> at = Optional.of(start);
            for (int hop = 0; hop < MOST_HOPS && at.isPresent(); hop++) {
                String address = at.get();
                if (!tried.add(address)) {
                    return refuse(address, "leads in a circle");
                }
                Headers asked = Headers.of("Accept-Datetime", Datetime.http(wanted.at()));
                switch (fetcher.ask(address, asked, permit)) {
                    case Visit.Later(Instant when) -> {
                        return Optional.of(new Sought.Later(when));
                    }
                    case Visit.Ended(Fetched.Failed failed) -> {
                        conclusive = false;
                        return refuse(address, failed.detail());
                    }
                    case Visit.Ended(Fetched.Response response) -> {
                        hops.addAll(response.hops());
                        response.headers().all("Link").map(Link::parse).forEach(this::remember);
                        Optional<Sought> end = answered(address, response);
                        if (end.isPresent()) {
                            return end;
                        }
                        at = next(address, response);
                    }
                }
            }
            return Optional.empty();
        }

        private void remember(List<Link> links) {
            for (Link link : links) {
                link.datetime().filter(_ -> link.is("memento")).ifPresent(at -> neighbours.put(link.target(), at));
            }
        }

        private Optional<Sought> answered(String address, Fetched.Response response) {
            examined.add(plain(address));
            boolean copied = response.headers().has("Memento-Datetime");
            if (response.status() >= 300 && response.status() < 400) {
                if (copied) {
                    archived.addAll(response.hops());
                }
                return Optional.empty();
            }
            if (response.status() != 200) {
                // Without that header it is the archive itself that speaks, not a page that it kept.
                conclusive &= copied || response.status() == 404;
                return refuse(address, (copied ? "an archived error, " : "") + "status " + response.status());
            }
            Optional<Instant> at = madeAt(address, response);
            if (at.isEmpty()) {
                return refuse(address, "what came is not from the archive");
            }
            if (!isPlausible(at.get())) {
                return refuse(address, "a copy of " + at.get() + ", which cannot be");
            }
            Memento memento = memento(address, at.get(), response);
            Optional<String> wrong = fault.apply(memento);
            return wrong.isPresent()
                    ? refuse(memento.address(), wrong.get())
                    : Optional.of(new Sought.Found(memento, seen));
        }

        /// Where the answer leads: on, or for want of raw bytes to the copy as the archive shows it.
        private Optional<String> next(String address, Fetched.Response response) {
            Optional<String> location = response.headers().first("Location");
            boolean redirect = response.status() >= 300 && response.status() < 400;
            if (!redirect || location.isEmpty()) {
                String shown = framed;
                framed = null;
                return redirect || response.headers().has("Memento-Datetime")
                        ? Optional.empty()
                        : Optional.ofNullable(shown);
            }
            if (!(WebUrl.parse(address) instanceof WebUrl.Parsed.Web(WebUrl here))
                    || !(here.resolve(location.get()) instanceof WebUrl.Parsed.Web(WebUrl there))) {
                refuse(address, "redirected to what is no address");
                return Optional.empty();
            }
            if (leavesTheArchive(here, there)) {
                refuse(address, "redirected to the live web, " + there);
                return Optional.empty();
            }
            Optional<String> raw = ArchivedAddress.raw(there.toString()).filter(other -> !tried.contains(other));
            framed = raw.isPresent() ? there.toString() : framed;
            return raw.or(() -> Optional.of(there.toString()));
        }

        private Optional<Sought> refuse(String address, String reason) {
            seen.add(host(address) + ": " + reason);
            return Optional.empty();
        }

        private Memento memento(String address, Instant at, Fetched.Response response) {
            String kept = response.headers()
                    .first("Content-Location")
                    .flatMap(location -> WebUrl.parse(address) instanceof WebUrl.Parsed.Web(WebUrl here)
                                    && here.resolve(location) instanceof WebUrl.Parsed.Web(WebUrl there)
                                    && there.origin().equals(here.origin())
                            ? Optional.of(there.toString())
                            : Optional.empty())
                    .orElse(address);
            String original =
                    ArchivedAddress.of(kept).map(ArchivedAddress::original).orElse(wanted.original());
            archived.addAll(response.hops());
            Fetched.Response own = new Fetched.Response(
                    archived,
                    original,
                    response.status(),
                    response.headers(),
                    response.body(),
                    response.mediaType(),
                    response.charset(),
                    response.truncated(),
                    response.notes());
            return new Memento(host(kept), at, kept, own, hops);
        }
    }

    /// Raw copies may come without the header; then their address tells, since the archive itself wrote it.
    private static Optional<Instant> madeAt(String address, Fetched.Response response) {
        Optional<String> header = response.headers().first("Memento-Datetime");
        return header.isPresent()
                ? header.flatMap(Datetime::fromHttp)
                : ArchivedAddress.of(address)
                        .filter(_ -> address.contains("id_/"))
                        .map(ArchivedAddress::at);
    }

    /// An archive that has nothing may send one to the page itself, or to what has become of it.
    private boolean leavesTheArchive(WebUrl here, WebUrl there) {
        return WebUrl.parse(wanted.original()) instanceof WebUrl.Parsed.Web(WebUrl original)
                && there.authority().equals(original.authority())
                && !here.authority().equals(original.authority());
    }

    private static String host(String address) {
        return WebUrl.parse(address) instanceof WebUrl.Parsed.Web(WebUrl web) ? web.authority() : address;
    }
}
