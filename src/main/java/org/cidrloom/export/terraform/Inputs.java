package org.cidrloom.export.terraform;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The variables by which a stack is told the ids of what it does not make, with placeholders that AWS refuses.
final class Inputs {
    private final Map<Kind, TreeMap<String, String>> wanted = new EnumMap<>(Kind.class);

    /// What an id is of.
    enum Kind {
        TRANSIT_GATEWAY(
                "transit_gateway_ids", "Transit gateways that exist already or are made elsewhere, by id.", "tgw"),
        TRANSIT_GATEWAY_ROUTE_TABLE(
                "transit_gateway_route_table_ids",
                "Route tables of transit gateways that exist already or are made elsewhere, by gateway and table.",
                "tgw-rtb"),
        TRANSIT_GATEWAY_ATTACHMENT(
                "transit_gateway_attachment_ids",
                "Attachments that are not made here, as WHAT@GATEWAY: VPN, Direct Connect, and VPCs of others.",
                "tgw-attach"),
        TRANSIT_GATEWAY_PEERING(
                "transit_gateway_peering_ids",
                "Peering attachments of transit gateways that another stack asks for, as A~B.",
                "tgw-attach"),
        DIRECT_CONNECT_GATEWAY(
                "direct_connect_gateway_ids",
                "Direct Connect gateways that exist already or are made elsewhere, by id.",
                "dxgw"),
        DIRECT_CONNECT_PROPOSAL(
                "direct_connect_proposal_ids",
                "Proposals by which transit gateways of other accounts join Direct Connect gateways, as DX@GATEWAY.",
                "proposal"),
        DIRECT_CONNECT_ACCEPTANCE(
                "direct_connect_accepted_gateway_ids",
                "Direct Connect gateways whose account has taken a proposal made here, as DX@GATEWAY.",
                "dxgw"),
        VPC("existing_vpc_ids", "VPCs that exist already or are made elsewhere, by id.", "vpc"),
        SUBNET("existing_subnet_ids", "Subnets of existing VPCs that clusters use, as VPC/SUBNET.", "subnet"),
        PEERING("peering_connection_ids", "Peering connections that another stack asks for, as A~B.", "pcx"),
        VIRTUAL_PRIVATE_GATEWAY(
                "existing_virtual_private_gateway_ids",
                "Virtual private gateways that exist already or are made elsewhere, by VPC.",
                "vgw"),
        IPAM_POOL("ipv6_ipam_pool_ids", "The IPAM pool that the IPv6 block of each VPC comes from.", "ipam-pool");

        private final String variable;
        private final String description;
        private final String prefix;

        Kind(String variable, String description, String prefix) {
            this.variable = variable;
            this.description = description;
            this.prefix = prefix;
        }

        /// The name of the variable.
        String variable() {
            return variable;
        }
    }

    /// A variable, as templates see it.
    ///
    /// @param name its name
    /// @param description what it is for
    /// @param entries keys and placeholders
    record Variable(String name, String description, List<Pair> entries) {}

    /// Asks for the id of something.
    void need(Kind kind, String key) {
        wanted.computeIfAbsent(kind, each -> new TreeMap<>()).put(key, kind.prefix + "-REPLACE-ME");
    }

    /// What was asked for, by kind and key.
    Map<Kind, Set<String>> wanted() {
        Map<Kind, Set<String>> keys = new EnumMap<>(Kind.class);
        wanted.forEach((kind, entries) -> keys.put(kind, entries.keySet()));
        return keys;
    }

    boolean has(Kind kind) {
        return wanted.containsKey(kind);
    }

    List<Variable> variables() {
        return wanted.entrySet().stream()
                .map(entry ->
                        new Variable(entry.getKey().variable, entry.getKey().description, Pair.of(entry.getValue())))
                .toList();
    }
}
