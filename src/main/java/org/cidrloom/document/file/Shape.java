package org.cidrloom.document.file;

import java.util.List;

/// The kinds of mapping that a design file has, each with its keys in the order in which they are written. The one
/// place that knows the keys: reader, writer, patches and the JSON Schema are held to it.
enum Shape {
    DESIGN(
            "cidrloom",
            "name",
            "region",
            "zones",
            "tags",
            "notes",
            "addressPools",
            "networks",
            "vpcs",
            "transitGateways",
            "peerings",
            "clusters",
            "drawing"),
    POOL("id", "name", "cidr", "notes"),
    NETWORK("id", "name", "cidrs", "notes"),
    VPC(
            "id",
            "name",
            "account",
            "region",
            "existing",
            "notes",
            "cidrs",
            "ipv6",
            "nat",
            "internet",
            "interfaceEndpoints",
            "subnets",
            "routes"),
    BLOCK("cidr", "routable"),
    IPV6("cidr"),
    SUBNET("id", "name", "tier", "zone", "cidr", "ipv6Index", "reservations", "notes"),
    RESERVATION("cidr", "type"),
    VPC_ROUTE("tier", "destination", "via"),
    GATEWAY("id", "name", "asn", "existing", "notes", "routeTables", "attachments"),
    ROUTE_TABLE("id", "routes"),
    TRANSIT_ROUTE("destination", "via", "blackhole"),
    ATTACHMENT("to", "subnets", "association", "propagations"),
    PEERING("between"),
    CLUSTER(
            "id",
            "name",
            "vpc",
            "version",
            "ipFamily",
            "serviceCidr",
            "endpointAccess",
            "accessCidrs",
            "notes",
            "subnets",
            "cni",
            "nodeGroups"),
    CNI(
            "delivery",
            "version",
            "customNetworking",
            "podSubnets",
            "prefixDelegation",
            "warmEniTarget",
            "warmIpTarget",
            "minimumIpTarget",
            "warmPrefixTarget",
            "maxEni",
            "externalSnat",
            "excludeSnatCidrs",
            "podSecurityGroups",
            "subnetDiscovery"),
    NODE_GROUP(
            "id",
            "kind",
            "os",
            "instanceTypes",
            "subnets",
            "nodes",
            "surge",
            "maxPods",
            "pods",
            "hostNetworkPodsPerNode",
            "notes"),
    NODES("min", "desired", "max"),
    POSITION("x", "y");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> keys;

    Shape(String... keys) {
        this.keys = List.of(keys);
    }

    /// Its keys in the order in which they are written.
    List<String> keys() {
        return keys;
    }
}
