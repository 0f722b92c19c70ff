package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;

/// What would come of giving the pods of a cluster their addresses in another way: each way made, and computed
/// like the design itself.
public final class WhatIf {
    private static final List<WhatIfMode> OF_CNI = List.of(
            WhatIfMode.SECONDARY,
            WhatIfMode.SECONDARY_LEAN,
            WhatIfMode.PREFIXES,
            WhatIfMode.PREFIXES_LEAN,
            WhatIfMode.CUSTOM,
            WhatIfMode.CUSTOM_LEAN,
            WhatIfMode.CUSTOM_PREFIXES,
            WhatIfMode.CUSTOM_PREFIXES_LEAN);

    private final Network network;
    private final Vpc vpc;
    private final Cluster cluster;
    private final InstanceTypes types;

    private WhatIf(Network network, Vpc vpc, Cluster cluster, InstanceTypes types) {
        this.network = network;
        this.vpc = vpc;
        this.cluster = cluster;
        this.types = types;
    }

    /// The ways there are for a cluster.
    ///
    /// @param cluster its id
    /// @throws NoSuchElementException where there is no such cluster, or it stands in no VPC of the network
    public static WhatIfTable of(Network network, String cluster, InstanceTypes types) {
        Cluster named = network.cluster(cluster).orElseThrow(() -> new NoSuchElementException("no cluster " + cluster));
        Vpc home = network.vpc(named.vpc())
                .orElseThrow(() -> new NoSuchElementException("no VPC " + named.vpc() + " of cluster " + cluster));
        return new WhatIf(network, home, named, types).table();
    }

    private WhatIfTable table() {
        List<WhatIfRow> rows = new ArrayList<>();
        VpcCapacity asDesigned = capacity(network);
        Variant same = new Variant(
                WhatIfMode.AS_DESIGNED, "", List.of(), Effort.NONE, Edit.all("Leave " + cluster.id(), List.of()));
        rows.add(row(same, network, asDesigned, asDesigned));
        for (Variant variant : variants()) {
            Network after = variant.edit()
                    .apply(new Design(network, new Drawing(Map.of())))
                    .network();
            if (!after.equals(network)) {
                rows.add(row(variant, after, asDesigned, capacity(after)));
            }
        }
        WhatIfRow recommended = Recommendation.of(rows);
        return new WhatIfTable(cluster.id(), rows, recommended, Recommendation.why(rows, recommended));
    }

    private List<Variant> variants() {
        CniVariants cni = new CniVariants(network, vpc, cluster, types);
        OtherVariants others = new OtherVariants(vpc, cluster, types, cni);
        Stream<Variant> ofCni = cni.any() ? OF_CNI.stream().flatMap(mode -> cni.of(mode).stream()) : Stream.empty();
        return Stream.concat(
                        ofCni,
                        Stream.of(others.ipv6(), others.size(true), others.size(false))
                                .flatMap(Optional::stream))
                .toList();
    }

    private VpcCapacity capacity(Network of) {
        Vpc home = of.vpc(vpc.id()).orElseThrow();
        return Capacity.of(home, Books.clusters(of, home), Books.attached(of, home), types);
    }

    private WhatIfRow row(Variant variant, Network after, VpcCapacity was, VpcCapacity is) {
        Vpc home = after.vpc(vpc.id()).orElseThrow();
        Cluster then = after.cluster(cluster.id()).orElseThrow();
        WhatIfJudgement judged = new WhatIfJudgement(after, home, then, types, is);
        ClusterCapacity capacity = judged.capacity();
        List<String> changes = new ArrayList<>(variant.changes());
        changes.addAll(judged.maxPodsChanges(was));
        return new WhatIfRow(
                variant.mode(),
                variant.settings(),
                judged.podsPerNode(),
                capacity.planned(),
                capacity.possible(),
                judged.addresses(subnet -> true),
                judged.addresses(subnet -> CniVariants.isRoutable(home, subnet.cidr())),
                judged.zones(),
                judged.breaks(),
                changes,
                variant.effort(),
                judged.cost(),
                variant.edit());
    }
}
