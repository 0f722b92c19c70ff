package org.cidrloom.model.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;

import static org.cidrloom.model.edit.Branches.mapped;

/// Names of Availability ZoneNames: the Region's name and a letter.
final class ZoneNames {
    private ZoneNames() {}

    /// What tells the zone from others of its Region: `a` of `eu-west-1a`, the whole name where it is no such name.
    static String letter(String zone) {
        int end = zone.length();
        while (end > 0 && Character.isLetter(zone.charAt(end - 1))) {
            end--;
        }
        return end == 0 || end == zone.length() ? zone : zone.substring(end);
    }

    /// The network in another Region, with the zones of what follows the design's Region renamed.
    static Network moved(Network network, String region) {
        String was = network.region();
        if (was.equals(region)) {
            return network;
        }
        UnaryOperator<String> zone = name -> renamed(name, was, region);
        Network result = network.with(b -> b.region(region).zones(mapped(network.zones(), zone)));
        result = Branches.vpcs(result, vpc -> vpc.region() == null ? zonesRenamed(vpc, zone) : vpc);
        return Branches.clusters(
                result,
                cluster -> network.vpc(cluster.vpc())
                                .filter(vpc -> vpc.region() == null)
                                .isPresent()
                        ? zonesRenamed(cluster, zone)
                        : cluster);
    }

    /// The VPC in another Region, its subnets in that Region's zones of the same letters.
    static Vpc moved(Vpc vpc, String was, String is) {
        return zonesRenamed(vpc, name -> renamed(name, was, is));
    }

    /// The cluster after its VPC moved, its ENIConfigs named for the zones of the same letters.
    static Cluster moved(Cluster cluster, String was, String is) {
        return zonesRenamed(cluster, name -> renamed(name, was, is));
    }

    /// The zone of the same letter in another Region; a name that is none of that Region stays.
    static String renamed(String zone, String was, String is) {
        return zone.startsWith(was) ? is + zone.substring(was.length()) : zone;
    }

    private static Vpc zonesRenamed(Vpc vpc, UnaryOperator<String> zone) {
        return vpc.withSubnets(mapped(vpc.subnets(), subnet -> subnet.withZone(zone.apply(subnet.zone()))));
    }

    private static Cluster zonesRenamed(Cluster cluster, UnaryOperator<String> zone) {
        Map<String, String> renamed = new LinkedHashMap<>();
        cluster.cni().podSubnets().forEach((name, subnet) -> renamed.put(zone.apply(name), subnet));
        return cluster.withCni(cluster.cni().withPodSubnets(renamed));
    }
}
