package org.cidrloom.analysis.rules.vpc;

import java.util.List;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Allocation;
import org.cidrloom.model.edit.Edit;

/// A VPC always has an IPv4 block, the primary (VPC-04). Of a VPC that exists already the blocks may just not be known.
public final class VpcCidrMissing implements Rule.OfVpc {
    private static final int USUAL = 24;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "The VPC has no IPv4 block";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-ip-addressing.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        if (vpc.existing() || !vpc.cidrs().isEmpty()) {
            return List.of();
        }
        String id = vpc.id();
        return List.of(Problem.of(
                        new ElementId.OfVpc(id),
                        "VPC " + id + " has no IPv4 block. AWS creates a VPC with a primary IPv4 block, which stays for"
                                + " as long as the VPC does, even where everything in it speaks IPv6. Give it a block"
                                + " of /16 to /28.")
                .mendedBy(Edit.ofNetwork("Give " + id + " the next free /" + USUAL, network -> given(network, id))));
    }

    private static Network given(Network network, String id) {
        return Allocation.routable(network, USUAL)
                .map(free -> network.withVpcs(network.vpcs().stream()
                        .map(vpc -> vpc.id().equals(id) ? vpc.withCidrs(List.of(CidrBlock.routable(free))) : vpc)
                        .toList()))
                .orElse(network);
    }
}
