package ibid.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL of our own, for one machine. Its data outlives the process, and so may the server itself: after
/// a `kill -9` of ours it goes on alone, and the next start stops it before it takes over the data.
///
/// Other accounts of the machine reach its port as well as we do, so it asks for a password ([DatabaseDoor]).
final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// Its only role and its only database.
    private static final String USER = "postgres";

    private final EmbeddedPostgres postgres;
    private final DatabaseDoor door;
    private final FileLock lock;

    private EmbeddedDatabase(EmbeddedPostgres postgres, DatabaseDoor door, FileLock lock) {
        this.postgres = postgres;
        this.door = door;
        this.lock = lock;
    }

    /// What came of starting it.
    sealed interface Start permits Started, NotStarted {}

    record Started(EmbeddedDatabase database) implements Start {}

    /// @param reason a sentence that says what to do next
    record NotStarted(String reason) implements Start {}

    static Start start(Path folder) {
        Path home = folder.resolve("postgresql");
        try {
            Files.createDirectories(home);
            FileLock lock = lock(home.resolve("ibid.lock"));
            if (lock == null) {
                return new NotStarted("another Ibid is running on " + folder
                        + ". Stop it, or set ibid.data to another folder, or quarkus.datasource.jdbc.url to a"
                        + " PostgreSQL that both can use.");
            }
            stopOrphan(home.resolve("data").resolve("postmaster.pid"));
            DatabaseDoor door = DatabaseDoor.of(home);
            EmbeddedPostgres postgres = postgres(home, door);
            door.close(postgres.getJdbcUrl(USER, USER));
            return new Started(new EmbeddedDatabase(postgres, door, lock));
        } catch (IllegalStateException e) {
            return new NotStarted("this build holds no PostgreSQL for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch") + " (" + e.getMessage() + "). Set quarkus.datasource.jdbc.url,"
                    + " .username and .password to a PostgreSQL of yours.");
        } catch (IOException | SQLException e) {
            return new NotStarted("the embedded PostgreSQL in " + home + " did not come up: " + e.getMessage()
                    + ". Set ibid.data to a folder that can be written to, or quarkus.datasource.jdbc.url to a"
                    + " PostgreSQL of yours.");
        }
    }

    private static EmbeddedPostgres postgres(Path home, DatabaseDoor door) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setDataDirectory(home.resolve("data"))
                .setCleanDataDirectory(false)
                .setPGStartupWait(PATIENCE)
                .setConnectConfig("password", door.password())
                // No socket file: in the folder for everybody's temporary files it would be another way in.
                .setServerConfig("unix_socket_directories", "")
                // What was accepted is never lost: the library's defaults trade durability for the speed of tests.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("timezone", "UTC")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        home.resolve("server.log").toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                        home.resolve("server.log").toFile()))
                // Ours ends after Quarkus has let go of its connections; a hook would race with that.
                .setRegisterShutdownHook(false)
                .start();
    }

    private static @Nullable FileLock lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            channel.close();
            return null;
        }
    }

    /// The lock is ours, so a server that still runs on this data has lost its Ibid.
    private static void stopOrphan(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> orphan = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        if (orphan.isEmpty() || !isPostgres(orphan.get())) {
            return;
        }
        orphan.get().destroy();
        try {
            var _ = orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an earlier server was stopping", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("an earlier server (process " + orphan.get().pid() + ") does not stop", e);
        }
    }

    /// A process number is used again after a restart of the machine: only a postgres is stopped.
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    String url() {
        return postgres.getJdbcUrl(USER, USER);
    }

    String password() {
        return door.password();
    }

    @Override
    public void close() {
        try (FileChannel channel = lock.channel()) {
            postgres.close();
            lock.release();
        } catch (IOException e) {
            System.err.println("The embedded PostgreSQL did not stop cleanly: " + e.getMessage());
        }
    }
}
