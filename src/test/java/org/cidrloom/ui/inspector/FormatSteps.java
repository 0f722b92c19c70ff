package org.cidrloom.ui.inspector;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.model.ElementId;

/// For each property of the file format, what a person does in the forms to change it, on [Documents#TWO_REGIONS].
final class FormatSteps {
    private static final ElementId DESIGN = new ElementId.OfDesign();
    private static final ElementId POOL = new ElementId.OfPool("corp");
    private static final ElementId OUTSIDE = new ElementId.OfNetwork("stockholm");
    private static final ElementId LIST = new ElementId.OfPrefixList("company");
    private static final ElementId VPC = new ElementId.OfVpc("payments");
    private static final ElementId SUBNET = new ElementId.OfSubnet("payments", "node-a");
    private static final ElementId POD_SUBNET = new ElementId.OfSubnet("payments", "pod-a");
    private static final ElementId HUB = new ElementId.OfTransitGateway("hub");
    private static final ElementId TABLE = new ElementId.OfRouteTable("hub", "main");
    private static final ElementId ATTACHED = new ElementId.OfAttachment("hub", "payments");
    private static final ElementId ATTACHED_DX = new ElementId.OfAttachment("hub", "dx");
    private static final ElementId DX = new ElementId.OfDirectConnectGateway("dx");
    private static final ElementId EKS = new ElementId.OfCluster("payments-eks");
    private static final ElementId GROUP = new ElementId.OfNodeGroup("payments-eks", "general");

    /// What is done to one field.
    ///
    /// @param element whose form it is
    /// @param field the field's key
    /// @param value what is typed, chosen or picked; the start of the label of what is added to rows
    record Step(ElementId element, String field, String value) {}

    /// The steps by the property's name: the name of its type in the schema, a dot, its own name.
    static final Map<String, List<Step>> ALL = all();

    private FormatSteps() {}

    private static Map<String, List<Step>> all() {
        Map<String, List<Step>> all = new LinkedHashMap<>();
        design(all);
        surroundings(all);
        vpc(all);
        subnet(all);
        transit(all);
        cluster(all);
        cni(all);
        nodeGroup(all);
        return Map.copyOf(all);
    }

    private static void design(Map<String, List<Step>> all) {
        put(all, "design.name", DESIGN, "name", "another");
        put(all, "design.region", DESIGN, "region", "eu-north-1");
        put(all, "design.zones", DESIGN, "zones", "eu-west-1b, eu-west-1c");
        put(all, "design.tags", DESIGN, "tags/Owner/value", "platform");
        put(all, "design.notes", DESIGN, "notes", "Agreed in June.");
        put(all, "design.zoneIds", DESIGN, "zone-ids/eu-west-1b", "euw1-az3");
        put(all, "design.quotas", DESIGN, "quotas/ipv4CidrsPerVpc", "12");
        put(all, "design.accept", DESIGN, "accepted/0/why", "Measured in May.");
        put(all, "acceptance.why", DESIGN, "accepted/0/why", "Measured in May.");
        put(all, "design.addressPools", DESIGN, "add-pool", "Add");
        put(all, "design.networks", DESIGN, "add-network", "Add");
        put(all, "design.prefixLists", DESIGN, "add-prefix-list", "Add");
        put(all, "design.vpcs", DESIGN, "add-estate", "Add VPC");
        put(all, "design.transitGateways", DESIGN, "add-estate", "Add transit gateway");
        put(all, "design.directConnectGateways", DESIGN, "add-estate", "Add Direct Connect gateway");
        put(all, "design.clusters", VPC, "add-cluster", "Add cluster");
        put(all, "design.peerings", VPC, "peer", "inspection");
        all.put(
                "peering.between",
                List.of(
                        new Step(VPC, "peer", "inspection"),
                        new Step(new ElementId.OfPeering("payments", "inspection"), "accepter", "archive")));
    }

