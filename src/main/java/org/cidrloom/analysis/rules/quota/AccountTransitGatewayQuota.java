package org.cidrloom.analysis.rules.quota;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;

/// An account has five transit gateways, or more on request (TGW-09); like all quotas of that page, in each Region.
public final class AccountTransitGatewayQuota extends QuotaOfDesign {
    @Override
    public String summary() {
        return "An account has more transit gateways in a Region than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.transitGatewaysPerAccount();
    }

    @Override
    Stream<Excess> over(Facts facts, long limit) {
        return facts.network().transitGateways().size() <= limit
                ? Stream.of()
                : places(facts.network()).entrySet().stream().map(AccountTransitGatewayQuota::excess);
    }

    private static Map<Place, List<TransitGateway>> places(Network network) {
        Map<Place, List<TransitGateway>> places = new LinkedHashMap<>();
        for (TransitGateway gateway : network.transitGateways()) {
            String own = gateway.region();
            Place place = new Place(gateway.account(), own == null ? network.region() : own);
            places.computeIfAbsent(place, any -> new ArrayList<>()).add(gateway);
        }
        return places;
    }

    private static Excess excess(Map.Entry<Place, List<TransitGateway>> place) {
        List<TransitGateway> gateways = place.getValue();
        return new Excess(
                new ElementId.OfDesign(),
                gateways.stream()
                        .map(gateway -> new ElementId.OfTransitGateway(gateway.id()))
                        .toList(),
                gateways.size(),
                place.getKey().words() + " has " + Words.count(gateways.size(), "transit gateway", "transit gateways"),
                "make route tables of one gateway instead of further gateways",
                List.of());
    }
}
