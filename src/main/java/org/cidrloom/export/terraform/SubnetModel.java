package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cidrloom.export.LeftOut;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.LoadBalancer;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// What `subnets.tf` shows.
///
/// @param vpc what the VPCs are like
/// @param subnets the subnets
/// @param reservations their CIDR reservations
/// @param balancers the load balancers that take addresses in them
record SubnetModel(VpcModel vpc, List<Item> subnets, List<Reservation> reservations, List<Balancer> balancers) {
    private static final int IPV6_SUBNET_PREFIX = 64;

    /// A subnet. An Amazon-provided block has an index, a block of one's own the subnet's own block.
    record Item(
            String key,
            String vpc,
            String name,
            String tier,
            String zone,
            String cidr,
            boolean showsIpv6,
            @Nullable Integer ipv6Index,
            @Nullable String ipv6Cidr,
            List<Pair> tags) {
        boolean hasTags() {
            return !tags.isEmpty();
        }
    }

    /// A load balancer, which its controller makes.
    record Balancer(String vpc, String id, String type, String scheme) {}

    /// A CIDR reservation.
    record Reservation(String key, String subnet, String cidr, String type) {}

    static SubnetModel of(Stack stack, VpcModel vpcs, List<Finding> findings) {
        SubnetTags tags = new SubnetTags(stack.clusters());
        List<Item> subnets = new ArrayList<>();
        List<Reservation> reservations = new ArrayList<>();
        List<Balancer> balancers = new ArrayList<>();
        for (Vpc vpc : stack.vpcs()) {
            vpc.loadBalancers()
                    .forEach(balancer -> balancers.add(new Balancer(
                            vpc.id(),
                            balancer.id(),
                            balancer.type().key(),
                            balancer.scheme().key())));
            if (!vpc.loadBalancers().isEmpty()) {
                findings.add(leftOut(vpc));
            }
            for (Subnet subnet : vpc.subnets()) {
                String key = vpc.id() + "/" + subnet.id();
                Integer index = subnet.ipv6Index();
                subnets.add(new Item(
                        key,
                        vpc.id(),
                        subnet.displayName(),
                        subnet.tier().key(),
                        subnet.zone(),
                        subnet.cidr().toString(),
                        vpcs.hasIpv6(),
                        vpc.ipv6() instanceof Ipv6.Amazon ? index : null,
                        vpc.ipv6() instanceof Ipv6.Own own && index != null ? nth(own.cidr(), index) : null,
                        tags.of(vpc, subnet)));
                subnet.reservations()
                        .forEach(reserved -> reservations.add(new Reservation(
                                key + "/" + reserved.cidr(),
                                key,
                                reserved.cidr().toString(),
                                reserved.type().key())));
            }
        }
        return new SubnetModel(vpcs, subnets, reservations, balancers);
    }

    private static Finding leftOut(Vpc vpc) {
        String names = vpc.loadBalancers().stream().map(LoadBalancer::id).collect(Collectors.joining(", "));
        return LeftOut.of(
                new ElementId.OfVpc(vpc.id()),
                "Load balancers are not in the bundle",
                "The load balancers of " + vpc.displayName() + " (" + names + ") are not in the Terraform: the AWS Load"
                        + " Balancer Controller makes them from Services and Ingresses. Their addresses are planned"
                        + " for, and the subnets have the tags that it looks for.");
    }

    /// The /64 of that index in the block.
    private static String nth(Cidr block, int index) {
        java.math.BigInteger offset = java.math.BigInteger.valueOf(index).shiftLeft(128 - IPV6_SUBNET_PREFIX);
        java.math.BigInteger number = block.network().toBigInteger().add(offset);
        org.cidrloom.net.Address first = new org.cidrloom.net.Address(
                org.cidrloom.net.Family.IPV6, number.shiftRight(64).longValue(), number.longValue());
        return Cidr.around(first, IPV6_SUBNET_PREFIX).toString();
    }

    boolean hasIpv6() {
        return vpc.hasIpv6();
    }

    boolean hasBlocks() {
        return vpc.hasBlocks();
    }

    boolean hasPrivateBlocks() {
        return vpc.hasPrivateBlocks();
    }

    boolean hasAssociations() {
        return vpc.hasAssociations();
    }

    boolean hasBalancers() {
        return !balancers.isEmpty();
    }

    boolean hasReservations() {
        return !reservations.isEmpty();
    }
}
