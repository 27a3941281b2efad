package ibid.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What tells the overlays apart.
class OverlaysTest {
    private final Manifests single = Manifests.rendered(Path.of("k8s", "overlays", "single"));
    private final Manifests cluster = Manifests.rendered(Path.of("k8s", "overlays", "cluster"));

    @Test
    void aVolumeOfOneNodeIsNotSharedByTwoPods() {
        Deployment deployment = single.only(Deployment.class);
        PersistentVolumeClaim claim = single.only(PersistentVolumeClaim.class);
        assertEquals(List.of("ReadWriteOnce"), claim.getSpec().getAccessModes());
        assertEquals(1, deployment.getSpec().getReplicas());
        assertEquals("Recreate", deployment.getSpec().getStrategy().getType());
        assertTrue(deployment.getSpec().getTemplate().getSpec().getVolumes().stream()
                .anyMatch(volume -> volume.getPersistentVolumeClaim() != null
                        && volume.getPersistentVolumeClaim()
                                .getClaimName()
                                .equals(claim.getMetadata().getName())));
    }

    @Test
    void replicasShareABucketAndNoVolume() {
        assertEquals(0, cluster.all(PersistentVolumeClaim.class).count());
        assertEquals("s3", cluster.only(ConfigMap.class).getData().get("IBID_STORE"));
        assertTrue(cluster.only(Deployment.class).getSpec().getReplicas() >= 3);
    }

    @Test
    void anUpgradeOrADrainedNodeNeverTakesAllReplicas() {
        Deployment deployment = cluster.only(Deployment.class);
        assertEquals(
                0,
                deployment
                        .getSpec()
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal());
        assertEquals(
                1,
                cluster.only(PodDisruptionBudget.class)
                        .getSpec()
                        .getMaxUnavailable()
                        .getIntVal());
        assertEquals(
                deployment.getMetadata().getName(),
                cluster.only(HorizontalPodAutoscaler.class)
                        .getSpec()
                        .getScaleTargetRef()
                        .getName());
        assertEquals(
                deployment.getSpec().getReplicas(),
                cluster.only(HorizontalPodAutoscaler.class).getSpec().getMinReplicas());
    }

    @Test
    void archivedPagesHaveAnOriginOfTheirOwn() {
        List<String> hosts = cluster.only(Ingress.class).getSpec().getRules().stream()
                .map(IngressRule::getHost)
                .toList();
        assertEquals(2, hosts.size());
        assertNotEquals(hosts.getFirst(), hosts.getLast());
        assertEquals(
                "https://" + hosts.getLast(),
                cluster.only(ConfigMap.class).getData().get("IBID_ARCHIVE_ORIGIN"));
        assertEquals(
                Set.copyOf(hosts),
                Set.copyOf(cluster.only(Ingress.class)
                        .getSpec()
                        .getTls()
                        .getFirst()
                        .getHosts()));
    }

    @Test
    void whatSecretsAreNamedIsWhatTheReadmeMakes() throws Exception {
        Set<String> named =
                cluster
                        .only(Deployment.class)
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst()
                        .getEnv()
                        .stream()
                        .filter(variable -> variable.getValueFrom() != null)
                        .map(EnvVar::getValueFrom)
                        .map(from -> from.getSecretKeyRef().getName())
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> made = Pattern.compile("create secret generic ([a-z-]+)")
                .matcher(Files.readString(Path.of("k8s", "README.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(made, named);
    }

    @Test
    void everyAlertSaysWhatToDo() {
        List<Rule> rules = cluster.only(PrometheusRule.class)
                .getSpec()
                .getGroups()
                .getFirst()
                .getRules();
        assertTrue(rules.stream()
                .allMatch(rule -> rule.getAnnotations().keySet().containsAll(Set.of("summary", "description"))));
    }
}
