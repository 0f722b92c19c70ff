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
            "zoneIds",
            "quotas",
            "accept",
            "addressPools",
            "networks",
            "prefixLists",
            "vpcs",
            "transitGateways",
            "directConnectGateways",
            "peerings",
            "clusters",
            "drawing"),
    ACCEPTANCE("rule", "subject", "why"),
    POOL("id", "name", "cidr", "notes"),
    NETWORK("id", "name", "cidrs", "notes", "formerIds"),
    PREFIX_LIST("id", "name", "maxEntries", "cidrs", "notes", "formerIds"),
    VPC(
            "id",
            "name",
            "account",
            "region",
            "existing",
            "notes",
            "formerIds",
            "cidrs",
            "ipv6",
            "nat",
            "internet",
            "dnsSupport",
            "dnsHostnames",
            "interfaceEndpoints",
            "subnets",
            "loadBalancers",
            "routes",
            "prefixListRoutes"),
    BLOCK("cidr", "routable"),
    IPV6("cidr"),
    SUBNET("id", "name", "tier", "zone", "cidr", "ipv6Index", "reservations", "notes", "formerIds"),
    RESERVATION("cidr", "type"),
    LOAD_BALANCER("id", "type", "scheme", "subnets"),
    VPC_ROUTE("tier", "destination", "via"),
    PREFIX_LIST_ROUTE("tier", "prefixList", "via"),
    GATEWAY(
            "id",
            "name",
            "account",
            "region",
            "asn",
            "cidrs",
            "existing",
            "notes",
            "formerIds",
            "routeTables",
            "attachments"),
    ROUTE_TABLE("id", "formerIds", "routes", "prefixListReferences"),
    TRANSIT_ROUTE("destination", "via", "blackhole"),
    PREFIX_LIST_REFERENCE("prefixList", "via", "blackhole"),
    ATTACHMENT("to", "subnets", "association", "propagations", "applianceMode", "allowedPrefixes"),
    DIRECT_CONNECT_GATEWAY("id", "name", "asn", "networks", "vpcs", "notes", "formerIds"),
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
            "formerIds",
            "subnets",
            "remoteNodeNetworks",
            "remotePodNetworks",
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
            "rolling",
            "maxPods",
            "pods",
            "securityGroupPods",
            "hostNetworkPodsPerNode",
            "notes",
            "formerIds"),
    NODES("min", "desired", "max"),
    ROLLING("maxUnavailable"),
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
