package ibid.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A store in a folder: `ab/abcd…`. Bytes are written beside their place, forced to the disk, and then moved there
/// in one step, so a file that has a name is whole. Several processes may share the folder.
public final class FolderStore implements Store {
    private static final int BUFFER = 64 << 10;
    /// Where less room than this is left, whatever cannot be written cannot for that.
    private static final int FULL = 1 << 20;

    private static final String INCOMING = "incoming";
    private static final String DRAFT = ".draft";
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    /// No capture takes that long: its process is dead.
    private static final Duration STALE = Duration.ofDays(1);

    /// Files are nobody else's to read.
    private static final FileAttribute<?>[] OURS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];

    private final Path folder;

    /// The folders whose names are known to be on the disk.
    private final Set<Path> forced = ConcurrentHashMap.newKeySet();

    public FolderStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public StoredObject put(Content content) {
        try {
            Path draft = folder.resolve(INCOMING).resolve(UUID.randomUUID() + DRAFT);
            boolean moved = false;
            try {
                MessageDigest sha256 = Addresses.sha256();
                long bytes = write(content, draft, sha256);
                String address = Addresses.of(sha256.digest());
                moved = keep(draft, address);
                return new StoredObject(address, bytes);
            } catch (IOException e) {
                // As long as the draft is there, it says how full the disk was.
                throw lost(e);
            } finally {
                if (!moved) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private static long write(Content content, Path draft, MessageDigest sha256) throws IOException {
        try (FileChannel file = opened(draft);
                OutputStream out = new BufferedOutputStream(
                        new DigestOutputStream(Channels.newOutputStream(file), sha256), BUFFER)) {
            content.writeTo(out);
            out.flush();
            file.force(true);
            return file.size();
        }
    }

    private static FileChannel opened(Path draft) throws IOException {
        try {
            return FileChannel.open(draft, NEW, OURS);
        } catch (NoSuchFileException _) {
            Files.createDirectories(Objects.requireNonNull(draft.getParent()));
            return FileChannel.open(draft, NEW, OURS);
        }
    }

    /// A file that is there already may be another writer's whose name has not reached the disk yet: its folder is
    /// forced all the same.
    ///
    /// @return whether the draft is where it belongs now; else it was there before
    private boolean keep(Path draft, String address) throws IOException {
        Path held = held(address);
        Path place = held == null ? folder.resolve(Addresses.place(address)) : held;
        if (held == null) {
            move(draft, place);
        }
        Path parent = Objects.requireNonNull(place.getParent());
        forceFolder(parent);
        forceName(parent);
        return held == null;
    }

    /// Where the bytes are, if they are here.
    private @Nullable Path held(String address) {
        return Stream.of(Addresses.place(address), Addresses.earlierPlace(address))
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
    }

    /// Makes the folder only where it is missing: asking for one that is there locks the one above it, for all writers.
    private static void move(Path draft, Path place) throws IOException {
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException _) {
            Files.createDirectories(Objects.requireNonNull(place.getParent()));
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// A folder is on the disk only when the one above it has been forced, by whoever made it or else by us. Once is
    /// enough: no folder is ever taken away.
    private void forceName(Path path) throws IOException {
        if (!forced.contains(path)) {
            Path above = Objects.requireNonNull(path.getParent());
            forceFolder(above);
            if (!path.equals(folder)) {
                forceName(above);
            }
            forced.add(path);
        }
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
        return file(address).map(Channels::newInputStream);
    }

    @Override
    public Optional<FileChannel> file(String address) {
        if (!Addresses.isAddress(address)) {
            return Optional.empty();
        }
        for (String place : List.of(Addresses.place(address), Addresses.earlierPlace(address))) {
            try {
                return Optional.of(FileChannel.open(folder.resolve(place), StandardOpenOption.READ));
            } catch (NoSuchFileException _) {
                // It may be at the next place.
            } catch (IOException e) {
                throw lost(e);
            }
        }
        return Optional.empty();
    }

    @Override
    public void remove(String address) {
        if (!Addresses.isAddress(address)) {
            return;
        }
        for (String name : List.of(Addresses.place(address), Addresses.earlierPlace(address))) {
            try {
                Path place = folder.resolve(name);
                if (Files.deleteIfExists(place)) {
                    forceFolder(Objects.requireNonNull(place.getParent()));
                }
            } catch (IOException e) {
                throw lost(e);
            }
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
                    Addresses.isAddress(name) && belongs(path, name) && file.isRegularFile()
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
            Path draft = folder.resolve(INCOMING).resolve(UUID.randomUUID() + DRAFT);
            opened(draft).close();
            Files.delete(draft);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private boolean belongs(Path path, String address) {
        return path.equals(folder.resolve(Addresses.place(address)))
                || path.equals(folder.resolve(Addresses.earlierPlace(address)));
    }

    @Override
    public OptionalLong room() {
        try {
            Path there = Files.exists(folder) ? folder : Objects.requireNonNull(folder.getParent());
            return OptionalLong.of(Files.getFileStore(there).getUsableSpace());
        } catch (IOException unknown) {
            return OptionalLong.empty();
        }
    }

    /// The system says that the disk is full in words only, which differ.
    private StoreFailure lost(IOException cause) {
        boolean full = room().orElse(Long.MAX_VALUE) < FULL;
        return new StoreFailure(
                "store in " + folder, full ? StoreFailure.Why.FULL : StoreFailure.Why.UNAVAILABLE, cause);
    }
}
