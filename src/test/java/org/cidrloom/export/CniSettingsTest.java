package org.cidrloom.export;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cidrloom.export.addon.AddonExporter;
import org.cidrloom.export.helm.HelmExporter;
import org.cidrloom.export.terraform.TerraformExporter;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.Design;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.Network;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CniSettingsTest {
    /// Every setting of the model at a value that is not its default.
    private static final Cni ALL = Designs.customNetworking(
            new Cni(
                    CniDelivery.HELM,
                    "1.23.1",
                    true,
                    Map.of(),
                    true,
                    2,
                    3,
                    4,
                    5,
                    6,
                    true,
                    List.of(Designs.cidr("10.1.0.0/16"), Designs.cidr("10.2.0.0/16")),
                    true,
                    false),
            "pod-a",
            "pod-b",
            "pod-c");

    private static final Map<String, String> ALL_AS_ENV = new TreeMap<>(Map.ofEntries(
            Map.entry("AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG", "true"),
            Map.entry("ENI_CONFIG_LABEL_DEF", "topology.kubernetes.io/zone"),
            Map.entry("ENABLE_PREFIX_DELEGATION", "true"),
            Map.entry("WARM_ENI_TARGET", "2"),
            Map.entry("WARM_IP_TARGET", "3"),
            Map.entry("MINIMUM_IP_TARGET", "4"),
            Map.entry("WARM_PREFIX_TARGET", "5"),
            Map.entry("MAX_ENI", "6"),
            Map.entry("AWS_VPC_K8S_CNI_EXTERNALSNAT", "true"),
            Map.entry("AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS", "10.1.0.0/16,10.2.0.0/16"),
            Map.entry("ENABLE_POD_ENI", "true"),
            Map.entry("ENABLE_SUBNET_DISCOVERY", "false")));

    private static Design with(Cni cni) {
        Network network = Designs.mended().network();
        return Designs.of(network.withClusters(
                network.clusters().stream().map(cluster -> cluster.withCni(cni)).toList()));
    }

    private static String textOf(Exporter exporter, Design design, String path) {
        return exporter.files(design).stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static Map<String, String> strings(JsonNode env) {
        Map<String, String> values = new TreeMap<>();
        env.properties().forEach(entry -> {
            assertTrue(entry.getValue().isString(), entry.getKey() + " has to be a string");
            values.put(entry.getKey(), entry.getValue().asString());
        });
        return values;
    }

    @Test
    void everySettingReachesEveryFlavourWithTheSameValue() {
        Map<String, String> helm = strings(new YAMLMapper()
                .readTree(textOf(new HelmExporter(), with(ALL), "helm/dev-cluster/values.yaml"))
                .path("env"));
        Design asAddon = with(ALL.withDelivery(CniDelivery.ADDON));
        Map<String, String> addon = strings(new JsonMapper()
                .readTree(textOf(new AddonExporter(), asAddon, "addon/dev-cluster/configuration.json"))
                .path("env"));
        Map<String, String> terraform = new TreeMap<>();
        String eks = textOf(new TerraformExporter(), asAddon, "terraform/eks.tf");
        String local = eks.substring(eks.indexOf("  vpc_cni = {"), eks.indexOf("resource "));
        Matcher variable =
                Pattern.compile("\"([A-Za-z0-9_]+)\" += \"([^\"]*)\"").matcher(local);
        while (variable.find()) {
            terraform.put(variable.group(1), variable.group(2));
        }
        Map<String, String> chart = new TreeMap<>(ALL_AS_ENV);
        chart.put("ENABLE_IPv4", "true");
        chart.put("ENABLE_IPv6", "false");
        assertEquals(chart, helm);
        assertEquals(ALL_AS_ENV, addon);
        assertEquals(ALL_AS_ENV, terraform);
    }

    /// Where Terraform installs the chart, it is by the file of values that Helm would take.
    @Test
    void theHelmReleaseOfTerraformTakesTheSameFileOfValues() {
        Map<String, GeneratedFile> files =
                Bundle.standard().with(ChartInstaller.TERRAFORM).export(with(ALL)).files().stream()
                        .collect(Collectors.toMap(GeneratedFile::path, file -> file));
        String root = "terraform/cni/dev-cluster/";
        Matcher values = Pattern.compile("file\\(\"\\$\\{path\\.module}/([^\"]+)\"\\)")
                .matcher(Objects.requireNonNull(files.get(root + "release.tf")).text());
        assertTrue(values.find());
        GeneratedFile file = Objects.requireNonNull(
                files.get(Path.of(root + values.group(1)).normalize().toString().replace('\\', '/')));
        Map<String, String> chart = new TreeMap<>(ALL_AS_ENV);
        chart.put("ENABLE_IPv4", "true");
        chart.put("ENABLE_IPv6", "false");
        assertEquals(chart, strings(new YAMLMapper().readTree(file.text()).path("env")));
    }

    @Test
    void whatTheDesignLeavesOpenIsLeftToTheCni() {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG", "false");
        wanted.put("ENABLE_PREFIX_DELEGATION", "false");
        wanted.put("AWS_VPC_K8S_CNI_EXTERNALSNAT", "false");
        wanted.put("ENABLE_POD_ENI", "false");
        wanted.put("ENABLE_SUBNET_DISCOVERY", "true");
        Cluster cluster = Cluster.of("a", "b", List.of());
        assertEquals(wanted, CniSettings.forAddon(cluster));
    }

    @Test
    void anIpv6ClusterAssignsPrefixesAndHasNoCustomNetworking() {
        Map<String, String> env = CniSettings.forChart(
                Cluster.of("a", "b", List.of()).withIpFamily(IpFamily.IPV6).withCni(ALL));
        assertEquals(
                List.of("false", "true", "false", "true"),
                List.of(
                        env.get("AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG"),
                        env.get("ENABLE_PREFIX_DELEGATION"),
                        env.get("ENABLE_IPv4"),
                        env.get("ENABLE_IPv6")));
        assertEquals(List.of("ENABLE_IPv4", "ENABLE_IPv6"), CniSettings.chartOnly());
    }
}
