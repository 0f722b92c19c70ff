package org.cidrloom.export.terraform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Stand-ins for the community's modules, because a build does not download them: ours alone, with the names and types
/// of arguments, the names of outputs, and the addresses of what is imported that theirs have. Those were compared in
/// November 2026 with terraform-aws-vpc, terraform-aws-transit-gateway and terraform-aws-eks on GitHub.
final class ModuleStubs {
    private static final Pattern CALL =
            Pattern.compile("source *= \"terraform-aws-modules/([a-z-]+)/aws\"\n *version *= \"~> ([0-9]+)[.0-9]*\"\n");
    private static final Pattern PROVIDER_6 = Pattern.compile("version *= \">= 6\\.0, < 7\"");

    private static final String VPC = variables("string", List.of("name", "cidr", "ipv6_cidr", "ipv6_ipam_pool_id"))
            + variables(
                    "bool",
                    List.of(
                            "enable_ipv6",
                            "enable_dns_hostnames",
                            "enable_dns_support",
                            "manage_default_network_acl",
                            "manage_default_route_table",
                            "manage_default_security_group"))
            + """
            resource "aws_vpc" "this" {
              count                            = 1
              cidr_block                       = var.cidr
              assign_generated_ipv6_cidr_block = var.enable_ipv6
              ipv6_cidr_block                  = var.ipv6_cidr
              ipv6_ipam_pool_id                = var.ipv6_ipam_pool_id
              enable_dns_hostnames             = var.enable_dns_hostnames
              enable_dns_support               = var.enable_dns_support
              tags                             = { Name = var.name }
            }
            output "vpc_id" { value = aws_vpc.this[0].id }
            output "vpc_ipv6_cidr_block" { value = aws_vpc.this[0].ipv6_cidr_block }
            """;

    private static final String GATEWAY = variables("string", List.of("name", "description", "amazon_side_asn"))
            + variables("list(string)", List.of("transit_gateway_cidr_blocks"))
            + variables(
                    "bool",
                    List.of(
                            "enable_auto_accept_shared_attachments",
                            "enable_default_route_table_association",
                            "enable_default_route_table_propagation",
                            "enable_sg_referencing_support",
                            "create_tgw_routes",
                            "share_tgw"))
            + """
            resource "aws_ec2_transit_gateway" "this" {
              count                       = 1
              amazon_side_asn             = var.amazon_side_asn
              transit_gateway_cidr_blocks = var.transit_gateway_cidr_blocks
            }
            resource "aws_ec2_transit_gateway_route_table" "this" {
              count              = coalesce(var.create_tgw_routes, true) ? 1 : 0
              transit_gateway_id = aws_ec2_transit_gateway.this[0].id
            }
            output "ec2_transit_gateway_id" { value = aws_ec2_transit_gateway.this[0].id }
            output "ec2_transit_gateway_arn" { value = aws_ec2_transit_gateway.this[0].arn }
            """;

    private static final String CLUSTER_20 = variables("string", List.of("cluster_name", "cluster_version"))
            + variables("string", List.of("cluster_ip_family", "cluster_service_ipv4_cidr"))
            + variables("any", List.of("cluster_compute_config", "cluster_remote_network_config"))
            + variables("list(string)", List.of("cluster_endpoint_public_access_cidrs"))
            + variables("list(string)", List.of("cluster_additional_security_group_ids"))
            + variables(
                    "bool",
                    List.of(
                            "bootstrap_self_managed_addons",
                            "cluster_endpoint_private_access",
                            "cluster_endpoint_public_access",
                            "create_cluster_security_group",
                            "enable_security_groups_for_pods"))
            + cluster(
                    "cluster_name",
                    "try(var.cluster_compute_config.enabled, false)",
                    "coalesce(var.enable_security_groups_for_pods, true)",
                    "create_cluster_security_group");

    private static final String CLUSTER_21 = variables("string", List.of("name", "kubernetes_version"))
            + variables("string", List.of("ip_family", "service_ipv4_cidr"))
            + variables("list(string)", List.of("endpoint_public_access_cidrs", "additional_security_group_ids"))
            + variables(
                    "object({ enabled = optional(bool, false), node_pools = optional(list(string)),"
                            + " node_role_arn = optional(string) })",
                    List.of("compute_config"))
            + variables(
                    "object({ remote_node_networks = object({ cidrs = optional(list(string)) }),"
                            + " remote_pod_networks = optional(object({ cidrs = optional(list(string)) })) })",
                    List.of("remote_network_config"))
            + variables("bool", List.of("endpoint_private_access", "endpoint_public_access", "create_security_group"))
            + cluster("name", "try(var.compute_config.enabled, false)", "false", "create_security_group");