    private static void surroundings(Map<String, List<Step>> all) {
        put(all, "addressPool.id", POOL, "id", "company-pool");
        put(all, "addressPool.name", POOL, "name", "The company's");
        put(all, "addressPool.cidr", POOL, "cidr", "10.0.0.0/9");
        put(all, "addressPool.notes", POOL, "notes", "Ask the network team.");
        put(all, "network.id", OUTSIDE, "id", "sthlm");
        put(all, "network.name", OUTSIDE, "name", "Stockholm DC");
        put(all, "network.cidrs", OUTSIDE, "cidrs/0", "192.168.0.0/17");
        put(all, "network.notes", OUTSIDE, "notes", "Closes next year.");
        put(all, "network.formerIds", OUTSIDE, "former-ids", "before, earlier");
        put(all, "prefixList.id", LIST, "id", "corporate");
        put(all, "prefixList.name", LIST, "name", "Corporate");
        put(all, "prefixList.maxEntries", LIST, "max-entries", "40");
        put(all, "prefixList.cidrs", LIST, "cidrs/0", "192.168.0.0/17");
        put(all, "prefixList.notes", LIST, "notes", "Kept by the network team.");
        put(all, "prefixList.formerIds", LIST, "former-ids", "before, earlier");
        put(all, "directConnectGateway.id", DX, "id", "direct");
        put(all, "directConnectGateway.name", DX, "name", "Interxion");
        put(all, "directConnectGateway.asn", DX, "asn", "64530");
        put(all, "directConnectGateway.networks", DX, "networks", "stockholm, dublin");
        put(all, "directConnectGateway.vpcs", DX, "vpcs", "");
        put(all, "directConnectGateway.notes", DX, "notes", "10 Gbit/s.");
        put(all, "directConnectGateway.formerIds", DX, "former-ids", "before, earlier");
    }

    private static void vpc(Map<String, List<Step>> all) {
        put(all, "vpc.id", VPC, "id", "pay");
        put(all, "vpc.name", VPC, "name", "payments-prod");
        put(all, "vpc.account", VPC, "account", "444455556666");
        put(all, "vpc.region", VPC, "region", "eu-north-1");
        put(all, "vpc.existing", VPC, "existing", "");
        put(all, "vpc.notes", VPC, "notes", "The old one.");
        put(all, "vpc.formerIds", VPC, "former-ids", "before, earlier");
        put(all, "vpc.cidrs", VPC, "cidrs", "Add routable");
        put(all, "vpcBlock.cidr", VPC, "cidrs/0", "10.24.0.0/19");
        put(all, "vpcBlock.routable", VPC, "cidrs/1/routable", "");
        put(all, "vpc.ipv6", VPC, "ipv6", "own");
        put(all, "vpc.nat", VPC, "nat", "single");
        put(all, "vpc.internet", VPC, "internet", "");
        put(all, "vpc.dnsSupport", VPC, "dns-support", "");
        put(all, "vpc.dnsHostnames", VPC, "dns-hostnames", "");
        put(all, "vpc.interfaceEndpoints", VPC, "endpoints", "sts, ec2");
        put(all, "vpc.subnets", VPC, "add-subnet", "Add 2 database");
        put(all, "vpc.loadBalancers", VPC, "load-balancers", "Add");
        put(all, "loadBalancer.id", VPC, "load-balancers/0", "edge");
        put(all, "loadBalancer.type", VPC, "load-balancers/0/type", "network");
        put(all, "loadBalancer.scheme", VPC, "load-balancers/0/scheme", "internet-facing");
        put(all, "loadBalancer.subnets", VPC, "load-balancers/0/subnets", "public-a, public-b");
        put(all, "vpc.routes", VPC, "routes", "Add");
        put(all, "vpcRoute.tier", VPC, "routes/0/tier", "pod");
        put(all, "vpcRoute.destination", VPC, "routes/0", "10.0.0.0/9");
        all.put(
                "vpcRoute.via",
                List.of(new Step(VPC, "peer", "inspection"), new Step(VPC, "routes/0/via", "inspection")));
        put(all, "vpc.prefixListRoutes", VPC, "prefix-lists", "Add");
        put(all, "prefixListRoute.tier", VPC, "prefix-lists/0/tier", "pod");
        all.put(
                "prefixListRoute.prefixList",
                List.of(new Step(DESIGN, "add-prefix-list", "Add"), new Step(VPC, "prefix-lists/0", "prefix-list-1")));
        all.put(
                "prefixListRoute.via",
                List.of(new Step(VPC, "peer", "inspection"), new Step(VPC, "prefix-lists/0/via", "inspection")));
    }

