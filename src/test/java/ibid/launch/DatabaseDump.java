package ibid.launch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/// All rows of a database as they were at one moment, as `pg_dump` takes them: in one snapshot, by COPY. The tests'
/// PostgreSQL comes without that program.
@SuppressWarnings("ArrayRecordComponent") // never compared
record DatabaseDump(Map<String, byte[]> tables) {
    static DatabaseDump of(String url) throws SQLException, IOException {
        Map<String, byte[]> tables = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement statement = connection.createStatement();
                    ResultSet names =
                            statement.executeQuery("select tablename from pg_tables where schemaname = 'public'"
                                    + " and tablename <> 'flyway_schema_history'")) {
                while (names.next()) {
                    ByteArrayOutputStream rows = new ByteArrayOutputStream();
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy " + names.getString(1) + " to stdout", rows);
                    tables.put(names.getString(1), rows.toByteArray());
                }
            }
        }
        return new DatabaseDump(tables);
    }

    /// Into an empty database. Neither triggers nor references are looked at on the way, and identities go on where
    /// they were.
    void restore(String url) throws SQLException, IOException {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (Map.Entry<String, byte[]> table : tables.entrySet()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
            statement.execute("""
                    do $$
                    declare
                        identity record;
                    begin
                        for identity in select table_name, column_name from information_schema.columns
                                where table_schema = 'public' and is_identity = 'YES' loop
                            execute format('select setval(pg_get_serial_sequence(%L, %L),'
                                || ' greatest(1, (select coalesce(max(%I), 1) from %I)))', identity.table_name,
                                identity.column_name, identity.column_name, identity.table_name);
                        end loop;
                    end $$""");
        }
    }
}
