package org.cidrloom.export.terraform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cidrloom.export.Bundle;
import org.cidrloom.export.ChartInstaller;
import org.cidrloom.export.Designs;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.export.RandomDesigns;
import org.cidrloom.export.Roots;
import org.cidrloom.export.helm.TestChart;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Cni;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.ElementEdits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The root modules by which Terraform installs the CNI's chart. The Helm provider comes from a registry that builds do
/// not reach: [ProviderSchemaTest] holds its arguments, and here Terraform itself works out what it would be given.
class ReleaseTest {
    private static final Path ROOT = Path.of("terraform/cni/dev-cluster");
    private static final YAMLMapper YAML = new YAMLMapper();

    @TempDir
    Path folder;

    private static List<GeneratedFile> files(Design design, Roots roots, ChartInstaller installer, String... parts) {
        return Bundle.standard()
                .with(roots)
                .with(installer)
                .only(List.of(parts))
                .export(design)
                .files();
    }

    private static Design with(Design design, UnaryOperator<Cni> change) {
        return design.withNetwork(design.network()
                .withClusters(design.network().clusters().stream()
                        .map(cluster -> cluster.withCni(change.apply(cluster.cni())))
                        .toList()));
    }

    @Test
    void helmGetsTheValuesFileAndTheIdsThatTheNetworkHas() throws IOException {
        JsonNode given = given(Designs.mended());
        JsonNode release = given.path("release");
        assertEquals("1.23.1", release.path("version").asString(""));
        assertEquals(
                "kube-system/aws-vpc-cni",
                release.path("namespace").asString("") + "/"
                        + release.path("name").asString(""));
        assertEquals(2, release.path("values").size());
        assertEquals(
                Files.readString(folder.resolve("helm/dev-cluster/values.yaml")),
                release.path("values").path(0).asString(""));
        assertEquals(
                Map.of(
                        "eu-west-1a", YAML.readTree("{securityGroups: [sg-1], subnet: subnet-100-64-0-0}"),
                        "eu-west-1b", YAML.readTree("{securityGroups: [sg-1], subnet: subnet-100-64-32-0}"),
                        "eu-west-1c", YAML.readTree("{securityGroups: [sg-1], subnet: subnet-100-64-64-0}")),
                rendered(release, TestChart.KEYS_ARE_NAMES));
        assertEquals(
                "[\"eks\",\"get-token\",\"--region\",\"eu-west-1\",\"--cluster-name\",\"dev-cluster\","
                        + "\"--role-arn\",\"arn:aws:iam::1:role/x\"]",
                given.path("kubernetes").path("exec").path("args").toString());
        assertEquals(
                "ca", given.path("kubernetes").path("cluster_ca_certificate").asString(""));
    }

    /// Charts before 1.1.16 named an ENIConfig by Region and key together (CNI-27).
    @Test
    void theOldChartComesToTheSameNames() throws IOException {
        JsonNode release =
                given(with(Designs.mended(), cni -> cni.withVersion("1.10.1"))).path("release");
        assertEquals("1.1.12", release.path("version").asString(""));
        assertEquals(
                Set.copyOf(Designs.ZONES),
                rendered(release, TestChart.NAMES_ARE_COMPOSED).keySet());
    }

    private Map<String, JsonNode> rendered(JsonNode release, String template) throws IOException {
        List<Path> values = new ArrayList<>();
        for (JsonNode text : release.path("values")) {
            values.add(Files.writeString(folder.resolve("values" + values.size() + ".yaml"), text.asString("")));
        }
        return TestChart.write(folder.resolve("chart"), template).eniConfigs(values);
    }

    /// The root module of a cluster that is called dev-cluster as it is, but for the Helm provider: a resource of
    /// Terraform's own and a local value hold the same arguments.
    private Path standIn(Design design) throws IOException {
        TerraformTool terraform = TerraformTool.get();
        TerraformTool.write(folder, files(design, Roots.EACH, ChartInstaller.TERRAFORM, "terraform", "helm"));
        assertEquals(List.of(), terraform.badlyFormatted(folder));
        Path root = folder.resolve(ROOT);
        replace(root.resolve("versions.tf"), "(?s)\n    helm = \\{.*?\n    \\}\n", "");
        replace(root.resolve("providers.tf"), "provider \"helm\" \\{", "locals {");
        replace(
                root.resolve("release.tf"),
                "(?s)resource \"helm_release\" (.*)\n  lifecycle \\{",
                "resource \"terraform_data\" $1\n  }\n  lifecycle {");
        replace(root.resolve("release.tf"), "(\"terraform_data\" .* \\{)", "$1\n  input = {");
        Files.writeString(root.resolve("given.tf"), """
                output "given" {
                  value = { release = terraform_data.aws_vpc_cni.input, kubernetes = local.kubernetes }
                }
                """);
        return root;
    }

