package ibid.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// What people did. Only ever added to, which the database holds as well.
@ApplicationScoped
public class Reviews implements PanacheRepositoryBase<ReviewRow, UUID> {
    public Optional<Review> review(UUID id) {
        return findByIdOptional(id).map(ReviewRow::review);
    }

    /// The acts on a claim, oldest first.
    public List<Review> of(UUID claim) {
        return list("claim = ?1 order by ordinal", claim).stream()
                .map(ReviewRow::review)
                .toList();
    }

    /// The acts on some claims, oldest first.
    public Map<UUID, List<Review>> of(Collection<UUID> claims) {
        if (claims.isEmpty()) {
            return Map.of();
        }
        return list("claim in ?1 order by claim, ordinal", List.copyOf(claims)).stream()
                .map(ReviewRow::review)
                .collect(Collectors.groupingBy(Review::claim));
    }

    public void add(Review review) {
        persist(new ReviewRow(review));
    }
}
