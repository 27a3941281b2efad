package ibid.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What Dockerfile.jvm takes out of the build, against what the build has just made.
class DockerfileIT {
    private static final Path APPLICATION = Path.of("target", "quarkus-app");

    private final Dockerfile file = Dockerfile.read(Path.of("src", "main", "docker", "Dockerfile.jvm"));

    @Test
    void theImageHoldsTheWholeApplication() throws Exception {
        Set<String> copied = file.all("COPY")
                .filter(copy -> copy.flag("from").isPresent())
                .flatMap(copy -> copy.sources().stream())
                .filter(source -> source.startsWith("/ibid/target/quarkus-app/"))
                .map(source -> source.substring("/ibid/target/quarkus-app/".length()))
                .collect(Collectors.toSet());
        try (Stream<Path> made = Files.list(APPLICATION)) {
            Set<String> needed = made.map(path -> path.getFileName().toString())
                    // A list for people: nothing reads it.
                    .filter(name -> !name.equals("quarkus-app-dependencies.txt"))
                    .collect(Collectors.toSet());
            assertEquals(needed, copied);
        }
    }

    @Test
    void theImageStartsWhatItHolds() {
        String home = file.last("WORKDIR").arguments();
        String jar = file.last("ENTRYPOINT").arguments().replaceAll(".*\"-jar\", *\"([^\"]+)\".*", "$1");
        assertTrue(jar.startsWith(home + "/"), jar);
        assertTrue(Files.isRegularFile(APPLICATION.resolve(jar.substring(home.length() + 1))), jar);
    }
}
