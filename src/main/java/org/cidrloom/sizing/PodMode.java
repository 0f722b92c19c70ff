package org.cidrloom.sizing;

import java.util.Locale;
import org.cidrloom.model.Cni;
import org.cidrloom.model.IpFamily;
import org.jspecify.annotations.Nullable;

/// How pods get their addresses, in the order in which ways are tried: what changes least comes first.
public enum PodMode {
    /// Secondary addresses of the node subnets: the CNI's default.
    SECONDARY_IPS("secondary IP addresses in the node subnets", false, false),

    /// Prefixes of the node subnets (CNI-05).
    PREFIXES("prefix delegation in the node subnets", false, true),

    /// Custom networking: addresses of pod subnets in a non-routable block (CNI-07).
    CUSTOM("custom networking in a non-routable block", true, false),

    /// The same with prefixes.
    CUSTOM_PREFIXES("custom networking with prefix delegation in a non-routable block", true, true),

    /// IPv6 addresses: nodes alone take IPv4 (V6-02).
    IPV6("IPv6 pods", false, true),

    /// The same; what carries no workload stands in a non-routable block.
    IPV6_INSIDE("IPv6 pods, with a non-routable block for gateways and attachments", false, true);

    private final String words;
    private final boolean custom;
    private final boolean prefixes;

    PodMode(String words, boolean custom, boolean prefixes) {
        this.words = words;
        this.custom = custom;
        this.prefixes = prefixes;
    }

    /// What people call it.
    public String words() {
        return words;
    }

    /// The word in machine output, such as `custom-prefixes`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether pods have subnets of their own.
    public boolean usesPodSubnets() {
        return custom;
    }

    /// Whether nodes take prefixes.
    public boolean usesPrefixes() {
        return prefixes;
    }

    /// Whether the VPC gets a non-routable block.
    public boolean usesSecondaryBlock() {
        return custom || this == IPV6_INSIDE;
    }

    /// Whether pods have IPv6 addresses.
    public boolean isIpv6() {
        return this == IPV6 || this == IPV6_INSIDE;
    }

    IpFamily family() {
        return isIpv6() ? IpFamily.IPV6 : IpFamily.IPV4;
    }

    boolean suits(Requirements asked) {
        return isIpv6() == asked.ipv6() && (!usesSecondaryBlock() || asked.secondaryAllowed());
    }

    /// The CNI's settings, the ENIConfigs left out.
    ///
    /// @param podsPerNode pods that a node has as a rule
    Cni settings(Warmth warmth, int podsPerNode) {
        @Nullable Integer warmIp = isIpv6() ? null : warmth.warmIp();
        @Nullable Integer minimumIp = isIpv6() ? null : warmth.minimumIp(podsPerNode);
        return Cni.DEFAULT.with(cni -> cni.customNetworking(custom)
                .prefixDelegation(prefixes)
                .warmIpTarget(warmIp)
                .minimumIpTarget(minimumIp));
    }
}
