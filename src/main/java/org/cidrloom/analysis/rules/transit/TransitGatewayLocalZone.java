package org.cidrloom.analysis.rules.transit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Attached;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.TransitEdits;

/// A VPC attachment has no subnet in a Local Zone (TGW-01), and by the same reading none in a Wavelength Zone.
public final class TransitGatewayLocalZone implements Rule.OfAttached {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A transit gateway attachment has a subnet in a Local Zone";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html";
    }

    @Override
    public List<Problem> check(Attached attached, Facts facts) {
        return Problem.listOf(
                facts.vpc(attached.attachment().to()).flatMap(vpc -> problem(attached, vpc, facts.regionOf(vpc))));
    }

    private static Optional<Problem> problem(Attached attached, Vpc vpc, String region) {
        List<Subnet> named = DedicatedSubnets.of(vpc, attached.attachment().subnets());
        List<Subnet> local = new ArrayList<>(named);
        local.removeIf(subnet -> DedicatedSubnets.canHoldAttachments(region, subnet.zone()));
        if (local.isEmpty()) {
            return Optional.empty();
        }
        Problem problem = Problem.of(
                        attached.id(),
                        "The attachment of VPC " + vpc.id() + " to transit gateway " + attached.gateway() + " names "
                                + Words.list(local.stream()
                                        .map(subnet -> subnet.id() + " in " + subnet.zone())
                                        .toList())
                                + ". AWS takes no subnet of a Local Zone or Wavelength Zone for an attachment. What"
                                + " runs there reaches the gateway through the parent Availability Zone. Name a subnet"
                                + " of that zone instead.")
                .relatedTo(List.of(new ElementId.OfVpc(vpc.id())))
                .relatedTo(local.stream()
                        .map(subnet -> new OfSubnet(vpc.id(), subnet.id()))
                        .toList());
        List<String> left = named.stream()
                .filter(subnet -> !local.contains(subnet))
                .map(Subnet::id)
                .toList();
        return Optional.of(
                left.isEmpty()
                        ? problem
                        : problem.mendedBy(TransitEdits.changeAttachmentSubnets(attached.gateway(), vpc.id(), left)));
    }
}
