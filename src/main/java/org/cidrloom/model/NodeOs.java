package org.cidrloom.model;

/// The operating system of a group's nodes.
public enum NodeOs implements Keyword {
    /// Linux.
    LINUX("linux"),

    /// Windows: one network interface a node (MAXP-09).
    WINDOWS("windows");

    private final String key;

    NodeOs(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
