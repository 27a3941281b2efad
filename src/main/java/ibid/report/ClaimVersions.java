package ibid.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Tells whether a claim's report would be the same, without making it: by the versions of all rows that it is made of.
///
/// The database numbers each version of a row with the transaction that wrote it (`xmin`), so nobody has to count, and
/// nobody can forget to. Of tables that are only ever added to, how many rows there are is enough. What a report shows
/// must be named here; a test holds the tables that there are against it.
@ApplicationScoped
public class ClaimVersions {
    private static final String VERSION = """
            with c as (select id, document_id, xmin from claim where id = ?),
            n as (select n.id, n.xmin, l.xmin as linked
                from c join claim_note l on l.claim_id = c.id join note n on n.id = l.note_id),
            t as (select t.id, t.source_id, t.xmin from citation t join n on n.id = t.note_id),
            s as (select distinct s.id, s.xmin::text as version from source s join t on t.source_id = s.id)
            select c.id, md5(concat_ws(' ',
                c.xmin,
                (select d.xmin from document d where d.id = c.document_id),
                (select string_agg(concat_ws(':', n.id, n.xmin, n.linked), ' ' order by n.id) from n),
                (select string_agg(concat_ws(':', t.id, t.xmin), ' ' order by t.id) from t),
                (select string_agg(concat_ws(':', s.id, s.version), ' ' order by s.id) from s),
                -- A capture that waits for its turn is put off again and again, which shows nowhere.
                (select string_agg(concat_ws(':', k.id, case when k.done then k.xmin::text end), ' ' order by k.id)
                    from s join capture k on k.source_id = s.id),
                (select count(*) from review r where r.claim_id = c.id),
                (select count(*) from comparison o where o.claim_id = c.id),
                -- The words of a copy that is taken down are struck out of what was found in it.
                (select concat_ws(':', count(*), max(f.xmin::text::bigint), count(p.id), max(p.xmin::text::bigint))
                    from comparison o join finding f on f.comparison_id = o.id
                    left join passage_drift p on p.finding_id = f.id where o.claim_id = c.id))) as version
            from c
            """;

    private final DataSource database;

    ClaimVersions(DataSource database) {
        this.database = database;
    }

    /// Empty where there is no such claim. Two replicas give the same; any change another.
    public Optional<String> of(UUID claim) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(VERSION)) {
            statement.setObject(1, claim);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString("version")) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the version of claim " + claim + " cannot be read", e);
        }
    }
}
