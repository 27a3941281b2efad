package ibid.reflection;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a program asked of reflection on the JVM and would not get in the native image.
public final class Unregistered {
    private static final List<String> OF_THE_JDK =
            List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "org.w3c.dom.", "org.xml.sax.");
    private static final List<String> LOADING = List.of("loadClass");

    private final ImageConfiguration image;
    private final ClassLoader program;
    private final CallSites sites;
    private final Set<Asked> named = new HashSet<>();

    public Unregistered(ImageConfiguration image, ClassLoader program) {
        this.image = image;
        this.program = program;
        this.sites = new CallSites(program);
    }

    public List<Asked> of(List<Asked> asked) {
        asked.stream()
                .filter(one -> one.what().startsWith("get") && !one.member().isEmpty() && sites.isConstant(one))
                .forEach(named::add);
        return asked.stream()
                .filter(one -> !isDoneWhileBuilding(one) && isMissed(one))
                .distinct()
                .toList();
    }

    private boolean isDoneWhileBuilding(Asked asked) {
        return !asked.initialising().isEmpty()
                && !image.initialisesLate(asked.initialising().getFirst());
    }

    private boolean isMissed(Asked asked) {
        return switch (asked.what()) {
            case "resource" -> isMissedResource(asked);
            case "getBundle" ->
                program.getResource(asked.of().replace('.', '/') + ".properties") != null
                        && !image.knowsBundle(asked.of())
                        && !sites.isConstant(asked);
            case "newProxyInstance" ->
                !isOfTheJdk(asked.caller()) && !image.knowsProxy(asked.of()) && !sites.isConstant(asked);
            case "lookup" -> !isOfTheJdk(asked.of()) && !image.serializes(asked.of());
            // Its files are asked for as resources, its providers are made by their constructors.
            case "load" -> false;
            case "loadClass" -> sites.calls(asked, LOADING) && isMissedType(asked);
            case "forName" -> !sites.isConstant(asked) && isMissedType(asked);
            default -> isMissedMember(asked);
        };
    }

    private boolean isMissedResource(Asked asked) {
        String name = asked.of();
        return program.getResource(name) != null
                && ClassLoader.getPlatformClassLoader().getResource(name) == null
                && !name.isEmpty()
                && !name.endsWith("/")
                && !image.includes(name)
                && !sites.isConstant(asked);
    }

    private boolean isMissedType(Asked asked) {
        Class<?> type = type(asked.of());
        return type != null && isOurs(asked, type) && !image.knows(element(type).getName());
    }

    private boolean isMissedMember(Asked asked) {
        Class<?> type = type(asked.of());
        if (type == null || !isOurs(asked, type) || sites.isConstant(asked)) {
            return false;
        }
        return switch (asked.what()) {
            case "invoke" ->
                Stream.of(type.getDeclaredMethods(), type.getDeclaredConstructors())
                        .flatMap(Arrays::stream)
                        .filter(member -> signature(member).equals(asked.member()))
                        .filter(member -> !isOfAnyEnum(member) && !isNamed(member))
                        .anyMatch(member -> !image.keeps(member));
            case "newInstance" ->
                Stream.of(type.getDeclaredConstructors())
                        .filter(made -> made.getParameterCount() == 0)
                        .anyMatch(made -> !image.keeps(made));
            case "field" -> named(fields(type), asked.member(), image::keeps);
            case "getField", "getDeclaredField" -> named(fields(type), asked.member(), image::keeps);
            case "getMethod", "getDeclaredMethod" ->
                !(type.isEnum() && asked.member().equals("values"))
                        && named(methods(type), asked.member(), image::shows);
            case "getConstructor", "getDeclaredConstructor", "getConstructors", "getDeclaredConstructors" ->
                Stream.of(type.getDeclaredConstructors()).noneMatch(image::shows)
                        && type.getDeclaredConstructors().length > 0;
            case "getMethods", "getDeclaredMethods" ->
                type.getDeclaredMethods().length > 0
                        && !Stream.of(type.getDeclaredMethods()).anyMatch(image::shows);
            case "getFields", "getDeclaredFields" ->
                type.getDeclaredFields().length > 0
                        && !Stream.of(type.getDeclaredFields()).anyMatch(image::keeps);
            case "getRecordComponents" -> type.isRecord() && !image.knows(type.getName());
            default -> throw new IllegalStateException(asked.toString());
        };
    }

    private static <M extends Member> boolean named(List<M> members, String name, Predicate<M> kept) {
        List<M> meant =
                members.stream().filter(member -> member.getName().equals(name)).toList();
        return !meant.isEmpty() && meant.stream().noneMatch(kept);
    }

    private static List<Method> methods(Class<?> type) {
        return Stream.concat(Stream.of(type.getDeclaredMethods()), Stream.of(type.getMethods()))
                .toList();
    }

    private static List<Field> fields(Class<?> type) {
        return Stream.concat(Stream.of(type.getDeclaredFields()), Stream.of(type.getFields()))
                .toList();
    }

    /// What is found by a constant may be called, too.
    private boolean isNamed(Executable member) {
        return named.stream()
                .filter(one -> one.member().equals(member.getName()))
                .map(one -> type(one.of()))
                .anyMatch(type -> type != null && member.getDeclaringClass().isAssignableFrom(type));
    }

    private static boolean isOfAnyEnum(Executable member) {
        return member.getDeclaringClass().isEnum()
                && List.of("values", "valueOf").contains(member.getName());
    }

    private static String signature(Executable member) {
        return ReflectionLog.signature(member);
    }

    /// What the JDK asks of itself is GraalVM's affair.
    private static boolean isOurs(Asked asked, Class<?> type) {
        return !element(type).isPrimitive()
                && !(isOfTheJdk(asked.caller()) && isOfTheJdk(element(type).getName()));
    }

    private static Class<?> element(Class<?> type) {
        return type.isArray() ? element(type.componentType()) : type;
    }

    private static boolean isOfTheJdk(String name) {
        return OF_THE_JDK.stream().anyMatch(name::startsWith);
    }

    private @Nullable Class<?> type(String name) {
        try {
            return Class.forName(name, false, program);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
