package org.cidrloom.analysis.rules.subnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.model.edit.VpcEdits;

/// The /64 that a subnet asks for lies in the IPv6 block of its VPC (SUB-04).
public final class SubnetIpv6Index implements Rule.OfVpc {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "The IPv6 block of a subnet does not lie in the IPv6 block of its VPC";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        List<Subnet> indexed = Ipv6Indexes.indexed(vpc);
        if (indexed.isEmpty()) {
            return List.of();
        }
        if (vpc.ipv6() instanceof Ipv6.None) {
            return List.of(withoutBlock(vpc, indexed));
        }
        long count = Ipv6Indexes.count(vpc);
        return indexed.stream()
                .filter(subnet -> count > 0 && Objects.requireNonNull(subnet.ipv6Index()) >= count)
                .map(subnet -> pastTheEnd(vpc, subnet, count))
                .toList();
    }

    private static Problem withoutBlock(Vpc vpc, List<Subnet> indexed) {
        List<String> ids = indexed.stream().map(Subnet::id).toList();
        List<Edit> cleared = new ArrayList<>();
        ids.forEach(id -> cleared.add(SubnetEdits.changeIpv6Index(vpc.id(), id, null)));
        return Problem.of(
                        new ElementId.OfVpc(vpc.id()),
                        "VPC " + vpc.id() + " has no IPv6 block, but " + Words.count(ids.size(), "subnet", "subnets")
                                + " of it " + (ids.size() == 1 ? "asks" : "ask") + " for a /64 of one: "
                                + Words.list(ids) + ". Give the VPC an IPv6 block, or take the index from "
                                + (ids.size() == 1 ? "the subnet." : "the subnets."))
                .relatedTo(ids.stream().map(id -> new OfSubnet(vpc.id(), id)).toList())
                .mendedBy(VpcEdits.changeIpv6(vpc.id(), new Ipv6.Amazon()))
                .mendedBy(Edit.all("Take the IPv6 index from " + Words.list(ids) + " of " + vpc.id(), cleared));
    }

    private static Problem pastTheEnd(Vpc vpc, Subnet subnet, long count) {
        String block = vpc.ipv6() instanceof Ipv6.Own own ? own.cidr().toString() : "a /56 of Amazon's choice";
        Problem problem = Problem.of(
                        new OfSubnet(vpc.id(), subnet.id()),
                        "Subnet " + subnet.id() + " asks for the /64 with index " + subnet.ipv6Index()
                                + " of the IPv6 block of VPC " + vpc.id() + ". That block (" + block + ") has "
                                + Words.count(count, "/64", "/64s") + ", with the indexes 0 to " + (count - 1)
                                + ". Give the subnet an index that is free.")
                .relatedTo(List.of(new ElementId.OfVpc(vpc.id())));
        return Ipv6Indexes.free(vpc)
                .map(free -> SubnetEdits.changeIpv6Index(vpc.id(), subnet.id(), free))
                .map(problem::mendedBy)
                .orElse(problem);
    }
}
