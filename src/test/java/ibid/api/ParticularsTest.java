package ibid.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ParticularsTest {
    private static Particulars published(String url) {
        return new Particulars(null, url, null, null);
    }

    @Test
    void anAddressWithoutItsSchemeIsToldWhole() {
        String detail = assertThrows(ProblemException.class, () -> published("www.example.org/mill"))
                .problem()
                .detail();
        assertTrue(detail.endsWith(" If https://www.example.org/mill is meant, send that."), detail);
    }

    @Test
    void whatIsNoAddressAtAllIsNotMadeOne() {
        for (String url : new String[] {"mill", "ftp://example.org/mill", "mailto:roe@example.org"}) {
            String detail = assertThrows(ProblemException.class, () -> published(url))
                    .problem()
                    .detail();
            assertEquals(-1, detail.indexOf("https://"), detail);
        }
    }
}
