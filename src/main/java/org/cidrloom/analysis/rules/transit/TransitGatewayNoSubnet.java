package org.cidrloom.analysis.rules.transit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Attached;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;

/// A VPC attachment names at least one subnet (TGW-01). A VPC without any subnet is still a sketch, and of one that
/// exists already the attachment's subnets need not be known.
public final class TransitGatewayNoSubnet implements Rule.OfAttached {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A transit gateway attachment has no subnet";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html";
    }

    @Override
    public List<Problem> check(Attached attached, Facts facts) {
        if (!attached.attachment().subnets().isEmpty()) {
            return List.of();
        }
        return Problem.listOf(facts.vpc(attached.attachment().to())
                .filter(vpc -> !vpc.existing() && !vpc.subnets().isEmpty())
                .map(vpc -> problem(facts, attached.gateway(), vpc)));
    }

    private static Problem problem(Facts facts, String gateway, Vpc vpc) {
        Problem problem = Problem.of(
                        new ElementId.OfAttachment(gateway, vpc.id()),
                        "The attachment of VPC " + vpc.id() + " to transit gateway " + gateway + " names no"
                                + " subnet. AWS puts a network interface of the gateway into one subnet of each zone"
                                + " that is attached, and refuses an attachment without any. Name one subnet of each"
                                + " zone that has workloads, best a /28 of its own.")
                .relatedTo(List.of(new ElementId.OfVpc(vpc.id()), new ElementId.OfTransitGateway(gateway)));
        LinkedHashSet<String> zones = new LinkedHashSet<>();
        vpc.subnets().stream()
                .map(Subnet::zone)
                .filter(zone -> DedicatedSubnets.canHoldAttachments(facts.regionOf(vpc), zone))
                .forEach(zones::add);
        return Optional.of(zones)
                .filter(all -> !all.isEmpty())
                .flatMap(all -> DedicatedSubnets.attached(gateway, vpc, List.copyOf(all)))
                .map(problem::mendedBy)
                .orElse(problem);
    }
}
