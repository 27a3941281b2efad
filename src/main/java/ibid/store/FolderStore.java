package ibid.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A store in a folder: `ab/cd/abcd…`. Bytes are written beside their place, forced to the disk, and then moved there
/// in one step, so a file that has a name is whole.
public final class FolderStore implements Store {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-f]{64}");

    private static final String INCOMING = "incoming";

    private final Path folder;

    public FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public StoredObject put(Content content) {
        try {
            Path incoming = Files.createDirectories(folder.resolve(INCOMING));
            Path draft = Files.createTempFile(incoming, "object", ".draft");
            try {
                MessageDigest sha256 = sha256();
                try (OutputStream file = Files.newOutputStream(draft);
                        DigestOutputStream out = new DigestOutputStream(file, sha256)) {
                    content.writeTo(out);
                }
                force(draft);
                String address = HexFormat.of().formatHex(sha256.digest());
                long bytes = Files.size(draft);
                keep(draft, place(address));
                return new StoredObject(address, bytes);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("store in " + folder, e);
        }
    }

    private static void keep(Path draft, Path place) throws IOException {
        if (Files.exists(place)) {
            return;
        }
        Path parent = Objects.requireNonNull(place.getParent());
        Files.createDirectories(parent);
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        force(parent);
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<InputStream> open(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.newInputStream(place(address)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("store in " + folder, e);
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
                    .map(this::entry);
        } catch (IOException e) {
            throw new UncheckedIOException("store in " + folder, e);
        }
    }

    private Entry entry(Path path) {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            String name = Objects.requireNonNull(path.getFileName()).toString();
            return ADDRESS.matcher(name).matches() && path.equals(place(name)) && file.isRegularFile()
                    ? new Entry.Kept(name, file.size(), file.lastModifiedTime().toInstant())
                    : new Entry.Stray(folder.relativize(path).toString(), file.size());
        } catch (IOException e) {
            throw new UncheckedIOException("store in " + folder, e);
        }
    }

    private Path place(String address) {
        return folder.resolve(address.substring(0, 2))
                .resolve(address.substring(2, 4))
                .resolve(address);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
