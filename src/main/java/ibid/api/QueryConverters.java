package ibid.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Reads parameters and form fields that are more than text. JAX-RS would answer 404 to one that cannot be
/// read, as if there were nothing at the address; here it is a 400 that says what is wrong, but for a part of the path.
@Provider
public final class QueryConverters implements ParamConverterProvider {
    static final String AN_ID = "an id";

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        boolean inPath = Arrays.stream(annotations).anyMatch(RestPath.class::isInstance);
        if (inPath) {
            return (ParamConverter<T>) (type == UUID.class || type == int.class ? part(type) : null);
        }
        boolean asked = Arrays.stream(annotations)
                .anyMatch(annotation -> annotation instanceof RestQuery
                        || annotation instanceof QueryParam
                        || annotation instanceof RestForm);
        return asked ? (ParamConverter<T>) converter(type) : null;
    }

    /// A part of the path that cannot be read leads nowhere: that stays a 404, which says why.
    private static ParamConverter<?> part(Class<?> type) {
        return type == UUID.class
                ? new Converter<>(AN_ID, false, Identifiers::read)
                : new Converter<>("a whole number", false, Integer::valueOf);
    }

    private static @Nullable ParamConverter<?> converter(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return new Converter<>("a whole number", type == Integer.class, Integer::valueOf);
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Converter<>("true or false", false, QueryConverters::truth);
        }
        if (type == UUID.class) {
            return new Converter<>(AN_ID, true, Identifiers::read);
        }
        if (type == LocalDate.class) {
            return new Converter<>("a date such as 2018-05-16", true, LocalDate::parse);
        }
        return type.isEnum() ? constants(type) : null;
    }

    /// [Boolean#valueOf] takes `yes` for no.
    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither");
        };
    }

    private static ParamConverter<?> constants(Class<?> type) {
        String all =
                Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        return new Converter<>(
                "one of " + all,
                true,
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> ((Enum<?>) constant).name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("none of them")));
    }

    /// A value that cannot be read. Wrapped by the framework, unwrapped where problems are answered.
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        final String value;
        final String wanted;

        Unreadable(String value, String wanted) {
            super("not " + wanted, null, false, false);
            this.value = value;
            this.wanted = wanted;
        }
    }

    /// @param mayBeAbsent whether nothing is a value too: a primitive has none to stand for it
    private record Converter<T>(String wanted, boolean mayBeAbsent, Function<String, T> read)
            implements ParamConverter<T> {
        /// What a form leaves empty is not sent.
        @Override
        @SuppressWarnings("NullAway") // JAX-RS knows null as "not there"
        public T fromString(@Nullable String text) {
            if (text == null || (mayBeAbsent && text.isBlank())) {
                return null;
            }
            try {
                return read.apply(text.strip());
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new Unreadable(text, wanted);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
