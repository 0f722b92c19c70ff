package org.cidrloom.export.terraform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Nothing that the templates write is gone in version 6 of the AWS provider, or not there yet in version 5.100, which
/// the others of these tests run. By the provider's upgrade guide:
/// https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/version-6-upgrade
class ProviderVersionsTest {
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^(resource|data) \"(aws_[a-z0-9_]+)\" \"[a-z0-9_]+\" \\{\n(.*?)^}");

    /// Arguments that version 6 removed or deprecated, by the type that had them.
    private static final Map<String, List<String>> GONE = Map.of(
            "resource aws_eip", List.of("vpc"),
            "resource aws_eks_addon", List.of("resolve_conflicts"),
            "resource aws_launch_template", List.of("elastic_gpu_specifications", "elastic_inference_accelerator"),
            "resource aws_dx_gateway_association", List.of("vpn_gateway_id"),
            "resource aws_dx_hosted_connection", List.of("region"),
            "resource aws_flow_log", List.of("log_group_name"),
            "resource aws_instance", List.of("cpu_core_count", "cpu_threads_per_core"));

    /// What version 6 says otherwise when it is read: the name of a Region, images without an owner.
    private static final List<String> CHANGED_DATA =
            List.of("aws_region", "aws_ami", "aws_vpc_peering_connection", "aws_vpc_endpoint_service");

    /// Types of a provider that is in both versions but says `yes` and `no` as 1 and 0 no longer.
    private static final Pattern NUMBER_FOR_YES = Pattern.compile(
            "(?m)^ *(delete_on_termination|encrypted|ebs_optimized|associate_public_ip_address|primary_ipv6) *= *[01]$");

    /// Arguments and blocks, by type, that code for version 6 alone has: the modules vpc 6 and eks 21 of
    /// terraform-aws-modules, which pass `region` to each resource and so cannot run with version 5.
    private static final Map<String, Set<String>> IN_6 = Map.ofEntries(
            Map.entry(
                    "aws_eks_cluster",
                    Set.of(
                            "name",
                            "role_arn",
                            "version",
                            "bootstrap_self_managed_addons",
                            "access_config",
                            "compute_config",
                            "vpc_config",
                            "kubernetes_network_config",
                            "remote_network_config",
                            "storage_config")),
            Map.entry(
                    "aws_eks_addon",
                    Set.of(
                            "cluster_name",
                            "addon_name",
                            "addon_version",
                            "configuration_values",
                            "resolve_conflicts_on_create",
                            "resolve_conflicts_on_update")),
            Map.entry("aws_eks_access_entry", Set.of("cluster_name", "principal_arn", "type")),
            Map.entry("aws_ec2_tag", Set.of("resource_id", "key", "value")),
            Map.entry(
                    "aws_vpc",
                    Set.of(
                            "cidr_block",
                            "assign_generated_ipv6_cidr_block",
                            "ipv6_cidr_block",
                            "ipv6_ipam_pool_id",
                            "enable_dns_hostnames",
                            "enable_dns_support",
                            "tags")),
            Map.entry("aws_vpc_ipv4_cidr_block_association", Set.of("vpc_id", "cidr_block")),
            Map.entry(
                    "aws_subnet",
                    Set.of(
                            "vpc_id",
                            "availability_zone",
                            "cidr_block",
                            "ipv6_cidr_block",
                            "assign_ipv6_address_on_creation",
                            "map_public_ip_on_launch",
                            "tags")),
            Map.entry("aws_route_table", Set.of("vpc_id", "tags")),
            Map.entry("aws_route_table_association", Set.of("subnet_id", "route_table_id")),
            Map.entry("aws_security_group", Set.of("name_prefix", "description", "vpc_id", "tags")),
            Map.entry("aws_iam_role", Set.of("name_prefix", "assume_role_policy")),
            Map.entry("aws_iam_role_policy_attachment", Set.of("role", "policy_arn")));

    private static final Pattern ARGUMENT = Pattern.compile("(?m)^  (?:dynamic )?\"?([a-z0-9_]+)\"? *[={]");
    private static final Set<String> META = Set.of("for_each", "depends_on", "lifecycle");

    private record Block(String file, String type, String body) {
        boolean says(String argument) {
            return Pattern.compile("(?m)^ *(dynamic )?\"?" + argument + "\"? *[={]")
                    .matcher(body)
                    .find();
        }
    }

    private static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Path.of("templates"))) {
            for (Path file : all.filter(path -> path.toString().endsWith(".tf")).toList()) {
                Matcher block = BLOCK.matcher(Files.readString(file));
                while (block.find()) {
                    blocks.add(new Block(file.toString(), block.group(1) + " " + block.group(2), block.group(3)));
                }
            }
        }
        return blocks;
    }

    @Test
    void nothingIsWrittenThatVersion6Removed() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Block block : blocks()) {
            for (String argument : GONE.getOrDefault(block.type(), List.of())) {
                if (block.says(argument)) {
                    wrong.add(block.file() + ": " + argument + " of " + block.type());
                }
            }
            if (NUMBER_FOR_YES.matcher(block.body()).find()) {
                wrong.add(block.file() + ": a number for yes or no in " + block.type());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatIsWrittenOfTheCommonestTypesIsWrittenForVersion6Too() throws IOException {
        List<String> unknown = new ArrayList<>();
        int arguments = 0;
        for (Block block : blocks()) {
            Set<String> known = IN_6.get(block.type().replace("resource ", ""));
            if (known != null) {
                for (Matcher argument = ARGUMENT.matcher(block.body()); argument.find(); arguments++) {
                    if (!known.contains(argument.group(1)) && !META.contains(argument.group(1))) {
                        unknown.add(block.file() + ": " + argument.group(1) + " of " + block.type());
                    }
                }
            }
        }
        assertEquals(List.of(), unknown);
        assertTrue(arguments > 80, "arguments are found: " + arguments);
    }

    @Test
    void nothingIsReadThatVersion6SaysOtherwise() throws IOException {
        assertEquals(
                List.of(),
                blocks().stream()
                        .filter(block -> CHANGED_DATA.stream()
                                .anyMatch(type -> block.type().equals("data " + type)))
                        .map(Block::file)
                        .toList());
    }

    @Test
    void noResourceNamesARegionOfItsOwnWhichVersion5DoesNotKnow() throws IOException {
        List<Block> blocks = blocks();
        assertTrue(blocks.size() > 40, "the templates are read: " + blocks.size());
        assertTrue(blocks.stream().anyMatch(block -> block.says("domain")), "arguments are found");
        assertEquals(
                List.of(),
                blocks.stream()
                        .filter(block -> Pattern.compile("(?m)^  region *=")
                                .matcher(block.body())
                                .find())
                        .map(block -> block.file() + ": " + block.type())
                        .toList());
    }
}
