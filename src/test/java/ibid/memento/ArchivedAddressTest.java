package ibid.memento;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivedAddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://web.archive.org/web/20150102030405/http://a.example/b?c=d#e    | http://a.example/b?c=d#e | 2015-01-02T03:04:05Z
            http://web.archive.org/web/20150102030405id_/http://a.example/         | http://a.example/        | 2015-01-02T03:04:05Z
            https://web.archive.org/web/2015/http://a.example/b                    | http://a.example/b       | 2015-01-01T00:00:00Z
            https://web.archive.org/web/201503*/http://a.example/b                 | http://a.example/b       | 2015-03-01T00:00:00Z
            web.archive.org/web/2015/http://a.example/b                            |                          |
            https://web.archive.org/web/*/http://a.example/b                       | http://a.example/b       |
            https://web.archive.org/web/http://a.example/b                         | http://a.example/b       |
            https://web.archive.org/web/20150102030405/a.example/b                 | http://a.example/b       | 2015-01-02T03:04:05Z
            https://web.archive.org/web/20150102030405/http:/a.example/b           | http://a.example/b       | 2015-01-02T03:04:05Z
            https://archive.ph/20160203040506/https://a.example/b                  | https://a.example/b      | 2016-02-03T04:05:06Z
            https://archive.is/2016.02.03-040506/https://a.example/b               | https://a.example/b      | 2016-02-03T04:05:06Z
            https://archive.today/newest/https://a.example/b                       | https://a.example/b      |
            https://wayback.library.example/all/20101112131415/http://a.example/x  | http://a.example/x       | 2010-11-12T13:14:15Z
            http://www.webcitation.org/query?url=http%3A%2F%2Fa.example%2Fb&date=2009-08-07 | http://a.example/b | 2009-08-07T00:00:00Z
            http://www.webcitation.org/5abc?url=http://a.example/b                 | http://a.example/b       |
            """)
    void saysWhatWasArchivedAndWhen(String address, String original, String at) {
        assertEquals(
                original == null
                        ? Optional.empty()
                        : Optional.of(new ArchivedAddress(address, original, at == null ? null : Instant.parse(at))),
                ArchivedAddress.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/20150102030405/page",
                "https://a.example/archive/2015/http",
                "https://archive.ph/AbC12",
                "https://archive.org/details/annualreport00unse",
                "https://web.archive.org/",
                "http://www.webcitation.org/5abc",
                "https://a.example/20159902030405/ftp://b.example/"
            })
    void anyOtherAddressIsNone(String address) {
        assertEquals(Optional.empty(), ArchivedAddress.of(address));
    }

    @Test
    void rawBytesAreAskedForWhereTheAddressHasAPlaceForIt() {
        assertEquals(
                Optional.of("http://web.archive.org/web/20150102030405id_/http://a.example/b"),
                ArchivedAddress.raw("http://web.archive.org/web/20150102030405/http://a.example/b"));
        assertEquals(Optional.empty(), ArchivedAddress.raw("http://archive.ph/20150102030405/http://a.example/b"));
        assertEquals(Optional.empty(), ArchivedAddress.raw("http://archive.example/memento/4711"));
    }
}
