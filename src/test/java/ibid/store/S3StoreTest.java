package ibid.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// Against a real server, over a real socket.
class S3StoreTest {
    private static final byte[] WORDS = "what was said".getBytes(StandardCharsets.UTF_8);

    private static S3Server server;
    private static S3Client client;
    private String prefix;
    private S3Store store;

    @BeforeAll
    static void start() throws Exception {
        server = S3Server.start();
        server.makeBucket();
        client = server.client(S3Server.CREDENTIAL);
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        server.close();
    }

    @BeforeEach
    void makeRoom(TestInfo test) {
        prefix = test.getTestMethod().orElseThrow().getName() + "/";
        store = new S3Store(client, S3Server.BUCKET, prefix);
    }

    @Test
    void bytesAreReadBackByTheirDigest() throws IOException {
        Store.StoredObject object = store.put(out -> out.write(WORDS));

        assertEquals("af80764144be61fb07d306066d961d02", object.address().substring(0, 32));
        assertEquals(WORDS.length, object.bytes());
        try (InputStream bytes = store.open(object.address()).orElseThrow()) {
            assertArrayEquals(WORDS, bytes.readAllBytes());
        }
    }

    @Test
    void whatEarlierVersionsPutDeeperIsFoundAndRemoved() throws IOException {
        String address = "af80764144be61fb07d306066d961d02" + "0".repeat(32);
        client.putObject(
                request -> request.bucket(S3Server.BUCKET).key(prefix + Addresses.earlierPlace(address)),
                RequestBody.fromBytes(WORDS));

        try (InputStream bytes = store.open(address).orElseThrow();
                Stream<Entry> entries = store.entries()) {
            assertArrayEquals(WORDS, bytes.readAllBytes());
            assertTrue(entries.allMatch(Entry.Kept.class::isInstance));
        }
        store.remove(address);

        assertEquals(Optional.empty(), store.open(address));
    }

    @Test
    void whatIsThereIsNotWrittenAgain() throws IOException {
        String address = store.put(out -> out.write(WORDS)).address();
        String key = prefix + Addresses.place(address);
        client.putObject(
                request -> request.bucket(S3Server.BUCKET).key(key), RequestBody.fromString("somebody was here"));

        assertEquals(address, store.put(out -> out.write(WORDS)).address());

        try (InputStream bytes = store.open(address).orElseThrow()) {
            assertEquals("somebody was here", new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theSameBytesAtOnceAreOneObject() throws Exception {
        byte[] bytes = new byte[1 << 20];
        new Random(7).nextBytes(bytes);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> writers = IntStream.range(0, 12)
                    .<Callable<String>>mapToObj(
                            _ -> () -> store.put(out -> out.write(bytes)).address())
                    .toList();
            assertEquals(
                    1,
                    pool.invokeAll(writers).stream()
                            .map(java.util.concurrent.Future::resultNow)
                            .distinct()
                            .count());
        }
        try (Stream<Entry> entries = store.entries()) {
            assertEquals(1, entries.count());
        }
    }

    @Test
    void everythingIsListedAndWhatIsNotOursIsToldApart() {
        String address = store.put(out -> out.write(WORDS)).address();
        client.putObject(
                request -> request.bucket(S3Server.BUCKET).key(prefix + "notes.txt"), RequestBody.fromString("mine"));

        try (Stream<Entry> entries = store.entries()) {
            assertEquals(
                    List.of(address + " 13", prefix + "notes.txt 4"),
                    entries.map(entry -> switch (entry) {
                                case Entry.Kept kept -> kept.address() + " " + kept.bytes();
                                case Entry.Stray stray -> stray.name() + " " + stray.bytes();
                            })
                            .sorted()
                            .toList());
        }
    }

    @Test
    void aWriterThatFailsLeavesNothing() {
        assertThrows(
                UncheckedIOException.class,
                () -> store.put(out -> {
                    out.write(WORDS);
                    throw new IOException("the disk is full");
                }));

        try (Stream<Entry> entries = store.entries()) {
            assertEquals(0, entries.count());
        }
    }

    @Test
    void whatIsRemovedIsGoneAndNothingElse() {
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
        assertEquals(Optional.empty(), store.open("../../etc/passwd"));
        assertTrue(store.open("0".repeat(64)).isEmpty());
    }

    @Test
    void aBucketThatCannotBeReachedIsNotReady() {
        store.probe();
        assertThrows(UncheckedIOException.class, () -> new S3Store(client, "nowhere", "").probe());
        try (S3Client stranger = server.client("wrong")) {
            assertThrows(UncheckedIOException.class, () -> new S3Store(stranger, S3Server.BUCKET, "").probe());
            assertThrows(
                    UncheckedIOException.class, () -> new S3Store(stranger, S3Server.BUCKET, "").open("0".repeat(64)));
        }
    }
}
