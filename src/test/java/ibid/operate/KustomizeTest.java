package ibid.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The base as kubectl renders it, where kubectl is installed.
class KustomizeTest {
    @Test
    void kubectlRendersEveryObject() throws Exception {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl"))),
                "SKIPPED: kubectl is not on the path, so the kustomization was not rendered");
        Process kubectl = new ProcessBuilder("kubectl", "kustomize", "k8s/base")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String rendered = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, kubectl.waitFor());
        assertEquals(names(Manifests.of(Path.of("k8s", "base"))), names(new Manifests(Manifests.read(rendered))));
    }

    private static Set<String> names(Manifests manifests) {
        return manifests.objects().stream()
                .map((HasMetadata object) ->
                        object.getKind() + "/" + object.getMetadata().getName())
                .collect(Collectors.toSet());
    }
}
