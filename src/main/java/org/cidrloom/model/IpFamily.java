package org.cidrloom.model;

/// The address family of a cluster's pods and services.
public enum IpFamily implements Keyword {
    /// IPv4.
    IPV4("ipv4"),

    /// IPv6; fixed at creation (V6-01).
    IPV6("ipv6");

    private final String key;

    IpFamily(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
