package org.cidrloom.export.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cidrloom.export.Designs;
import org.cidrloom.export.eniconfig.EniConfigExporter;
import org.cidrloom.model.Design;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HelmExporterTest {
    private static final YAMLMapper YAML = new YAMLMapper();

    @TempDir
    Path folder;

    private Map<String, JsonNode> rendered(Path... values) throws IOException {
        return TestChart.write(folder.resolve("chart"), TestChart.KEYS_ARE_NAMES)
                .eniConfigs(List.of(values));
    }

    private Path values() throws IOException {
        Path file = folder.resolve("values.yaml");
        return Files.writeString(
                file, new HelmExporter().files(Designs.mended()).getFirst().text());
    }

    @Test
    void helmMakesOneEniConfigForEachZoneNamedAsTheZone() throws IOException {
        Path ids = Files.writeString(folder.resolve("ids.yaml"), """
                "eniConfig":
                  "create": true
                  "region": "eu-west-1"
                  "subnets":
                    "eu-west-1a":
                      "id": "subnet-0a"
                      "securityGroups":
                      - "sg-1"
                    "eu-west-1b":
                      "id": "subnet-0b"
                      "securityGroups":
                      - "sg-1"
                    "eu-west-1c":
                      "id": "subnet-0c"
                      "securityGroups":
                      - "sg-1"
                """);
        assertEquals(
                Map.of(
                        "eu-west-1a", YAML.readTree("{securityGroups: [sg-1], subnet: subnet-0a}"),
                        "eu-west-1b", YAML.readTree("{securityGroups: [sg-1], subnet: subnet-0b}"),
                        "eu-west-1c", YAML.readTree("{securityGroups: [sg-1], subnet: subnet-0c}")),
                rendered(values(), ids));
    }

    /// Charts before 1.1.16 named an ENIConfig by Region and key together (CNI-27): the same template with that name.
    @Test
    void theOldChartComesToTheSameNames() throws IOException {
        Design design = Designs.mended();
        Design old = design.withNetwork(design.network()
                .withClusters(design.network().clusters().stream()
                        .map(cluster -> cluster.withCni(cluster.cni().withVersion("1.10.1")))
                        .toList()));
        String text = new HelmExporter().files(old).getFirst().text();
        Path values = Files.writeString(folder.resolve("old.yaml"), text);
        Map<String, JsonNode> specs = TestChart.write(folder.resolve("chart"), TestChart.NAMES_ARE_COMPOSED)
                .eniConfigs(List.of(values));
        assertEquals(Designs.ZONES, List.copyOf(specs.keySet()));
        assertTrue(text.contains("1.1.12 carries CNI 1.10.1"), text);
    }

    @Test
    void withoutTheIdsKubernetesRefusesWhatHelmMakes() throws IOException {
        Map<String, JsonNode> specs = rendered(values());
        assertEquals(Designs.ZONES, List.copyOf(specs.keySet()));
        // the ENIConfig's schema wants a string there
        specs.forEach((zone, spec) -> assertTrue(spec.path("subnet").isArray(), zone));
        assertEquals(
                "the id of subnet dev/pod-a",
                Objects.requireNonNull(specs.get("eu-west-1a"))
                        .path("subnet")
                        .path(0)
                        .asString());
    }

    @Test
    void theValuesAreThoseOfTheDesign() throws IOException {
        assertEquals(YAML.readTree("""
                        image: {tag: v1.23.1, region: eu-west-1}
                        init: {image: {tag: v1.23.1, region: eu-west-1}}
                        nodeAgent: {image: {region: eu-west-1}}
                        originalMatchLabels: true
                        env:
                          AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG: "true"
                          ENI_CONFIG_LABEL_DEF: topology.kubernetes.io/zone
                          ENABLE_PREFIX_DELEGATION: "false"
                          WARM_ENI_TARGET: "1"
                          AWS_VPC_K8S_CNI_EXTERNALSNAT: "false"
                          ENABLE_POD_ENI: "false"
                          ENABLE_SUBNET_DISCOVERY: "true"
                          ENABLE_IPv4: "true"
                          ENABLE_IPv6: "false"
                        eniConfig:
                          create: true
                          region: eu-west-1
                          subnets:
                            eu-west-1a: {id: "[the id of subnet dev/pod-a]"}
                            eu-west-1b: {id: "[the id of subnet dev/pod-b]"}
                            eu-west-1c: {id: "[the id of subnet dev/pod-c]"}
                        """), YAML.readTree(Files.readString(values())));
    }

    @Test
    void aHostileNameStaysOneNameInYaml() {
        org.cidrloom.export.RandomDesigns names =
                new org.cidrloom.export.RandomDesigns(new java.util.Random().nextLong());
        for (int i = 0; i < 500; i++) {
            Map<String, String> map = Map.of(names.name(), names.name());
            Map<String, String> read = new TreeMap<>();
            YAML.readTree(org.cidrloom.export.Structured.yaml(map))
                    .properties()
                    .forEach(entry -> read.put(entry.getKey(), entry.getValue().asString()));
            assertEquals(map, read);
        }
    }

    @Test
    void manifestsNameTheZonesAndCarryAVersionThatNoObjectHas() throws IOException {
        String text = new EniConfigExporter().files(Designs.mended()).getFirst().text();
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(text)) {
            for (String zone : Designs.ZONES) {
                assertEquals(YAML.readTree("""
                                apiVersion: crd.k8s.amazonaws.com/v1alpha1
                                kind: ENIConfig
                                metadata: {name: "%s", resourceVersion: "1"}
                                spec: {subnet: "[the id of subnet dev/pod-%s]"}
                                """.formatted(zone, zone.substring(zone.length() - 1))), documents.next());
            }
            assertEquals(false, documents.hasNext());
        }
    }
}
