package ibid.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A store in a folder: `ab/cd/abcd…`. Bytes are written beside their place, forced to the disk, and then moved there
/// in one step, so a file that has a name is whole. Several processes may share the folder.
public final class FolderStore implements Store {
    private static final int BUFFER = 64 << 10;
    private static final String INCOMING = "incoming";

    /// No capture takes that long: its process is dead.
    private static final Duration STALE = Duration.ofDays(1);

    private final Path folder;

    public FolderStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public StoredObject put(Content content) {
        try {
            Path draft = Files.createTempFile(created(folder.resolve(INCOMING)), "object", ".draft");
            try {
                MessageDigest sha256 = Addresses.sha256();
                try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE);
                        OutputStream out = new BufferedOutputStream(
                                new DigestOutputStream(Channels.newOutputStream(file), sha256), BUFFER)) {
                    content.writeTo(out);
                    out.flush();
                    file.force(true);
                }
                String address = Addresses.of(sha256.digest());
                long bytes = Files.size(draft);
                keep(draft, place(address));
                return new StoredObject(address, bytes);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /// A file that is there already may be another writer's whose name has not reached the disk yet: its folder is
    /// forced all the same.
    private void keep(Path draft, Path place) throws IOException {
        Path parent = created(Objects.requireNonNull(place.getParent()));
        if (!Files.exists(place)) {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        }
        forceFolder(parent);
    }

    /// A new folder is on the disk only when the one above it has been forced.
    private static Path created(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Path above = Objects.requireNonNull(path.getParent());
            created(above);
            Files.createDirectories(path);
            forceFolder(above);
        }
        return path;
    }

    /// Windows opens no folder, and its file system journals names by itself.
    private static void forceFolder(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// Removes what writers left that died long ago.
    public void sweep() {
        Path incoming = folder.resolve(INCOMING);
        if (!Files.isDirectory(incoming)) {
            return;
        }
        Instant limit = Instant.now().minus(STALE);
        try (Stream<Path> drafts = Files.list(incoming)) {
            for (Path draft : drafts.toList()) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (NoSuchFileException _) {
            // Another process swept or finished it in the meantime.
        } catch (IOException e) {
            throw lost(e);
        }
    }

    @Override
    public Optional<InputStream> open(String address) {
        if (!Addresses.isAddress(address)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.newInputStream(place(address)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw lost(e);
        }
    }

    @Override
    public void remove(String address) {
        if (!Addresses.isAddress(address)) {
            return;
        }
        try {
            Path place = place(address);
            if (Files.deleteIfExists(place)) {
                forceFolder(Objects.requireNonNull(place.getParent()));
            }
        } catch (IOException e) {
            throw lost(e);
        }
    }

    @Override
    public Stream<Entry> entries() {
        try {
            if (!Files.exists(folder)) {
                return Stream.empty();
            }
            return Files.walk(folder)
                    .filter(path -> !path.startsWith(folder.resolve(INCOMING)))
                    .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .flatMap(path -> entry(path).stream());
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /// Empty where it was removed since it was listed.
    private Optional<Entry> entry(Path path) {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            String name = Objects.requireNonNull(path.getFileName()).toString();
            return Optional.of(
                    Addresses.isAddress(name) && path.equals(place(name)) && file.isRegularFile()
                            ? new Entry.Kept(
                                    name, file.size(), file.lastModifiedTime().toInstant())
                            : new Entry.Stray(folder.relativize(path).toString(), file.size()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw lost(e);
        }
    }

    @Override
    public void probe() {
        try {
            Path draft = Files.createTempFile(created(folder.resolve(INCOMING)), "probe", ".draft");
            Files.delete(draft);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private Path place(String address) {
        return folder.resolve(Addresses.place(address));
    }

    private UncheckedIOException lost(IOException cause) {
        return new UncheckedIOException("store in " + folder, cause);
    }
}
