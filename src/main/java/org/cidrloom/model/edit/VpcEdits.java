package org.cidrloom.model.edit;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Network;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Changes of one VPC, named by its id. Its subnets: [SubnetEdits]; removing and renaming it: [ElementEdits].
public final class VpcEdits {
    private VpcEdits() {}

    /// Adds a VPC under the next free id with the next free routable /24; a smaller block where there is none.
    public static Addition add(Network network) {
        List<CidrBlock> blocks = IntStream.rangeClosed(24, Allocation.LONGEST_PREFIX)
                .boxed()
                .flatMap(length -> Allocation.routable(network, length).stream())
                .limit(1)
                .map(CidrBlock::routable)
                .toList();
        return add(network, blocks);
    }

    /// Adds a VPC of that block under the next free id.
    public static Addition add(Network network, CidrBlock block) {
        return add(network, List.of(block));
    }

    private static Addition add(Network network, List<CidrBlock> blocks) {
        Vpc vpc = Vpc.of(Ids.numbered(Ids.topLevel(network), "vpc"), blocks);
        return new Addition(
                new ElementId.OfVpc(vpc.id()),
                Edit.ofNetwork("Add VPC " + vpc.id(), is -> is.withVpcs(Branches.plus(is.vpcs(), vpc))));
    }

    /// Changes a VPC.
    ///
    /// @param label as [Edit#label()]
    /// @param change gives the next VPC; its id stays
    public static Edit change(String vpc, String label, UnaryOperator<Vpc> change) {
        return Edit.ofNetwork(
                label,
                network -> Branches.vpc(network, vpc, was -> change.apply(was).withId(vpc)));
    }

    /// Sets its Name tag; null for none.
    public static Edit changeName(String vpc, @Nullable String name) {
        return change(vpc, Labels.change("name", vpc, name), was -> was.withName(name));
    }

    /// Sets the account it is in.
    ///
    /// @param account twelve digits; null where the design does not say
    public static Edit changeAccount(String vpc, @Nullable String account) {
        return change(vpc, Labels.change("account", vpc, account), was -> was.withAccount(account));
    }

    /// Moves it to another Region; null for the design's. Its subnets take the zones of the same letters there, and the
    /// ENIConfigs of its clusters follow.
    public static Edit changeRegion(String vpc, @Nullable String region) {
        return Edit.ofNetwork(
                Labels.change("Region", vpc, region),
                network -> network.vpc(vpc)
                        .filter(was -> !Objects.equals(was.region(), region))
                        .map(was -> regionChanged(network, was, region))
                        .orElse(network));
    }

    private static Network regionChanged(Network network, Vpc vpc, @Nullable String region) {
        String was = network.regionOf(vpc);
        String is = network.regionOf(vpc.withRegion(region));
        Network result = Branches.vpc(network, vpc.id(), v -> ZoneNames.moved(v.withRegion(region), was, is));
        return Branches.clusters(
                result, cluster -> cluster.vpc().equals(vpc.id()) ? ZoneNames.moved(cluster, was, is) : cluster);
    }

    /// Says whether it exists already and is only planned around.
    public static Edit changeExisting(String vpc, boolean existing) {
        return change(
                vpc,
                "Mark " + vpc + (existing ? " as existing" : " as to be created"),
                was -> was.withExisting(existing));
    }

    /// Adds an IPv4 block after those it has; a block that it has already is not added again.
    public static Edit addBlock(String vpc, CidrBlock block) {
        return change(
                vpc,
                Labels.add("CIDR " + block.cidr(), vpc),
                was -> was.cidrs().stream().anyMatch(has -> has.cidr().equals(block.cidr()))
                        ? was
                        : was.withCidrs(Branches.plus(was.cidrs(), block)));
    }

    /// Changes one of its IPv4 blocks; subnets stay where they are.
    public static Edit changeBlock(String vpc, Cidr was, Cidr is) {
        return change(
                vpc,
                "Change CIDR " + was + " of " + vpc + " to " + is,
                old -> old.withCidrs(
                        Branches.mapped(old.cidrs(), block -> block.cidr().equals(was) ? block.withCidr(is) : block)));
    }

    /// Says whether the rest of the company can reach one of its blocks.
    public static Edit changeBlockRoutable(String vpc, Cidr block, boolean routable) {
        return change(
                vpc,
                "Mark " + block + " of " + vpc + (routable ? " as routable" : " as non-routable"),
                was -> was.withCidrs(
                        Branches.mapped(was.cidrs(), b -> b.cidr().equals(block) ? b.withRoutable(routable) : b)));
    }

