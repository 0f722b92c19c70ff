package org.cidrloom.sizing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;

/// Adds one more zone to a planned design, in the slots that are kept for it, as a person would.
final class LaterZone {
    private LaterZone() {}

    static Network added(Sized sized) {
        Network network = sized.design().network();
        String zone = zone(sized);
        List<Subnet> more = new ArrayList<>();
        for (Slot slot : sized.slots()) {
            if (slot.zone() == 0) {
                more.add(Subnet.of(id(slot.tier(), zone, sized), slot.tier(), zone, slot.cidr())
                        .withIpv6Index(
                                sized.asked().ipv6()
                                        ? Integer.valueOf(200 + sized.slots().indexOf(slot))
                                        : null));
            }
        }
        Vpc vpc = network.vpc(sized.vpcId()).orElseThrow();
        Vpc wider = vpc.withSubnets(plus(vpc.subnets(), more));
        return network.with(is -> is.zones(plus(network.zones(), List.of(zone)))
                .vpcs(network.vpcs().stream()
                        .map(each -> each.id().equals(wider.id()) ? wider : each)
                        .toList())
                .transitGateways(network.transitGateways().stream()
                        .map(gateway -> gateway.withAttachments(gateway.attachments().stream()
                                .map(attachment -> attachment(attachment, wider, zone))
                                .toList()))
                        .toList())
                .clusters(network.clusters().stream()
                        .map(cluster -> cluster(cluster, wider, zone))
                        .toList()));
    }

    private static String zone(Sized sized) {
        return Stream.of("a", "b", "c", "d", "e", "f", "g")
                .map(letter -> sized.asked().region() + letter)
                .filter(zone -> !sized.asked().zones().contains(zone))
                .findFirst()
                .orElseThrow();
    }

    private static String id(Tier tier, String zone, Sized sized) {
        return tier.key() + "-" + zone.substring(sized.asked().region().length());
    }

    private static Attachment attachment(Attachment attachment, Vpc vpc, String zone) {
        return attachment.to().equals(vpc.id())
                ? attachment.withSubnets(plus(attachment.subnets(), alike(attachment.subnets(), vpc, zone)))
                : attachment;
    }

    private static Cluster cluster(Cluster cluster, Vpc vpc, String zone) {
        NodeGroup group = cluster.nodeGroups().getFirst();
        Map<String, String> pods = new LinkedHashMap<>(cluster.cni().podSubnets());
        if (!pods.isEmpty()) {
            pods.put(zone, alike(List.copyOf(pods.values()), vpc, zone).getFirst());
        }
        return cluster.with(is -> is.subnets(plus(cluster.subnets(), alike(cluster.subnets(), vpc, zone)))
                .cni(cluster.cni().withPodSubnets(pods))
                .nodeGroups(List.of(group.withSubnets(plus(group.subnets(), alike(group.subnets(), vpc, zone))))));
    }

    /// The subnets of the zone in the tier of the others.
    private static List<String> alike(List<String> others, Vpc vpc, String zone) {
        Tier tier = vpc.subnet(others.getFirst()).orElseThrow().tier();
        return vpc.subnets().stream()
                .filter(subnet -> subnet.tier() == tier && subnet.zone().equals(zone))
                .map(Subnet::id)
                .toList();
    }

    private static <T> List<T> plus(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
