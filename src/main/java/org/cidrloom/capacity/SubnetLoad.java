package org.cidrloom.capacity;

import java.util.List;
import org.cidrloom.model.ElementId.OfSubnet;

/// What a subnet has to give, and what takes it. IPv4 addresses throughout: an IPv6 /64 does not run out
/// (V6-06).
///
/// @param subnet which subnet
/// @param zone the Availability Zone it is in
/// @param size its addresses
/// @param usable its addresses without the five that AWS keeps (SUB-03)
/// @param fixed what fixed consumers take together
/// @param consumers the fixed consumers
/// @param demand addresses taken in all, fixed consumers included and AWS's five not
/// @param headroom what is left at the stage that takes most, as a rule the most nodes and surge; negative
/// where the subnet cannot hold it. With CIDR reservations the smaller of what is left in all and what is left
/// for single addresses outside them (SUB-06)
/// @param prefixesFree how many whole /28 blocks can be had at best beside the single addresses (SUB-07); the
/// placement that EC2 chooses is not documented and can be worse
/// @param prefixesNeeded how many /28 prefixes nodes ask for
/// @param layers its addresses by use with the most nodes and surge, in the order of the bar; the free layer is
/// 0 where they do not fit, and the layers then add up to more than the size
public record SubnetLoad(
        OfSubnet subnet,
        String zone,
        long size,
        long usable,
        long fixed,
        List<FixedConsumer> consumers,
        Demand demand,
        long headroom,
        long prefixesFree,
        Demand prefixesNeeded,
        List<Layer> layers) {
    public SubnetLoad {
        consumers = List.copyOf(consumers);
        layers = List.copyOf(layers);
    }

    /// What is left of the usable addresses at that stage; negative where they do not suffice.
    public long free(Stage stage) {
        return usable - demand.at(stage);
    }

    /// Whether more addresses are asked for than there are, at any stage.
    public boolean isExhausted() {
        return headroom < 0;
    }

    /// Whether more /28 prefixes are asked for than can be had even at best, at any stage.
    public boolean lacksPrefixes() {
        return prefixesNeeded.peak() > prefixesFree;
    }

    /// How many addresses that layer has.
    public long layer(Layer.Kind kind) {
        long addresses = 0;
        for (Layer layer : layers) {
            addresses += layer.kind() == kind ? layer.addresses() : 0;
        }
        return addresses;
    }
}
