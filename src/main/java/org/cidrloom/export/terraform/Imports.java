package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cidrloom.export.GeneratedFile;

/// What `imports.tf` shows: the resources that people bring along, and where each is made. Left out is what takes a
/// name of its own here, such as roles, security groups and launch templates: these are made anew.
final class Imports {
    private static final List<String> TYPES = List.of(
            "aws_vpc",
            "aws_vpc_ipv4_cidr_block_association",
            "aws_subnet",
            "aws_ec2_subnet_cidr_reservation",
            "aws_internet_gateway",
            "aws_egress_only_internet_gateway",
            "aws_eip",
            "aws_nat_gateway",
            "aws_route_table",
            "aws_route_table_association",
            "aws_route",
            "aws_vpc_endpoint",
            "aws_ec2_managed_prefix_list",
            "aws_ec2_transit_gateway",
            "aws_ec2_transit_gateway_route_table",
            "aws_ec2_transit_gateway_vpc_attachment",
            "aws_ec2_transit_gateway_peering_attachment",
            "aws_ec2_transit_gateway_route_table_association",
            "aws_ec2_transit_gateway_route_table_propagation",
            "aws_ec2_transit_gateway_route",
            "aws_ec2_transit_gateway_prefix_list_reference",
            "aws_dx_gateway",
            "aws_dx_gateway_association",
            "aws_vpn_gateway",
            "aws_vpc_peering_connection",
            "aws_eks_cluster",
            "aws_eks_addon",
            "aws_eks_node_group",
            "aws_eks_fargate_profile");

    /// What the community's modules make, which all call it `this[0]`, by module.
    private static final Map<String, String> MODULES =
            Map.of("vpc", "aws_vpc", "transit_gateway", "aws_ec2_transit_gateway", "eks", "aws_eks_cluster");

    private static final Set<String> KNOWN = Set.copyOf(TYPES);
    private static final Pattern BLOCK = Pattern.compile("(resource \"([a-z0-9_]+)\"|module) \"(\\w+)\" \\{");

    private Imports() {}

    /// A resource.
    ///
    /// @param key the type, and the name where that is not `this`: `aws_eip.nat`
    /// @param to the address, an expression over `each.key`
    record Item(String key, String to) {}

    /// The resources that these files make.
    static List<Item> of(List<GeneratedFile> files) {
        List<Item> items = new ArrayList<>();
        for (GeneratedFile file : files) {
            file.text().lines().filter(Imports::begins).forEach(line -> add(line, items));
        }
        items.sort(Comparator.comparingInt(item -> TYPES.indexOf(item.key().replaceAll("\\..*", ""))));
        return items;
    }

    private static boolean begins(String line) {
        return line.startsWith("resource ") || line.startsWith("module ");
    }

    private static void add(String line, List<Item> items) {
        Matcher block = BLOCK.matcher(line);
        if (!block.matches()) {
            return;
        }
        String type = block.group(2);
        String name = block.group(3);
        if (type == null) {
            String made = MODULES.get(name);
            if (made != null) {
                items.add(new Item(made, "module." + name + "[each.key]." + made + ".this[0]"));
            }
        } else if (KNOWN.contains(type)) {
            items.add(new Item(name.equals("this") ? type : type + "." + name, type + "." + name + "[each.key]"));
        }
    }
}
