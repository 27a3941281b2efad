package ibid.memento;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The copies that an archive has of one page, and how it says so: in `Link` headers and as a TimeMap.
///
/// @param base of all addresses of the archive, with a final slash
/// @param times when each copy was made, oldest first, to the second
public record Mementos(String base, String original, List<Instant> times) {
    public Mementos {
        times = times.stream()
                .map(time -> time.truncatedTo(ChronoUnit.SECONDS))
                .sorted()
                .distinct()
                .toList();
    }

    /// The copy nearest to that moment; of two as near the newer one. There must be one.
    public Instant nearest(Instant wanted) {
        return times.reversed().stream()
                .min(Comparator.comparing(time -> Duration.between(time, wanted).abs()))
                .orElseThrow();
    }

    public String address(Instant time) {
        return base + Datetime.stamp(time) + "/" + original;
    }

    public String timeGate() {
        return base + "timegate/" + original;
    }

    public String timeMap() {
        return base + "timemap/link/" + original;
    }

    /// What goes with an answer about the page, or with one of its copies.
    ///
    /// @param shown the copy that the answer is, or leads to; null for none
    public String links(@Nullable Instant shown) {
        List<Link> links = new ArrayList<>();
        links.add(Link.of(original, "original"));
        links.add(Link.of(timeGate(), "timegate"));
        links.add(timeMapLink("timemap"));
        int at = shown == null ? -1 : times.indexOf(shown);
        for (int i = 0; i < times.size(); i++) {
            List<String> relations = new ArrayList<>();
            if (i == 0) {
                relations.add("first");
            }
            if (i == times.size() - 1) {
                relations.add("last");
            }
            if (at >= 0 && i == at - 1) {
                relations.add("prev");
            }
            if (at >= 0 && i == at + 1) {
                relations.add("next");
            }
            if (!relations.isEmpty() || i == at) {
                relations.add("memento");
                links.add(memento(times.get(i), String.join(" ", relations)));
            }
        }
        return links.stream().map(Link::toString).collect(Collectors.joining(", "));
    }

    /// The TimeMap, in `application/link-format`.
    public String asLinkFormat() {
        List<Link> links = new ArrayList<>();
        links.add(Link.of(original, "original"));
        links.add(Link.of(timeGate(), "timegate"));
        links.add(timeMapLink("self")
                .with("from", Datetime.http(times.getFirst()))
                .with("until", Datetime.http(times.getLast())));
        times.forEach(time -> links.add(memento(time, "memento")));
        return links.stream().map(Link::toString).collect(Collectors.joining(",\n", "", "\n"));
    }

    private Link timeMapLink(String rel) {
        return Link.of(timeMap(), rel).with("type", "application/link-format");
    }

    private Link memento(Instant time, String rel) {
        return Link.of(address(time), rel).with("datetime", Datetime.http(time));
    }
}
