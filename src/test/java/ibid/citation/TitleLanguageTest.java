package ibid.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleLanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The History of the Mills | en",
                "Die Geschichte der Mühlen | de",
                "La rivière et le droit | fr",
                "Il fiume e la legge | it",
                "El agua y la ley | es",
                "Umi no michi to machi | ja-Latn",
                "Torampoku seisakuno ichinen | ja-Latn",
                "川と町 | ja",
                "Вода и право | ru",
            })
    void titlesTellTheirLanguage(String title, String language) {
        assertEquals(language, new TitleLanguage().guess(title, null));
    }
}