    private static void subnet(Map<String, List<Step>> all) {
        put(all, "subnet.id", SUBNET, "id", "nodes-of-a");
        put(all, "subnet.name", SUBNET, "name", "Nodes");
        put(all, "subnet.tier", SUBNET, "tier", "private");
        put(all, "subnet.zone", SUBNET, "zone", "eu-west-1b");
        put(all, "subnet.cidr", SUBNET, "cidr", "10.24.4.0/25");
        all.put("subnet.ipv6Index", List.of(new Step(VPC, "ipv6", "amazon"), new Step(SUBNET, "ipv6-index", "4")));
        put(all, "subnet.reservations", POD_SUBNET, "reservations", "Reserve");
        put(all, "subnet.notes", SUBNET, "notes", "Full in May.");
        put(all, "subnet.formerIds", SUBNET, "former-ids", "before, earlier");
        all.put(
                "reservation.cidr",
                List.of(
                        new Step(POD_SUBNET, "reservations", "Reserve"),
                        new Step(POD_SUBNET, "reservations/0", "100.64.48.0/20")));
        all.put(
                "reservation.type",
                List.of(
                        new Step(POD_SUBNET, "reservations", "Reserve"),
                        new Step(POD_SUBNET, "reservations/0/type", "explicit")));
    }

    private static void transit(Map<String, List<Step>> all) {
        put(all, "transitGateway.id", HUB, "id", "core");
        put(all, "transitGateway.name", HUB, "name", "Core");
        put(all, "transitGateway.account", HUB, "account", "444455556666");
        put(all, "transitGateway.region", HUB, "region", "eu-north-1");
        put(all, "transitGateway.asn", HUB, "asn", "64600");
        put(all, "transitGateway.cidrs", HUB, "cidrs", "10.98.0.0/24");
        put(all, "transitGateway.existing", HUB, "existing", "");
        put(all, "transitGateway.notes", HUB, "notes", "Shared by RAM.");
        put(all, "transitGateway.formerIds", HUB, "former-ids", "before, earlier");
        put(all, "transitGateway.routeTables", HUB, "add-table", "Add");
        put(all, "transitGateway.attachments", HUB, "attach", "archive");
        put(all, "routeTable.id", TABLE, "id", "spokes");
        put(all, "routeTable.formerIds", TABLE, "former-ids", "before");
        put(all, "routeTable.routes", TABLE, "routes", "Add");
        put(all, "routeTable.prefixListReferences", TABLE, "prefix-lists", "Add");
        put(all, "transitRoute.destination", TABLE, "routes/0", "10.24.0.0/21");
        put(all, "transitRoute.via", TABLE, "routes/0/via", "inspection");
        put(all, "transitRoute.blackhole", TABLE, "routes/0/via", "");
        all.put(
                "prefixListReference.prefixList",
                List.of(
                        new Step(DESIGN, "add-prefix-list", "Add"),
                        new Step(TABLE, "prefix-lists/0", "prefix-list-1")));
        put(all, "prefixListReference.via", TABLE, "prefix-lists/0/via", "inspection");
        put(all, "prefixListReference.blackhole", TABLE, "prefix-lists/0/via", "inspection");
        put(all, "attachment.to", HUB, "attach", "archive");
        put(all, "attachment.subnets", ATTACHED, "subnets", "node-a, node-b");
        put(all, "attachment.association", ATTACHED, "association", "inspected");
        put(all, "attachment.propagations", ATTACHED, "propagations", "main, inspected");
        put(all, "attachment.applianceMode", ATTACHED, "appliance-mode", "");
        put(all, "attachment.allowedPrefixes", ATTACHED_DX, "allowed-prefixes", "10.24.0.0/17");
    }