    /// Takes one of its IPv4 blocks; subnets in it stay, and the analysis says that they are outside now.
    public static Edit removeBlock(String vpc, Cidr block) {
        return change(
                vpc,
                Labels.remove("CIDR " + block, vpc),
                was -> was.withCidrs(Branches.without(was.cidrs(), b -> b.cidr().equals(block))));
    }

    /// Puts one of its blocks first: the primary is what a VPC is created with, and order decides which block may be
    /// associated after which (VPC-11).
    public static Edit makePrimary(String vpc, Cidr block) {
        return change(vpc, "Make " + block + " the primary CIDR of " + vpc, was -> {
            List<CidrBlock> first =
                    was.cidrs().stream().filter(b -> b.cidr().equals(block)).toList();
            List<CidrBlock> rest = Branches.without(was.cidrs(), b -> b.cidr().equals(block));
            return was.withCidrs(Stream.concat(first.stream(), rest.stream()).toList());
        });
    }

    /// Sets where its IPv6 block comes from.
    public static Edit changeIpv6(String vpc, Ipv6 ipv6) {
        String label = switch (ipv6) {
            case Ipv6.None _ -> "Remove IPv6 from " + vpc;
            case Ipv6.Amazon _ -> "Give " + vpc + " an Amazon-provided IPv6 block";
            case Ipv6.Own own -> Labels.change("IPv6 block", vpc, own.cidr());
        };
        return change(vpc, label, was -> was.withIpv6(ipv6));
    }

    /// Sets how its private subnets leave it.
    public static Edit changeNat(String vpc, NatMode nat) {
        return change(vpc, Labels.change("NAT", vpc, nat), was -> was.withNat(nat));
    }

    /// Says whether it has an internet gateway.
    public static Edit changeInternet(String vpc, boolean internet) {
        return change(
                vpc,
                internet ? "Give " + vpc + " an internet gateway" : "Remove the internet gateway of " + vpc,
                was -> was.withInternet(internet));
    }

    /// Says whether the Amazon DNS server answers in it (EKS-06).
    public static Edit changeDnsSupport(String vpc, boolean on) {
        return change(vpc, Labels.turn("DNS support", vpc, on), was -> was.withDnsSupport(on));
    }

    /// Says whether instances in it get DNS names (EKS-06).
    public static Edit changeDnsHostnames(String vpc, boolean on) {
        return change(vpc, Labels.turn("DNS hostnames", vpc, on), was -> was.withDnsHostnames(on));
    }

    /// Sets the services that it has interface endpoints for.
    public static Edit changeInterfaceEndpoints(String vpc, List<String> services) {
        return change(
                vpc, Labels.change("interface endpoints", vpc, services), was -> was.withInterfaceEndpoints(services));
    }

    /// Adds a route.
    public static Edit addRoute(String vpc, VpcRoute route) {
        return change(
                vpc,
                Labels.add("route " + route.destination() + " via " + route.via(), vpc),
                was -> was.withRoutes(Branches.plus(was.routes(), route)));
    }

    /// Changes a route.
    public static Edit changeRoute(String vpc, VpcRoute was, VpcRoute is) {
        return change(
                vpc,
                "Change route " + was.destination() + " of " + vpc,
                old -> old.withRoutes(Branches.replaced(old.routes(), was, is)));
    }

    /// Removes a route.
    public static Edit removeRoute(String vpc, VpcRoute route) {
        return change(
                vpc,
                Labels.remove("route " + route.destination(), vpc),
                was -> was.withRoutes(Branches.withoutFirst(was.routes(), route)));
    }

    /// Adds a route to a prefix list.
    public static Edit addRoute(String vpc, PrefixListRoute route) {
        return change(
                vpc,
                Labels.add("route to " + route.prefixList() + " via " + route.via(), vpc),
                was -> was.withPrefixListRoutes(Branches.plus(was.prefixListRoutes(), route)));
    }

    /// Changes a route to a prefix list.
    public static Edit changeRoute(String vpc, PrefixListRoute was, PrefixListRoute is) {
        return change(
                vpc,
                "Change route to " + was.prefixList() + " of " + vpc,
                old -> old.withPrefixListRoutes(Branches.replaced(old.prefixListRoutes(), was, is)));
    }

    /// Removes a route to a prefix list.
    public static Edit removeRoute(String vpc, PrefixListRoute route) {
        return change(
                vpc,
                Labels.remove("route to " + route.prefixList(), vpc),
                was -> was.withPrefixListRoutes(Branches.withoutFirst(was.prefixListRoutes(), route)));
    }

    /// Sets what a person wrote about it; null for nothing.
    public static Edit changeNotes(String vpc, @Nullable String notes) {
        return change(vpc, Labels.notes(vpc), was -> was.withNotes(notes));
    }
}
