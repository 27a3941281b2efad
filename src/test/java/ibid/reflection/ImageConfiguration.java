package ibid.reflection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CompoundElement;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What the native image is told to keep: by Quarkus, and by files that libraries bring along.
public final class ImageConfiguration {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LATE = Pattern.compile("--initialize-at-run-time=(\\S+)");

    private final Map<String, List<JsonNode>> types = new HashMap<>();
    private final List<Pattern> included = new ArrayList<>();
    private final List<Pattern> excluded = new ArrayList<>();
    private final Set<String> bundles = new HashSet<>();
    private final Set<String> serialized = new HashSet<>();
    private final Set<String> proxies = new HashSet<>();
    private final Set<String> late = new HashSet<>();

    public ImageConfiguration(List<Path> jars) throws IOException {
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile())) {
                for (JarEntry entry : file.stream().toList()) {
                    read(file, entry);
                }
            }
        }
    }

    private ImageConfiguration(ImageConfiguration whole, String name) {
        types.putAll(whole.types);
        types.remove(name);
        whole.included.stream()
                .filter(pattern -> !pattern.matcher(name).matches())
                .forEach(included::add);
        excluded.addAll(whole.excluded);
        bundles.addAll(whole.bundles);
        serialized.addAll(whole.serialized);
        proxies.addAll(whole.proxies);
        late.addAll(whole.late);
    }

    /// This one, had somebody forgotten a class or a resource.
    public ImageConfiguration without(String name) {
        return new ImageConfiguration(this, name);
    }

    private void read(JarFile jar, JarEntry entry) throws IOException {
        String name = entry.getName();
        boolean ofFeature = name.equals("io/quarkus/runner/Feature.class");
        if (!ofFeature && !name.startsWith("META-INF/native-image/")) {
            return;
        }
        try (InputStream in = jar.getInputStream(entry)) {
            String file = name.substring(name.lastIndexOf('/') + 1);
            switch (file) {
                case "Feature.class" -> readFeature(in.readAllBytes());
                case "native-image.properties" -> readArguments(in);
                case "reflect-config.json" ->
                    JSON.readTree(in)
                            .forEach(type -> types.computeIfAbsent(
                                            type.path("name").asText(), _ -> new ArrayList<>())
                                    .add(type));
                case "resource-config.json" -> readResources(JSON.readTree(in));
                case "serialization-config.json" ->
                    JSON.readTree(in)
                            .path("types")
                            .forEach(type -> serialized.add(type.path("name").asText()));
                case "proxy-config.json" ->
                    JSON.readTree(in)
                            .forEach(proxy -> proxies.add(
                                    String.join(",", texts(proxy.isArray() ? proxy : proxy.path("interfaces")))));
                default -> {}
            }
        }
    }

    private void readResources(JsonNode config) {
        JsonNode resources = config.path("resources");
        (resources.isArray() ? resources : resources.path("includes"))
                .forEach(one -> included.add(Pattern.compile(one.path("pattern").asText())));
        resources
                .path("excludes")
                .forEach(one -> excluded.add(Pattern.compile(one.path("pattern").asText())));
        config.path("bundles").forEach(one -> {
            String name = one.path("name").asText();
            bundles.add(name.substring(name.indexOf(':') + 1));
        });
    }

    private void readArguments(InputStream in) throws IOException {
        Properties properties = new Properties();
        properties.load(in);
        Matcher argument = LATE.matcher(properties.getProperty("Args", ""));
        while (argument.find()) {
            late.addAll(List.of(argument.group(1).split(",")));
        }
    }

    /// The class that Quarkus makes for the compiler: all is initialised while the image is built but what it names.
    private void readFeature(byte[] bytes) {
        List<String> named = new ArrayList<>();
        ClassFile.of().parse(bytes).methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(CompoundElement::elementStream)
                .forEach(element -> {
                    if (element instanceof ConstantInstruction constant
                            && constant.constantValue() instanceof String name) {
                        named.add(name);
                    } else if (element instanceof InvokeInstruction call
                            && call.name().equalsString("initializeAtRunTime")) {
                        late.addAll(named);
                        named.clear();
                    }
                });
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /// Whether its initialiser runs in the image, and not while that is built.
    boolean initialisesLate(String type) {
        for (String name = type; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('.')))) {
            if (late.contains(name)) {
                return true;
            }
        }
        return false;
    }

    boolean knows(String type) {
        return types.containsKey(type);
    }

    boolean includes(String resource) {
        return included.stream().anyMatch(pattern -> pattern.matcher(resource).matches())
                && excluded.stream()
                        .noneMatch(pattern -> pattern.matcher(resource).matches());
    }

    boolean knowsBundle(String name) {
        return bundles.contains(name);
    }

    boolean knowsProxy(String interfaces) {
        return proxies.contains(interfaces);
    }

    boolean serializes(String type) {
        return serialized.contains(type);
    }

    boolean keeps(Executable member) {
        boolean constructs = member instanceof Constructor<?>;
        String kind = constructs ? "Constructors" : "Methods";
        String name = constructs ? "<init>" : member.getName();
        return entries(member.getDeclaringClass())
                .anyMatch(type -> type.path("allDeclared" + kind).asBoolean()
                        || Modifier.isPublic(member.getModifiers())
                                && type.path("allPublic" + kind).asBoolean()
                        || StreamSupport.stream(type.path("methods").spliterator(), false)
                                .anyMatch(method -> method.path("name").asText().equals(name)
                                        && texts(method.path("parameterTypes")).equals(parameters(member))));
    }

    /// Whether it can be found; that it can be called is more.
    boolean shows(Executable member) {
        boolean constructs = member instanceof Constructor<?>;
        String name = constructs ? "<init>" : member.getName();
        return keeps(member)
                || entries(member.getDeclaringClass())
                        .anyMatch(type -> type.path("queryAllDeclared" + (constructs ? "Constructors" : "Methods"))
                                        .asBoolean()
                                || StreamSupport.stream(
                                                type.path("queriedMethods").spliterator(), false)
                                        .anyMatch(method ->
                                                method.path("name").asText().equals(name)));
    }

    boolean keeps(Field field) {
        return entries(field.getDeclaringClass())
                .anyMatch(type -> type.path("allDeclaredFields").asBoolean()
                        || Modifier.isPublic(field.getModifiers())
                                && type.path("allPublicFields").asBoolean()
                        || StreamSupport.stream(type.path("fields").spliterator(), false)
                                .anyMatch(one -> one.path("name").asText().equals(field.getName())));
    }

    private Stream<JsonNode> entries(Class<?> type) {
        return types.getOrDefault(type.getName(), List.of()).stream();
    }

    private static List<String> parameters(Executable member) {
        return List.of(member.getParameterTypes()).stream()
                .map(Class::getTypeName)
                .toList();
    }
}
