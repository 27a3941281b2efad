package ibid.source;

import ibid.citation.CslDate;
import ibid.citation.CslItem;
import ibid.memento.ArchivedAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a work is, and what its citation says about when it was there.
///
/// @param url its own address, also where a copy in a web archive is cited
/// @param doi that stands in for an address
/// @param archivedCopy the cited address in a web archive
record Place(
        @Nullable String url,
        @Nullable String doi,
        @Nullable String archivedCopy,
        @Nullable Instant citedAt) {

    static Place of(CslItem work, @Nullable LocalDate published) {
        Optional<ArchivedAddress> archived = Optional.ofNullable(work.url()).flatMap(ArchivedAddress::of);
        Optional<Instant> citedAt = archived.flatMap(copy -> Optional.ofNullable(copy.at()))
                .or(() -> Optional.ofNullable(work.accessed()).flatMap(Place::day))
                .or(() -> Optional.ofNullable(published).map(Place::noon));
        return new Place(
                archived.map(ArchivedAddress::original).orElse(work.url()),
                work.doi(),
                archived.map(ArchivedAddress::address).orElse(null),
                citedAt.orElse(null));
    }

    /// Where it can be had: its own address, or the one that its DOI resolves at.
    @Nullable String address() {
        return url != null || doi == null ? url : "https://doi.org/" + doi;
    }

    /// The middle of what the date leaves open, which is never far from the day that is meant.
    private static Optional<Instant> day(CslDate date) {
        List<Integer> parts =
                date.dateParts().isEmpty() ? List.of() : date.dateParts().getFirst();
        try {
            return switch (parts.size()) {
                case 0 -> Optional.empty();
                case 1 -> Optional.of(noon(LocalDate.of(parts.get(0), 7, 1)));
                case 2 -> Optional.of(noon(LocalDate.of(parts.get(0), parts.get(1), 15)));
                default -> Optional.of(noon(LocalDate.of(parts.get(0), parts.get(1), parts.get(2))));
            };
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
