package org.cidrloom.export.terraform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cidrloom.export.Bundle;
import org.cidrloom.export.Designs;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.model.Design;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/// The flavour of the community's modules, planned with stubs that take the arguments and give the outputs of theirs
/// that are used here, because a build does not download modules.
class ModulesFlavourTest {
    private static final Pattern SOURCE =
            Pattern.compile("source *= \"terraform-aws-modules/([a-z-]+)/aws\"\n *version *= \"[^\"]*\"\n");

    private static final String VPC = variables(
                    "name",
                    "cidr",
                    "secondary_cidr_blocks",
                    "enable_ipv6",
                    "use_ipam_pool",
                    "ipv6_cidr",
                    "ipv6_ipam_pool_id",
                    "enable_dns_hostnames",
                    "enable_dns_support",
                    "manage_default_network_acl",
                    "manage_default_route_table",
                    "manage_default_security_group")
            + """
            resource "aws_vpc" "this" {
              cidr_block                       = var.cidr
              assign_generated_ipv6_cidr_block = var.enable_ipv6
            }
            resource "aws_vpc_ipv4_cidr_block_association" "this" {
              count      = length(coalesce(var.secondary_cidr_blocks, []))
              vpc_id     = aws_vpc.this.id
              cidr_block = var.secondary_cidr_blocks[count.index]
            }
            output "vpc_id" { value = aws_vpc.this.id }
            output "vpc_ipv6_cidr_block" { value = aws_vpc.this.ipv6_cidr_block }
            """;
    private static final String GATEWAY = variables(
                    "name",
                    "description",
                    "amazon_side_asn",
                    "transit_gateway_cidr_blocks",
                    "share_tgw",
                    "enable_auto_accept_shared_attachments",
                    "enable_default_route_table_association",
                    "enable_default_route_table_propagation")
            + """
            resource "aws_ec2_transit_gateway" "this" {
              amazon_side_asn             = var.amazon_side_asn
              transit_gateway_cidr_blocks = var.transit_gateway_cidr_blocks
            }
            output "ec2_transit_gateway_id" { value = aws_ec2_transit_gateway.this.id }
            output "ec2_transit_gateway_arn" { value = aws_ec2_transit_gateway.this.arn }
            """;
    private static final String CLUSTER = variables(
                    "cluster_name",
                    "cluster_version",
                    "bootstrap_self_managed_addons",
                    "cluster_compute_config",
                    "create_node_iam_role",
                    "authentication_mode",
                    "enable_cluster_creator_admin_permissions",
                    "vpc_id",
                    "subnet_ids",
                    "cluster_endpoint_private_access",
                    "cluster_endpoint_public_access",
                    "cluster_endpoint_public_access_cidrs",
                    "cluster_additional_security_group_ids",
                    "cluster_ip_family",
                    "cluster_service_ipv4_cidr",
                    "cluster_remote_network_config",
                    "create_node_security_group",
                    "iam_role_additional_policies")
            + """
            resource "aws_iam_role" "this" {
              assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
            }
            resource "aws_iam_role_policy_attachment" "this" {
              for_each   = merge({ AmazonEKSClusterPolicy = "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy" }, var.iam_role_additional_policies)
              role       = aws_iam_role.this.name
              policy_arn = each.value
            }
            resource "aws_eks_cluster" "this" {
              name     = var.cluster_name
              role_arn = aws_iam_role.this.arn
              vpc_config { subnet_ids = var.subnet_ids }
            }
            output "cluster_name" { value = aws_eks_cluster.this.name }
            output "cluster_endpoint" { value = aws_eks_cluster.this.endpoint }
            output "cluster_certificate_authority_data" { value = aws_eks_cluster.this.certificate_authority[0].data }
            output "cluster_oidc_issuer_url" { value = aws_eks_cluster.this.identity[0].oidc[0].issuer }
            output "cluster_primary_security_group_id" { value = aws_eks_cluster.this.vpc_config[0].cluster_security_group_id }
            output "cluster_service_cidr" { value = aws_eks_cluster.this.kubernetes_network_config[0].service_ipv4_cidr }
            """;

    @TempDir
    Path folder;

    private static String variables(String... names) {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append("variable \"").append(name).append("\" { default = null }\n");
        }
        return text.toString();
    }

    @Test
    void everyDesignPlansWithModulesWhatItImplies() throws IOException {
        List<Design> designs = List.of(Designs.mended(), Designs.everything(), Designs.connected());
        for (int i = 0; i < designs.size(); i++) {
            List<GeneratedFile> files = Bundle.standard()
                    .only(List.of("terraform-modules"))
                    .export(designs.get(i))
                    .files();
            TerraformTool.write(folder.resolve("d" + i), files);
        }
        assertEquals(List.of(), TerraformTool.get().badlyFormatted(folder));
        stub(Map.of("vpc", VPC, "transit-gateway", GATEWAY, "eks", CLUSTER));
        assertEquals(List.of(), DesignPlans.checkWritten(TerraformTool.get(), folder, designs));
    }

    @Test
    void nothingRefersToWhatAModuleMakes() {
        for (Design design : List.of(Designs.mended(), Designs.everything(), Designs.connected())) {
            for (GeneratedFile file : TerraformExporter.byModules().files(design)) {
                for (String type : List.of("aws_vpc.", "aws_ec2_transit_gateway.", "aws_eks_cluster.")) {
                    assertFalse(file.text().contains(type), file.path() + " refers to " + type);
                }
            }
        }
    }

    /// Lays the stubs beside the root modules and lets these use them.
    private void stub(Map<String, String> stubs) throws IOException {
        for (Map.Entry<String, String> stub : stubs.entrySet()) {
            Path home = Files.createDirectories(folder.resolve("stubs").resolve(stub.getKey()));
            Files.writeString(home.resolve("main.tf"), stub.getValue());
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".tf")).toList();
        }
        for (Path file : files) {
            Matcher source = SOURCE.matcher(Files.readString(file));
            Files.writeString(file, source.replaceAll("source = \"../../stubs/$1\"\n"));
        }
        try (Stream<Path> all = Files.walk(folder.resolve("stubs"))) {
            assertEquals(3, all.filter(Files::isRegularFile).count());
        }
    }
}
