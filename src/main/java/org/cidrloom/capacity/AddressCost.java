package org.cidrloom.capacity;

/// How many IPv4 addresses of subnets a planned pod costs, warm pools and interfaces included. A word, not money.
public enum AddressCost {
    /// None: pods have IPv6 addresses.
    NONE("none"),

    /// Up to one and a quarter.
    LOW("low"),

    /// Up to two.
    FAIR("fair"),

    /// More than two.
    HIGH("high");

    private final String words;

    AddressCost(String words) {
        this.words = words;
    }

    /// The word.
    public String words() {
        return words;
    }

    /// The word for so many addresses for so many pods.
    static AddressCost of(long addresses, long pods) {
        if (4 * addresses <= 5 * pods) {
            return LOW;
        }
        return addresses <= 2 * pods ? FAIR : HIGH;
    }
}
