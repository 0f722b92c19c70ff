package org.cidrloom.model.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cidrloom.model.Cni;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Changes of how the VPC CNI of one cluster is set, the cluster named by its id.
public final class CniEdits {
    private CniEdits() {}

    /// Changes the CNI of a cluster.
    ///
    /// @param label as [Edit#label()]
    /// @param change gives the next settings
    public static Edit change(String cluster, String label, UnaryOperator<Cni> change) {
        return ClusterEdits.change(cluster, label, was -> was.withCni(change.apply(was.cni())));
    }

    /// Sets how the settings reach the cluster.
    public static Edit changeDelivery(String cluster, CniDelivery delivery) {
        return change(cluster, Labels.change("CNI delivery", cluster, delivery), was -> was.withDelivery(delivery));
    }

    /// Sets the CNI's version.
    public static Edit changeVersion(String cluster, String version) {
        return change(cluster, Labels.change("CNI version", cluster, version), was -> was.withVersion(version));
    }

    /// Turns custom networking on or off; ENIConfigs stay written down either way.
    public static Edit changeCustomNetworking(String cluster, boolean on) {
        return change(cluster, Labels.turn("custom networking", cluster, on), was -> was.withCustomNetworking(on));
    }

    /// Sets the pod subnet of one ENIConfig.
    ///
    /// @param zone the ENIConfig's name, which has to be the zone's
    /// @param subnet the pod subnet's id; null to remove the ENIConfig
    public static Edit changePodSubnet(String cluster, String zone, @Nullable String subnet) {
        return change(
                cluster,
                subnet == null
                        ? "Remove ENIConfig " + zone + " of " + cluster
                        : "Change ENIConfig " + zone + " of " + cluster + " to " + subnet,
                was -> {
                    Map<String, String> byZone = new LinkedHashMap<>(was.podSubnets());
                    if (subnet == null) {
                        byZone.remove(zone);
                    } else {
                        byZone.put(zone, subnet);
                    }
                    return was.withPodSubnets(byZone);
                });
    }

    /// Gives an ENIConfig another name, in its place. The design stays as it is where the name is taken.
    public static Edit renamePodSubnet(String cluster, String was, String is) {
        return change(cluster, "Rename ENIConfig " + was + " of " + cluster + " to " + is, cni -> {
            if (cni.podSubnets().containsKey(is)) {
                return cni;
            }
            Map<String, String> byZone = new LinkedHashMap<>();
            cni.podSubnets().forEach((zone, subnet) -> byZone.put(zone.equals(was) ? is : zone, subnet));
            return cni.withPodSubnets(byZone);
        });
    }

    /// Sets all ENIConfigs: pod subnets by zone.
    public static Edit changePodSubnets(String cluster, Map<String, String> podSubnets) {
        return change(cluster, "Change ENIConfigs of " + cluster, was -> was.withPodSubnets(podSubnets));
    }

    /// Turns prefix delegation on or off.
    public static Edit changePrefixDelegation(String cluster, boolean on) {
        return change(cluster, Labels.turn("prefix delegation", cluster, on), was -> was.withPrefixDelegation(on));
    }

    /// Sets WARM_ENI_TARGET; null for the CNI's default.
    public static Edit changeWarmEniTarget(String cluster, @Nullable Integer target) {
        return change(cluster, Labels.change("WARM_ENI_TARGET", cluster, target), was -> was.withWarmEniTarget(target));
    }

    /// Sets WARM_IP_TARGET; null for none.
    public static Edit changeWarmIpTarget(String cluster, @Nullable Integer target) {
        return change(cluster, Labels.change("WARM_IP_TARGET", cluster, target), was -> was.withWarmIpTarget(target));
    }

    /// Sets MINIMUM_IP_TARGET; null for none.
    public static Edit changeMinimumIpTarget(String cluster, @Nullable Integer target) {
        return change(
                cluster, Labels.change("MINIMUM_IP_TARGET", cluster, target), was -> was.withMinimumIpTarget(target));
    }

    /// Sets WARM_PREFIX_TARGET; null for the CNI's default.
    public static Edit changeWarmPrefixTarget(String cluster, @Nullable Integer target) {
        return change(
                cluster, Labels.change("WARM_PREFIX_TARGET", cluster, target), was -> was.withWarmPrefixTarget(target));
    }

    /// Sets MAX_ENI; null for the instance type's limit.
    public static Edit changeMaxEni(String cluster, @Nullable Integer limit) {
        return change(cluster, Labels.change("MAX_ENI", cluster, limit), was -> was.withMaxEni(limit));
    }

    /// Turns external SNAT on or off.
    public static Edit changeExternalSnat(String cluster, boolean on) {
        return change(cluster, Labels.turn("external SNAT", cluster, on), was -> was.withExternalSnat(on));
    }

    /// Sets the ranges that pods reach with their own addresses.
    public static Edit changeExcludeSnatCidrs(String cluster, List<Cidr> cidrs) {
        return change(
                cluster, Labels.change("SNAT exclusions", cluster, cidrs), was -> was.withExcludeSnatCidrs(cidrs));
    }

    /// Turns security groups for pods on or off.
    public static Edit changePodSecurityGroups(String cluster, boolean on) {
        return change(
                cluster, Labels.turn("security groups for pods", cluster, on), was -> was.withPodSecurityGroups(on));
    }

    /// Turns subnet discovery on or off.
    public static Edit changeSubnetDiscovery(String cluster, boolean on) {
        return change(cluster, Labels.turn("subnet discovery", cluster, on), was -> was.withSubnetDiscovery(on));
    }
}
