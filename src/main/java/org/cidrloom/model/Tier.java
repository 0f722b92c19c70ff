package org.cidrloom.model;

/// The purpose of a subnet.
public enum Tier implements Keyword {
    /// Routes to the internet gateway.
    PUBLIC("public"),

    /// Workloads without a public address.
    PRIVATE("private"),

    /// Primary network interfaces of cluster nodes.
    NODE("node"),

    /// Pod addresses under custom networking.
    POD("pod"),

    /// The network interfaces of EKS control planes.
    CONTROL_PLANE("control-plane"),

    /// Transit gateway attachments only (TGW-03).
    TRANSIT("transit"),

    /// Databases; no route out of the company.
    DATABASE("database");

    private final String key;

    Tier(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
