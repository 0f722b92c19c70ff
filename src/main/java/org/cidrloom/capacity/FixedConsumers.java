package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.LoadBalancer;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;

/// Which subnets of a VPC bear what takes addresses however many nodes there are. Where the design names no
/// subnet, these rules do:
///
/// - control plane: the cluster's subnets. EKS puts up to four interfaces there, at most `⌈4/n⌉` in each of
///   `n` subnets, and takes up to five more addresses, `⌈5/n⌉` in each, while the cluster is upgraded (EKS-03);
/// - public NAT gateways: the first public subnet, or the first of each zone (EKS-18);
/// - private NAT gateways: the first routable private subnet of each zone, else its first routable node
///   subnet (TGW-16);
/// - interface endpoints: one address a service and zone, in the zone's first private subnet, else its first
///   control-plane, node, pod, database, public or transit subnet, in that order (EKS-19);
/// - transit gateway attachments: the subnets that the attachment names (TGW-01).
///
/// NAT gateways and endpoints stand where `routing` has them, and so where the exported Terraform builds them;
/// a test holds the two together.
///
/// Load balancers stand in the subnets that they name: an Application Load Balancer takes eight addresses of each,
/// which AWS wants free for it to grow into, and a Network Load Balancer one (EKS-16, EKS-17, EKS-20).
final class FixedConsumers {
    private static final int CONTROL_PLANE_INTERFACES = 4;
    private static final int CONTROL_PLANE_UPGRADE = 5;
    private static final int APPLICATION_LOAD_BALANCER = 8;
    private static final int NETWORK_LOAD_BALANCER = 1;

    private static final Tier[] ENDPOINT_TIERS = {
        Tier.PRIVATE, Tier.CONTROL_PLANE, Tier.NODE, Tier.POD, Tier.DATABASE, Tier.PUBLIC, Tier.TRANSIT
    };

    private final Vpc vpc;
    private final Map<String, SubnetLedger> ledgers;

    private FixedConsumers(Vpc vpc, Map<String, SubnetLedger> ledgers) {
        this.vpc = vpc;
        this.ledgers = ledgers;
    }

    /// The subnets that hold the VPC's interface endpoints: one in each zone that has a subnet for them.
    static List<Subnet> endpointSubnets(Vpc vpc) {
        return firstOfEachZone(vpc, subnet -> true, ENDPOINT_TIERS);
    }

    /// The subnets that hold the VPC's NAT gateways, one gateway each.
    static List<Subnet> natSubnets(Vpc vpc) {
        return switch (vpc.nat()) {
            case NONE -> List.of();
            case SINGLE ->
                firstOfEachZone(vpc, subnet -> true, Tier.PUBLIC).stream()
                        .limit(1)
                        .toList();
            case PER_ZONE -> firstOfEachZone(vpc, subnet -> true, Tier.PUBLIC);
            case PRIVATE -> firstOfEachZone(vpc, subnet -> isRoutable(vpc, subnet), Tier.PRIVATE, Tier.NODE);
        };
    }

    /// Opens the books of a VPC's subnets, in its order, and books what takes addresses of them however many nodes
    /// there are.
    ///
    /// @param clusters the clusters of that VPC
    /// @param attachedTo the transit gateways that the VPC is attached to, with the subnets each attachment
    /// names
    /// @return the books by the subnets' ids
    static SequencedMap<String, SubnetLedger> booked(
            Vpc vpc, List<Cluster> clusters, List<AttachedSubnets> attachedTo) {
        SequencedMap<String, SubnetLedger> ledgers =
                LinkedHashMap.newLinkedHashMap(vpc.subnets().size());
        for (Subnet subnet : vpc.subnets()) {
            ledgers.put(subnet.id(), new SubnetLedger(new OfSubnet(vpc.id(), subnet.id()), subnet));
        }
        FixedConsumers consumers = new FixedConsumers(vpc, ledgers);
        clusters.forEach(consumers::addControlPlane);
        for (AttachedSubnets attached : attachedTo) {
            consumers.addToEach(
                    attached.subnets(), FixedConsumer.Kind.TRANSIT_ATTACHMENT, attached.transitGateway(), 1);
        }
        for (Subnet subnet : natSubnets(vpc)) {
            consumers.add(subnet.id(), new FixedConsumer(FixedConsumer.Kind.NAT_GATEWAY, null, 1));
        }
        if (!vpc.interfaceEndpoints().isEmpty()) {
            consumers.addEndpoints();
        }
        vpc.loadBalancers().forEach(consumers::addLoadBalancer);
        return ledgers;
    }

    private void addControlPlane(Cluster cluster) {
        List<String> subnets = cluster.subnets();
        if (subnets.isEmpty()) {
            return;
        }
        int steady = Math.ceilDiv(CONTROL_PLANE_INTERFACES, subnets.size());
        int upgrade = Math.ceilDiv(CONTROL_PLANE_UPGRADE, subnets.size());
        addToEach(subnets, FixedConsumer.Kind.CONTROL_PLANE, cluster.id(), steady);
        addToEach(subnets, FixedConsumer.Kind.CONTROL_PLANE_UPGRADE, cluster.id(), upgrade);
    }

    private void addLoadBalancer(LoadBalancer balancer) {
        int addresses = switch (balancer.type()) {
            case APPLICATION -> APPLICATION_LOAD_BALANCER;
            case NETWORK -> NETWORK_LOAD_BALANCER;
        };
        Set<String> subnets = new LinkedHashSet<>(balancer.subnets());
        addToEach(List.copyOf(subnets), FixedConsumer.Kind.LOAD_BALANCER, balancer.id(), addresses);
    }

    private void addEndpoints() {
        for (Subnet subnet : endpointSubnets(vpc)) {
            for (String service : vpc.interfaceEndpoints()) {
                add(subnet.id(), new FixedConsumer(FixedConsumer.Kind.INTERFACE_ENDPOINT, service, 1));
            }
        }
    }

    private void addToEach(List<String> subnets, FixedConsumer.Kind kind, String of, int addresses) {
        if (!subnets.isEmpty()) {
            FixedConsumer consumer = new FixedConsumer(kind, of, addresses);
            subnets.forEach(subnet -> add(subnet, consumer));
        }
    }

    private void add(String subnet, FixedConsumer consumer) {
        SubnetLedger ledger = ledgers.get(subnet);
        if (ledger != null) {
            ledger.book(consumer);
        }
    }

    private static List<Subnet> firstOfEachZone(Vpc vpc, Predicate<Subnet> suitable, Tier... inOrder) {
        List<Subnet> first = new ArrayList<>();
        Set<String> zones = new HashSet<>();
        for (Tier tier : inOrder) {
            for (Subnet subnet : vpc.subnets()) {
                if (subnet.tier() == tier && suitable.test(subnet) && zones.add(subnet.zone())) {
                    first.add(subnet);
                }
            }
        }
        return first;
    }

    private static boolean isRoutable(Vpc vpc, Subnet subnet) {
        for (CidrBlock block : vpc.cidrs()) {
            if (!block.routable() && block.cidr().contains(subnet.cidr())) {
                return false;
            }
        }
        return true;
    }
}
