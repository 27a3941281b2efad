package ibid.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads query parameters that are more than text. JAX-RS would answer 404 to one that cannot be read, as if there were
/// nothing at the address; here it is a 400 that says what is wrong.
final class Parameters {
    private Parameters() {}

    static @Nullable UUID uuid(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("'" + name + "' must be an id, not '" + text + "'.");
        }
    }

    static <E extends Enum<E>> Set<E> constants(Class<E> type, String name, Collection<String> texts) {
        Set<E> constants = EnumSet.noneOf(type);
        for (String text : texts) {
            constants.add(Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> Problem.badRequest("'" + name + "' must be one of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", "))
                            + ", not '" + text + "'.")));
        }
        return constants;
    }
}
