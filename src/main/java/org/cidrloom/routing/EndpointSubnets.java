package org.cidrloom.routing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;

/// Where a VPC's interface endpoints take their addresses: one subnet in each zone (EKS-19). The design names services
/// only, so the tier that suits best decides: private, control plane, node, pod, database, public, transit.
public final class EndpointSubnets {
    private static final List<Tier> PREFERENCE =
            List.of(Tier.PRIVATE, Tier.CONTROL_PLANE, Tier.NODE, Tier.POD, Tier.DATABASE, Tier.PUBLIC, Tier.TRANSIT);

    private EndpointSubnets() {}

    /// The subnets that each interface endpoint of the VPC has an address in, in the order of the zones' first subnets;
    /// none where the VPC has no endpoints.
    public static List<Subnet> of(Vpc vpc) {
        if (vpc.interfaceEndpoints().isEmpty()) {
            return List.of();
        }
        Map<String, Subnet> byZone = new LinkedHashMap<>();
        for (Subnet subnet : vpc.subnets()) {
            byZone.merge(subnet.zone(), subnet, EndpointSubnets::better);
        }
        return List.copyOf(byZone.values());
    }

    private static Subnet better(Subnet first, Subnet second) {
        Comparator<Subnet> preference = Comparator.comparingInt(subnet -> PREFERENCE.indexOf(subnet.tier()));
        return preference.compare(first, second) <= 0 ? first : second;
    }
}
