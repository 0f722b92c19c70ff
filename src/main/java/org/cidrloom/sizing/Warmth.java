package org.cidrloom.sizing;

import org.jspecify.annotations.Nullable;

/// How many addresses the CNI keeps ready on a node, the most first: fewer make pods start later, and ask the EC2 API
/// more often (CNI-33).
public enum Warmth {
    /// The chart's defaults: one spare network interface, or one spare prefix.
    DEFAULT("the CNI's default warm targets"),

    /// What a node is expected to use, and two more (CNI-33).
    LOW("WARM_IP_TARGET 2 and MINIMUM_IP_TARGET at the pods of a node"),

    /// One address ready: the least that lets pods start.
    LEAST("WARM_IP_TARGET 1");

    private final String words;

    Warmth(String words) {
        this.words = words;
    }

    /// What people call it.
    public String words() {
        return words;
    }

    @Nullable
    Integer warmIp() {
        return switch (this) {
            case DEFAULT -> null;
            case LOW -> 2;
            case LEAST -> 1;
        };
    }

    @Nullable
    Integer minimumIp(int podsPerNode) {
        return this == LOW ? podsPerNode : null;
    }
}
