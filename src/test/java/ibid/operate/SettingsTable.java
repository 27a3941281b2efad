package ibid.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every setting of ours as a table: read from the mappings with their comments, and, for those that are injected one
/// by one, from the lines of `application.properties` with theirs.
final class SettingsTable {
    private static final Path SOURCES = Path.of("src/main/java/ibid");
    private static final Path PROPERTIES = Path.of("src/main/resources/application.properties");
    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern INJECTED =
            Pattern.compile("@ConfigProperty\\(name = \"(ibid\\.[^\"]+)\"\\)\\s+(\\S+(?:<.*?>)?) ");
    private static final Pattern DEFAULT = Pattern.compile("@WithDefault\\((?:\"(.*)\"|([\\w.]+))\\)$");
    private static final Pattern METHOD = Pattern.compile("([\\w.<>, ]+?) (\\w+)\\(\\);");

    private static final String HEAD = """
            # Settings

            Every setting of Ibid's own. Each may be a system property (`-Dibid.data=…`), an environment variable
            (`IBID_DATA`: letters in capitals, everything else an underscore) or a line in `config/application.properties`. None is
            needed. A value that cannot be read stops the program at its start, with the setting's name; a secret may stand
            in a file: name it in `SMALLRYE_CONFIG_LOCATIONS`, or mount it as a variable.

            Durations are written `500ms`, `20s`, `2m`, `7d`; lists with commas. What Quarkus itself takes (`quarkus.http.port`,
            `quarkus.datasource.*`, `quarkus.oidc.*`, `quarkus.s3.*`, `quarkus.log.*`) is described at
            <https://quarkus.io/guides/all-config>.

            This file is written by a test from the code: `./mvnw test -Dtest=SettingsTest -Dsettings.write`.

            | setting | type | default | meaning |
            |---|---|---|---|
            """;

    record Setting(String name, String type, String preset, String meaning) {
        String row() {
            return "| `%s` | %s | %s | %s |\n"
                    .formatted(name, type, preset.isEmpty() ? "none" : "`" + preset + "`", meaning);
        }
    }

    private SettingsTable() {}

    /// The mappings, by their classes, with their settings.
    static Map<Class<?>, List<Setting>> mappings() throws IOException {
        Map<Class<?>, List<Setting>> mappings = new LinkedHashMap<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            Matcher prefix = PREFIX.matcher(String.join("\n", lines));
            if (prefix.find()) {
                String simple = file.getFileName().toString().replace(".java", "");
                mappings.put(
                        type(simple, found -> found),
                        mapped(prefix.group(1), lines.subList(lineOf(lines, "interface "), lines.size())));
            }
        }
        return mappings;
    }

    static String markdown() throws IOException {
        Map<String, Setting> settings = new TreeMap<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            String text = String.join("\n", lines);
            Matcher prefix = PREFIX.matcher(text);
            if (prefix.find()) {
                mapped(prefix.group(1), lines.subList(lineOf(lines, "interface "), lines.size()))
                        .forEach(setting -> settings.put(setting.name(), setting));
            }
            INJECTED.matcher(text)
                    .results()
                    .forEach(found -> settings.put(found.group(1), injected(found.group(1), found.group(2))));
        }
        return HEAD + settings.values().stream().map(Setting::row).collect(Collectors.joining());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static int lineOf(List<String> lines, String words) {
        return lines.indexOf(
                lines.stream().filter(line -> line.contains(words)).findFirst().orElseThrow());
    }

    /// The methods of a mapping: comments, then annotations, then the method.
    private static List<Setting> mapped(String prefix, List<String> lines) {
        List<Setting> settings = new ArrayList<>();
        List<String> comment = new ArrayList<>();
        String preset = "";
        boolean parents = false;
        for (String line : lines) {
            String code = line.strip();
            Matcher given = DEFAULT.matcher(code);
            Matcher method = METHOD.matcher(code);
            if (code.startsWith("///")) {
                comment.add(code.substring(3).strip());
            } else if (given.find()) {
                preset = given.group(1) == null ? constant(given.group(2)) : given.group(1);
            } else if (code.equals("@WithParentName")) {
                parents = true;
            } else if (method.matches()) {
                String type = method.group(1);
                String name = parents ? prefix : prefix + "." + kebab(method.group(2));
                settings.add(new Setting(
                        type.startsWith("Map<") ? name + ".\"NAME\"" : name,
                        type(type),
                        preset,
                        String.join(" ", comment)));
                comment.clear();
                preset = "";
                parents = false;
            }
        }
        return settings;
    }

    private static Setting injected(String name, String type) {
        List<String> lines = lines();
        int at = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith(name + "="))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " has no line in " + PROPERTIES)));
        List<String> comment = new ArrayList<>();
        for (int line = at - 1; line >= 0 && lines.get(line).startsWith("#"); line--) {
            comment.addFirst(lines.get(line).substring(1).strip());
        }
        if (comment.isEmpty()) {
            throw new AssertionError(name + " has no comment in " + PROPERTIES);
        }
        return new Setting(name, type(type), lines.get(at).substring(name.length() + 1), String.join(" ", comment));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PROPERTIES);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String kebab(String name) {
        return Pattern.compile("[A-Z]")
                .matcher(name)
                .replaceAll(found -> "-" + found.group().toLowerCase(Locale.ROOT));
    }

    /// What to write there.
    private static String type(String java) {
        String bare = java.strip();
        Optional<String> inner = Optional.of(
                        Pattern.compile("(?:Optional|List)<(.*)>").matcher(bare))
                .filter(Matcher::matches)
                .map(found -> found.group(1));
        if (inner.isPresent()) {
            return bare.contains("List<") ? "list" : type(inner.get());
        }
        Function<String, String> named = simple -> switch (simple) {
            case "int", "long" -> "number";
            case "boolean" -> "`true` or `false`";
            case "Duration" -> "duration";
            case "Path" -> "folder";
            case "MemorySize" -> "size";
            case "String" -> "text";
            default -> constants(simple);
        };
        return bare.startsWith("Map<")
                ? type(bare.substring(bare.indexOf(',') + 1, bare.length() - 1))
                : named.apply(bare);
    }

    /// An enum's constants, as they are written in settings.
    private static String constants(String simple) {
        return Stream.of(type(simple, Class::getEnumConstants))
                .map(constant -> "`"
                        + ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-') + "`")
                .collect(Collectors.joining(", "));
    }

    /// `FetchSettings.DEFAULT_USER_AGENT`
    private static String constant(String qualified) {
        String[] parts = qualified.split("\\.", 2);
        return type(parts[0], found -> String.valueOf(found.getField(parts[1]).get(null)));
    }

    private interface Look<T> {
        T at(Class<?> found) throws ReflectiveOperationException;
    }

    private static <T> T type(String simple, Look<T> look) {
        try {
            Path file = sources().stream()
                    .filter(path -> path.endsWith(simple + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no type " + simple));
            String name = SOURCES.getParent().relativize(file).toString();
            return look.at(Class.forName(
                    name.substring(0, name.length() - ".java".length()).replace('/', '.')));
        } catch (IOException | ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
