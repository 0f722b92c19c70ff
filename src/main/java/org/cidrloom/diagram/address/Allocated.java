package org.cidrloom.diagram.address;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Address;
import org.cidrloom.net.Cidr;

/// What is allocated of the address space: blocks of VPCs with what lies in them, and ranges of networks outside AWS.
/// Of a VPC that is the same instance as before, what was found before stays.
final class Allocated {
    /// The prefix length of a subnet's IPv6 block (SUB-04).
    private static final int SUBNET_IPV6 = 64;

    private Allocated() {}

    /// The ranges of each VPC.
    ///
    /// @param before what this gave before
    static IdentityHashMap<Vpc, List<Span>> of(Network network, IdentityHashMap<Vpc, List<Span>> before) {
        IdentityHashMap<Vpc, List<Span>> all = new IdentityHashMap<>();
        for (Vpc vpc : network.vpcs()) {
            List<Span> known = before.get(vpc);
            all.put(vpc, known == null ? spans(vpc) : known);
        }
        return all;
    }

    private static List<Span> spans(Vpc vpc) {
        List<Span> spans = new ArrayList<>();
        for (CidrBlock block : vpc.cidrs()) {
            List<Subnet> inside = vpc.subnets().stream()
                    .filter(subnet -> block.cidr().contains(subnet.cidr()))
                    .toList();
            spans.add(block(
                    vpc,
                    block,
                    inside.stream().map(subnet -> subnet(vpc, subnet)).toList()));
        }
        for (Subnet subnet : vpc.subnets()) {
            if (vpc.cidrs().stream().noneMatch(block -> block.cidr().contains(subnet.cidr()))) {
                spans.add(subnet(vpc, subnet).overlapped(0, "no block of " + vpc.displayName()));
            }
        }
        if (vpc.ipv6() instanceof Ipv6.Own(Cidr cidr)) {
            spans.add(block(vpc, CidrBlock.routable(cidr), sixes(vpc, cidr)));
        }
        return List.copyOf(spans);
    }

    private static Span block(Vpc vpc, CidrBlock block, List<Span> inside) {
        Span span = new Span(
                Kind.BLOCK,
                block.cidr(),
                new OfVpc(vpc.id()),
                vpc.displayName(),
                null,
                block.routable(),
                0,
                null,
                false,
                List.of());
        // what runs in an existing VPC is not in the design unless somebody wrote it down
        boolean unknown = vpc.existing() && vpc.subnets().isEmpty();
        return unknown ? span : span.with(Stacking.lanes(block.cidr(), conflicting(inside), Kind.FREE));
    }

    /// Subnets of one VPC never may overlap (SUB-01).
    private static List<Span> conflicting(List<Span> inside) {
        List<Span> sorted = Cidr.sorted(inside, Span::cidr);
        int[] overlaps = Stacking.overlaps(sorted.stream().map(Span::cidr).toList());
        List<Span> marked = new ArrayList<>();
        for (int i = 0; i < overlaps.length; i++) {
            Span span = sorted.get(i);
            marked.add(
                    overlaps[i] == 0
                            ? span
                            : span.overlapped(
                                    overlaps[i], overlaps[i] == 1 ? "another subnet" : overlaps[i] + " other subnets"));
        }
        return marked;
    }

    private static Span subnet(Vpc vpc, Subnet subnet) {
        ElementId element = new OfSubnet(vpc.id(), subnet.id());
        Span span = new Span(
                Kind.SUBNET,
                subnet.cidr(),
                element,
                subnet.displayName(),
                subnet.tier(),
                true,
                0,
                null,
                false,
                List.of());
        List<Span> reserved = subnet.reservations().stream()
                .filter(each -> subnet.cidr().contains(each.cidr()))
                .map(each -> Span.of(
                        Kind.RESERVATION, each.cidr(), element, each.type().key()))
                .toList();
        return reserved.isEmpty() ? span : span.with(Stacking.lanes(subnet.cidr(), reserved, Kind.FREE));
    }

    private static List<Span> sixes(Vpc vpc, Cidr block) {
        List<Span> sixes = new ArrayList<>();
        for (Subnet subnet : vpc.subnets()) {
            Integer index = subnet.ipv6Index();
            if (index != null && index >= 0 && block.prefixLength() <= SUBNET_IPV6) {
                Cidr cidr = nth(block, index);
                if (block.contains(cidr)) {
                    sixes.add(new Span(
                            Kind.SUBNET,
                            cidr,
                            new OfSubnet(vpc.id(), subnet.id()),
                            subnet.displayName(),
                            subnet.tier(),
                            true,
                            0,
                            null,
                            false,
                            List.of()));
                }
            }
        }
        return sixes;
    }

    /// The /64 of that index in a block, by its upper 64 bits.
    private static Cidr nth(Cidr block, int index) {
        Address first = block.first();
        return new Cidr(new Address(first.family(), first.high() + index, first.low()), SUBNET_IPV6);
    }
}
