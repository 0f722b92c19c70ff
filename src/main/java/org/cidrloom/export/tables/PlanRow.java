package org.cidrloom.export.tables;

import java.util.Arrays;
import java.util.List;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// One range of the address plan.
///
/// @param kind what holds it
/// @param id the holder's id; for a subnet its path
/// @param name the holder's name; empty where it has none
/// @param within the path of what it lies in: a pool for a VPC's block, a VPC for a subnet; empty for none
/// @param account the AWS account; empty where the design does not say
/// @param region the AWS Region; empty outside AWS
/// @param zone the Availability Zone of a subnet; empty for others
/// @param tier the tier of a subnet; empty for others
/// @param cidr the range
/// @param routable whether it may be used once only in the company
/// @param existing whether it is there already
/// @param usable addresses that can be given out; null where that is not known or means nothing
/// @param free of these, how many the plan leaves at its fullest; null likewise
/// @param notes what a person wrote about it; empty for nothing
record PlanRow(
        Kind kind,
        String id,
        String name,
        String within,
        String account,
        String region,
        String zone,
        String tier,
        Cidr cidr,
        boolean routable,
        boolean existing,
        @Nullable Long usable,
        @Nullable Long free,
        String notes) {
    /// The names of the columns.
    static final List<String> COLUMNS = List.of(
            "kind",
            "id",
            "name",
            "within",
            "account",
            "region",
            "zone",
            "tier",
            "cidr",
            "first",
            "last",
            "addresses",
            "usable",
            "free",
            "routable",
            "existing",
            "notes");

    /// What holds a range.
    enum Kind {
        POOL("address pool"),
        NETWORK("network outside AWS"),
        GATEWAY("transit gateway"),
        BLOCK("VPC block"),
        SUBNET("subnet"),
        RESERVATION("CIDR reservation"),
        SERVICES("service CIDR"),
        REMOTE("remote network");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// Its cells, in the order of the columns: texts, numbers, and null for an empty one. IPv6 ranges are counted in
    /// words of their prefix, since no spreadsheet counts that far.
    List<@Nullable Object> cells() {
        boolean countable = cidr.prefixLength() + 62 >= cidr.family().bits();
        Object addresses = countable
                ? (Object) (1L << (cidr.family().bits() - cidr.prefixLength()))
                : "2^" + (cidr.family().bits() - cidr.prefixLength());
        return Arrays.asList(
                kind.words(),
                id,
                name,
                within,
                account,
                region,
                zone,
                tier,
                cidr.toString(),
                cidr.first().toString(),
                cidr.last().toString(),
                addresses,
                usable,
                free,
                routable ? "yes" : "no",
                existing ? "yes" : "no",
                notes);
    }
}
