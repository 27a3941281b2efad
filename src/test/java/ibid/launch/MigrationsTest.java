package ibid.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/// While replicas are replaced one after the other, the release before works on the schema of this one. So a migration
/// adds, and takes nothing away and demands nothing more of tables that were there before it. What is contracted is so
/// in a later release, when nobody uses it, and is listed here with the reason.
class MigrationsTest {
    /// By migration: what it took away or demanded, and why that stops no release before it.
    private static final Map<String, Set<String>> CONTRACTED = Map.of(
            // Each gave way to a constraint with the same columns and one more, which is null or equal in every row of
            // the release before: what it inserts is refused or taken as it was.
            "13",
            Set.of(
                    "claim: UNIQUE (document_id, start_offset, end_offset) is gone",
                    "claim: demands UNIQUE NULLS NOT DISTINCT (document_id, start_offset, end_offset, gone_in)"
                            + " DEFERRABLE",
                    "note: UNIQUE (document_id, ordinal) is gone",
                    "note: demands UNIQUE NULLS NOT DISTINCT (document_id, ordinal, gone_in) DEFERRABLE"),
            "14",
            Set.of(
                    "text_layer: UNIQUE (capture_id, extractor, version) is gone",
                    "text_layer: demands UNIQUE INDEX (capture_id, extractor, version) WHERE (brought_by IS NULL)"),
            // What points at a claim or a document may point at anything now: it demands less.
            "20",
            Set.of(
                    "news: FOREIGN KEY (claim_id) REFERENCES claim(id) is gone",
                    "news: FOREIGN KEY (document_id) REFERENCES document(id) is gone"));

    private static final String COLUMNS = """
            select table_name || '.' || column_name, data_type,
                is_nullable = 'NO' and column_default is null and is_identity = 'NO' and is_generated = 'NEVER'
            from information_schema.columns where table_schema = 'public'""";

    private static final String CONSTRAINTS = """
            select conrelid::regclass || ': ' || pg_get_constraintdef(oid) from pg_constraint
            where connamespace = 'public'::regnamespace and contype <> 'n' and conrelid <> 0
            union all
            select i.indrelid::regclass || ': UNIQUE INDEX '
                || substring(pg_get_indexdef(i.indexrelid) from 'USING btree (.*)$')
            from pg_index i join pg_class t on t.oid = i.indrelid
            where t.relnamespace = 'public'::regnamespace and i.indisunique
            and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)""";

    private static final String FUNCTIONS = """
            select p.oid::regprocedure::text from pg_proc p where p.pronamespace = 'public'::regnamespace
            and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')""";

    /// @param columns by table and name: the type
    /// @param demanded columns that an insert must give
    private record Schema(
            Map<String, String> columns, Set<String> demanded, Set<String> constraints, Set<String> functions) {

        static Schema of(EmbeddedPostgres postgres) throws SQLException {
            Map<String, String> columns = new TreeMap<>();
            Set<String> demanded = new TreeSet<>();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                try (ResultSet rows = statement.executeQuery(COLUMNS)) {
                    while (rows.next()) {
                        columns.put(rows.getString(1), rows.getString(2));
                        if (rows.getBoolean(3)) {
                            demanded.add(rows.getString(1));
                        }
                    }
                }
                return new Schema(columns, demanded, names(statement, CONSTRAINTS), names(statement, FUNCTIONS));
            }
        }

        private static Set<String> names(Statement statement, String query) throws SQLException {
            Set<String> names = new TreeSet<>();
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }

        private boolean had(String column) {
            String table = column.substring(0, column.indexOf('.') + 1);
            return columns.keySet().stream().anyMatch(each -> each.startsWith(table));
        }

        /// What somebody who knows this schema only would miss in the next, or be asked for there.
        Set<String> contractedIn(Schema next) {
            Set<String> contracted = new TreeSet<>();
            columns.forEach((column, type) -> {
                if (!type.equals(next.columns.get(column))) {
                    contracted.add(column + ": is gone, or another type");
                }
            });
            next.demanded.stream()
                    .filter(column -> had(column) && !demanded.contains(column))
                    .forEach(column -> contracted.add(column + ": is demanded"));
            constraints.stream()
                    .filter(constraint -> !next.constraints.contains(constraint))
                    .forEach(constraint -> contracted.add(constraint + " is gone"));
            next.constraints.stream()
                    .filter(constraint -> !constraints.contains(constraint) && demandsMore(constraint))
                    .forEach(constraint -> contracted.add(constraint.replaceFirst(": ", ": demands ")));
            functions.stream()
                    .filter(function -> !next.functions.contains(function))
                    .forEach(function -> contracted.add(function + " is gone"));
            return contracted;
        }

        /// A key of columns that came with the migration asks nothing of those who do not know them.
        private boolean demandsMore(String constraint) {
            String table = constraint.substring(0, constraint.indexOf(':'));
            boolean ownColumnsOnly = Arrays.stream(
                            constraint.replaceFirst("^.*?\\((.*?)\\).*$", "$1").split(", *"))
                    .noneMatch(column -> columns.containsKey(table + "." + column));
            return had(table + ".") && !ownColumnsOnly;
        }
    }

    @Test
    void aDatabaseOfTheFirstReleaseComesUpToDateWithItsRows() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .target("1")
                    .load()
                    .migrate();
            UpgradeIT.write(postgres, "a");
            Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();

            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                assertEquals(
                        Set.of("1"),
                        Schema.names(
                                statement,
                                "select count(*) from claim where search_words(text) @@ to_tsquery('simple', 'harbour')"));
            }
        }
    }

    /// V8 was mended when there were databases that had it: its last line keeps the checksum that they know.
    @Test
    void theMigrationThatWasMendedPassesForTheOneThatWasApplied() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            MigrationInfo mended = Stream.of(Flyway.configure()
                            .dataSource(postgres.getPostgresDatabase())
                            .load()
                            .info()
                            .all())
                    .filter(migration -> migration.getVersion().equals(MigrationVersion.fromVersion("8")))
                    .findFirst()
                    .orElseThrow();
            assertEquals(-567_062_757, mended.getChecksum());
        }
    }

    @Test
    void everyMigrationOnlyAddsToWhatTheReleaseBeforeKnows() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Map<String, Set<String>> contracted = new TreeMap<>();
            Schema before = null;
            for (MigrationVersion version : versions(postgres)) {
                Flyway.configure()
                        .dataSource(postgres.getPostgresDatabase())
                        .target(version)
                        .load()
                        .migrate();
                Schema after = Schema.of(postgres);
                Set<String> missed = before == null ? Set.of() : before.contractedIn(after);
                if (!missed.isEmpty()) {
                    contracted.put(version.getVersion(), missed);
                }
                before = after;
            }
            assertEquals(new TreeMap<>(CONTRACTED), contracted);
        }
    }

    private static List<MigrationVersion> versions(EmbeddedPostgres postgres) {
        List<MigrationVersion> versions = new ArrayList<>();
        for (MigrationInfo migration : Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .load()
                .info()
                .all()) {
            versions.add(migration.getVersion());
        }
        return versions;
    }
}
