package ibid.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {
    private static final byte[] WORDS = "what was said".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void bytesAreReadBackByTheirDigest() throws IOException {
        FolderStore store = new FolderStore(folder);

        Store.StoredObject object = store.put(out -> out.write(WORDS));

        assertEquals("af80764144be61fb07d306066d961d02", object.address().substring(0, 32));
        assertArrayEquals(WORDS, store.open(object.address()).orElseThrow().readAllBytes());
    }

    @Test
    void theSameBytesAreKeptOnce() throws IOException {
        FolderStore store = new FolderStore(folder);

        store.put(out -> out.write(WORDS));
        store.put(out -> out.write(WORDS));

        assertEquals(1, files().size());
    }

    @Test
    void aWriterThatFailsLeavesNothing() throws IOException {
        FolderStore store = new FolderStore(folder);

        assertThrows(
                UncheckedIOException.class,
                () -> store.put(out -> {
                    out.write(WORDS);
                    throw new IOException("the disk is full");
                }));

        assertEquals(List.of(), files());
    }

    @Test
    void whatADeadWriterLeftIsSweptAndWhatIsBeingWrittenIsNot() throws IOException {
        FolderStore store = new FolderStore(folder);
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        Path left = Files.writeString(incoming.resolve("object1.draft"), "half of");
        Path beingWritten = Files.writeString(incoming.resolve("object2.draft"), "half of");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        store.sweep();

        assertEquals(List.of(beingWritten), files());
    }

    @Test
    void everythingIsListedAndWhatIsNotOursIsToldApart() throws IOException {
        FolderStore store = new FolderStore(folder);
        String address = store.put(out -> out.write(WORDS)).address();
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.copy(folder.resolve(Addresses.place(address)), folder.resolve(address));

        try (Stream<Entry> entries = store.entries()) {
            assertEquals(
                    List.of("kept " + address + " 13", "stray " + address + " 13", "stray notes.txt 4"),
                    entries.map(entry -> switch (entry) {
                                case Entry.Kept kept -> "kept " + kept.address() + " " + kept.bytes();
                                case Entry.Stray stray -> "stray " + stray.name() + " " + stray.bytes();
                            })
                            .sorted()
                            .toList());
        }
    }

    @Test
    void whatEarlierVersionsPutDeeperIsFoundAndNotKeptTwice() throws IOException {
        FolderStore store = new FolderStore(folder);
        String address = store.put(out -> out.write(WORDS)).address();
        Path deeper = folder.resolve(Addresses.earlierPlace(address));
        Files.createDirectories(deeper.getParent());
        Files.move(folder.resolve(Addresses.place(address)), deeper);

        store.put(out -> out.write(WORDS));

        assertEquals(List.of(deeper), files());
        assertArrayEquals(WORDS, store.open(address).orElseThrow().readAllBytes());
        try (Stream<Entry> entries = store.entries()) {
            assertEquals(
                    List.of(address),
                    entries.filter(Entry.Kept.class::isInstance)
                            .map(entry -> ((Entry.Kept) entry).address())
                            .toList());
        }
        store.remove(address);
        assertEquals(List.of(), files());
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNotReady() throws IOException {
        new FolderStore(folder).probe();
        Path file = Files.writeString(folder.resolve("no-folder"), "");

        assertThrows(UncheckedIOException.class, () -> new FolderStore(file).probe());
        assertEquals(List.of(file), files());
    }

    @Test
    void whatIsRemovedIsGoneAndNothingElse() {
        FolderStore store = new FolderStore(folder);
        String removed = store.put(out -> out.write(WORDS)).address();
        String kept = store.put(out -> out.write(42)).address();

        store.remove(removed);
        store.remove(removed);
        store.remove("../" + kept);

        assertEquals(
                List.of(false, true),
                List.of(store.open(removed).isPresent(), store.open(kept).isPresent()));
    }

    @Test
    void anAddressThatIsNoneOpensNothing() {
        FolderStore store = new FolderStore(folder);

        assertEquals(Optional.empty(), store.open("../../etc/passwd"));
        assertTrue(store.open("0".repeat(64)).isEmpty());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
