package ibid.reflection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/// A Java agent that makes the JDK's own methods for reflection and resources tell [ReflectionLog] what they are asked.
/// What an agent of GraalVM's would write down, without one.
public final class ReflectionAgent {
    private static final ClassDesc LOG = ClassDesc.of("ibid.reflection.ReflectionLog");
    private static final MethodTypeDesc ASKED =
            MethodTypeDesc.ofDescriptor("(Ljava/lang/String;Ljava/lang/Object;Ljava/lang/Object;)V");

    /// The methods that are listened at, by class. Where one calls another, only the outer one is told.
    private static final Map<String, List<String>> HEARD = Map.of(
            "java/lang/Class",
            List.of(
                    "forName",
                    "getMethod",
                    "getDeclaredMethod",
                    "getMethods",
                    "getDeclaredMethods",
                    "getField",
                    "getDeclaredField",
                    "getFields",
                    "getDeclaredFields",
                    "getConstructor",
                    "getDeclaredConstructor",
                    "getConstructors",
                    "getDeclaredConstructors",
                    "getRecordComponents",
                    "newInstance",
                    "getResource",
                    "getResourceAsStream"),
            "java/lang/ClassLoader",
            List.of("loadClass", "getResource", "getResources", "getResourceAsStream", "resources"),
            "java/lang/reflect/Constructor",
            List.of("newInstance"),
            "java/lang/reflect/Method",
            List.of("invoke"),
            "java/lang/reflect/Field",
            List.of("get", "getInt", "getLong", "getBoolean", "set", "setInt", "setLong", "setBoolean"),
            "java/lang/reflect/Proxy",
            List.of("newProxyInstance"),
            "java/util/ServiceLoader",
            List.of("load"),
            "java/util/ResourceBundle",
            List.of("getBundle"),
            "java/io/ObjectStreamClass",
            List.of("lookup"));

    private ReflectionAgent() {}

    /// @param file where to write what was asked when the program ends
    public static void premain(String file, Instrumentation instrumentation) throws UnmodifiableClassException {
        ReflectionLog.writeTo(file);
        instrumentation.addTransformer(new Listening(), true);
        for (String name : HEARD.keySet()) {
            try {
                instrumentation.retransformClasses(Class.forName(name.replace('/', '.')));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        ReflectionLog.listen();
    }

    /// Packs the agent: the JDK takes one only as a jar, and its own classes have to see the log.
    public static Path pack(Path folder) throws IOException {
        Path jar = folder.resolve("reflection-agent.jar");
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Premain-Class", ReflectionAgent.class.getName());
        main.putValue("Can-Retransform-Classes", "true");
        main.putValue("Boot-Class-Path", jar.getFileName().toString());
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out, manifest)) {
            for (Class<?> part : List.of(ReflectionAgent.class, Listening.class, Telling.class, ReflectionLog.class)) {
                String name = part.getName().replace('.', '/') + ".class";
                packed.putNextEntry(new JarEntry(name));
                try (InputStream in = ReflectionAgent.class.getClassLoader().getResourceAsStream(name)) {
                    in.transferTo(packed);
                }
            }
        }
        return jar;
    }

    private static final class Listening implements ClassFileTransformer {
        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                String name,
                @Nullable Class<?> being,
                @Nullable ProtectionDomain domain,
                byte[] original) {
            List<String> heard = HEARD.get(name);
            if (heard == null) {
                return null;
            }
            ClassFile classes = ClassFile.of();
            return classes.transformClass(classes.parse(original), (builder, element) -> {
                if (element instanceof MethodModel method
                        && heard.contains(method.methodName().stringValue())
                        && method.flags().has(AccessFlag.PUBLIC)) {
                    builder.transformMethod(method, MethodTransform.transformingCode(new Telling(method)));
                } else {
                    builder.with(element);
                }
            });
        }
    }

    /// Before anything else: `ReflectionLog.asked(its name, what it is asked of, its first argument)`.
    private record Telling(MethodModel method) implements CodeTransform {
        @Override
        public void atStart(CodeBuilder code) {
            code.ldc(method.methodName().stringValue());
            boolean isStatic = method.flags().has(AccessFlag.STATIC);
            List<ClassDesc> parameters = method.methodTypeSymbol().parameterList();
            if (isStatic) {
                code.aconst_null();
            } else {
                code.aload(code.receiverSlot());
            }
            // The interfaces of a proxy come second.
            int told = method.methodName().equalsString("newProxyInstance") ? 1 : 0;
            if (parameters.size() > told && !parameters.get(told).isPrimitive()) {
                code.aload(code.parameterSlot(told));
            } else {
                code.aconst_null();
            }
            code.invokestatic(LOG, "asked", ASKED);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
        }
    }
}
