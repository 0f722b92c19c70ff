package org.cidrloom.model;

/// The kind of a subnet CIDR reservation (SUB-06).
public enum ReservationType implements Keyword {
    /// EC2 assigns prefixes from it; counts as used at once.
    PREFIX("prefix"),

    /// Addresses are taken from it only when asked for.
    EXPLICIT("explicit");

    private final String key;

    ReservationType(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
