package ibid.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.PlainProfile;
import ibid.queue.Queue;
import ibid.queue.Recurrence;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PlainProfile.class)
class AuditTest {
    private static final String ORPHAN = "ab".repeat(32);
    private static final String YOUNG = "cd".repeat(32);

    @Inject
    DataSource database;

    @Inject
    Audits audits;

    @Inject
    Queue queue;

    @ConfigProperty(name = "ibid.data")
    Path data;

    /// Faults as a disk, a careless hand or a forger makes them, each in a copy of its own.
    private enum Seeded {
        BYTE_FLIPPED("FILE_DIGEST", "GZIP_DAMAGED", "MISSING_RECORD"),
        CUT("FILE_DIGEST", "FILE_LENGTH", "GZIP_DAMAGED", "MISSING_RECORD"),
        EMPTIED("FILE_DIGEST", "FILE_LENGTH", "MISSING_RECORD"),
        APPENDED_TO("FILE_DIGEST", "FILE_LENGTH", "NOT_A_RECORD"),
        SWAPPED("FILE_DIGEST", "FILE_LENGTH", "MISSING_RECORD"),
        DELETED("MISSING_FILE"),
        A_FOLDER_INSTEAD("UNREADABLE_FILE"),
        DIGEST_IN_THE_ROW("ROW_DIFFERS"),
        RECEIPT_IN_THE_ROW("MISSING_RECORD", "ROW_DIFFERS"),
        ADDRESS_IN_THE_ROW("MISSING_FILE", "ROW_DIFFERS"),
        FILE_TAKEN_FROM_THE_ROW("MISSING_FILE"),
        LETTER_IN_THE_TEXT("TEXT_DIGEST");

        private final Set<String> kinds;

