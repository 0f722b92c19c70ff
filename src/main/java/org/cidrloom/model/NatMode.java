package org.cidrloom.model;

/// How private subnets of a VPC leave it.
public enum NatMode implements Keyword {
    /// No NAT gateway.
    NONE("none"),

    /// One public NAT gateway for all zones.
    SINGLE("single"),

    /// One public NAT gateway in each zone (EKS-18).
    PER_ZONE("per-zone"),

    /// Private NAT gateways in routable subnets: non-routable subnets reach other networks, not the internet (TGW-16).
    PRIVATE("private");

    private final String key;

    NatMode(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
