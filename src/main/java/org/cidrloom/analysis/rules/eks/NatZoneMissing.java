package org.cidrloom.analysis.rules.eks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cidrloom.analysis.DefaultRoute;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.routing.NatGateway;

/// Each zone has a NAT gateway of its own (EKS-18).
public final class NatZoneMissing implements Rule.OfVpc {
    private static final Set<Tier> SERVED = Set.of(Tier.PRIVATE, Tier.NODE, Tier.POD, Tier.CONTROL_PLANE);

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "Subnets reach the internet by a NAT gateway in another zone";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/best-practices/subnets.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        List<NatGateway> nats = NatGateway.of(vpc);
        if (nats.isEmpty() || vpc.existing()) {
            return List.of();
        }
        List<String> homes = nats.stream().map(NatGateway::zone).toList();
        boolean isPrivate = vpc.nat() == NatMode.PRIVATE;
        List<Subnet> crossing = new ArrayList<>();
        for (Subnet subnet : vpc.subnets()) {
            if (SERVED.contains(subnet.tier())
                    && !homes.contains(subnet.zone())
                    && (!isPrivate || !DefaultRoute.isRoutable(vpc, subnet))) {
                crossing.add(subnet);
            }
        }
        if (crossing.isEmpty()) {
            return List.of();
        }
        List<String> zones = crossing.stream().map(Subnet::zone).distinct().toList();
        Problem problem = Problem.of(
                        new ElementId.OfVpc(vpc.id()),
                        "VPC " + vpc.id() + " has " + (nats.size() == 1 ? "its one NAT gateway" : "NAT gateways")
                                + " in " + Words.list(homes) + " and none in " + Words.list(zones) + ". What is in "
                                + Words.list(crossing.stream().map(Subnet::id).toList())
                                + " loses its way out with the other zone, and pays for traffic between zones until"
                                + " then. Give each zone a NAT gateway, in a "
                                + (isPrivate ? "routable subnet" : "public subnet") + " of its own.")
                .relatedTo(crossing.stream()
                        .map(subnet -> new OfSubnet(vpc.id(), subnet.id()))
                        .toList());
        Vpc perZone = vpc.withNat(NatMode.PER_ZONE);
        List<String> then =
                NatGateway.of(perZone).stream().map(NatGateway::zone).toList();
        return List.of(
                vpc.nat() == NatMode.SINGLE && then.containsAll(zones)
                        ? problem.mendedBy(VpcEdits.changeNat(vpc.id(), NatMode.PER_ZONE))
                        : problem);
    }
}
