package ibid.queue;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ibid.PlainProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PlainProfile.class)
class QueueMetersTest {
    @Inject
    DataSource database;

    @AfterEach
    void clear() throws Exception {
        sql("delete from scheduled_tasks where task_instance like 'metered-%'");
    }

    @Test
    void tellsWhatWaitsForItsTimeAndWhatFails() throws Exception {
        sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, consecutive_failures,
                                             version)
                values ('compare', 'metered-1', now() + interval '1 hour', false, 3, 1),
                       ('compare', 'metered-2', now() + interval '2 hours', false, 0, 1)
                """);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertEquals(Optional.of(2.0), figure("ibid_queue_later", "compare"));
            assertEquals(Optional.of(1.0), figure("ibid_queue_failing", "compare"));
            assertEquals(Optional.of(0.0), figure("ibid_queue_due", "compare"));
        });
    }

    private static Optional<Double> figure(String name, String work) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + "{") && line.contains("work=\"" + work + "\""))
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst();
    }

    private void sql(String statement) throws Exception {
        try (Connection connection = database.getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
