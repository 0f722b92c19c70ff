package org.cidrloom.analysis.rules.cni;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.PodHome;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.ReservedAddresses;
import org.cidrloom.capacity.Fragmentation;
import org.cidrloom.capacity.PodNetworking;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.ReservationType;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Subnet.Reservation;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.net.Cidr;

/// Under prefix delegation a subnet that also gives single addresses loses its whole /28 blocks to them, unless a
/// CIDR reservation keeps some (CNI-32, SUB-06). Where there are too few at best, the rule prefixes-exhausted
/// tells.
public final class PrefixesFragmented implements Rule.OfConnectedVpc {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "Prefixes and single addresses share a subnet without a reservation";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-linux.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Facts facts) {
        List<Cluster> clusters = facts.clustersOf(vpc.id()).stream()
                .filter(cluster -> cluster.cni().prefixDelegation())
                .filter(cluster -> cluster.ipFamily() == IpFamily.IPV4)
                .toList();
        return Problem.listOf(problem(vpc, clusters, facts));
    }

    private static Optional<Problem> problem(Vpc vpc, List<Cluster> clusters, Facts facts) {
        SequencedMap<String, Subnet> shared = new LinkedHashMap<>();
        List<ElementId> owners = new ArrayList<>();
        for (Cluster cluster : clusters) {
            boolean any = false;
            for (NodeGroup group : cluster.nodeGroups()) {
                for (PodHome home :
                        Facts.usesEniConfigs(group) ? PodHome.of(cluster, group, facts) : List.<PodHome>of()) {
                    if (isShared(vpc, home, facts)) {
                        shared.put(home.pods().id(), home.pods());
                        any = true;
                    }
                }
            }
            if (any) {
                owners.add(new ElementId.OfCluster(cluster.id()));
            }
        }
        return shared.isEmpty() ? Optional.empty() : Optional.of(problem(vpc, shared, owners, facts));
    }

    /// Whether prefixes are asked of the subnet beside nodes or what stands in it, and nothing keeps room for them.
    private static boolean isShared(Vpc vpc, PodHome home, Facts facts) {
        Subnet subnet = home.pods();
        return facts.capacity()
                .subnet(new OfSubnet(vpc.id(), subnet.id()))
                .filter(load -> load.prefixesNeeded().peak() > 0 && !load.lacksPrefixes() && !load.isExhausted())
                .filter(load -> subnet.reservations().stream()
                        .noneMatch(reservation -> reservation.type() == ReservationType.PREFIX))
                .filter(load -> home.nodes().id().equals(subnet.id())
                        || load.fixed() > 0
                        || !Fragmentation.isSafe(subnet, load))
                .isPresent();
    }

    private static Problem problem(Vpc vpc, SequencedMap<String, Subnet> shared, List<ElementId> owners, Facts facts) {
        List<OfSubnet> ids =
                shared.keySet().stream().map(id -> new OfSubnet(vpc.id(), id)).toList();
        List<Edit> edits = new ArrayList<>();
        List<String> atRisk = new ArrayList<>();
        for (Subnet subnet : shared.values()) {
            facts.capacity().subnet(new OfSubnet(vpc.id(), subnet.id())).ifPresent(load -> {
                Optional<Fragmentation> scattered = Fragmentation.isSafe(subnet, load)
                        ? Optional.empty()
                        : Optional.of(Fragmentation.of(subnet, load));
                scattered.ifPresent(each -> atRisk.add(each.words()));
                reserved(subnet, load)
                        .map(range -> SubnetEdits.addReservation(
                                vpc.id(), subnet.id(), new Reservation(range, ReservationType.PREFIX)))
                        .or(() -> scattered.flatMap(Fragmentation::fix))
                        .ifPresent(edits::add);
            });
        }
        boolean one = shared.size() == 1;
        Problem problem = Problem.of(
                        new ElementId.OfVpc(vpc.id()),
                        "In VPC " + vpc.id() + ", " + Words.list(shared.keySet()) + " " + (one ? "gives" : "give")
                                + " /28 prefixes to nodes and single addresses to network interfaces, and "
                                + (one ? "has" : "have") + " no CIDR reservation of the type prefix. EC2 takes single"
                                + " addresses from anywhere, each of which can spoil a /28, and then refuses prefixes with"
                                + " InsufficientCidrBlocks while addresses are free. "
                                + atRisk.stream()
                                        .map(risk -> "Simulated, " + risk + " ")
                                        .collect(Collectors.joining())
                                + "Reserve a part of the "
                                + (one ? "subnet" : "subnets")
                                + " for prefixes, or give pods subnets of their own.")
                .relatedTo(ids)
                .relatedTo(owners);
        return edits.size() < shared.size()
                ? problem
                : problem.mendedBy(Edit.all("Reserve room for prefixes in " + Words.list(shared.keySet()), edits));
    }

    /// The largest part of the subnet, from its end, that leaves the single addresses their place.
    private static Optional<Cidr> reserved(Subnet subnet, SubnetLoad load) {
        long singles = load.demand().peak() - load.prefixesNeeded().peak() * PodNetworking.PREFIX_ADDRESSES;
        Cidr range = subnet.cidr();
        while (range.prefixLength() < 27) {
            range = range.halves().getLast();
            boolean room = ReservedAddresses.usable(subnet.cidr()) - (range.addressCount() - 1) >= singles;
            long blocks = range.addressCount() / PodNetworking.PREFIX_ADDRESSES - 1;
            Cidr candidate = range;
            if (room
                    && subnet.reservations().stream()
                            .noneMatch(has -> has.cidr().overlaps(candidate))) {
                return blocks >= load.prefixesNeeded().peak() ? Optional.of(range) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
