package org.cidrloom.capacity;

import org.cidrloom.model.Cni;
import org.jspecify.annotations.Nullable;

/// How much the CNI keeps ready on a node beyond what its pods use.
///
/// @param warmEni WARM_ENI_TARGET: network interfaces' worth of free addresses (CNI-01)
/// @param warmIp WARM_IP_TARGET: free addresses; 0 or less is unset (CNI-02)
/// @param minimumIp MINIMUM_IP_TARGET: addresses in all; 0 or less is unset (CNI-03)
/// @param warmPrefix WARM_PREFIX_TARGET: wholly free /28 prefixes, under prefix delegation (CNI-04)
public record WarmTargets(int warmEni, int warmIp, int minimumIp, int warmPrefix) {
    /// The defaults of the aws-vpc-cni chart and manifest: one spare interface, or one spare prefix (CNI-25).
    public static final WarmTargets DEFAULT = new WarmTargets(1, 0, 0, 1);

    /// What Windows nodes keep by default (MAXP-09).
    public static final WarmTargets WINDOWS = new WarmTargets(0, 1, 3, 0);

    /// What we count for EKS Auto Mode, which scales its warm pool by pending pods and documents no numbers
    /// (AUTO-01): always one address ready, so a further prefix as soon as the last is full.
    public static final WarmTargets AUTO_MODE = new WarmTargets(0, 1, 1, 0);

    public WarmTargets {
        warmEni = warmEni < 0 ? 1 : warmEni;
        warmIp = Math.max(0, warmIp);
        minimumIp = Math.max(0, minimumIp);
        warmPrefix = Math.max(0, warmPrefix);
    }

    /// What a cluster's settings ask for; the chart's defaults where they say nothing.
    public static WarmTargets of(Cni cni) {
        return new WarmTargets(
                orElse(cni.warmEniTarget(), DEFAULT.warmEni),
                orElse(cni.warmIpTarget(), DEFAULT.warmIp),
                orElse(cni.minimumIpTarget(), DEFAULT.minimumIp),
                orElse(cni.warmPrefixTarget(), DEFAULT.warmPrefix));
    }

    private static int orElse(@Nullable Integer number, int standard) {
        return number == null ? standard : number;
    }

    /// Whether addresses are counted: then the targets for interfaces and prefixes are ignored (CNI-01,
    /// CNI-02).
    public boolean countsAddresses() {
        return warmIp > 0 || minimumIp > 0;
    }

    /// Whether the pool never grows beyond its minimum, so that further pods stay pending (CNI-03).
    public boolean neverGrows() {
        return warmIp == 0 && minimumIp > 0;
    }
}
