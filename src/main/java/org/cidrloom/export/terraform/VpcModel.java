package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// What `vpc.tf` shows.
///
/// @param vpcs the VPCs
/// @param blocks secondary blocks outside RFC 1918
/// @param privateBlocks secondary blocks of RFC 1918
record VpcModel(List<Item> vpcs, List<Block> blocks, List<Block> privateBlocks) {
    private static final List<Cidr> RFC_1918 =
            List.of(Cidr.parse("10.0.0.0/8"), Cidr.parse("172.16.0.0/12"), Cidr.parse("192.168.0.0/16"));

    /// A VPC.
    record Item(
            String key, String name, String cidr, @Nullable Ipv6Block ipv6, boolean dnsSupport, boolean dnsHostnames) {}

    /// Where its IPv6 block comes from; null for none of that kind.
    record Ipv6Block(boolean amazon, @Nullable String own) {}

    /// A secondary block.
    record Block(String key, String vpc, String cidr) {}

    static VpcModel of(Stack stack, Inputs inputs) {
        boolean anyIpv6 = stack.vpcs().stream().anyMatch(vpc -> !(vpc.ipv6() instanceof Ipv6.None));
        List<Item> vpcs = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        List<Block> privateBlocks = new ArrayList<>();
        for (Vpc vpc : stack.vpcs()) {
            vpcs.add(new Item(
                    vpc.id(),
                    vpc.displayName(),
                    vpc.cidrs().getFirst().cidr().toString(),
                    anyIpv6 ? ipv6(vpc, inputs) : null,
                    vpc.dnsSupport(),
                    vpc.dnsHostnames()));
            for (CidrBlock block : vpc.cidrs().subList(1, vpc.cidrs().size())) {
                Cidr cidr = block.cidr();
                boolean isPrivate = RFC_1918.stream().anyMatch(range -> range.contains(cidr));
                (isPrivate ? privateBlocks : blocks).add(new Block(vpc.id() + "/" + cidr, vpc.id(), cidr.toString()));
            }
        }
        return new VpcModel(vpcs, blocks, privateBlocks);
    }

    private static Ipv6Block ipv6(Vpc vpc, Inputs inputs) {
        return switch (vpc.ipv6()) {
            case Ipv6.None none -> new Ipv6Block(false, null);
            case Ipv6.Amazon amazon -> new Ipv6Block(true, null);
            case Ipv6.Own own -> {
                inputs.need(Inputs.Kind.IPAM_POOL, vpc.id());
                yield new Ipv6Block(false, own.cidr().toString());
            }
        };
    }

    boolean hasIpv6() {
        return vpcs.stream().anyMatch(vpc -> vpc.ipv6() != null);
    }

    /// Whether a VPC differs from what EKS needs, so that each has to say it.
    boolean showsDns() {
        return vpcs.stream().anyMatch(vpc -> !(vpc.dnsSupport() && vpc.dnsHostnames()));
    }

    boolean hasOwnIpv6() {
        return vpcs.stream().anyMatch(vpc -> vpc.ipv6() != null && vpc.ipv6().own() != null);
    }

    boolean hasBlocks() {
        return !blocks.isEmpty();
    }

    boolean hasPrivateBlocks() {
        return !privateBlocks.isEmpty();
    }

    boolean hasAssociations() {
        return hasBlocks() || hasPrivateBlocks();
    }
}