    private static final Map<String, String> STUBS = Map.of(
            "vpc-5", VPC,
            "vpc-6", VPC,
            "transit-gateway-2", GATEWAY,
            "transit-gateway-3", GATEWAY,
            "eks-20", CLUSTER_20,
            "eks-21", CLUSTER_21);

    private ModuleStubs() {}

    private static String variables(String type, List<String> names) {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append("variable \"%s\" {\n  type    = %s\n  default = null\n}\n".formatted(name, type));
        }
        return text.toString();
    }

    /// What the lines of the eks module have in common. A role of a cluster in Auto Mode gets what that needs.
    private static String cluster(String name, String isAuto, String attachesPodGroups, String securityGroup) {
        return variables("string", List.of("vpc_id", "authentication_mode", "iam_role_name"))
                + variables("list(string)", List.of("subnet_ids"))
                + variables("map(string)", List.of("iam_role_additional_policies"))
                + variables(
                        "bool",
                        List.of(
                                "create_node_iam_role",
                                "create_node_security_group",
                                "enable_cluster_creator_admin_permissions"))
                + """
                locals {
                  policies = concat(["AmazonEKSClusterPolicy"], %s ? ["AmazonEKSBlockStoragePolicy", "AmazonEKSComputePolicy", "AmazonEKSLoadBalancingPolicy", "AmazonEKSNetworkingPolicy"] : [], %s ? ["AmazonEKSVPCResourceController"] : [])
                }
                resource "aws_iam_role" "this" {
                  count              = 1
                  name_prefix        = "${var.iam_role_name}-"
                  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
                }
                resource "aws_iam_role_policy_attachment" "this" {
                  for_each   = toset(local.policies)
                  role       = aws_iam_role.this[0].name
                  policy_arn = "arn:aws:iam::aws:policy/${each.key}"
                }
                resource "aws_iam_role_policy_attachment" "additional" {
                  for_each   = var.iam_role_additional_policies
                  role       = aws_iam_role.this[0].name
                  policy_arn = each.value
                }
                resource "aws_security_group" "cluster" {
                  count  = coalesce(var.%s, true) ? 1 : 0
                  vpc_id = var.vpc_id
                }
                resource "aws_security_group" "node" {
                  count  = coalesce(var.create_node_security_group, true) ? 1 : 0
                  vpc_id = var.vpc_id
                }
                resource "aws_eks_cluster" "this" {
                  count    = 1
                  name     = var.%s
                  role_arn = aws_iam_role.this[0].arn
                  vpc_config { subnet_ids = var.subnet_ids }
                }
                output "cluster_name" { value = aws_eks_cluster.this[0].name }
                output "cluster_endpoint" { value = aws_eks_cluster.this[0].endpoint }
                output "cluster_certificate_authority_data" { value = aws_eks_cluster.this[0].certificate_authority[0].data }
                output "cluster_oidc_issuer_url" { value = aws_eks_cluster.this[0].identity[0].oidc[0].issuer }
                output "cluster_primary_security_group_id" { value = aws_eks_cluster.this[0].vpc_config[0].cluster_security_group_id }
                output "cluster_service_cidr" { value = aws_eks_cluster.this[0].kubernetes_network_config[0].service_ipv4_cidr }
                """.formatted(isAuto, attachesPodGroups, securityGroup, name);
    }

    /// Lays the stand-ins below a folder and lets the root modules below it use them, by the line that they ask for.
    /// The local mirror has version 5 of the provider, and what stands here takes either.
    ///
    /// @return the modules and lines that were asked for
    static List<String> use(Path folder) throws IOException {
        for (Map.Entry<String, String> stub : STUBS.entrySet()) {
            Path home = Files.createDirectories(folder.resolve("stubs").resolve(stub.getKey()));
            Files.writeString(home.resolve("main.tf"), stub.getValue());
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".tf"))
                    .filter(file -> !file.startsWith(folder.resolve("stubs")))
                    .toList();
        }
        List<String> used = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file);
            assertEquals(
                    text.split("terraform-aws-modules/", -1).length,
                    text.split("= \"terraform-aws-modules/", -1).length,
                    file + " names modules in calls alone");
            String here = folder.relativize(file.getParent()).toString().replaceAll("[^/\\\\]+", "..");
            Matcher call = CALL.matcher(text);
            call.results().map(each -> each.group(1) + "-" + each.group(2)).forEach(used::add);
            String called = call.replaceAll("source = \"" + here + "/stubs/$1-$2\"\n");
            Files.writeString(file, PROVIDER_6.matcher(called).replaceAll("version = \">= 5.100\""));
        }
        return used.stream().distinct().sorted().toList();
    }
}
