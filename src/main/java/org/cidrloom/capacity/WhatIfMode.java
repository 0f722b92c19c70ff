package org.cidrloom.capacity;

import org.cidrloom.model.Keyword;

/// One other way to give the pods of a cluster their addresses.
public enum WhatIfMode implements Keyword {
    /// As the design has it.
    AS_DESIGNED("as-designed", "As designed"),

    /// Secondary addresses of the nodes' subnets, with the CNI's default of one warm interface.
    SECONDARY("secondary-ips", "Secondary IPs"),

    /// The same with few addresses kept ready.
    SECONDARY_LEAN("secondary-ips-lean", "Secondary IPs, small warm pool"),

    /// /28 prefixes of the nodes' subnets.
    PREFIXES("prefixes", "Prefix delegation"),

    /// The same with few addresses kept ready.
    PREFIXES_LEAN("prefixes-lean", "Prefix delegation, small warm pool"),

    /// Secondary addresses of pod subnets.
    CUSTOM("custom-networking", "Custom networking"),

    /// The same with few addresses kept ready.
    CUSTOM_LEAN("custom-networking-lean", "Custom networking, small warm pool"),

    /// /28 prefixes of pod subnets.
    CUSTOM_PREFIXES("custom-networking-prefixes", "Custom networking and prefixes"),

    /// The same with few addresses kept ready.
    CUSTOM_PREFIXES_LEAN("custom-networking-prefixes-lean", "Custom networking and prefixes, small warm pool"),

    /// IPv6 addresses for pods.
    IPV6("ipv6", "IPv6"),

    /// Fewer nodes of the next larger instance type.
    LARGER_NODES("larger-nodes", "Larger nodes"),

    /// More nodes of the next smaller instance type.
    SMALLER_NODES("smaller-nodes", "Smaller nodes");

    private final String key;
    private final String words;

    WhatIfMode(String key, String words) {
        this.key = key;
        this.words = words;
    }

    @Override
    public String key() {
        return key;
    }

    /// What people call it.
    public String words() {
        return words;
    }

    /// Whether pods take addresses of subnets of their own.
    boolean isCustom() {
        return this == CUSTOM || this == CUSTOM_LEAN || this == CUSTOM_PREFIXES || this == CUSTOM_PREFIXES_LEAN;
    }

    /// Whether slots hold prefixes.
    boolean isPrefixes() {
        return this == PREFIXES
                || this == PREFIXES_LEAN
                || this == CUSTOM_PREFIXES
                || this == CUSTOM_PREFIXES_LEAN
                || this == IPV6;
    }

    /// Whether few addresses are kept ready.
    boolean isLean() {
        return this == SECONDARY_LEAN || this == PREFIXES_LEAN || this == CUSTOM_LEAN || this == CUSTOM_PREFIXES_LEAN;
    }
}
