package org.cidrloom.capacity;

/// What it takes to change a cluster that runs, the least first.
public enum Effort {
    /// Nothing changes.
    NONE("no change"),

    /// The CNI's pods restart; nodes stay.
    RESTART("a restart of the CNI"),

    /// Every node is replaced.
    NODES("new nodes"),

    /// Subnets are added, and every node is replaced.
    SUBNETS("new subnets and new nodes"),

    /// A new cluster takes the place of this one.
    CLUSTER("a new cluster");

    private final String words;

    Effort(String words) {
        this.words = words;
    }

    /// In a few words.
    public String words() {
        return words;
    }
}
