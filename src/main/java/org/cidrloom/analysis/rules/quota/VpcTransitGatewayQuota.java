package org.cidrloom.analysis.rules.quota;

import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Attached;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;

/// A VPC is attached to five transit gateways at most, and AWS does not raise that (TGW-04, TGW-09). That it is
/// attached to one gateway twice cannot be said in a design.
public final class VpcTransitGatewayQuota extends QuotaOfConnectedVpc {
    @Override
    public String summary() {
        return "The VPC is attached to more transit gateways than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.transitGatewaysPerVpc();
    }

    @Override
    Optional<Excess> over(Vpc vpc, Facts facts, long limit) {
        List<Attached> attached = facts.attachmentsOf(vpc.id());
        return attached.size() <= limit
                ? Optional.empty()
                : Optional.of(new Excess(
                        new ElementId.OfVpc(vpc.id()),
                        attached.stream()
                                .map(each -> new ElementId.OfTransitGateway(each.gateway()))
                                .toList(),
                        attached.size(),
                        "VPC " + vpc.id() + " is attached to "
                                + Words.count(attached.size(), "transit gateway", "transit gateways"),
                        "attach it to fewer of them and peer the gateways",
                        List.of()));
    }
}
