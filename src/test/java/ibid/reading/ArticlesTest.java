package ibid.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ArticlesTest {
    @Test
    void numbersAreThoseOfArticlesOnly() {
        assertEquals(Set.of(12, 15, 297), Articles.in("Arts. 12 and 15; Art. 297 (b), of the 1921 Act, p. 40."));
        assertEquals(Set.of(), Articles.in("The article of 1921 has 40 pages."));
    }

    @Test
    void anEndlessListIsReadWithoutFailing() {
        assertEquals(Set.of(1), Articles.in("Art. 1" + ", 1".repeat(50_000)));
    }
}
