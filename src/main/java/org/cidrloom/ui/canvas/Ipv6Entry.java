package org.cidrloom.ui.canvas;

import java.util.Optional;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Proposal;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// What comes of a text that is typed in the place of IPv6: the block of a VPC, or which /64 of it a subnet has.
final class Ipv6Entry {
    private static final String AMAZON = "amazon";
    private static final int SUBNET = 64;

    /// What Amazon gives (VPC-14).
    private static final int AMAZON_PREFIX = 56;

    private Ipv6Entry() {}

    /// Whether the element has or can have IPv6 as the model has it: a VPC, or a subnet of one with IPv6.
    static boolean isFor(Network network, ElementId element) {
        return switch (element) {
            case OfVpc(String id) -> network.vpc(id).isPresent();
            case OfSubnet(String vpc, String _) ->
                network.vpc(vpc).filter(each -> prefix(each) > 0).isPresent();
            default -> false;
        };
    }

    /// What is there to edit: a VPC's block or `amazon`, a subnet's number or the next free one.
    static String of(Network network, ElementId element) {
        return switch (element) {
            case OfVpc(String id) ->
                switch (network.vpc(id).orElseThrow().ipv6()) {
                    case Ipv6.Own(Cidr cidr) -> cidr.toString();
                    case Ipv6.Amazon() -> AMAZON;
                    case Ipv6.None() -> "";
                };
            case OfSubnet(String vpc, String id) -> {
                Vpc home = network.vpc(vpc).orElseThrow();
                Integer index = home.subnet(id).map(Subnet::ipv6Index).orElse(null);
                yield String.valueOf(index == null ? free(home) : index);
            }
            default -> "";
        };
    }

    /// Whether a text on the canvas is what stands there for it.
    static boolean isText(Network network, ElementId element, String text) {
        return switch (element) {
            case OfVpc(String id) ->
                network.vpc(id)
                        .filter(vpc -> switch (vpc.ipv6()) {
                            case Ipv6.Own(Cidr cidr) -> text.equals(cidr.toString());
                            case Ipv6.Amazon() -> text.equals("IPv6 /56");
                            case Ipv6.None() -> false;
                        })
                        .isPresent();
            case OfSubnet _ -> text.startsWith("IPv6 ");
            default -> false;
        };
    }

    /// The edit, with what there is to say about it; or why the text is none.
    static Proposal proposal(Network network, ElementId element, String text) {
        return switch (element) {
            case OfVpc(String id) -> vpc(network, id, text.strip());
            case OfSubnet(String vpc, String id) -> subnet(network.vpc(vpc).orElseThrow(), id, text.strip());
            default -> Proposal.refused(element.id() + " has no IPv6.");
        };
    }

    private static Proposal vpc(Network network, String id, String text) {
        if (text.equalsIgnoreCase(AMAZON)) {
            return Proposal.of("", VpcEdits.changeIpv6(id, new Ipv6.Amazon()), new OfVpc(id));
        }
        Cidr block = parsed(text).orElse(null);
        if (block == null) {
            return Proposal.refused(
                    "Type an IPv6 block such as 2001:db8::/56, or “amazon” for a /56 of Amazon's choice.");
        }
        int length = block.prefixLength();
        String said = length < 44 || length > 60 || length % 4 != 0
                ? "AWS takes IPv6 blocks of a VPC of /44, /48, /52, /56 and /60."
                : network.vpcs().stream()
                        .filter(other -> !other.id().equals(id))
                        .filter(other -> other.ipv6() instanceof Ipv6.Own(Cidr cidr) && cidr.overlaps(block))
                        .findFirst()
                        .map(other -> block + " overlaps the block of " + other.id() + ".")
                        .orElse("");
        return Proposal.of(said, VpcEdits.changeIpv6(id, new Ipv6.Own(block)), new OfVpc(id));
    }

    private static Proposal subnet(Vpc vpc, String id, String text) {
        int prefix = prefix(vpc);
        if (prefix <= 0) {
            return Proposal.refused(vpc.id() + " has no IPv6 block. Give it one first.");
        }
        long count = 1L << Math.max(0, SUBNET - prefix);
        Integer index = index(vpc, text);
        if (index == null) {
            return Proposal.refused(
                    "Type which /64 of " + vpc.id() + " it has: a number from 0 to " + (count - 1) + ".");
        }
        if (index < 0 || index >= count) {
            return Proposal.refused(vpc.id() + " has the /64s from 0 to " + (count - 1) + ".");
        }
        String said = vpc.subnets().stream()
                .filter(other -> !other.id().equals(id) && index.equals(other.ipv6Index()))
                .findFirst()
                .map(other -> other.id() + " has no. " + index + " already.")
                .orElse("");
        return Proposal.of(said, SubnetEdits.changeIpv6Index(vpc.id(), id, index), new OfSubnet(vpc.id(), id));
    }

    /// A number, or a /64 of the VPC's own block; null for neither.
    private static @Nullable Integer index(Vpc vpc, String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException noNumber) {
            return vpc.ipv6() instanceof Ipv6.Own(Cidr own)
                    ? parsed(text)
                            .filter(block -> block.prefixLength() == SUBNET && own.contains(block))
                            .map(block -> block.first()
                                    .toBigInteger()
                                    .subtract(own.first().toBigInteger())
                                    .shiftRight(SUBNET)
                                    .intValueExact())
                            .orElse(null)
                    : null;
        }
    }

    private static Optional<Cidr> parsed(String text) {
        try {
            return Optional.of(Cidr.parse(text)).filter(cidr -> !cidr.isIpv4());
        } catch (IllegalArgumentException words) {
            return Optional.empty();
        }
    }

    private static int free(Vpc vpc) {
        int index = 0;
        while (isTaken(vpc, index)) {
            index++;
        }
        return index;
    }

    private static boolean isTaken(Vpc vpc, int index) {
        return vpc.subnets().stream().anyMatch(subnet -> Integer.valueOf(index).equals(subnet.ipv6Index()));
    }

    /// The prefix length of the VPC's IPv6 block; 0 for none.
    private static int prefix(Vpc vpc) {
        return switch (vpc.ipv6()) {
            case Ipv6.Own(Cidr cidr) -> cidr.prefixLength();
            case Ipv6.Amazon() -> AMAZON_PREFIX;
            case Ipv6.None() -> 0;
        };
    }
}
