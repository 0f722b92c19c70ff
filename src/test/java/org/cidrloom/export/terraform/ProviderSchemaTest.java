package org.cidrloom.export.terraform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.export.Bundle;
import org.cidrloom.export.ChartInstaller;
import org.cidrloom.export.Designs;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.export.RandomDesigns;
import org.cidrloom.model.Design;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Everything that is written has its place in the schemas of version 6 of the AWS provider and of 3 of Helm's:
/// arguments, blocks, what is
/// required, the kinds of literals, and the attributes that are read. The others of these tests run version 5.100.
class ProviderSchemaTest {
    private static final List<String> FLAVOURS = List.of("terraform", "terraform-modules", "terraform-modules-5");

    @Test
    void everythingThatIsWrittenIsInVersion6() throws IOException {
        long seed = Long.getLong("random.seed", new Random().nextLong());
        RandomDesigns random = new RandomDesigns(seed);
        List<Design> designs = new ArrayList<>(
                List.of(Designs.everything(), Designs.connected(), Designs.mended(), SpreadDesign.of()));
        designs.addAll(samples());
        Stream.generate(random::nextLegal).limit(10).forEach(designs::add);
        ProviderSchema schema = ProviderSchema.six();
        ProviderSchema helm = ProviderSchema.helm();
        Bundle bundle = Bundle.standard().with(ChartInstaller.TERRAFORM).only(FLAVOURS);
        for (Design design : designs) {
            for (GeneratedFile file : bundle.export(design).files()) {
                if (file.path().endsWith(".tf")) {
                    schema.check(file.path(), file.text());
                    helm.check(file.path(), file.text());
                }
            }
        }
        assertEquals(List.of(), schema.wrong(), "seed " + seed);
        assertEquals(List.of(), helm.wrong(), "seed " + seed);
        assertEquals(Set.of("provider helm", "resource helm_release.aws_vpc_cni"), helm.blocks());
        assertTrue(schema.references() > 1000, "attributes are read: " + schema.references());
        Set<String> unseen = new TreeSet<>(ProviderSchema.blocksOf(templates().stream()));
        unseen.removeAll(schema.blocks());
        unseen.removeAll(helm.blocks());
        assertEquals(Set.of(), unseen, "every block of the templates is in one of these designs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            vpc = true                                  | f.tf: aws_eip.x.vpc is no argument
            domain = "vpc"                              | ``
            domain = true                               | f.tf: aws_eip.x.domain is a string, not true
            allocation_id = "eipalloc-1"                | f.tf: aws_eip.x.allocation_id is no argument
            tags = ["a"]                                | f.tf: aws_eip.x.tags is a map, not ["a"]
            address = aws_vpc.this[local.a["b"]].tenancy | f.tf reads .tenancy, which is not there: aws_vpc.this[local.a["b"]].tenancy
            """)
    void whatIsNotInTheSchemaIsSaid(String argument, String wanted) {
        ProviderSchema schema = ProviderSchema.six();
        schema.check("f.tf", "resource \"aws_eip\" \"x\" {\n  " + argument + "\n}\n");
        assertEquals(wanted.isEmpty() ? List.of() : List.of(wanted), schema.wrong());
    }

    @Test
    void objectsOfTheHelmProviderAreArguments() {
        ProviderSchema schema = ProviderSchema.helm();
        schema.check("f.tf", """
                provider "helm" {
                  kubernetes = {
                    hosts = data.aws_eks_cluster.x.endpoint

                    exec = {
                      command = true
                    }
                  }
                }

                resource "helm_release" "x" {
                  name   = "x"
                  chart  = "x"
                  values = "x"

                  set {
                    name = "x"
                  }
                }
                """);
        assertEquals(
                List.of(
                        "f.tf: helm.kubernetes.hosts is no argument",
                        "f.tf: helm.kubernetes.exec.command is a string, not true",
                        "f.tf: helm.kubernetes.exec has no api_version",
                        "f.tf: helm_release.x.values is a list, not \"x\"",
                        "f.tf: helm_release.x.set is no block"),
                schema.wrong());
    }

    @Test
    void blocksAndWhatIsRequiredAreCompared() {
        ProviderSchema schema = ProviderSchema.six();
        schema.check("f.tf", """
                resource "aws_eks_cluster" "x" {
                  for_each = aws_iam_role.y

                  role_arn = each.value.arnn

                  dynamic "remote_network_config" {
                    for_each = []

                    content {
                      remote_pod_networks {
                        cidr = "10.0.0.0/8"
                      }
                    }
                  }

                  vpc_config {
                    subnet_ids = [for key, subnet in aws_subnet.y : subnet.subnet_id]
                  }

                  vpc_config {
                    subnet_ids = []
                  }

                  lifecycle {
                    ignore_changes = [vpc_config[0].subnets]
                  }
                }
                """);
        assertEquals(
                List.of(
                        "f.tf: aws_eks_cluster.x.remote_network_config.remote_pod_networks.cidr is no argument",
                        "f.tf: aws_eks_cluster.x.remote_network_config has no remote_node_networks",
                        "f.tf: aws_eks_cluster.x.vpc_config stands twice",
                        "f.tf: aws_eks_cluster.x ignores reads .vpc_config[0].subnets, which is not there:"
                                + " .vpc_config[0].subnets",
                        "f.tf: aws_eks_cluster.x has no name",
                        "f.tf: aws_eks_cluster.x reads .arnn, which is not there: each.value.arnn",
                        "f.tf reads .subnet_id, which is not there: subnet.subnet_id]"),
                schema.wrong());
    }

    /// What is in the schema as before, but says something else when it is read: the name of a Region, images without
    /// an owner. By https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/version-6-upgrade
    @Test
    void nothingIsReadThatVersion6SaysOtherwise() throws IOException {
        assertEquals(
                Set.of(
                        "data aws_ec2_transit_gateway_dx_gateway_attachment.this",
                        "data aws_eks_cluster.this",
                        "data aws_subnet.pod"),
                ProviderSchema.blocksOf(templates().stream()).stream()
                        .filter(block -> block.startsWith("data "))
                        .collect(Collectors.toSet()));
    }

    private static List<Design> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets", "samples"))) {
            return files.filter(file -> file.toString().endsWith(".cidrloom.yaml"))
                    .sorted()
                    .map(file -> Objects.requireNonNull(DesignFile.read(file).design(), file.toString()))
                    .toList();
        }
    }

    private static List<String> templates() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String flavour : FLAVOURS) {
            try (Stream<Path> files = Files.walk(Path.of("templates", flavour))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".tf")).toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }
}
