package ibid.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OperationParametersTest {
    @Test
    void anOperationKnowsWhatItsMethodDeclares() {
        assertEquals(
                new OperationParameters(
                        Set.of("dry-run", "reread", "title", "url", "published", "language"),
                        Set.of("dry-run", "reread"),
                        Set.of()),
                of(EditionResource.class, "revise"));
    }

    @Test
    void theFieldsOfAFormAreKnownByTheNamesThatTheyAreSentUnder() {
        assertEquals(
                new OperationParameters(
                        Set.of("dry-run", "reread"),
                        Set.of("dry-run", "reread"),
                        Set.of("file", "title", "url", "published", "language")),
                of(EditionResource.class, "reviseForm"));
    }

    @Test
    void headersAndPartsOfThePathAreNoParameters() {
        assertEquals(new OperationParameters(Set.of(), Set.of(), Set.of()), of(ClaimResource.class, "mend"));
    }

    private static OperationParameters of(Class<?> resource, String method) {
        return Arrays.stream(resource.getMethods())
                .filter(one -> one.getName().equals(method))
                .map(OperationParameters::of)
                .findFirst()
                .orElseThrow();
    }
}
