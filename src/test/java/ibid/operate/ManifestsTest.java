package ibid.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold of each overlay as it is applied, whoever edits it.
@ParameterizedClass
@ValueSource(strings = {"single", "cluster"})
class ManifestsTest {
    private final Path folder;
    private final Manifests manifests;
    private final Deployment deployment;
    private final PodSpec pod;
    private final Container container;

    ManifestsTest(String overlay) {
        folder = Path.of("k8s", "overlays", overlay);
        manifests = Manifests.rendered(folder);
        deployment = manifests.only(Deployment.class);
        pod = deployment.getSpec().getTemplate().getSpec();
        container = pod.getContainers().getFirst();
    }

    @Test
    void everyFileOfTheFolderIsListed() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> there = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("kustomization.yaml"))
                    .collect(Collectors.toSet());
            JsonNode kustomization = Manifests.kustomization(folder);
            Set<String> listed = Stream.concat(
                            kustomization.path("resources").valueStream().map(JsonNode::asText),
                            kustomization
                                    .path("patches")
                                    .valueStream()
                                    .map(patch -> patch.path("path").asText()))
                    .filter(name -> !name.startsWith(".."))
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
            boolean secret = variable.getName().matches(".*(PASSWORD|USERNAME|JDBC_URL|TOKEN|KEY|SECRET|CLIENT_ID).*");
            assertEquals(secret, variable.getValue() == null, variable.getName());
            assertEquals(
                    secret,
                    variable.getValueFrom() != null && variable.getValueFrom().getSecretKeyRef() != null,
                    variable.getName());
        }
        manifests
                .all(ConfigMap.class)
                .flatMap(settings -> settings.getData().keySet().stream())
                .forEach(name -> assertFalse(name.matches(".*(PASSWORD|SECRET|TOKEN|ACCESS_KEY).*"), name));
    }

    @Test
    void everySelectorMeetsThePods() {
        Map<String, String> labels =
                deployment.getSpec().getTemplate().getMetadata().getLabels();
        assertTrue(labels.entrySet()
                .containsAll(
                        manifests.only(Service.class).getSpec().getSelector().entrySet()));
        assertTrue(labels.entrySet()
                .containsAll(deployment.getSpec().getSelector().getMatchLabels().entrySet()));
        assertTrue(labels.entrySet()
                .containsAll(manifests
                        .only(NetworkPolicy.class)
                        .getSpec()
                        .getPodSelector()
                        .getMatchLabels()
                        .entrySet()));
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
    void onlyMountedFoldersCanBeWrittenToAndTheDataAreInOne() {
        assertEquals(Boolean.TRUE, container.getSecurityContext().getReadOnlyRootFilesystem());
        Set<String> mounted = container.getVolumeMounts().stream()
                .map(VolumeMount::getMountPath)
                .collect(Collectors.toSet());
        assertTrue(mounted.contains("/tmp"));
        String data = container.getEnv().stream()
                .filter(variable -> variable.getName().equals("IBID_DATA"))
                .map(EnvVar::getValue)
                .findFirst()
                .orElseThrow();
        assertTrue(mounted.stream().anyMatch(path -> Path.of(data).startsWith(path)), data);
        assertEquals(
                container.getVolumeMounts().stream().map(VolumeMount::getName).collect(Collectors.toSet()),
                pod.getVolumes().stream().map(Volume::getName).collect(Collectors.toSet()));
        assertNotNull(pod.getSecurityContext().getFsGroup(), "else the volume belongs to root");
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
        assertTrue(container.getEnv().stream()
                .anyMatch(variable ->
                        variable.getName().equals("QUARKUS_HTTP_HOST") && "0.0.0.0".equals(variable.getValue())));
    }
}
