package org.cidrloom.analysis.rules.routing;

import java.util.List;
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
                .filter(clash -> facts.addressPools().stream()
                        .noneMatch(pool ->
                                pool.cidr().contains(clash.blocks().getFirst().block())))
                .map(clash -> problem(clash, facts))
                .toList();
    }

    private static Problem problem(Clash<String> clash, Facts facts) {
        List<String> holders = clash.holders();
        return Problem.of(
                        new ElementId.OfDesign(),
                        RangeClashes.told(clash) + " " + (clash.blocks().size() == 1 ? "stands" : "stand") + " in "
                                + Words.count(holders.size(), "place", "places")
                                + " that no route table, peering or Direct Connect gateway brings together. That is fine"
                                + " as long as it stays so: the day they are connected, only one of them is reached.")
                .relatedTo(holders.stream().map(facts::holder).toList());
    }
}
