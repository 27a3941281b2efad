package ibid.memento;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MementosTest {
    private static final Instant FIRST = Instant.parse("2015-06-01T00:00:00.4Z");
    private static final Instant SECOND = Instant.parse("2018-01-01T00:00:00Z");
    private static final Instant THIRD = Instant.parse("2020-06-01T12:13:14Z");

    private final Mementos mementos =
            new Mementos("http://here/archive/", "http://a.example/b?c=d", List.of(THIRD, FIRST, SECOND));

    @Test
    void theNearestCopyIsTheOneMeant() {
        assertEquals(SECOND, mementos.nearest(Instant.parse("2018-12-31T00:00:00Z")));
        assertEquals(Instant.parse("2015-06-01T00:00:00Z"), mementos.nearest(Instant.EPOCH));
        assertEquals(THIRD, mementos.nearest(Instant.parse("2030-01-01T00:00:00Z")));
    }

    @Test
    void theTimeMapIsInLinkFormat() {
        assertEquals("""
                <http://a.example/b?c=d>; rel="original",
                <http://here/archive/timegate/http://a.example/b?c=d>; rel="timegate",
                <http://here/archive/timemap/link/http://a.example/b?c=d>; rel="self"; type="application/link-format";\
                 from="Mon, 01 Jun 2015 00:00:00 GMT"; until="Mon, 01 Jun 2020 12:13:14 GMT",
                <http://here/archive/20150601000000/http://a.example/b?c=d>; rel="memento";\
                 datetime="Mon, 01 Jun 2015 00:00:00 GMT",
                <http://here/archive/20180101000000/http://a.example/b?c=d>; rel="memento";\
                 datetime="Mon, 01 Jan 2018 00:00:00 GMT",
                <http://here/archive/20200601121314/http://a.example/b?c=d>; rel="memento";\
                 datetime="Mon, 01 Jun 2020 12:13:14 GMT"
                """, mementos.asLinkFormat());
    }

    @Test
    void ourOwnLinksReadBackAsTheyWereMeant() {
        List<String> relations = Link.parse(mementos.links(SECOND)).stream()
                .map(link -> link.parameters().get("rel"))
                .toList();
        assertEquals(
                List.of("original", "timegate", "timemap", "first prev memento", "memento", "last next memento"),
                relations);
    }
}