    /// What Terraform would tell Helm, with a mock of AWS.
    private JsonNode given(Design design) throws IOException {
        Path root = standIn(design);
        StringBuilder mock = new StringBuilder("""
                mock_provider "aws" {
                  override_data {
                    target = data.aws_eks_cluster.this
                    values = {
                      endpoint              = "https://api"
                      certificate_authority = [{ data = "Y2E=" }]
                      vpc_config            = [{ vpc_id = "vpc-1", cluster_security_group_id = "sg-1" }]
                    }
                  }
                """);
        HclBody.of(Files.readString(root.resolve("release.tf")))
                .blocks()
                .getFirst()
                .body()
                .attributes()
                .entrySet()
                .stream()
                .filter(local -> local.getKey().equals("pod_subnets"))
                .flatMap(local -> local.getValue().lines())
                .map(line -> line.strip().split("\"", -1))
                .filter(parts -> parts.length == 5)
                .forEach(parts -> mock.append(
                        """
                          override_data {
                            target = data.aws_subnet.pod["%s"]
                            values = { id = "subnet-%s" }
                          }
                        """.formatted(parts[1], parts[3].replaceAll("/.*", "").replace('.', '-'))));
        mock.append("""
                }

                run "plan" {
                  command = plan

                  variables {
                    role_arn = "arn:aws:iam::1:role/x"
                  }
                }
                """);
        Files.writeString(root.resolve("given.tftest.hcl"), mock);
        return TerraformTool.get()
                .testedPlan(root)
                .path("output_changes")
                .path("given")
                .path("after");
    }

    private static void replace(Path file, String pattern, String with) throws IOException {
        String text = Files.readString(file);
        String replaced = text.replaceFirst(pattern, with);
        assertFalse(text.equals(replaced), file + " has no " + pattern);
        Files.writeString(file, replaced);
    }

    @Test
    void everyClusterWhoseCniComesByChartHasARootModuleOfItsOwn() {
        Set<String> wanted = SpreadDesign.of().network().clusters().stream()
                .filter(cluster -> cluster.cni().delivery() == CniDelivery.HELM)
                .map(cluster -> "terraform/cni/" + cluster.id() + "/release.tf")
                .collect(Collectors.toSet());
        for (Design design : List.of(SpreadDesign.of(), Designs.everything())) {
            for (Roots roots : Roots.values()) {
                Set<String> folders = files(design, roots, ChartInstaller.TERRAFORM, "terraform").stream()
                        .map(GeneratedFile::path)
                        .filter(path -> path.endsWith("/release.tf"))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                assertFalse(folders.isEmpty());
                if (!design.equals(Designs.everything())) {
                    assertEquals(wanted, folders);
                }
                assertTrue(folders.stream().noneMatch(path -> path.contains("/auto/")), folders.toString());
            }
        }
    }

    @Test
    void withoutTheChoiceNothingOfTheBundleIsOther() {
        Map<String, String> without = texts(Designs.mended(), ChartInstaller.HELM);
        Map<String, String> with = texts(Designs.mended(), ChartInstaller.TERRAFORM);
        assertTrue(without.keySet().stream().noneMatch(path -> path.startsWith(ROOT.toString())));
        with.keySet().removeIf(path -> path.startsWith(ROOT.toString().replace('\\', '/')));
        assertEquals(without.keySet(), with.keySet());
        with.entrySet().removeIf(entry -> entry.getValue().equals(without.get(entry.getKey())));
        assertEquals(Set.of("README.md", "helm/dev-cluster/values.yaml"), with.keySet());
        String readme = Objects.requireNonNull(with.get("README.md"));
        assertTrue(readme.contains("cd terraform/cni/dev-cluster\n"), readme);
        assertFalse(readme.contains("helm upgrade"), readme);
    }

    private static Map<String, String> texts(Design design, ChartInstaller installer) {
        Map<String, String> texts = new TreeMap<>();
        files(design, Roots.EACH, installer, "terraform", "helm", "scripts", "readme")
                .forEach(file -> texts.put(file.path(), file.text()));
        return texts;
    }

    @Test
    void aChartThatNobodyCountsIsAskedFor() throws IOException {
        Map<String, String> texts =
                texts(with(Designs.mended(), cni -> cni.withVersion("1.16.4")), ChartInstaller.TERRAFORM);
        String variables = Objects.requireNonNull(texts.get(ROOT + "/variables.tf"));
        assertFalse(variables.contains("default     = \"1.16.4\""), variables);
        assertTrue(variables.contains("carries the CNI 1.16.4"), variables);
        assertTrue(Objects.requireNonNull(texts.get(ROOT + "/terraform.tfvars.example"))
                .contains("chart_version = \"REPLACE-ME\""));
    }

    @Test
    void terraformReadsHostileNamesAsNames() throws IOException {
        RandomDesigns random = new RandomDesigns(7);
        Design hostile = HostileNames.everywhere(Designs.mended(), random);
        hostile = with(hostile, cni -> cni.withVersion("\"${path.module}\n*/ %{ if"));
        TerraformTool.get().validate(standIn(hostile));
    }

    @Test
    void aClusterThatHadAnotherIdIsToldToTakeItsStateAlong() {
        Design renamed = ElementEdits.changeId(new ElementId.OfCluster("dev-cluster"), "prod-cluster")
                .apply(Designs.mended());
        List<String> told = Bundle.standard()
                .with(ChartInstaller.TERRAFORM)
                .only(List.of("terraform"))
                .export(renamed)
                .findings()
                .stream()
                .map(Finding::detail)
                .filter(detail -> detail.contains("Helm release"))
                .toList();
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.getFirst().contains("cni/prod-cluster"), told.getFirst());
    }
}
