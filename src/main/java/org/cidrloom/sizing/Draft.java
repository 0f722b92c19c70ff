package org.cidrloom.sizing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroup.NodeCount;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Writes a trial with its addresses down as a network.
final class Draft {
    /// How many /64s a tier has of the VPC's /56, so that those of later zones stand beside the others (VPC-14).
    private static final int IPV6_INDEXES_OF_A_TIER = 16;

    /// What nodes need that reach no internet: to register, to pull images, to attach interfaces, to balance loads, to
    /// write logs and to assume roles (EKS-19).
    private static final List<String> ENDPOINTS =
            List.of("ec2", "ecr.api", "ecr.dkr", "eks-auth", "elasticloadbalancing", "logs", "sts");

    /// The order in which subnets stand in the design.
    static final List<Tier> ORDER =
            List.of(Tier.NODE, Tier.POD, Tier.CONTROL_PLANE, Tier.PRIVATE, Tier.TRANSIT, Tier.PUBLIC);

    private final Requirements asked;
    private final Trial trial;
    private final AddressPlan plan;

    Draft(Requirements asked, Trial trial, AddressPlan plan) {
        this.asked = asked;
        this.trial = trial;
        this.plan = plan;
    }

    /// The id of the VPC.
    static String vpcId(Requirements asked) {
        return asked.slug();
    }

    /// The id of the cluster.
    static String clusterId(Requirements asked) {
        return asked.slug() + "-eks";
    }

    /// The id of the node group.
    static final String GROUP = "general";

    /// The network.
    ///
    /// @param pods the pods planned on the cluster
    Network network(int pods) {
        Vpc vpc = vpc();
        List<Vpc> vpcs =
                Stream.concat(Stream.of(vpc), Surroundings.vpcs(asked).stream()).toList();
        List<String> attached = ids(trial.layout().transit() == Place.WITH_NODES ? Tier.NODE : Tier.TRANSIT);
        return Network.empty(asked.name(), asked.region(), asked.zones())
                .with(network -> network.addressPools(GrantedPools.of(asked.granted()))
                        .networks(Surroundings.networks(asked))
                        .vpcs(vpcs)
                        .transitGateways(Surroundings.gateways(asked, vpc.id(), attached))
                        .clusters(List.of(cluster(pods))));
    }

    private Vpc vpc() {
        List<CidrBlock> blocks = new ArrayList<>();
        asked.granted().forEach(block -> blocks.add(CidrBlock.routable(block)));
        plan.secondary().forEach(block -> blocks.add(new CidrBlock(block, false)));
        return Vpc.of(vpcId(asked), blocks)
                .with(vpc -> vpc.name(asked.name())
                        .ipv6(asked.ipv6() ? new Ipv6.Amazon() : new Ipv6.None())
                        .nat(asked.nat())
                        .internet(asked.internet())
                        .interfaceEndpoints(asked.reachesInternet() ? List.of() : ENDPOINTS)
                        .subnets(subnets()));
    }

    private List<Subnet> subnets() {
        List<Subnet> subnets = new ArrayList<>();
        for (Tier tier : ORDER) {
            List<Cidr> blocks = plan.blocks().getOrDefault(tier, List.of());
            for (int place = 0; place < Math.min(blocks.size(), asked.zones().size()); place++) {
                String zone = asked.zones().get(place);
                subnets.add(
                        Subnet.of(id(tier, zone), tier, zone, blocks.get(place)).withIpv6Index(ipv6Index(tier, place)));
            }
        }
        return subnets;
    }

    private @Nullable Integer ipv6Index(Tier tier, int place) {
        return asked.ipv6() ? Integer.valueOf(ORDER.indexOf(tier) * IPV6_INDEXES_OF_A_TIER + place) : null;
    }

    private String id(Tier tier, String zone) {
        return tier.key() + "-" + zone.substring(asked.region().length());
    }

    private List<String> ids(Tier tier) {
        return plan.blocks().containsKey(tier)
                ? asked.zones().stream().map(zone -> id(tier, zone)).toList()
                : List.of();
    }

    private Cluster cluster(int pods) {
        boolean sharesNodes = trial.layout().controlPlane() == Place.WITH_NODES;
        List<String> controlPlane = ids(sharesNodes ? Tier.NODE : Tier.CONTROL_PLANE);
        return Cluster.of(clusterId(asked), vpcId(asked), controlPlane)
                .with(cluster -> cluster.ipFamily(trial.mode().family())
                        .serviceCidr(
                                asked.ipv6() ? null : ServiceRange.of(asked).orElse(null))
                        .endpointAccess(
                                asked.privateEndpoint() ? EndpointAccess.PRIVATE : EndpointAccess.PUBLIC_AND_PRIVATE)
                        .accessCidrs(asked.privateEndpoint() ? asked.connectedRanges() : List.of())
                        .cni(cni())
                        .nodeGroups(List.of(group(pods))));
    }

    private Cni cni() {
        Cni settings = trial.mode().settings(trial.warmth(), trial.nodes().podsPerNode());
        if (!trial.mode().usesPodSubnets()) {
            return settings;
        }
        Map<String, String> podSubnets = new LinkedHashMap<>();
        asked.zones().forEach(zone -> podSubnets.put(zone, id(Tier.POD, zone)));
        return settings.withPodSubnets(podSubnets);
    }

    private NodeGroup group(int pods) {
        int now = trial.nodes().now();
        NodeCount nodes = new NodeCount(
                Math.min(now, asked.zones().size()), now, trial.nodes().end());
        return NodeGroup.of(GROUP, List.of(trial.instanceType()), ids(Tier.NODE), nodes)
                .with(group -> group.pods(pods).hostNetworkPodsPerNode(asked.hostNetworkPodsPerNode()));
    }
}
