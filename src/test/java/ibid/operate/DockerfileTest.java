package ibid.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What can be said of an image without building it.
class DockerfileTest {
    private static final Path FOLDER = Path.of("src", "main", "docker");

    private final PodSpec pod = Manifests.rendered(Path.of("k8s", "overlays", "single"))
            .only(Deployment.class)
            .getSpec()
            .getTemplate()
            .getSpec();
    private final Container container = pod.getContainers().getFirst();

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
    void whatItTakesFromTheProjectIsThereAndNotIgnored(String name) throws Exception {
        Set<String> taken = new HashSet<>(Set.of("*"));
        for (Dockerfile.Instruction copy :
                Dockerfile.read(FOLDER.resolve(name)).all("COPY").toList()) {
            if (copy.flag("from").isEmpty()) {
                for (String source : copy.sources()) {
                    assertTrue(Files.exists(Path.of(source)), source);
                    taken.add("!" + source);
                }
            }
        }
        Set<String> kept = Files.readAllLines(FOLDER.resolve(name + ".dockerignore")).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toSet());
        assertEquals(taken, kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
    void itTakesFromStagesThatComeBefore(String name) {
        Set<String> stages = new HashSet<>();
        for (Dockerfile.Instruction instruction :
                Dockerfile.read(FOLDER.resolve(name)).instructions()) {
            if (instruction.name().equals("FROM") && instruction.operands().size() == 3) {
                stages.add(instruction.operands().getLast());
            }
            instruction.flag("from").ifPresent(stage -> assertTrue(stages.contains(stage), stage));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
    void everyBaseHasAVersion(String name) {
        Dockerfile.read(FOLDER.resolve(name)).all("FROM").forEach(from -> {
            String image = from.operands().getFirst();
            assertTrue(image.matches(".+:[^:/]+"), image);
            assertFalse(image.endsWith(":latest"), image);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
    void theImageAndTheDeploymentAgree(String name) {
        Dockerfile file = Dockerfile.read(FOLDER.resolve(name));
        var security = pod.getSecurityContext();
        String user = security.getRunAsUser() + ":" + security.getRunAsGroup();
        assertEquals(user, file.last("USER").arguments());
        assertEquals(
                container.getPorts().getFirst().getContainerPort().toString(),
                file.last("EXPOSE").arguments());

        String store = variable("IBID_DATA");
        List<String> settings = file.last("ENV").operands();
        for (String setting : List.of("QUARKUS_HTTP_HOST", "IBID_DATA", "IBID_USER")) {
            assertTrue(settings.contains(setting + "=" + variable(setting)), setting);
        }
        assertTrue(
                file.all("COPY")
                        .anyMatch(copy -> copy.operands().getLast().equals(store)
                                && copy.flag("chown").filter(user::equals).isPresent()),
                "the store belongs to who writes to it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
    void theEmbeddedDatabaseStaysOut(String name) {
        List<String> builds = Dockerfile.read(FOLDER.resolve(name))
                .all("RUN")
                .map(Dockerfile.Instruction::arguments)
                .filter(command -> command.contains("./mvnw"))
                .toList();
        assertEquals(1, builds.size());
        assertTrue(Arrays.asList(builds.getFirst().split("\\s+")).contains("-Dcontainer"));
    }

    private String variable(String name) {
        return container.getEnv().stream()
                .filter(variable -> variable.getName().equals(name))
                .map(EnvVar::getValue)
                .findFirst()
                .orElseThrow();
    }
}
