package ibid.finding;

import ibid.passage.Difference;
import ibid.passage.Element;
import ibid.passage.FindingKind;
import ibid.passage.Match;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "finding")
class FindingRow {
    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "comparison_id")
    ComparisonRow comparison;

    int ordinal;

    @Enumerated(EnumType.STRING)
    Element element;

    @Enumerated(EnumType.STRING)
    FindingKind kind;

    String claimed;

    @Column(name = "claimed_start")
    int claimedStart;

    @Column(name = "claimed_end")
    int claimedEnd;

    @Nullable String found;

    @Nullable @JdbcTypeCode(SqlTypes.JSON)
    LocatedPassage passage;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Difference> differences;

    @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected FindingRow() {}

    FindingRow(ComparisonRow comparison, int ordinal, Match match, @Nullable Integer page) {
        this.id = UUID.randomUUID();
        this.comparison = comparison;
        this.ordinal = ordinal;
        this.element = match.element();
        this.kind = match.kind();
        this.claimed = match.claimed();
        this.claimedStart = match.claimedStart();
        this.claimedEnd = match.claimedEnd();
        this.found = match.found();
        this.passage = match.passage() == null ? null : new LocatedPassage(match.passage(), page);
        this.differences = match.differences();
        this.reason = match.reason();
    }

    /// @param later what became of its passage
    Finding finding(List<LaterCopy> later) {
        Match match = new Match(
                element,
                kind,
                claimed,
                claimedStart,
                claimedEnd,
                found,
                passage == null ? null : passage.passage(),
                differences,
                reason);
        return new Finding(
                id,
                comparison.claim,
                comparison.citation,
                comparison.capture,
                comparison.layer,
                match,
                passage == null ? null : passage.page(),
                comparison.madeAt,
                later);
    }
}
