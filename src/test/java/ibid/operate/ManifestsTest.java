package ibid.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What must hold of the manifests, whoever edits them.
class ManifestsTest {
    private static final Path BASE = Path.of("k8s", "base");

    private final Manifests manifests = Manifests.of(BASE);
    private final Deployment deployment = manifests.only(Deployment.class);
    private final PodSpec pod = deployment.getSpec().getTemplate().getSpec();
    private final Container container = pod.getContainers().getFirst();

    @Test
    void everyFileOfTheFolderIsListed() throws Exception {
        try (Stream<Path> files = Files.list(BASE)) {
            Set<String> there = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("kustomization.yaml"))
                    .collect(Collectors.toSet());
            Set<String> listed = Manifests.kustomization(BASE)
                    .path("resources")
                    .valueStream()
                    .map(JsonNode::asText)
                    .collect(Collectors.toSet());
            assertEquals(there, listed);
        }
    }

    @Test
    void aMisspeltFieldIsAnError() {
        String service = """
                apiVersion: v1
                kind: Service
                metadata:
                  name: a
                spec:
                  selectors: {}
                """;
        assertThrows(UncheckedIOException.class, () -> Manifests.read(service));
    }

    @Test
    void aFieldThatIsGivenTwiceIsAnError() {
        assertThrows(
                UncheckedIOException.class, () -> Manifests.read("apiVersion: v1\nkind: Service\nkind: Service\n"));
    }

    @Test
    void noObjectNamesANamespaceOrHoldsASecret() {
        for (HasMetadata object : manifests.objects()) {
            assertNull(object.getMetadata().getNamespace(), object.getKind());
        }
        // The types that are read here hold none, see Manifests; a variable could.
        for (EnvVar variable : container.getEnv()) {
            boolean secret = variable.getName().matches(".*(PASSWORD|USERNAME|JDBC_URL|TOKEN|KEY).*");
            assertEquals(secret, variable.getValue() == null, variable.getName());
            assertEquals(
                    secret,
                    variable.getValueFrom() != null && variable.getValueFrom().getSecretKeyRef() != null,
                    variable.getName());
        }
    }

    @Test
    void theSelectorsMeetThePods() {
        Map<String, String> labels =
                deployment.getSpec().getTemplate().getMetadata().getLabels();
        Map<String, String> service = manifests.only(Service.class).getSpec().getSelector();
        Map<String, String> own = deployment.getSpec().getSelector().getMatchLabels();
        assertTrue(labels.entrySet().containsAll(service.entrySet()));
        assertTrue(labels.entrySet().containsAll(own.entrySet()));
        assertEquals(
                container.getPorts().getFirst().getName(),
                manifests
                        .only(Service.class)
                        .getSpec()
                        .getPorts()
                        .getFirst()
                        .getTargetPort()
                        .getStrVal());
    }

    @Test
    void thePodSecurityLevelRestrictedHolds() {
        assertEquals(Boolean.TRUE, pod.getSecurityContext().getRunAsNonRoot());
        assertTrue(pod.getSecurityContext().getRunAsUser() > 0);
        assertTrue(pod.getSecurityContext().getRunAsGroup() > 0);
        assertEquals(
                "RuntimeDefault", pod.getSecurityContext().getSeccompProfile().getType());
        assertEquals(Boolean.FALSE, container.getSecurityContext().getAllowPrivilegeEscalation());
        assertEquals(Boolean.FALSE, container.getSecurityContext().getPrivileged());
        assertEquals(
                List.of("ALL"), container.getSecurityContext().getCapabilities().getDrop());
        assertTrue(container.getSecurityContext().getCapabilities().getAdd().isEmpty());
        assertFalse(Boolean.TRUE.equals(pod.getHostNetwork()));
        assertFalse(Boolean.TRUE.equals(pod.getHostPID()));
        assertFalse(Boolean.TRUE.equals(pod.getHostIPC()));
    }

    @Test
    void thePodGetsNoTokenAndNoVariablesOfServices() {
        assertEquals(Boolean.FALSE, pod.getAutomountServiceAccountToken());
        assertEquals(Boolean.FALSE, pod.getEnableServiceLinks());
    }

    @Test
    void onlyTheStoreAndTheTemporaryFolderCanBeWrittenTo() {
        assertEquals(Boolean.TRUE, container.getSecurityContext().getReadOnlyRootFilesystem());
        Map<String, String> paths = container.getVolumeMounts().stream()
                .collect(Collectors.toMap(VolumeMount::getMountPath, VolumeMount::getName));
        assertEquals(Map.of(variable("IBID_DATA"), "store", "/tmp", "tmp"), paths);
        var volumes = pod.getVolumes().stream().collect(Collectors.toMap(Volume::getName, Function.identity()));
        assertEquals(
                manifests.only(PersistentVolumeClaim.class).getMetadata().getName(),
                volumes.get("store").getPersistentVolumeClaim().getClaimName());
        assertNotNull(volumes.get("tmp").getEmptyDir());
        assertNotNull(pod.getSecurityContext().getFsGroup(), "else the volume belongs to root");
    }

    @Test
    void aVolumeOfOneNodeIsNotSharedByTwoPods() {
        assertEquals(
                List.of("ReadWriteOnce"),
                manifests.only(PersistentVolumeClaim.class).getSpec().getAccessModes());
        assertEquals(1, deployment.getSpec().getReplicas());
        assertEquals("Recreate", deployment.getSpec().getStrategy().getType());
    }

    @Test
    void theImageHasAVersion() {
        assertTrue(container.getImage().matches("[^:@]+(:[^:@]+|@sha256:[0-9a-f]{64})"), container.getImage());
        assertFalse(container.getImage().endsWith(":latest"));
    }

    @Test
    void resourcesAreAskedForAndLimited() {
        Set<String> kinds = Set.of("cpu", "memory", "ephemeral-storage");
        assertEquals(kinds, container.getResources().getRequests().keySet());
        assertEquals(kinds, container.getResources().getLimits().keySet());
        for (String kind : kinds) {
            var request = container.getResources().getRequests().get(kind).getNumericalAmount();
            var limit = container.getResources().getLimits().get(kind).getNumericalAmount();
            assertTrue(request.signum() > 0 && request.compareTo(limit) <= 0, kind);
        }
    }

    @Test
    void eachProbeAsksForItsOwnHealth() {
        Map<String, Probe> probes = Map.of(
                "/q/health/started", container.getStartupProbe(),
                "/q/health/live", container.getLivenessProbe(),
                "/q/health/ready", container.getReadinessProbe());
        probes.forEach((path, probe) -> {
            assertEquals(path, probe.getHttpGet().getPath());
            assertEquals("http", probe.getHttpGet().getPort().getStrVal());
        });
        // Loopback, the default, would be out of the probes' reach.
        assertEquals("0.0.0.0", variable("QUARKUS_HTTP_HOST"));
    }

    private String variable(String name) {
        return container.getEnv().stream()
                .filter(variable -> variable.getName().equals(name))
                .map(EnvVar::getValue)
                .findFirst()
                .orElseThrow();
    }
}
