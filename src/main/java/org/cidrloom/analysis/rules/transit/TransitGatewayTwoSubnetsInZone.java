package org.cidrloom.analysis.rules.transit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.analysis.Attached;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.TransitEdits;

/// A VPC attachment has exactly one subnet in each zone (TGW-01).
public final class TransitGatewayTwoSubnetsInZone implements Rule.OfAttached {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A transit gateway attachment has two subnets in one zone";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html";
    }

    @Override
    public List<Problem> check(Attached attached, Facts facts) {
        return Problem.listOf(facts.vpc(attached.attachment().to()).flatMap(vpc -> problem(attached, vpc)));
    }

    private static Optional<Problem> problem(Attached attached, Vpc vpc) {
        if (attached.attachment().subnets().size() < 2) {
            return Optional.empty();
        }
        Map<String, List<Subnet>> byZone = new LinkedHashMap<>();
        Set<String> distinct = new LinkedHashSet<>(attached.attachment().subnets());
        int there = 0;
        for (String id : distinct) {
            Optional<Subnet> subnet = vpc.subnet(id);
            if (subnet.isPresent()) {
                byZone.computeIfAbsent(subnet.get().zone(), zone -> new ArrayList<>())
                        .add(subnet.get());
                there++;
            }
        }
        return byZone.size() == there ? Optional.empty() : Optional.of(crowded(attached, vpc, byZone));
    }

    private static Problem crowded(Attached attached, Vpc vpc, Map<String, List<Subnet>> byZone) {
        String gateway = attached.gateway();
        List<Map.Entry<String, List<Subnet>>> crowded = byZone.entrySet().stream()
                .filter(zone -> zone.getValue().size() > 1)
                .toList();
        List<String> told = crowded.stream()
                .map(zone -> Words.list(zone.getValue().stream().map(Subnet::id).toList()) + " in " + zone.getKey())
                .toList();
        List<String> kept = byZone.values().stream()
                .map(TransitGatewayTwoSubnetsInZone::best)
                .map(Subnet::id)
                .toList();
        return Problem.of(
                        attached.id(),
                        "The attachment of VPC " + vpc.id() + " to transit gateway " + gateway + " names "
                                + Words.list(told) + ". AWS takes exactly one subnet of each zone for an attachment;"
                                + " the others of the zone reach the gateway through it. Keep one, best a small"
                                + " subnet of its own.")
                .relatedTo(List.of(new ElementId.OfVpc(vpc.id())))
                .relatedTo(crowded.stream()
                        .flatMap(zone -> zone.getValue().stream())
                        .map(subnet -> new OfSubnet(vpc.id(), subnet.id()))
                        .toList())
                .mendedBy(TransitEdits.changeAttachmentSubnets(gateway, vpc.id(), kept));
    }

    /// Transit subnets first; among equals the one named first.
    private static Subnet best(List<Subnet> subnets) {
        return subnets.stream()
                .min(Comparator.comparing((Subnet subnet) -> subnet.tier() != Tier.TRANSIT))
                .orElseThrow();
    }
}
