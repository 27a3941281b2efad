package ibid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// On a database whose owner allows no extensions Ibid starts and finds what is spelt as it is sought.
@QuarkusTest
@TestProfile(ExtensionsTest.Forbidden.class)
class ExtensionsTest {
    @Inject
    EntityManager entities;

    /// With a role that may make tables and nothing else.
    public static final class Strict extends TestDatabase {
        @Override
        protected void prepare(EmbeddedPostgres postgres) throws SQLException {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role tenant login");
                statement.execute("grant usage, create on schema public to tenant");
            }
        }

        @Override
        protected String user() {
            return "tenant";
        }
    }

    public static final class Forbidden implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Strict.class));
        }
    }

    @Test
    void searchFindsWhatIsSpeltAsItIsSought() {
        assertEquals(
                List.of("plpgsql"),
                entities.createNativeQuery("select extname from pg_extension", String.class)
                        .getResultList());
        String document = given().contentType("text/plain; charset=UTF-8")
                .body("""
                        The Ferry

                        Señor Álvarez counted 310 ferries in 1902.[1] The quay of Lindvik was rebuilt in 1910.[2]

                        Notes

                        [1] Ada Holm, Färjor (Bergen: Fyr, 1903), 12.

                        [2] Per Vik, Quays (Oslo: Lys, 1911), 7.
                        """)
                .post("/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        List<String> claims = given().get("/claims?document=" + document).path("id");

        assertFound(claims.subList(0, 1), "ferries");
        assertFound(claims.subList(0, 1), "álvarez");
        assertFound(claims.subList(0, 1), "färjor");
        assertFound(claims.subList(1, 2), "lindvi");
        assertFound(List.of(), "alvarez");
        assertFound(List.of(), "lindwick");
        given().get("/desk/queue?q=quay").then().statusCode(200).body(containsString("rebuilt in 1910"));
        given().get("/desk/claims/" + claims.getFirst() + "/beside")
                .then()
                .statusCode(200)
                .body(containsString("No other document says nearly the same"));
    }

    private static void assertFound(List<String> claims, String words) {
        assertEquals(
                claims,
                Jsoup.parse(given().queryParam("q", words)
                                .get("/desk/queue")
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString())
                        .select("input[name=claim]")
                        .eachAttr("value"),
                words);
    }
}
