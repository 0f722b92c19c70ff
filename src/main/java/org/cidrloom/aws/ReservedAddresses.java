package org.cidrloom.aws;

import org.cidrloom.net.Address;
import org.cidrloom.net.Cidr;

/// The addresses that AWS keeps in every subnet: the first four and the last, in IPv4 and IPv6 alike (SUB-03).
///
/// In IPv4 they are the network address, the VPC router (+1), DNS (+2), one for future use (+3) and the
/// broadcast address. Source: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
public final class ReservedAddresses {
    /// How many there are in one subnet.
    public static final int PER_SUBNET = 5;

    private static final int AT_START = 4;

    private ReservedAddresses() {}

    /// How many addresses of a subnet can be assigned: its size less five, or 0 where it is smaller than that.
    /// [Long#MAX_VALUE] less five for IPv6 blocks whose size a long cannot tell.
    public static long usable(Cidr subnet) {
        return Math.max(0, subnet.addressCount() - PER_SUBNET);
    }

    /// Whether AWS keeps that address of the subnet.
    public static boolean isReserved(Cidr subnet, Address address) {
        if (!subnet.contains(address)) {
            return false;
        }
        Address first = subnet.first();
        boolean atStart =
                address.high() == first.high() && Long.compareUnsigned(address.low() - first.low(), AT_START) < 0;
        return atStart || address.equals(subnet.last());
    }
}
