package ibid.warc;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The `application/warc-fields` format: `name: value` lines in UTF-8.
public final class WarcFields {
    private WarcFields() {}

    /// Line ends in values become spaces, so that no value can forge a field.
    static byte[] bytes(Map<String, List<String>> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, values) -> values.forEach(value -> text.append(name)
                .append(": ")
                .append(value.replaceAll("\\s*\\R\\s*", " ").strip())
                .append("\r\n")));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Reads a block back, names in order.
    public static Map<String, List<String>> parse(byte[] block) {
        return new String(block, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.indexOf(':') > 0)
                .collect(Collectors.groupingBy(
                        line -> line.substring(0, line.indexOf(':')),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                line -> line.substring(line.indexOf(':') + 1).strip(), Collectors.toList())));
    }
}
