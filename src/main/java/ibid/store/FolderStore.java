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
import java.util.BitSet;
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

    /// The folders whose names are known to be on the disk, by the digits in their paths behind a one.
    private final BitSet forced = new BitSet();

    public FolderStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public StoredObject put(Content content) {
        try {
            Path draft = Files.createTempFile(made(folder.resolve(INCOMING)), "object", ".draft");
            boolean moved = false;
            try {
                MessageDigest sha256 = Addresses.sha256();
                long bytes;
                try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE);
                        OutputStream out = new BufferedOutputStream(
                                new DigestOutputStream(Channels.newOutputStream(file), sha256), BUFFER)) {
                    content.writeTo(out);
                    out.flush();
                    file.force(true);
                    bytes = file.size();
                }
                String address = Addresses.of(sha256.digest());
                moved = keep(draft, address);
                return new StoredObject(address, bytes);
            } finally {
                if (!moved) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /// A file that is there already may be another writer's whose name has not reached the disk yet: its folder is
    /// forced all the same.
    ///
    /// @return whether the draft is where it belongs now; else it was there before
    private boolean keep(Path draft, String address) throws IOException {
        Path place = place(address);
        Path parent = made(Objects.requireNonNull(place.getParent()));
        boolean there = Files.exists(place);
        if (!there) {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        }
        forceFolder(parent);
        forceName(address.substring(0, 4), parent);
        return !there;
    }

    /// A folder is on the disk only when the one above it has been forced, by whoever made it or else by us. Once is
    /// enough: no folder is ever taken away.
    ///
    /// @param digits of its name and of those above it: four, two or none
    private void forceName(String digits, Path path) throws IOException {
        int number = Integer.parseInt("1" + digits, 16);
        if (!isForced(number)) {
            Path above = Objects.requireNonNull(path.getParent());
            forceFolder(above);
            if (!digits.isEmpty()) {
                forceName(digits.substring(0, digits.length() - 2), above);
            }
            synchronized (forced) {
                forced.set(number);
            }
        }
    }

    private boolean isForced(int number) {
        synchronized (forced) {
            return forced.get(number);
        }
    }

    /// Looks first: asking for a folder that is there locks the one above it, for all writers.
    private static Path made(Path path) throws IOException {
        return Files.isDirectory(path) ? path : Files.createDirectories(path);
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
            Path draft = Files.createTempFile(made(folder.resolve(INCOMING)), "probe", ".draft");
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
