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
