package org.cidrloom.analysis.rules.subnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.SubnetEdits;

/// Two subnets of a VPC do not have the same /64 of its IPv6 block (SUB-02, SUB-04). One finding for each /64.
public final class SubnetIpv6Overlap implements Rule.OfVpc {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "Subnets of one VPC have the same IPv6 block";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        Map<Integer, List<Subnet>> byIndex = new TreeMap<>();
        for (Subnet subnet : Ipv6Indexes.indexed(vpc)) {
            byIndex.computeIfAbsent(Objects.requireNonNull(subnet.ipv6Index()), any -> new ArrayList<>())
                    .add(subnet);
        }
        return Problem.ofEach(
                byIndex.entrySet(),
                entry -> entry.getValue().size() > 1,
                entry -> problem(vpc, entry.getKey(), entry.getValue()));
    }

    private static Problem problem(Vpc vpc, int index, List<Subnet> subnets) {
        List<String> ids = subnets.stream().map(Subnet::id).toList();
        Problem problem = Problem.of(
                        new OfSubnet(vpc.id(), ids.getFirst()),
                        "Subnets " + Words.list(ids) + " of VPC " + vpc.id() + " all ask for the /64 with index "
                                + index + " of its IPv6 block. AWS refuses a subnet that meets another one of its VPC"
                                + " (InvalidSubnet.Conflict). Give each an index of its own.")
                .relatedTo(ids.stream().map(id -> new OfSubnet(vpc.id(), id)).toList());
        return ids.size() > 2
                ? problem
                : Ipv6Indexes.free(vpc)
                        .map(free -> SubnetEdits.changeIpv6Index(vpc.id(), ids.getLast(), free))
                        .map(problem::mendedBy)
                        .orElse(problem);
    }
}
