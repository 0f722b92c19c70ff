package org.cidrloom.net;

/// An address family.
public enum Family {
    /// IPv4: 32 bits.
    IPV4(32),

    /// IPv6: 128 bits.
    IPV6(128);

    private final int bits;

    Family(int bits) {
        this.bits = bits;
    }

    /// How many bits an address has.
    public int bits() {
        return bits;
    }
}
