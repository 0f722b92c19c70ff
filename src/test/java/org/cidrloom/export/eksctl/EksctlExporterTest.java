package org.cidrloom.export.eksctl;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.Design;
import org.cidrloom.model.NodeGroupKind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EksctlExporterTest {
    private static final YAMLMapper YAML = new YAMLMapper();

    private static Design sample() {
        return Objects.requireNonNull(DesignFile.read(Path.of("assets/samples/fifty-addresses.cidrloom.yaml"))
                .design());
    }

    private static GeneratedFile file(Design design) {
        return new EksctlExporter().files(design).getFirst();
    }

    private static Design changed(CniDelivery delivery, NodeGroupKind kind) {
        Design design = sample();
        return design.withNetwork(design.network()
                .withClusters(design.network().clusters().stream()
                        .map(cluster -> cluster.withCni(cluster.cni().withDelivery(delivery))
                                .withNodeGroups(
                                        List.of(cluster.nodeGroups().getFirst().withKind(kind))))
                        .toList()));
    }

    @Test
    void theClusterStandsInItsVpcWithTheNumbersOfTheDesign() {
        GeneratedFile file = file(sample());
        JsonNode config = YAML.readTree(file.text());

        assertEquals("eksctl/dev-cluster/cluster.yaml", file.path());
        assertEquals("dev-cluster", config.at("/metadata/name").asString());
        assertEquals("1.35", config.at("/metadata/version").asString());
        assertEquals(
                "172.20.0.0/16",
                config.at("/kubernetesNetworkConfig/serviceIPv4CIDR").asString());
        assertEquals(
                "{\"publicAccess\":false,\"privateAccess\":true}",
                config.at("/vpc/clusterEndpoints").toString());
        assertEquals(
                "{\"id\":\"[the id of subnet dev/node-b]\",\"az\":\"eu-west-1b\"}",
                config.at("/vpc/subnets/private/node-b").toString());
        assertEquals(3, config.at("/vpc/controlPlaneSubnetIDs").size());
        JsonNode group = config.at("/managedNodeGroups/0");
        assertEquals(12, group.at("/maxPodsPerNode").asInt());
        assertEquals("[\"node-a\",\"node-b\",\"node-c\"]", group.at("/subnets").toString());
        assertTrue(group.at("/privateNetworking").asBoolean());
        assertTrue(file.text().contains("general takes 17 whatever maxPodsPerNode says"), file.text());
    }

    /// The same values as the add-on's own file, since one table writes both.
    @Test
    void theAddOnHasTheSettingsOfTheDesign() {
        JsonNode config = YAML.readTree(
                file(changed(CniDelivery.ADDON, NodeGroupKind.MANAGED)).text());
        JsonNode values =
                YAML.readTree(config.at("/addons/0/configurationValues").asString());

        assertEquals("vpc-cni", config.at("/addons/0/name").asString());
        assertEquals(
                "true", values.at("/env/AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG").asString());
        assertEquals(
                "[the id of subnet dev/pod-a]",
                values.at("/eniConfig/subnets/eu-west-1a/id").asString());
    }

    @Test
    void helmHasTheCniToItself() {
        JsonNode config = YAML.readTree(file(sample()).text());

        assertTrue(config.at("/addonsConfig/disableDefaultAddons").asBoolean());
        assertEquals(
                "[{\"name\":\"kube-proxy\"},{\"name\":\"coredns\"}]",
                config.at("/addons").toString());
    }

    @Test
    void everyKindOfGroupStandsWhereEksctlWantsIt() {
        JsonNode own = YAML.readTree(
                file(changed(CniDelivery.HELM, NodeGroupKind.SELF_MANAGED)).text());
        JsonNode fargate = YAML.readTree(
                file(changed(CniDelivery.HELM, NodeGroupKind.FARGATE)).text());
        JsonNode auto = YAML.readTree(
                file(changed(CniDelivery.HELM, NodeGroupKind.AUTO)).text());

        assertEquals("t3.medium", own.at("/nodeGroups/0/instanceType").asString());
        assertEquals("general", fargate.at("/fargateProfiles/0/name").asString());
        assertTrue(auto.at("/autoModeConfig/enabled").asBoolean());
    }
}
