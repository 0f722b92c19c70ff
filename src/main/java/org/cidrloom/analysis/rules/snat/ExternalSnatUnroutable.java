package org.cidrloom.analysis.rules.snat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.cidrloom.analysis.DefaultRoute;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.PodHome;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.CniEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.NatGateway;

/// Without SNAT by the node, packets of pods take the routes of the pods' subnet and its addresses, which have to
/// lead out and back (SNAT-03, CNI-10). Public subnets are left to the rule pods-in-public-subnets.
public final class ExternalSnatUnroutable implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "Pods leave with addresses that nobody can answer";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/external-snat.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        Cni cni = cluster.cni();
        Optional<Vpc> vpc = facts.vpc(cluster);
        boolean asked = cni.externalSnat() || !cni.excludeSnatCidrs().isEmpty();
        if (!asked || cluster.ipFamily() == IpFamily.IPV6 || vpc.isEmpty()) {
            return List.of();
        }
        List<Cidr> excluded = cni.externalSnat() ? List.of() : foreign(cni.excludeSnatCidrs(), vpc.get());
        SequencedSet<Subnet> noWay = new LinkedHashSet<>();
        SequencedSet<Subnet> noAnswer = new LinkedHashSet<>();
        for (NodeGroup group : cluster.nodeGroups()) {
            if (Facts.usesEniConfigs(group)) {
                for (PodHome home : PodHome.of(cluster, group, facts)) {
                    boolean concerned = cni.externalSnat() || !excluded.isEmpty();
                    if (concerned && isUnanswered(vpc.get(), home, excluded, facts)) {
                        noAnswer.add(home.pods());
                    }
                    if (cni.externalSnat() && lacksInternet(vpc.get(), home, facts)) {
                        noWay.add(home.pods());
                    }
                }
            }
        }
        return noWay.isEmpty() && noAnswer.isEmpty()
                ? List.of()
                : List.of(problem(cluster, vpc.get(), excluded, noWay, noAnswer));
    }

    private static List<Cidr> foreign(List<Cidr> ranges, Vpc vpc) {
        return ranges.stream()
                .filter(range ->
                        vpc.cidrs().stream().noneMatch(block -> block.cidr().contains(range)))
                .toList();
    }

    /// Whether nodes there have a way to the internet and their pods, left to their own subnet, have none.
    private static boolean lacksInternet(Vpc vpc, PodHome home, Facts facts) {
        return DefaultRoute.of(vpc, home.pods(), facts) == DefaultRoute.NONE
                && DefaultRoute.of(vpc, home.nodes(), facts) != DefaultRoute.NONE;
    }

    /// Whether the pods' addresses are non-routable, nothing translates them on their way to other networks, and the
    /// nodes' own addresses would get there.
    private static boolean isUnanswered(Vpc vpc, PodHome home, List<Cidr> excluded, Facts facts) {
        boolean translated = vpc.nat() == NatMode.PRIVATE && !NatGateway.of(vpc).isEmpty();
        return !DefaultRoute.isRoutable(vpc, home.pods())
                && !translated
                && (!excluded.isEmpty() || reachesOthers(vpc, home.nodes(), facts));
    }

    private static boolean reachesOthers(Vpc vpc, Subnet nodes, Facts facts) {
        return vpc.routes().stream().anyMatch(route -> route.tier() == nodes.tier())
                || vpc.prefixListRoutes().stream().anyMatch(route -> route.tier() == nodes.tier())
                || (DefaultRoute.isRoutable(vpc, nodes)
                        && (facts.attachmentsOf(vpc.id()).stream()
                                        .anyMatch(attached ->
                                                attached.attachment().association() != null)
                                || !facts.peeringsOf(vpc.id()).isEmpty()));
    }

    private static Problem problem(
            Cluster cluster, Vpc vpc, List<Cidr> excluded, SequencedSet<Subnet> noWay, SequencedSet<Subnet> noAnswer) {
        boolean external = cluster.cni().externalSnat();
        List<String> told = new ArrayList<>();
        if (!noAnswer.isEmpty()) {
            told.add("the addresses of " + names(noAnswer) + " are non-routable, so nobody outside the VPC can answer"
                    + " them, and no private NAT gateway translates them");
        }
        if (!noWay.isEmpty()) {
            told.add(names(noWay) + (noWay.size() == 1 ? " has" : " have")
                    + " no default route, while the nodes' subnets have one");
        }
        List<Subnet> concerned =
                Stream.concat(noAnswer.stream(), noWay.stream()).distinct().toList();
        Problem problem = Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "In cluster " + cluster.id() + " pods send with their own addresses "
                                + (external
                                        ? "to everywhere (external SNAT)"
                                        : "to " + Words.list(excluded) + " (SNAT exclusions)")
                                + ", by the route table of their own subnet. But " + String.join("; and ", told)
                                + ". With SNAT by the node they leave with its address, which works. Turn that on"
                                + " again, or give the pods routable addresses and routes.")
                .relatedTo(concerned.stream()
                        .map(subnet -> new OfSubnet(vpc.id(), subnet.id()))
                        .toList());
        return external
                ? problem.mendedBy(Edit.all(
                        "Turn off external SNAT of " + cluster.id(),
                        List.of(
                                CniEdits.changeExternalSnat(cluster.id(), false),
                                CniEdits.changeExcludeSnatCidrs(cluster.id(), List.of()))))
                : problem.mendedBy(CniEdits.changeExcludeSnatCidrs(cluster.id(), List.of()));
    }

    private static String names(SequencedSet<Subnet> subnets) {
        return Words.list(subnets.stream().map(Subnet::id).toList());
    }
}
