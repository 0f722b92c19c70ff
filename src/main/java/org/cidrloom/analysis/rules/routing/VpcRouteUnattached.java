package org.cidrloom.analysis.rules.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.VpcEdits;

/// A route of a VPC to a transit gateway needs an attachment, and one to another VPC a peering (TGW-15).
public final class VpcRouteUnattached implements Rule.OfConnectedVpc {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A route of a VPC points to something that it is not connected to";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Facts facts) {
        Map<String, List<String>> told = new LinkedHashMap<>();
        Map<String, List<Edit>> removals = new LinkedHashMap<>();
        for (VpcRoute route : vpc.routes()) {
            if (isUnconnected(vpc, route.via(), facts)) {
                add(told, route.via(), route.destination().toString());
                add(removals, route.via(), VpcEdits.removeRoute(vpc.id(), route));
            }
        }
        for (PrefixListRoute route : vpc.prefixListRoutes()) {
            if (isUnconnected(vpc, route.via(), facts)) {
                add(told, route.via(), "prefix list " + route.prefixList());
                add(removals, route.via(), VpcEdits.removeRoute(vpc.id(), route));
            }
        }
        List<Problem> problems = new ArrayList<>();
        told.forEach((via, destinations) -> {
            boolean gateway = facts.isTransitGateway(via);
            int count = destinations.size();
            problems.add(Problem.of(
                            new ElementId.OfVpc(vpc.id()),
                            "VPC " + vpc.id() + " sends "
                                    + Words.list(
                                            destinations.stream().distinct().toList()) + " to "
                                    + (gateway ? "transit gateway " : "VPC ") + via + ", but is not "
                                    + (gateway ? "attached to it" : "peered with it")
                                    + ". AWS refuses the " + (count == 1 ? "route" : "routes") + ". "
                                    + (gateway ? "Attach the VPC" : "Add the peering") + ", or remove the "
                                    + (count == 1 ? "route." : "routes."))
                    .relatedTo(List.of(gateway ? new OfTransitGateway(via) : new ElementId.OfVpc(via)))
                    .mendedBy(Edit.all(
                            "Remove " + Words.count(count, "route", "routes") + " to " + via + " from " + vpc.id(),
                            removals.getOrDefault(via, List.of()))));
        });
        return problems;
    }

    private static boolean isUnconnected(Vpc vpc, String via, Facts facts) {
        if (facts.isTransitGateway(via)) {
            return facts.attachment(new OfAttachment(via, vpc.id())).isEmpty();
        }
        return facts.blocksOf(via).isPresent()
                && facts.peeringsOf(vpc.id()).stream().noneMatch(peering -> peering.joins(via));
    }

    private static <V> void add(Map<String, List<V>> lists, String key, V value) {
        lists.computeIfAbsent(key, same -> new ArrayList<>()).add(value);
    }
}
