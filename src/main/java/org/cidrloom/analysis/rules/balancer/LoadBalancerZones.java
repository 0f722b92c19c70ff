package org.cidrloom.analysis.rules.balancer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Zones;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.LoadBalancer;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.VpcEdits;

/// An Application Load Balancer wants subnets in two zones, any load balancer at most one subnet a zone, and a
/// Network Load Balancer no Local Zone (EKS-16, EKS-17).
public final class LoadBalancerZones implements Rule.OfVpc {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A load balancer stands in zones that AWS refuses";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        String own = vpc.region();
        String region = own == null ? settings.region() : own;
        return Problem.ofEach(vpc.loadBalancers(), balancer -> problem(vpc, balancer, region));
    }

    private static Optional<Problem> problem(Vpc vpc, LoadBalancer balancer, String region) {
        List<Subnet> subnets = vpc.subnets(balancer.subnets());
        SequencedMap<String, List<String>> byZone = new LinkedHashMap<>();
        subnets.forEach(subnet ->
                byZone.computeIfAbsent(subnet.zone(), zone -> new ArrayList<>()).add(subnet.id()));
        boolean application = balancer.type() == LoadBalancer.Type.APPLICATION;
        List<String> told = new ArrayList<>();
        if (byZone.isEmpty()) {
            told.add("has no subnets");
        } else if (application && byZone.size() < 2) {
            told.add("has subnets in " + Words.list(byZone.keySet())
                    + " only, and an Application Load Balancer wants two Availability Zones");
        }
        byZone.forEach((zone, ids) -> {
            if (ids.size() > 1) {
                told.add("has " + Words.list(ids) + " in " + zone + ", and takes one subnet of a zone");
            }
        });
        List<String> local = byZone.keySet().stream()
                .filter(zone -> !application
                        && Zones.kindOf(region, zone)
                                .filter(kind -> kind == Zones.Kind.LOCAL)
                                .isPresent())
                .toList();
        if (!local.isEmpty()) {
            told.add("stands in " + Words.list(local) + ", and a Network Load Balancer takes no Local Zone");
        }
        return told.isEmpty() ? Optional.empty() : Optional.of(problem(vpc, balancer, subnets, told, local));
    }

    private static Problem problem(
            Vpc vpc, LoadBalancer balancer, List<Subnet> subnets, List<String> told, List<String> local) {
        boolean application = balancer.type() == LoadBalancer.Type.APPLICATION;
        Problem problem = Problem.of(
                        new ElementId.OfVpc(vpc.id()),
                        (application ? "Application" : "Network") + " Load Balancer " + balancer.id() + " of VPC "
                                + vpc.id() + " " + String.join("; it ", told) + ". AWS refuses it. Name one subnet in"
                                + " each of " + (application ? "two Availability Zones or more." : "its zones."))
                .relatedTo(subnets.stream()
                        .map(subnet -> new OfSubnet(vpc.id(), subnet.id()))
                        .toList());
        Set<String> zones = new LinkedHashSet<>(local);
        List<String> kept = subnets.stream()
                .filter(subnet -> zones.add(subnet.zone()))
                .map(Subnet::id)
                .toList();
        boolean mended = kept.size() >= (application ? 2 : 1);
        return mended
                ? problem.mendedBy(VpcEdits.change(
                        vpc.id(),
                        "Change subnets of " + balancer.id() + " to " + String.join(", ", kept),
                        was -> was.withLoadBalancers(was.loadBalancers().stream()
                                .map(has -> has.id().equals(balancer.id()) ? has.withSubnets(kept) : has)
                                .toList())))
                : problem;
    }
}
