package ibid.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The header fields of an answer, in order, names as sent. Looking one up ignores case.
public record Headers(List<Field> fields) {
    public static final Headers NONE = new Headers(List.of());

    /// One header field, its value without outer white space.
    public record Field(String name, String value) {}

    public Headers {
        fields = List.copyOf(fields);
    }

    /// From names and values in turn.
    public static Headers of(String... namesAndValues) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Headers(fields);
    }

    /// Reads the lines after the status line. Folded lines are joined, lines without a colon are passed over.
    static Headers parse(List<String> lines) {
        List<Field> fields = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t') && !fields.isEmpty()) {
                Field last = fields.removeLast();
                fields.add(new Field(last.name(), (last.value() + " " + line.strip()).strip()));
            } else if (colon > 0) {
                fields.add(new Field(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            }
        }
        return new Headers(fields);
    }

    public Optional<String> first(String name) {
        return all(name).findFirst();
    }

    public Stream<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value);
    }

    public boolean has(String name) {
        return first(name).isPresent();
    }

    /// The members of a comma-separated list field, lower case, over all fields of that name.
    public List<String> list(String name) {
        return all(name)
                .flatMap(value -> Stream.of(value.split(",")))
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
