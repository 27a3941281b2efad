package ibid.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.PlainProfile;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PlainProfile.class)
class CopiesOfPageTest {
    /// Of five captures one is a copy in a web archive that was cited as such.
    private static final String FILL = """
            insert into source (id, csl, created_at) values ('00000000-0000-4000-8000-00000000f111', '{}', now());
            insert into capture (id, source_id, url, final_url, brought_by, requested_by, requested_at, captured_at,
                done, verdict, signals, hops, warc, archive)
            select gen_random_uuid(), '00000000-0000-4000-8000-00000000f111',
                case when n % 5 = 0 then 'https://archive.example/web/20180531000000/' else '' end
                    || 'https://host' || n / 100 || '.example/page/' || n,
                'https://moved.example/' || n, 'FETCH', 'anna', now(), now(), true,
                case when n % 7 = 3 then 'NOT_FOUND' else 'OK' end, '[]', '[]', 'file' || n,
                case when n % 5 = 0 then 'archive.example' end
            from generate_series(1, COUNT) n;
            analyze capture;
            """;

    @Inject
    Captures captures;

    @Inject
    EntityManager entities;

    private String plan() {
        List<?> lines = entities.createNativeQuery("explain " + Captures.COPIES)
                .setParameter("kept", List.of("OK", "TRUNCATED", "MOVED", "NO_TEXT_LAYER"))
                .setParameter(
                        "spellings", List.of("http://host50.example/page/5000", "https://host50.example/page/5000"))
                .getResultList();
        return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private void fill(int count) {
        entities.createNativeQuery(FILL.replace("COUNT", String.valueOf(count))).executeUpdate();
    }

    @Test
    @TestTransaction
    void amongAHundredThousandTheyAreFoundByIndexes() {
        fill(100_000);
        String plan = plan();
        assertFalse(plan.contains("Seq Scan"), plan);
        for (String index : List.of("capture_url", "capture_final_url", "capture_archived_page")) {
            assertTrue(plan.contains(index), plan);
        }
    }

    @Test
    @TestTransaction
    void theyAreFoundAtTheirAddressWhereItLedAndInAWebArchive() {
        fill(30);
        assertEquals(List.of("https://host0.example/page/4"), urls("http://host0.example/page/4"));
        assertEquals(List.of("https://host0.example/page/4"), urls("https://moved.example/4"));
        assertEquals(
                List.of("https://archive.example/web/20180531000000/https://host0.example/page/5"),
                urls("https://host0.example/page/5"));
        assertEquals(List.of(), urls("https://host0.example/page/3"), "an error page is no copy");
        assertEquals(List.of(), urls("https://host0.example/page/"));
    }

    private List<String> urls(String page) {
        return captures.copiesOf(page).stream().map(Capture::url).toList();
    }
}
