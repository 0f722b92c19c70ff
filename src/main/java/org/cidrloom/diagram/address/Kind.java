package org.cidrloom.diagram.address;

/// What a range of the address plan is.
public enum Kind {
    /// An address pool of the company's.
    POOL("address pool"),
    /// The smallest block around ranges that lie in no pool.
    SPACE("outside the pools"),
    /// Ranges that lie over each other and in no pool.
    TWINS("ranges over each other"),
    /// A block of a VPC.
    BLOCK("VPC block"),
    /// A range of a network outside AWS.
    NETWORK("network outside AWS"),
    /// A subnet.
    SUBNET("subnet"),
    /// A CIDR reservation of a subnet.
    RESERVATION("reservation"),
    /// Nobody's, in a pool, a VPC block or a subnet.
    FREE("free"),
    /// Nobody's, and in no pool.
    GAP("in no pool");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /// What a person calls it.
    public String words() {
        return words;
    }

    /// Whether nobody has it.
    public boolean isFree() {
        return this == FREE || this == GAP;
    }
}
