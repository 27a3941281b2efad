package ibid.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the native image leaves out unless it is told, seen without building one.
class NativeImageTest {
    private static final List<PathMatcher> INCLUDED = included();

    @Test
    void everyTypeThatIsStoredAsJsonIsRegistered() throws Exception {
        Set<String> registered = Arrays.stream(Class.forName("ibid.launch.NativeImage")
                        .getAnnotation(RegisterForReflection.class)
                        .classNames())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : registered) {
            Class.forName(name, false, NativeImageTest.class.getClassLoader());
        }
        registered.removeIf(name -> !name.startsWith("ibid."));
        assertEquals(StoredTypes.names(), registered);
    }

    @Test
    void everyResourceOfOursIsIncluded() throws Exception {
        // What extensions list themselves: pages, migrations, static files, settings.
        List<String> known = List.of("META-INF/", "templates/", "db/migration/", "application.properties");
        for (Path folder : List.of(Path.of("src", "main", "resources"), Path.of("."))) {
            Path start = folder.equals(Path.of(".")) ? Path.of("sources") : folder;
            try (Stream<Path> files = Files.walk(start)) {
                Set<String> missing = files.filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .map(name -> name.startsWith("./") ? name.substring(2) : name)
                        .filter(name -> known.stream().noneMatch(name::startsWith))
                        .filter(name -> !isIncluded(name))
                        .collect(Collectors.toSet());
                assertEquals(Set.of(), missing);
            }
        }
    }

    @Test
    void whatIsIncludedIsEnoughToReadAndCiteAndFetch() throws Exception {
        String here = battery(NativeImageTest.class.getClassLoader());
        assertEquals(here, battery(new IncludedOnly()));
    }

    /// Uses of ICU and of our own resources, as text that can be compared.
    private static String battery(ClassLoader loader) throws Exception {
        return (String) Class.forName("ibid.operate.Battery", true, loader)
                .getMethod("run", byte[].class)
                .invoke(null, (Object) Files.readAllBytes(Path.of("sources", "commentary.txt")));
    }

    private static boolean isIncluded(String resource) {
        return INCLUDED.stream().anyMatch(pattern -> pattern.matches(Path.of(resource)));
    }

    private static List<PathMatcher> included() {
        Properties settings = new Properties();
        try (var in = Files.newBufferedReader(
                Path.of("src", "main", "resources", "application.properties"), StandardCharsets.UTF_8)) {
            settings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.stream(settings.getProperty("quarkus.native.resources.includes")
                        .split(","))
                .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                .toList();
    }

    /// Loads Ibid's, ICU's and jsoup's classes anew, and finds only the resources that the image includes.
    private static final class IncludedOnly extends ClassLoader {
        IncludedOnly() {
            super(NativeImageTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.matches("(ibid|com\\.ibm\\.icu|org\\.jsoup)\\..*")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : define(name);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        @Override
        public URL getResource(String name) {
            return isIncluded(name) ? super.getResource(name) : null;
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return isIncluded(name) ? super.getResourceAsStream(name) : null;
        }
    }
}
