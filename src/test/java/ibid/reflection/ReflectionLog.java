package ibid.reflection;

import java.io.IOException;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a program asked of reflection, and where from. It is loaded with the JDK's own classes, so it knows no others.
///
/// A line for each: what was called, of which type or resource, which member, by which class, method, descriptor and
/// place in its bytecode, and which class initialisers were under way.
public final class ReflectionLog {
    /// GraalVM reads annotations and generic types of what is registered by itself.
    private static final List<String> OF_GRAALVM = List.of("sun.reflect.annotation.", "sun.reflect.generics.");

    /// More of the same tells nothing new.
    private static final int ENOUGH = 40;

    private static final List<String> REFLECTION = List.of(
            "ibid.reflection.",
            "java.lang.Class",
            "java.lang.reflect.",
            "java.lang.invoke.",
            "java.util.ServiceLoader",
            "java.util.ResourceBundle",
            "java.security.AccessController",
            "jdk.internal.reflect.",
            "jdk.internal.loader.",
            "sun.reflect.");
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final ThreadLocal<Boolean> TELLING = new ThreadLocal<>();
    private static final Map<String, AtomicInteger> TIMES = new ConcurrentHashMap<>();
    private static final Map<String, Boolean> LINES = new ConcurrentHashMap<>();

    private static volatile boolean listening;

    private ReflectionLog() {}

    static void writeTo(String file) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            listening = false;
            try {
                Files.write(Path.of(file), new TreeSet<>(LINES.keySet()));
            } catch (IOException e) {
                e.printStackTrace();
            }
        }));
    }

    static void listen() {
        listening = true;
    }

    /// Called by the JDK's methods themselves.
    public static void asked(String what, Object of, Object first) {
        if (!listening || TELLING.get() != null) {
            return;
        }
        TELLING.set(true);
        try {
            String asked = told(what, of, first);
            if (TIMES.computeIfAbsent(asked, _ -> new AtomicInteger()).incrementAndGet() <= ENOUGH) {
                String from = WALKER.walk(ReflectionLog::from);
                if (from != null) {
                    LINES.put(asked + '\t' + from, true);
                }
            }
        } finally {
            TELLING.remove();
        }
    }

    private static String told(String what, Object of, Object first) {
        return switch (of) {
            case Method method -> line("invoke", method.getDeclaringClass().getName(), signature(method));
            case Constructor<?> made -> line("invoke", made.getDeclaringClass().getName(), signature(made));
            case Field field -> line("field", field.getDeclaringClass().getName(), field.getName());
            case Class<?> type when what.startsWith("getResource") -> line("resource", absolute(type, first), "");
            case Class<?> type -> line(what, type.getName(), first instanceof String name ? name : "");
            case ClassLoader _ when what.equals("loadClass") -> line(what, String.valueOf(first), "");
            case ClassLoader _ -> line("resource", String.valueOf(first), "");
            case null, default ->
                switch (first) {
                    case Class[] interfaces -> line(what, names(interfaces), "");
                    case Class<?> type -> line(what, type.getName(), "");
                    case null, default -> line(what, String.valueOf(first), "");
                };
        };
    }

    private static String absolute(Class<?> type, Object resource) {
        String name = String.valueOf(resource);
        return name.startsWith("/") ? name.substring(1) : type.getPackageName().replace('.', '/') + '/' + name;
    }

    static String signature(Executable member) {
        String name = member instanceof Constructor<?> ? "<init>" : member.getName();
        return name + '(' + names(member.getParameterTypes()) + ')';
    }

    private static String names(Class<?>[] types) {
        return Stream.of(types).map(Class::getName).collect(Collectors.joining(","));
    }

    private static String line(String what, String of, String member) {
        return what + '\t' + of.replace('\t', ' ').replace('\n', ' ') + '\t' + member;
    }

    private static @Nullable String from(Stream<StackFrame> stack) {
        List<String> initialising = new ArrayList<>();
        StackFrame asker = null;
        for (StackFrame frame : (Iterable<StackFrame>) stack::iterator) {
            String name = frame.getClassName();
            if (asker == null) {
                if (OF_GRAALVM.stream().anyMatch(name::startsWith)) {
                    return null;
                }
                if (REFLECTION.stream().noneMatch(name::startsWith)) {
                    asker = frame;
                }
            }
            if (frame.getMethodName().equals("<clinit>")) {
                initialising.add(name);
            }
        }
        return asker == null
                ? null
                : String.join(
                        "\t",
                        asker.getClassName(),
                        asker.getMethodName(),
                        asker.getDescriptor(),
                        Integer.toString(asker.getByteCodeIndex()),
                        String.join(",", initialising));
    }
}
