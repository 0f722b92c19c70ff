package org.cidrloom.analysis.rules.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.TransitEdits;

/// The attachment of a VPC with stateful appliances has appliance mode on where it stands in several zones: else the
/// answers may take another zone, and an appliance that never saw the question drops them (TGW-12).
///
/// Such a VPC is one that a route of the gateway sends other networks' packets to, and that sends them back to the
/// gateway from the subnets of its attachment.
public final class ApplianceModeOff implements Rule.OfGateway {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A VPC that inspects traffic in several zones has appliance mode off";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html";
    }

    @Override
    public List<Problem> check(TransitGateway gateway, Facts facts) {
        Map<String, Attachment> candidates = new LinkedHashMap<>();
        for (Attachment attachment : gateway.attachments()) {
            if (attachment.subnets().size() > 1 && !attachment.applianceMode()) {
                candidates.putIfAbsent(attachment.to(), attachment);
            }
        }
        Map<String, Set<String>> sent = new LinkedHashMap<>();
        for (TransitRouteTable table : gateway.routeTables()) {
            facts.foreignRoutesOf(new OfRouteTable(gateway.id(), table.id())).forEach((via, destinations) -> {
                if (candidates.containsKey(via)) {
                    Set<String> told = sent.computeIfAbsent(via, key -> new LinkedHashSet<>());
                    destinations.forEach(destination -> told.add(destination + " in " + table.id()));
                }
            });
        }
        List<Problem> problems = new ArrayList<>();
        sent.forEach((id, routes) -> problem(gateway.id(), Objects.requireNonNull(candidates.get(id)), routes, facts)
                .ifPresent(problems::add));
        return problems;
    }

    private static Optional<Problem> problem(String gateway, Attachment attachment, Set<String> routes, Facts facts) {
        Optional<Vpc> found = facts.vpc(attachment.to());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Vpc vpc = found.get();
        Set<String> zones = new LinkedHashSet<>();
        Set<Tier> tiers = new LinkedHashSet<>();
        for (String id : attachment.subnets()) {
            Optional<Subnet> subnet = vpc.subnet(id);
            subnet.ifPresent(each -> {
                zones.add(each.zone());
                tiers.add(each.tier());
            });
        }
        boolean sendsBack =
                vpc.routes().stream().anyMatch(route -> route.via().equals(gateway) && tiers.contains(route.tier()));
        if (zones.size() < 2 || !sendsBack) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                        new OfAttachment(gateway, vpc.id()),
                        "Transit gateway " + gateway + " sends packets of other networks through VPC " + vpc.id() + " ("
                                + Words.list(routes) + "), which stands in " + Words.list(zones)
                                + " and sends them back. With appliance mode off, question and answer may take"
                                + " different zones, and a stateful appliance drops what it has not seen begin. Turn"
                                + " appliance mode on for the attachment.")
                .relatedTo(List.of(new ElementId.OfVpc(vpc.id())))
                .mendedBy(TransitEdits.changeApplianceMode(gateway, vpc.id(), true)));
    }
}
