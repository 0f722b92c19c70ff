package org.cidrloom.document.file;

import org.cidrloom.net.Address;
import org.cidrloom.net.AddressFormatException;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.Family;
import org.jspecify.annotations.Nullable;

/// Which family of blocks is meant at a place of the file.
enum Blocks {
    IPV4(Family.IPV4, "an IPv4 block such as 10.24.0.0/16"),
    IPV6(Family.IPV6, "an IPv6 block such as 2001:db8::/56"),
    ANY(null, "a block such as 10.24.0.0/16");

    /// What is read on with after an error.
    static final Cidr STAND_IN = Cidr.around(Address.ipv4(0), 0);

    private final @Nullable Family family;
    private final String wanted;

    Blocks(@Nullable Family family, String wanted) {
        this.family = family;
        this.wanted = wanted;
    }

    /// Reads a block; tells of host bits, of the wrong family and of everything that is no block.
    Cidr read(Fields fields, String key, YamlNode node) {
        String text = Scalars.text(fields, key, node, false);
        if (!(node instanceof YamlNode.Scalar)) {
            return STAND_IN;
        }
        try {
            Cidr cidr = Cidr.parse(text);
            if (family == null || cidr.family() == family) {
                return cidr;
            }
            fields.problem(
                    FileRule.CIDR,
                    node,
                    fields.label(key) + " is the " + (cidr.isIpv4() ? "IPv4" : "IPv6") + " block " + cidr
                            + "; here stands " + wanted + ".");
        } catch (AddressFormatException e) {
            fields.problem(FileRule.CIDR, node, fields.label(key) + ": " + e.getMessage());
        }
        return STAND_IN;
    }
}
