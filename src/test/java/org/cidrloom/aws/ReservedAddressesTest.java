package org.cidrloom.aws;

import java.util.List;
import java.util.stream.LongStream;
import org.cidrloom.net.Address;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ReservedAddressesTest {
    @ParameterizedTest
    @CsvSource({
        "28, 11",
        "27, 27",
        "26, 59",
        "25, 123",
        "24, 251",
        "23, 507",
        "22, 1019",
        "21, 2043",
        "20, 4091",
        "19, 8187",
        "18, 16379",
        "17, 32763",
        "16, 65531",
        "30, 0",
        "32, 0"
    })
    void fiveAddressesOfASubnetAreNotUsable(int prefixLength, long usable) {
        assertEquals(usable, ReservedAddresses.usable(Cidr.parse("10.0.0.0/" + prefixLength)));
    }

    @Test
    void theFirstFourAndTheLastAreReserved() {
        Cidr subnet = Cidr.parse("10.24.56.128/27");

        List<Long> reserved = LongStream.range(-1, 33)
                .filter(offset ->
                        ReservedAddresses.isReserved(subnet, subnet.first().plus(offset)))
                .boxed()
                .toList();

        assertEquals(List.of(0L, 1L, 2L, 3L, 31L), reserved);
    }

    @Test
    void ipv6SubnetsHaveTheSameFive() {
        Cidr subnet = Cidr.parse("2001:db8::/64");

        List<Boolean> reserved =
                List.of("2001:db8::3", "2001:db8::4", "2001:db8::ffff:ffff:ffff:ffff", "2001:db9::").stream()
                        .map(address -> ReservedAddresses.isReserved(subnet, Address.parse(address)))
                        .toList();

        assertEquals(List.of(true, false, true, false), reserved);
        assertEquals(Long.MAX_VALUE - 5, ReservedAddresses.usable(subnet));
        assertEquals(11, ReservedAddresses.usable(Cidr.parse("2001:db8::/124")));
    }
}
