package ibid.reading;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads small documents for tests.
final class Readings {
    private Readings() {}

    static Reading ofText(String text) {
        return of(text, "text/plain");
    }

    static Reading of(String text, @Nullable String mediaType) {
        return of(text.getBytes(StandardCharsets.UTF_8), mediaType);
    }

    static Reading of(byte[] bytes, @Nullable String mediaType) {
        return assertInstanceOf(ReadResult.Read.class, new DocumentReader().read(bytes, mediaType))
                .reading();
    }
}