    private static void cluster(Map<String, List<Step>> all) {
        put(all, "cluster.id", EKS, "id", "eks");
        put(all, "cluster.name", EKS, "name", "Payments");
        put(all, "cluster.vpc", EKS, "vpc", "inspection");
        put(all, "cluster.version", EKS, "version", "1.34");
        put(all, "cluster.ipFamily", EKS, "ip-family", "ipv6");
        put(all, "cluster.serviceCidr", EKS, "service-cidr", "172.20.0.0/16");
        put(all, "cluster.endpointAccess", EKS, "endpoint-access", "private");
        put(all, "cluster.accessCidrs", EKS, "access-cidrs", "192.0.2.0/24");
        put(all, "cluster.notes", EKS, "notes", "For the new product.");
        put(all, "cluster.formerIds", EKS, "former-ids", "before, earlier");
        put(all, "cluster.subnets", EKS, "subnets", "node-a, transit-b");
        put(all, "cluster.remoteNodeNetworks", EKS, "remote-node-networks", "10.82.0.0/16");
        put(all, "cluster.remotePodNetworks", EKS, "remote-pod-networks", "10.83.0.0/16");
        put(all, "cluster.cni", EKS, "prefix-delegation", "");
        put(all, "cluster.nodeGroups", EKS, "add-group", "Add");
    }

    private static void cni(Map<String, List<Step>> all) {
        put(all, "cni.delivery", EKS, "delivery/by", "addon");
        put(all, "cni.version", EKS, "delivery/version", "1.22.0");
        put(all, "cni.customNetworking", EKS, "custom-networking", "");
        put(all, "cni.podSubnets", EKS, "eniconfig/eu-west-1a/subnet", "pod-b");
        put(all, "cni.prefixDelegation", EKS, "prefix-delegation", "");
        put(all, "cni.warmEniTarget", EKS, "warm-eni", "0");
        put(all, "cni.warmIpTarget", EKS, "warm-ip", "2");
        put(all, "cni.minimumIpTarget", EKS, "min-ip", "5");
        put(all, "cni.warmPrefixTarget", EKS, "warm-prefix", "1");
        put(all, "cni.maxEni", EKS, "max-eni", "2");
        put(all, "cni.externalSnat", EKS, "external-snat", "");
        put(all, "cni.excludeSnatCidrs", EKS, "exclude-snat", "10.0.0.0/8");
        put(all, "cni.podSecurityGroups", EKS, "pod-security-groups", "");
        put(all, "cni.subnetDiscovery", EKS, "subnet-discovery", "");
    }

    private static void nodeGroup(Map<String, List<Step>> all) {
        put(all, "nodeGroup.id", GROUP, "id", "pool");
        put(all, "nodeGroup.kind", GROUP, "kind", "karpenter");
        put(all, "nodeGroup.os", GROUP, "os", "windows");
        put(all, "nodeGroup.instanceTypes", GROUP, "types/0", "m5.xlarge");
        put(all, "nodeGroup.subnets", GROUP, "subnets", "node-a");
        put(all, "nodeGroup.nodes", GROUP, "max", "9");
        put(all, "nodes.min", GROUP, "min", "1");
        put(all, "nodes.desired", GROUP, "desired", "4");
        put(all, "nodes.max", GROUP, "max", "9");
        put(all, "nodeGroup.surge", GROUP, "surge", "3");
        put(all, "nodeGroup.rolling", GROUP, "rolling", "blue-green");
        put(all, "nodeGroup.maxPods", GROUP, "max-pods", "25");
        put(all, "nodeGroup.pods", GROUP, "pods", "40");
        put(all, "nodeGroup.securityGroupPods", GROUP, "security-group-pods", "4");
        put(all, "nodeGroup.hostNetworkPodsPerNode", GROUP, "host-pods", "5");
        put(all, "nodeGroup.notes", GROUP, "notes", "Spot in test.");
        put(all, "nodeGroup.formerIds", GROUP, "former-ids", "before, earlier");
    }

    private static void put(
            Map<String, List<Step>> all, String property, ElementId element, String field, String value) {
        all.put(property, List.of(new Step(element, field, value)));
    }
}
