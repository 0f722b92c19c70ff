package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.analysis.Clash;
import org.cidrloom.capacity.ClusterCapacity;
import org.cidrloom.capacity.Layer.Kind;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.TransitTable;
import org.cidrloom.routing.TransitTables;

/// Takes out of an analysis what a drawing shows.
final class AnalysisAnnotations {
    private final Network network;
    private final Analysis analysis;

    AnalysisAnnotations(Network network, Analysis analysis) {
        this.network = network;
        this.analysis = analysis;
    }

    Annotations annotations() {
        Map<OfSubnet, Annotations.Fill> fills = new HashMap<>();
        analysis.capacity().subnets().forEach((subnet, load) -> fills.put(subnet, fill(load)));
        Map<String, Annotations.Pods> pods = new HashMap<>();
        for (ClusterCapacity cluster : analysis.capacity().clusters().values()) {
            pods.put(cluster.cluster(), new Annotations.Pods(cluster.planned(), cluster.possible()));
        }
        return new Annotations(badges(), fills, pods, conflicts());
    }

    private Map<ElementId, Annotations.Badge> badges() {
        Map<ElementId, Annotations.Badge> badges = new HashMap<>();
        for (Finding finding : analysis.findings()) {
            badges.merge(
                    finding.subject(),
                    new Annotations.Badge(finding.severity(), 1),
                    (one, other) -> new Annotations.Badge(
                            one.worst().compareTo(other.worst()) <= 0 ? one.worst() : other.worst(),
                            one.count() + other.count()));
        }
        return badges;
    }

    private static Annotations.Fill fill(SubnetLoad load) {
        List<Annotations.FillLayer> layers = new ArrayList<>();
        for (org.cidrloom.capacity.Layer layer : load.layers()) {
            use(layer.kind()).ifPresent(use -> layers.add(new Annotations.FillLayer(use, layer.addresses())));
        }
        return new Annotations.Fill(load.size(), layers);
    }

    private static Optional<Annotations.Use> use(Kind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case RESERVED -> Annotations.Use.RESERVED;
                    case FIXED -> Annotations.Use.FIXED;
                    case NODES -> Annotations.Use.NODES;
                    case PODS -> Annotations.Use.PODS;
                    case WARM -> Annotations.Use.WARM;
                    case SURGE -> Annotations.Use.SURGE;
                    case FREE -> null;
                });
    }

    private List<Annotations.Conflict> conflicts() {
        List<Annotations.Conflict> conflicts = new ArrayList<>();
        Set<String> rules = new HashSet<>();
        for (Finding finding : analysis.findings()) {
            rules.add(finding.rule());
            switch (finding.rule()) {
                case "peering-overlap" -> conflicts.addAll(peered(finding));
                case "subnet-overlap" -> conflicts.addAll(subnets(finding));
                case "vpc-cidr-overlap" -> ownBlocks(finding).ifPresent(conflicts::add);
                default -> {}
            }
        }
        if (rules.contains("transit-gateway-overlap")) {
            TransitTables.of(network).all().forEach(table -> conflicts.addAll(transit(table)));
        }
        return conflicts;
    }

    /// One link from the first holder of a clash to each of the others: a hundred holders of one block are 99
    /// links, and not 4,950.
    private List<Annotations.Conflict> transit(TransitTable table) {
        List<Annotations.Conflict> conflicts = new ArrayList<>();
        List<Clash.Claim<String>> claims = table.reached().stream()
                .map(reach -> new Clash.Claim<>(reach.range(), reach.holder()))
                .toList();
        for (Clash<String> clash : Clash.among(claims)) {
            List<String> holders = clash.holders();
            for (String other : holders.subList(1, holders.size())) {
                conflicts.add(new Annotations.Conflict(
                        end(clash, holders.getFirst()), end(clash, other), table.id(), Severity.ERROR));
            }
        }
        return conflicts;
    }

    /// The holder's own ranges that lie in the clash; a static route may name but a part of one.
    private Annotations.End end(Clash<String> clash, String holder) {
        List<Cidr> meeting = clash.blocks().stream()
                .filter(held -> held.holders().contains(holder))
                .map(Clash.Held::block)
                .toList();
        List<Cidr> own =
                network.externalNetwork(holder).map(ExternalNetwork::cidrs).orElseGet(() -> blocks(holder));
        return new Annotations.End(element(holder), meeting(own, meeting));
    }

    private ElementId element(String holder) {
        return network.externalNetwork(holder).isPresent()
                ? new ElementId.OfNetwork(holder)
                : new ElementId.OfVpc(holder);
    }

    /// A link for each peering that the finding is about.
    private List<Annotations.Conflict> peered(Finding finding) {
        return Stream.concat(Stream.of(finding.subject()), finding.related().stream())
                .filter(ElementId.OfPeering.class::isInstance)
                .map(ElementId.OfPeering.class::cast)
                .map(peering -> peered(peering, finding.severity()))
                .toList();
    }

    private Annotations.Conflict peered(ElementId.OfPeering peering, Severity severity) {
        List<Cidr> ones = blocks(peering.requester());
        List<Cidr> others = blocks(peering.accepter());
        return new Annotations.Conflict(
                new Annotations.End(new ElementId.OfVpc(peering.requester()), meeting(ones, others)),
                new Annotations.End(new ElementId.OfVpc(peering.accepter()), meeting(others, ones)),
                null,
                severity);
    }

    private Optional<Annotations.Conflict> ownBlocks(Finding finding) {
        List<Cidr> blocks = blocks(finding.subject().path());
        List<Cidr> meeting = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            for (int j = 0; j < blocks.size(); j++) {
                if (i != j && blocks.get(i).overlaps(blocks.get(j))) {
                    meeting.add(blocks.get(i));
                }
            }
        }
        Annotations.End end = new Annotations.End(finding.subject(), meeting);
        return meeting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Annotations.Conflict(end, end, null, finding.severity()));
    }

    private List<Annotations.Conflict> subnets(Finding finding) {
        return finding.related().stream()
                .filter(OfSubnet.class::isInstance)
                .map(other -> new Annotations.Conflict(
                        new Annotations.End(finding.subject(), range(finding.subject())),
                        new Annotations.End(other, range(other)),
                        null,
                        finding.severity()))
                .toList();
    }

    private List<Cidr> range(ElementId element) {
        return element instanceof OfSubnet(String vpc, String subnet)
                ? network.vpc(vpc).flatMap(each -> each.subnet(subnet)).map(Subnet::cidr).stream()
                        .toList()
                : List.of();
    }

    private List<Cidr> blocks(String vpc) {
        return network.vpc(vpc).map(Vpc::cidrs).orElse(List.of()).stream()
                .map(CidrBlock::cidr)
                .toList();
    }

    private static List<Cidr> meeting(List<Cidr> mine, List<Cidr> theirs) {
        return mine.stream()
                .filter(block -> theirs.stream().anyMatch(block::overlaps))
                .toList();
    }
}
