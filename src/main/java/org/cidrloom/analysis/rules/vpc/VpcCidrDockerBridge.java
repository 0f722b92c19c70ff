package org.cidrloom.analysis.rules.vpc;

import java.util.List;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Ranges;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// Hosts that run Docker keep 172.17.0.0/16 for themselves, and so do AWS Cloud9 and SageMaker AI (VPC-05).
public final class VpcCidrDockerBridge implements Rule.OfVpc {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "A block of the VPC meets 172.17.0.0/16, which Docker and some AWS services use";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        List<Cidr> blocks = Renumbering.blocksThat(vpc, Ranges.DOCKER::overlaps);
        if (blocks.isEmpty()) {
            return List.of();
        }
        return List.of(Problem.of(
                new ElementId.OfVpc(vpc.id()),
                Words.list(blocks) + " of VPC " + vpc.id() + " meets 172.17.0.0/16. Hosts that run Docker have their"
                        + " bridge there and answer such addresses themselves (“no route to host”), and AWS Cloud9 and"
                        + " SageMaker AI use the range too. Use another block of 172.16.0.0/12."));
    }
}
