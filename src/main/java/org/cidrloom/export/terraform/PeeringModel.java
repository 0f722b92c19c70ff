package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cidrloom.export.terraform.Inputs.Kind;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.Vpc;
import org.jspecify.annotations.Nullable;

/// What `peering.tf` shows.
///
/// @param peerings the connections that are asked for here
/// @param acceptances the connections that are asked for elsewhere and accepted here
/// @param farRoutes the way back from existing VPCs of this account and Region
/// @param foreignPeers those VPCs
/// @param hasVpcs whether VPCs are made here
/// @param hasForeignVpcs whether VPCs are named by id
record PeeringModel(
        List<Item> peerings,
        List<String> acceptances,
        List<FarRoute> farRoutes,
        List<String> foreignPeers,
        boolean hasVpcs,
        boolean hasForeignVpcs) {
    /// A peering connection. Account and Region are null where they are the stack's own.
    record Item(
            String key,
            String requester,
            String accepter,
            @Nullable String account,
            @Nullable String region) {}

    /// A route in the tables of an existing VPC.
    record FarRoute(String key, String peering, String vpc, String destination) {}

    static PeeringModel of(Stack stack, Inputs inputs) {
        List<Item> peerings = new ArrayList<>();
        List<String> acceptances = new ArrayList<>();
        List<FarRoute> farRoutes = new ArrayList<>();
        List<String> foreignPeers = new ArrayList<>();
        Network network = stack.network();
        boolean foreign = false;
        for (Peering peering : stack.peerings()) {
            Optional<Vpc> requester = stack.index().vpc(peering.requester());
            Optional<Vpc> accepter = stack.index().vpc(peering.accepter());
            boolean requests = stack.makesVpc(peering.requester());
            boolean accepts = stack.makesVpc(peering.accepter());
            if (requester.isEmpty() || accepter.isEmpty() || (!requests && !accepts)) {
                continue;
            }
            String key = peering.requester() + "~" + peering.accepter();
            Vpc other = requests ? accepter.get() : requester.get();
            boolean otherIsNear = isNear(stack, other) && (other.existing() || stack.makesVpc(other.id()));
            if (!requests && !otherIsNear) {
                acceptances.add(key);
                inputs.need(Kind.PEERING, key);
                continue;
            }
            peerings.add(new Item(
                    key,
                    peering.requester(),
                    peering.accepter(),
                    Objects.equals(other.account(), stack.account()) ? null : other.account(),
                    network.regionOf(other).equals(stack.region()) ? null : network.regionOf(other)));
            if (!(requests && accepts)) {
                foreign = true;
                inputs.need(Kind.VPC, other.id());
            }
            if (other.existing() && otherIsNear) {
                foreignPeers.add(other.id());
                Vpc ours = requests ? requester.get() : accepter.get();
                ours.cidrs().stream()
                        .filter(CidrBlock::routable)
                        .map(CidrBlock::cidr)
                        .forEach(cidr ->
                                farRoutes.add(new FarRoute(key + "/" + cidr, key, other.id(), cidr.toString())));
            }
        }
        return new PeeringModel(
                peerings,
                acceptances,
                farRoutes,
                foreignPeers.stream().distinct().toList(),
                !stack.vpcs().isEmpty(),
                foreign);
    }

    private static boolean isNear(Stack stack, Vpc vpc) {
        return Objects.equals(vpc.account(), stack.account())
                && stack.network().regionOf(vpc).equals(stack.region());
    }

    boolean isNeeded() {
        return !peerings.isEmpty() || !acceptances.isEmpty();
    }

    boolean hasAcceptances() {
        return !acceptances.isEmpty();
    }

    boolean hasFarRoutes() {
        return !farRoutes.isEmpty();
    }

    boolean hasForeignPeers() {
        return !foreignPeers.isEmpty();
    }
}
