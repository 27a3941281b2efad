package ibid.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example/b.html. | https://a.example/b.html",
                "https://a.example/b_(c)), | https://a.example/b_(c)",
                "https://a.example/b/\\nc-d.html, seen | https://a.example/b/\\nc-d.html",
                "https://a.example/b.\\nSee also | https://a.example/b",
                "https://a.example/b\\nJones, The Dams | https://a.example/b",
                "www.a.example/x?y=1&z=2; | www.a.example/x?y=1&z=2",
                "10.1000/182. | 10.1000/182",
            })
    void anAddressEndsWhereItsWriterEndedIt(String text, String address) {
        String note = text.replace("\\n", "\n");
        assertEquals(address.replace("\\n", "\n"), note.substring(0, Addresses.endOfAddress(note, 0)));
    }
}
