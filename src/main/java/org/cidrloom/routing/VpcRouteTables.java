package org.cidrloom.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.model.NatMode;
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
/// Tiers that may use NAT have a table in each zone; the others share one. Subnets of a non-routable block have
/// tables of their own, because they do not reach the company as routable ones do.
///
/// @param vpc the VPC's id
/// @param tables its route tables, in the order of their first subnets
/// @param natGateways its NAT gateways, in the order of their subnets
public record VpcRouteTables(String vpc, List<VpcRouteTable> tables, List<NatGateway> natGateways) {
    public VpcRouteTables {
        tables = List.copyOf(tables);
        natGateways = List.copyOf(natGateways);
    }

    /// The route tables of that VPC of the network. For many VPCs of one network, fill the transit tables and index the
    /// network once, and pass both.
    public static VpcRouteTables of(Network network, Vpc vpc) {
        return of(network, vpc, TransitTables.of(network));
    }

    /// The route tables of that VPC of the network.
    ///
    /// @param transit the tables of the network's transit gateways
    public static VpcRouteTables of(Network network, Vpc vpc, TransitTables transit) {
        return of(NetworkIndex.of(network), vpc, transit);
    }

    /// The route tables of that VPC of the network that was indexed.
    ///
    /// @param transit the tables of the network's transit gateways
    public static VpcRouteTables of(NetworkIndex index, Vpc vpc, TransitTables transit) {
        ImpliedRoutes implied = new ImpliedRoutes(index, vpc, transit::table);
        Map<String, List<Subnet>> groups = new LinkedHashMap<>();
        for (Subnet subnet : vpc.subnets()) {
            groups.computeIfAbsent(tableId(vpc, subnet), id -> new ArrayList<>())
                    .add(subnet);
        }
        List<VpcRouteTable> tables = new ArrayList<>();
        groups.forEach((id, subnets) -> tables.add(new VpcRouteTable(
                id,
                subnets.getFirst().tier(),
                subnets.stream().map(Subnet::id).toList(),
                implied.of(subnets.getFirst()))));
        return new VpcRouteTables(vpc.id(), tables, implied.natGateways());
    }

    /// The route table that the subnet is associated with.
    public Optional<VpcRouteTable> tableOf(String subnet) {
        return tables.stream().filter(table -> table.subnets().contains(subnet)).findFirst();
    }

    /// The table of a subnet is named after what its routes can depend on, never after what other subnets are like: so
    /// a subnet or a zone more leaves every table where it is.
    private static String tableId(Vpc vpc, Subnet subnet) {
        Tier tier = subnet.tier();
        if (tier == Tier.TRANSIT) {
            return tier.key();
        }
        boolean routable = ImpliedRoutes.isRoutable(vpc, subnet);
        boolean usual = routable != (tier == Tier.POD);
        String name = tier.key() + (usual ? "" : routable ? "-routable" : "-non-routable");
        boolean byNat = tier != Tier.PUBLIC && tier != Tier.DATABASE;
        boolean byPrivateNat = !routable && vpc.nat() == NatMode.PRIVATE;
        return byNat || byPrivateNat ? name + "-" + subnet.zone() : name;
    }
}
