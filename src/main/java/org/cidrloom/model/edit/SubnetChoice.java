package org.cidrloom.model.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;

/// Which subnets of a VPC a new element takes: one per zone, of the tier that fits best.
final class SubnetChoice {
    /// Transit subnets are made for it (TGW-03); pod subnets are the last that should be given up.
    private static final List<Tier> ATTACHMENT =
            List.of(Tier.TRANSIT, Tier.PRIVATE, Tier.NODE, Tier.CONTROL_PLANE, Tier.DATABASE, Tier.PUBLIC, Tier.POD);

    private static final List<Tier> CONTROL_PLANE = List.of(Tier.CONTROL_PLANE, Tier.NODE, Tier.PRIVATE);

    private static final List<Tier> NODES = List.of(Tier.NODE, Tier.PRIVATE);

    /// An internal one goes where subnets are tagged for internal load balancers (EKS-16).
    private static final List<Tier> LOAD_BALANCER = List.of(Tier.PRIVATE, Tier.NODE);

    private SubnetChoice() {}

    static List<String> forAttachment(Vpc vpc) {
        return onePerZone(vpc, ATTACHMENT).values().stream().map(Subnet::id).toList();
    }

    static List<String> forControlPlane(Vpc vpc) {
        return onePerZone(vpc, CONTROL_PLANE).values().stream().map(Subnet::id).toList();
    }

    static List<String> forLoadBalancer(Vpc vpc) {
        return onePerZone(vpc, LOAD_BALANCER).values().stream().map(Subnet::id).toList();
    }

    static List<String> forNodes(Vpc vpc) {
        return onePerZone(vpc, NODES).values().stream().map(Subnet::id).toList();
    }

    /// The first pod subnet of each zone, by zone: an ENIConfig each.
    static Map<String, String> forPods(Vpc vpc) {
        Map<String, String> byZone = new LinkedHashMap<>();
        onePerZone(vpc, List.of(Tier.POD)).forEach((zone, subnet) -> byZone.put(zone, subnet.id()));
        return byZone;
    }

    private static Map<String, Subnet> onePerZone(Vpc vpc, List<Tier> tiers) {
        Map<String, Subnet> chosen = new LinkedHashMap<>();
        for (Subnet subnet : vpc.subnets()) {
            bestIn(vpc, subnet.zone(), tiers).ifPresent(best -> chosen.putIfAbsent(subnet.zone(), best));
        }
        return chosen;
    }

    private static Optional<Subnet> bestIn(Vpc vpc, String zone, List<Tier> tiers) {
        return tiers.stream()
                .flatMap(tier -> vpc.subnets().stream()
                        .filter(subnet -> subnet.tier() == tier && subnet.zone().equals(zone))
                        .limit(1))
                .findFirst();
    }
}
