package org.cidrloom.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;

/// The route tables of a VPC as the design implies them.
///
/// | tier | default route | company and peers |
/// |---|---|---|
/// | public | internet gateway | as routable subnets |
/// | private, node, pod, control-plane | NAT gateway of its zone | routable: the gateway; non-routable: a private NAT |
/// | database | none | as private ones |
/// | transit | none | none: traffic there has arrived |
///
/// A VPC never learns a transit gateway's routes (VPC-18), so an attachment implies one route for each range that its
/// associated route table leads to, unless an explicit route of the tier to the same target covers it already. A range
/// inside one of the VPC's own blocks gets none: its local route is there. Peerings imply routes to the peer's routable
/// blocks, and Direct Connect gateways that the VPC is associated with routes to the networks behind them.
///
/// @param vpc the VPC's id
/// @param tables its route tables, in the order of their first subnets
/// @param natGateways its NAT gateways, in the order of their subnets
public record VpcRouteTables(String vpc, List<VpcRouteTable> tables, List<NatGateway> natGateways) {
    public VpcRouteTables {
        tables = List.copyOf(tables);
        natGateways = List.copyOf(natGateways);
    }

    /// The route tables of that VPC of the network. For many VPCs of one network, fill the transit tables once and pass
    /// them.
    public static VpcRouteTables of(Network network, Vpc vpc) {
        return of(network, vpc, TransitTables.of(network));
    }

    /// The route tables of that VPC of the network.
    ///
    /// @param transit the tables of the network's transit gateways
    public static VpcRouteTables of(Network network, Vpc vpc, TransitTables transit) {
        ImpliedRoutes implied = new ImpliedRoutes(NetworkIndex.of(network), vpc, transit::table);
        Map<Tier, Map<List<Route>, List<Subnet>>> groups = new LinkedHashMap<>();
        for (Subnet subnet : vpc.subnets()) {
            groups.computeIfAbsent(subnet.tier(), tier -> new LinkedHashMap<>())
                    .computeIfAbsent(implied.of(subnet), routes -> new ArrayList<>())
                    .add(subnet);
        }
        List<VpcRouteTable> tables = new ArrayList<>();
        groups.forEach((tier, byRoutes) -> {
            List<String> ids = tableIds(tier, List.copyOf(byRoutes.values()));
            int next = 0;
            for (Map.Entry<List<Route>, List<Subnet>> group : byRoutes.entrySet()) {
                List<String> subnets = group.getValue().stream().map(Subnet::id).toList();
                tables.add(new VpcRouteTable(ids.get(next++), tier, subnets, group.getKey()));
            }
        });
        return new VpcRouteTables(vpc.id(), tables, implied.natGateways());
    }

    /// The route table that the subnet is associated with.
    public Optional<VpcRouteTable> tableOf(String subnet) {
        return tables.stream().filter(table -> table.subnets().contains(subnet)).findFirst();
    }

    private static List<String> tableIds(Tier tier, List<List<Subnet>> groups) {
        if (groups.size() == 1) {
            return List.of(tier.key());
        }
        boolean byZone = true;
        Set<String> zones = new HashSet<>();
        for (List<Subnet> group : groups) {
            String zone = group.getFirst().zone();
            byZone &= zones.add(zone)
                    && group.stream().allMatch(subnet -> subnet.zone().equals(zone));
        }
        boolean zonal = byZone;
        return groups.stream()
                .map(List::getFirst)
                .map(first -> tier.key() + "-" + (zonal ? first.zone() : first.id()))
                .toList();
    }
}
