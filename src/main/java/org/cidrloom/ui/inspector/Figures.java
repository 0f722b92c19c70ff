package org.cidrloom.ui.inspector;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cidrloom.aws.ReservedAddresses;
import org.cidrloom.net.AddressFormatException;
import org.cidrloom.net.Cidr;

/// What follows from a value, in few words.
final class Figures {
    private static final BigInteger MANY = BigInteger.TEN.pow(9);

    private Figures() {}

    /// A number with its thousands apart: `8,192`.
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// A number and what it counts: `1 address`, `64 addresses`.
    static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /// How many addresses a typed block has; nothing where it is no block.
    static UnaryOperator<String> addresses() {
        return typed -> parsed(typed).map(Figures::addresses).orElse("");
    }

    /// How many addresses of a typed subnet can be used.
    static UnaryOperator<String> usable() {
        return typed -> parsed(typed)
                .map(cidr -> addresses(cidr)
                        + (cidr.isIpv4() ? " · " + count(ReservedAddresses.usable(cidr)) + " usable" : ""))
                .orElse("");
    }

    static String addresses(Cidr cidr) {
        if (cidr.size().compareTo(MANY) > 0) {
            return "2^" + (cidr.family().bits() - cidr.prefixLength()) + " addresses";
        }
        return count(cidr.addressCount(), "address", "addresses");
    }

    static Optional<Cidr> parsed(String typed) {
        try {
            return Optional.of(Cidr.parse(typed.strip()));
        } catch (AddressFormatException none) {
            return Optional.empty();
        }
    }
}
