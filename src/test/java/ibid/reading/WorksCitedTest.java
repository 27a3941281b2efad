package ibid.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorksCitedTest {
    private static List<String> claims(String text) {
        if (new DocumentReader().read(text.getBytes(StandardCharsets.UTF_8), "text/plain")
                instanceof ReadResult.Read(Reading reading)) {
            return reading.claims().stream()
                    .map(claim -> claim.span().of(reading.text()))
                    .toList();
        }
        throw new AssertionError("not read");
    }

    @Test
    void aListOfWorksClaimsNothingAndTheAnnexBehindItDoes() {
        assertEquals(
                List.of("Port towns grew by 3.1 per cent.[1]", "By 1970 the ministry built 14 quays."), claims("""
                        Ports and People

                        Port towns grew by 3.1 per cent.[1]

                        References

                        Archer, T. (2022). The price of silence. Quay Letters, 14(2), 33–48.
                        Hale, M. (1994). Dockers and dues. The 14 lost quays. Tiberburg: Tiber University Press.

                        Lind, D. (2023). What I learned from 200 invoices. https://quayletters.example/200

                        Annex

                        By 1970 the ministry built 14 quays.

                        Notes

                        [1] Hale, Dockers, 44.
                        """));
    }

    @Test
    void aChapterAboutSourcesIsRead() {
        assertEquals(List.of("The ministry counted 14,000 wells in the hills above the town."), claims("""
                        Water and Power

                        Sources

                        The river rises in a bog and nobody knows why it should.

                        The ministry counted 14,000 wells in the hills above the town.
                        """));
    }
}
