package ibid.capture;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People say which pages of a work a copy shows, and say it again: every act is kept, and taken back by one more.
@ApplicationScoped
public class PageMends implements PanacheRepositoryBase<PageMendRow, UUID> {
    private final Captures captures;
    private final Clock clock;

    PageMends(Captures captures, Clock clock) {
        this.captures = captures;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {
        /// It is so now, or was so before.
        record Said(Capture capture) implements Outcome {}

        /// There is no copy whose pages could be told.
        record Refused(String detail) implements Outcome {}
    }

    /// @param pages that it shows; null for the whole work
    /// @param unchanged looks whether the capture is still what the person saw, and throws where it is not
    /// @return nothing where there is no such capture
    @Transactional
    public Optional<Outcome> mend(
            UUID capture, @Nullable String pages, String by, @Nullable String reason, Runnable unchanged) {
        return Optional.ofNullable(captures.findById(capture, LockModeType.PESSIMISTIC_WRITE))
                .map(row -> {
                    unchanged.run();
                    if (!row.capture().kept()) {
                        return new Outcome.Refused(
                                "Capture " + capture + " holds no copy of the source. Say the pages of one that does.");
                    }
                    if (!Objects.equals(row.pages, pages)) {
                        persist(new PageMendRow(capture, row.pages, pages, by, clock.instant(), reason));
                        row.pages = pages;
                        captures.flush();
                    }
                    return new Outcome.Said(row.capture());
                });
    }

    /// Oldest first.
    public List<PageMend> of(Collection<UUID> ids) {
        return list("capture in ?1 order by ordinal", List.copyOf(ids)).stream()
                .map(PageMendRow::mend)
                .toList();
    }
}
