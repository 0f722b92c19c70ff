package org.cidrloom.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;

/// A network without what differs where the same is drawn in another order: the order in which elements were added, and
/// the ids that they had before they were renamed.
final class InOrder {
    private InOrder() {}

    /// The same network in the order of its ids, with no former ones.
    static Network of(Network network) {
        return network.withVpcs(sorted(network.vpcs(), Vpc::id, InOrder::of))
                .withTransitGateways(sorted(network.transitGateways(), TransitGateway::id, InOrder::of))
                .withClusters(sorted(
                        network.clusters(),
                        cluster -> cluster.id(),
                        cluster -> cluster.withFormerIds(List.of())
                                .withNodeGroups(cluster.nodeGroups().stream()
                                        .map(group -> group.withFormerIds(List.of()))
                                        .toList())))
                .withNetworks(sorted(
                        network.networks(), outside -> outside.id(), outside -> outside.withFormerIds(List.of())));
    }

    private static Vpc of(Vpc vpc) {
        return vpc.withFormerIds(List.of())
                .withSubnets(sorted(vpc.subnets(), Subnet::id, subnet -> subnet.withFormerIds(List.of())));
    }

    private static TransitGateway of(TransitGateway gateway) {
        return gateway.withFormerIds(List.of())
                .withRouteTables(
                        sorted(gateway.routeTables(), table -> table.id(), table -> table.withFormerIds(List.of())))
                .withAttachments(sorted(gateway.attachments(), Attachment::to, InOrder::of));
    }

    private static Attachment of(Attachment attachment) {
        return attachment.withPropagations(sorted(attachment.propagations(), table -> table, table -> table));
    }

    private static <T> List<T> sorted(List<T> all, Function<T, String> id, Function<T, T> as) {
        List<T> sorted = new ArrayList<>();
        all.forEach(each -> sorted.add(as.apply(each)));
        sorted.sort(Comparator.comparing(id));
        return List.copyOf(sorted);
    }
}
