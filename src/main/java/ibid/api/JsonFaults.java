package ibid.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says what is wrong with a JSON body in the words of JSON. The library's own words name the classes that the body
/// is read into, which say nothing to a caller.
final class JsonFaults {
    private JsonFaults() {}

    static Problem problem(JsonProcessingException exception) {
        String detail = detail(exception);
        List<Problem.Fault> faults = exception instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? List.of(Problem.Fault.at(pointer(mapping), detail))
                : List.of();
        return Problem.badRequest(detail, faults);
    }

    private static String detail(JsonProcessingException exception) {
        String where = where(exception.getLocation());
        return switch (exception) {
            case UnrecognizedPropertyException unknown -> {
                List<String> known = Optional.ofNullable(unknown.getKnownPropertyIds()).orElse(List.of()).stream()
                        .map(Object::toString)
                        .sorted()
                        .toList();
                yield "There is no field '" + unknown.getPropertyName() + "' here" + where + "."
                        + Nearest.meant(unknown.getPropertyName(), known) + " Known fields: "
                        + String.join(", ", known) + ".";
            }
            case InvalidFormatException invalid
            when invalid.getTargetType() != null && invalid.getTargetType().isEnum() ->
                "'" + invalid.getValue() + "' is none of "
                        + Arrays.stream(invalid.getTargetType().getEnumConstants())
                                .map(JsonFaults::written)
                                .collect(Collectors.joining(", "))
                        + where + ".";
            case ValueInstantiationException refused
            when refused.getCause() instanceof IllegalArgumentException cause ->
                "The JSON does not fit" + at(refused) + ": " + cause.getMessage() + where + ".";
            case MismatchedInputException mismatched ->
                "The JSON does not fit: " + expected(mismatched.getTargetType()) + " is expected" + at(mismatched)
                        + where + ".";
            case JsonMappingException large
            when large.getCause() instanceof InputCoercionException ->
                "The number" + at(large) + " is out of range" + where + ".";
            case JsonMappingException mapping -> "The JSON does not fit" + at(mapping) + where + ".";
            case JsonParseException parse -> "The body is not JSON: " + unplaced(parse) + where + ".";
            case StreamConstraintsException _ -> "The JSON is nested too deeply, or a value in it is too long.";
            default -> "The JSON cannot be read" + where + ".";
        };
    }

    /// Without the library's own word on where an unfinished part began or what would let it pass, which names its
    /// settings.
    private static String unplaced(JsonParseException fault) {
        return fault.getOriginalMessage()
                .replaceAll("\\s*\\((start marker at|for \\w+ starting at) .*|: enable `.*", "");
    }

    private static String where(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String at(JsonMappingException mapping) {
        return mapping.getPath().isEmpty() ? "" : " at " + pointer(mapping);
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> "/" + Objects.requireNonNullElseGet(step.getFieldName(), step::getIndex))
                .collect(Collectors.joining());
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        return Map.of(
                        String.class, "text",
                        UUID.class, "an id",
                        Integer.class, "a whole number",
                        int.class, "a whole number",
                        Long.class, "a whole number",
                        long.class, "a whole number",
                        Boolean.class, "true or false",
                        boolean.class, "true or false",
                        Instant.class, "a moment such as 2026-12-31T12:00:00Z",
                        LocalDate.class, "a date such as 2018-05-16")
                .entrySet()
                .stream()
                .filter(words -> words.getKey() == type)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object");
    }

    private static String written(Object constant) {
        try {
            var property = constant.getClass()
                    .getField(((Enum<?>) constant).name())
                    .getAnnotation(com.fasterxml.jackson.annotation.JsonProperty.class);
            return property == null ? constant.toString() : property.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("a constant that its enum does not have", e);
        }
    }
}