        Seeded(String... kinds) {
            this.kinds = Set.of(kinds);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Copy(String id, Path file, byte[] bytes, String warc, String digest, String receipt) {}

    @Test
    void everySeededFaultIsReportedWithWhatAndWhere() throws Exception {
        assertEquals(List.of(), faults(audit()), "all is sound at first");
        String citation = citation();
        Map<Seeded, Copy> copies = new EnumMap<>(Seeded.class);
        for (Seeded seeded : Seeded.values()) {
            copies.put(seeded, copy(citation, seeded));
        }
        String document = sql("select digest from document where text like '%dyke at Ulmhaven%'");
        byte[] original = Files.readAllBytes(file(document));
        Path stray = data.resolve("store").resolve("notes.txt");
        try {
            for (Map.Entry<Seeded, Copy> entry : copies.entrySet()) {
                damage(entry.getKey(), entry.getValue(), copies.get(Seeded.EMPTIED));
            }
            Files.write(file(document), flipped(original));
            Files.createDirectories(file(ORPHAN).getParent());
            Files.createDirectories(file(YOUNG).getParent());
            Files.writeString(file(ORPHAN), "whose?");
            Files.setLastModifiedTime(file(ORPHAN), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
            Files.writeString(file(YOUNG), "on its way");
            Files.writeString(stray, "not ours");

            JsonPath audit = audit();
            List<Map<String, Object>> faults = faults(audit);

            assertEquals(faults.size(), audit.getInt("faults"));
            copies.forEach((seeded, copy) -> assertEquals(
                    new TreeSet<>(seeded.kinds),
                    kinds(faults, fault -> copy.id().equals(fault.get("capture"))),
                    seeded.name()));
            assertEquals(
                    new TreeSet<>(Set.of("FILE_DIGEST", "ORPHANED_FILE", "STRAY_FILE")),
                    kinds(faults, fault -> fault.get("capture") == null));
            assertEquals(
                    new TreeSet<>(Set.of(ORPHAN, "notes.txt", document)),
                    faults.stream()
                            .filter(fault -> fault.get("capture") == null)
                            .map(fault -> fault.get("address").toString())
                            .collect(Collectors.toCollection(TreeSet::new)));
        } finally {
            for (Copy copy : copies.values()) {
                mend(copy);
            }
            Files.write(file(document), original);
            for (Path path : List.of(file(ORPHAN), file(YOUNG), stray)) {
                Files.deleteIfExists(path);
            }
        }
        assertEquals(List.of(), faults(audit()), "all is sound again");
    }

    @Test
    void anAuditIsAskedForOverHttpAndItsSummaryStays() {
        JsonPath audit = audit();

        given().get("/audits")
                .then()
                .statusCode(200)
                .body("find { it.id == '%s' }.done".formatted(audit.getString("id")), equalTo(true));
        given().get("/q/metrics")
                .then()
                .body(containsString("ibid_audit_faults"))
                .body(containsString("ibid_store_size_bytes"));
        given().get("/audits/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("detail", containsString("There is no audit"));
        given().get("/audits/" + audit.getString("id") + "/faults?limit=0")
                .then()
                .statusCode(400);
        given().get("/audits/" + audit.getString("id") + "/faults?cursor=AAAA")
                .then()
                .statusCode(400);
    }

    private void damage(Seeded seeded, Copy copy, Copy other) throws IOException {
        switch (seeded) {
            case BYTE_FLIPPED -> Files.write(copy.file(), flipped(copy.bytes()));
            case CUT -> Files.write(copy.file(), Arrays.copyOf(copy.bytes(), copy.bytes().length / 2));
            case EMPTIED -> Files.write(copy.file(), new byte[0]);
            case APPENDED_TO -> {
                byte[] longer = Arrays.copyOf(copy.bytes(), copy.bytes().length + 5);
                Arrays.fill(longer, copy.bytes().length, longer.length, (byte) 'x');
                Files.write(copy.file(), longer);
            }
            case SWAPPED -> Files.write(copy.file(), other.bytes());
            case DELETED -> Files.delete(copy.file());
            case A_FOLDER_INSTEAD -> {
                Files.delete(copy.file());
                Files.createDirectory(copy.file());
            }
            case DIGEST_IN_THE_ROW -> change(copy, "digest = 'sha256:' || repeat('0', 64)");
            case RECEIPT_IN_THE_ROW ->
                change(
                        copy,
                        "warc_receipt = jsonb_set(warc_receipt, '{entries,1,payloadDigest}', '\"sha256:"
                                + "0".repeat(64) + "\"')");
            case ADDRESS_IN_THE_ROW -> change(copy, "warc = repeat('ef', 32)");
            case FILE_TAKEN_FROM_THE_ROW -> change(copy, "warc = null, warc_receipt = null");
            case LETTER_IN_THE_TEXT ->
                sql("update text_layer set text = replace(text, 'dyke', 'dike') where capture_id = '%s' returning id"
                        .formatted(copy.id()));
        }
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        flipped[bytes.length / 2] ^= 1;
        return flipped;
    }

    private void change(Copy copy, String change) {
        sql("update capture set " + change + " where id = '" + copy.id() + "' returning id");
    }

    private void mend(Copy copy) throws IOException {
        Files.deleteIfExists(copy.file());
        Files.write(copy.file(), copy.bytes());
        change(
                copy,
                "warc = '%s', digest = '%s', warc_receipt = '%s'::jsonb"
                        .formatted(copy.warc(), copy.digest(), copy.receipt()));
        sql("update text_layer set text = replace(text, 'dike', 'dyke') where capture_id = '%s' returning id"
                .formatted(copy.id()));
    }

    private static String citation() {
        String document = given().contentType("text/plain; charset=UTF-8")
                .body("""
                        The Dyke

                        The dyke at Ulmhaven was raised in 1911.[1]

                        Notes

                        [1] Ada Brook, Letters from the Coast (Ulmhaven: Tide Press, 1950), 7.
                        """.getBytes(StandardCharsets.UTF_8))
                .post("/documents")
                .jsonPath()
                .getString("id");
        return given().get("/claims?document=" + document).jsonPath().getString("[0].citations[0].id");
    }

    private Copy copy(String citation, Seeded seeded) throws IOException {
        String words = IntStream.range(0, 100 + 50 * seeded.ordinal())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
        String text = "The dyke was raised, as they say of " + seeded + ". Steps counted: " + words + ".";
        String id = given().multiPart("file", "letter.txt", text.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/citations/" + citation + "/captures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String row = "from capture where id = '" + id + "'";
        String warc = sql("select warc " + row);
        return new Copy(
                id,
                file(warc),
                Files.readAllBytes(file(warc)),
                warc,
                sql("select digest " + row),
                sql("select warc_receipt::text " + row));
    }

    private Path file(String address) {
        return data.resolve("store").resolve(address.substring(0, 2)).resolve(address);
    }

    private String sql(String statement) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement);
                ResultSet result = prepared.executeQuery()) {
            return result.next() ? result.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private static JsonPath audit() {
        String location =
                given().post("/audits").then().statusCode(202).extract().header("Location");
        return Awaitility.await("the audit is done")
                .atMost(Duration.ofSeconds(60))
                .until(() -> given().get(location).jsonPath(), audit -> audit.getBoolean("done"));
    }

    /// All pages.
    private static List<Map<String, Object>> faults(JsonPath audit) {
        List<Map<String, Object>> faults = new java.util.ArrayList<>();
        String next = "/audits/" + audit.getString("id") + "/faults?limit=7";
        while (next != null) {
            var page = given().urlEncodingEnabled(false).get(next);
            faults.addAll(page.jsonPath().getList(""));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return faults;
    }

    private static Set<String> kinds(List<Map<String, Object>> faults, Predicate<Map<String, Object>> which) {
        return faults.stream()
                .filter(which)
                .map(fault -> fault.get("kind").toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void anAuditIsAskedForAgainAndAgain() throws SQLException {
        AuditSchedule daily = new AuditSchedule(audits, queue, Clock.systemUTC(), Optional.of(Duration.ofDays(1)));

        QuarkusTransaction.requiringNew().run(() -> daily.run("now"));

        given().get("/audits").then().body("requestedBy", hasItem("ibid"));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from scheduled_tasks where task_name = 'audit-schedule' and task_instance = ?")) {
            statement.setString(
                    1, Recurrence.next(Instant.now(), Duration.ofDays(1)).toString());
            try (ResultSet planned = statement.executeQuery()) {
                planned.next();
                assertEquals(1, planned.getInt(1));
            }
        }
    }
}
