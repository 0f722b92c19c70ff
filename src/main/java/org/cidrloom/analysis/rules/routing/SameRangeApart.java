package org.cidrloom.analysis.rules.routing;

import java.util.List;
import org.cidrloom.analysis.Apart;
import org.cidrloom.analysis.Clash;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;

/// The same addresses stand in several places that nothing connects. That works; it is told where one of them is
/// routable, because then somebody may connect them one day (TGW-07, PEER-01). Ranges of an address pool are told
/// by the rule pool-allocation-twice.
public final class SameRangeApart implements Rule.OfDesign {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public String summary() {
        return "Networks that do not meet have the same addresses";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html";
    }

    @Override
    public List<Problem> check(Facts facts) {
        return facts.rangesApart().stream()
                .filter(apart -> facts.addressPools().stream()
                        .noneMatch(pool -> pool.cidr()
                                .contains(apart.clash().blocks().getFirst().block())))
                .map(apart -> problem(apart, facts))
                .toList();
    }

    private static Problem problem(Apart apart, Facts facts) {
        Clash<String> clash = apart.clash();
        List<String> holders = clash.holders();
        String together = apart.isWhole()
                ? " that no route table, peering or Direct Connect gateway brings together."
                : ", some of which meet, as other findings tell. No route table, peering or Direct Connect gateway"
                        + " brings " + Words.few(apart.left()) + " together with another of them.";
        return Problem.of(
                        new ElementId.OfDesign(),
                        clash.told() + " " + (clash.blocks().size() == 1 ? "stands" : "stand") + " in "
                                + Words.count(holders.size(), "place", "places") + together
                                + " That is fine as long as it stays so: the day they are connected, only one of them"
                                + " is reached.")
                .relatedTo(holders.stream().map(facts::holder).toList());
    }
}
