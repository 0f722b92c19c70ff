package org.cidrloom.diagram.address;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.RuleCatalogue;
import org.cidrloom.analysis.Settings;
import org.cidrloom.diagram.gesture.Offer;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.Network;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Addition;
import org.cidrloom.model.edit.Allocation;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.NetworkEdits;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;

/// What a free block can be made of: a VPC, one more block of a VPC, subnets, a network outside AWS. Each is an edit of
/// one step, or the reason why AWS would refuse it.
public final class Allotment {
    /// Of this size is a new VPC's block where there is room, as on the canvas.
    private static final int USUAL = 24;

    /// The prefix lengths of a VPC's IPv6 block: 44 to 60 in steps of 4 (VPC-14).
    private static final int IPV6_SHORTEST = 44;

    private static final int IPV6_LONGEST = 60;
    private static final int IPV6_STEP = 4;

    /// Shared address space, which stays inside its VPC unless somebody says otherwise.
    private static final Cidr SHARED = Cidr.parse("100.64.0.0/10");

    /// What AWS refuses of a VPC's blocks alone, without looking at what the VPC is connected to.
    private static final List<Rule.OfVpc> JUDGES = RuleCatalogue.STANDARD.rules().stream()
            .filter(rule -> rule.id().startsWith("vpc-cidr") || rule.id().equals("vpc-ipv6-block"))
            .filter(rule -> rule.severity() == Severity.ERROR)
            .filter(Rule.OfVpc.class::isInstance)
            .map(Rule.OfVpc.class::cast)
            .toList();

    private Allotment() {}

    /// The prefix lengths that a VPC could get of a free block, the largest blocks first; none where it is too small.
    public static List<Integer> lengths(Cidr free) {
        if (free.isIpv4()) {
            int from = Math.max(Allocation.SHORTEST_PREFIX, free.prefixLength());
            return IntStream.rangeClosed(from, Allocation.LONGEST_PREFIX)
                    .boxed()
                    .toList();
        }
        return IntStream.rangeClosed(IPV6_SHORTEST / IPV6_STEP, IPV6_LONGEST / IPV6_STEP)
                .map(fourth -> fourth * IPV6_STEP)
                .filter(length -> length >= free.prefixLength())
                .boxed()
                .toList();
    }

    /// The length that is proposed first: that of a usual VPC, or the nearest that fits.
    public static Optional<Integer> usual(Cidr free) {
        List<Integer> lengths = lengths(free);
        int wanted = free.isIpv4() ? USUAL : 56;
        return lengths.stream()
                .filter(length -> length >= wanted)
                .findFirst()
                .or(() -> lengths.stream().reduce((one, other) -> other));
    }

    /// The first block of that length in a free one.
    public static Cidr part(Cidr free, int prefixLength) {
        return new Cidr(free.first(), Math.max(prefixLength, free.prefixLength()));
    }

    /// A VPC of that block.
    public static Offer newVpc(Network network, Cidr block) {
        if (!block.isIpv4()) {
            return refused("A VPC starts with an IPv4 block. Give this one to a VPC that there is.");
        }
        Addition addition = VpcEdits.add(network, blockOf(block));
        String id = addition.element().id();
        Network after = after(network, addition.edit());
        return after.vpc(id)
                .flatMap(vpc -> objection(Vpc.of(id, List.of()), vpc, network))
                .map(Allotment::refused)
                .orElseGet(() ->
                        new Offer("New VPC " + id + " of " + block, addition.edit(), List.of(addition.element())));
    }

    /// One more block of a VPC; the VPC's IPv6 block where that is one.
    public static Offer give(Network network, String vpc, Cidr block) {
        Vpc was = network.vpc(vpc).orElse(null);
        if (was == null) {
            return refused("There is no VPC " + vpc + " any more.");
        }
        if (!block.isIpv4() && !(was.ipv6() instanceof Ipv6.None)) {
            return refused(was.displayName() + " has an IPv6 block already. Remove that one in the inspector first.");
        }
        Edit edit =
                block.isIpv4() ? VpcEdits.addBlock(vpc, blockOf(block)) : VpcEdits.changeIpv6(vpc, new Ipv6.Own(block));
        Vpc is = after(network, edit).vpc(vpc).orElse(was);
        return objection(was, is, network)
                .map(Allotment::refused)
                .orElseGet(() -> new Offer(
                        block + " becomes " + (block.isIpv4() ? "a further CIDR of " : "the IPv6 block of ")
                                + was.displayName(),
                        edit,
                        List.of(new ElementId.OfVpc(vpc))));
    }

    /// A network outside AWS of that block.
    public static Offer newNetwork(Network network, Cidr block) {
        Addition addition = NetworkEdits.addNetwork(network, null, List.of(block));
        return new Offer(
                "Network outside AWS " + addition.element().id() + " of " + block,
                addition.edit(),
                List.of(addition.element()));
    }

    /// Subnets of a tier, one a zone, inside a free block of a VPC.
    public static Offer subnets(Network network, String vpc, Cidr free, Tier tier) {
        Vpc home = network.vpc(vpc).orElse(null);
        if (home == null) {
            return refused("There is no VPC " + vpc + " any more.");
        }
        if (!free.isIpv4()) {
            return refused("Subnets are placed by their IPv4 blocks. Give them an IPv6 index in the inspector.");
        }
        List<String> zones = network.zonesOf(home);
        if (zones.isEmpty()) {
            return refused("The design names no zones. Add zones to the design, then subnets to them.");
        }
        List<Cidr> blocks = Allocation.subnetsWithin(free, tier, zones.size());
        if (blocks.isEmpty()) {
            return refused(free + " has no room for " + zones.size() + " " + tier.key()
                    + " subnets of a /28 each. Take a larger free block.");
        }
        List<Addition> additions = SubnetEdits.addTier(network, vpc, tier, zones, blocks);
        return new Offer(
                zones.size() + " " + tier.key() + " subnets: "
                        + blocks.stream().map(Cidr::toString).collect(Collectors.joining(", ")),
                Edit.all(
                        "Add " + tier.key() + " subnets to " + vpc,
                        additions.stream().map(Addition::edit).toList()),
                additions.stream().map(Addition::element).toList());
    }

    /// What a part from the palette becomes on a free block.
    ///
    /// @param path the free range with those it lies in, outermost first
    /// @param length the prefix length of what is cut from it
    public static Offer drop(Network network, Part part, List<Span> path, int length) {
        Span free = path.getLast();
        if (!free.kind().isFree()) {
            return refused(free.cidr() + " is taken. Drop on a free range.");
        }
        ElementId around = path.size() < 2 ? null : path.get(path.size() - 2).element();
        Optional<Tier> tier = part.tier();
        if (tier.isPresent()) {
            return around instanceof ElementId.OfVpc(String vpc)
                    ? subnets(network, vpc, free.cidr(), tier.get())
                    : refused(part.label() + " belong in a VPC: drop on a free range of one.");
        }
        if (around instanceof ElementId.OfVpc || around instanceof ElementId.OfSubnet) {
            return refused(part.label() + " cannot lie in a VPC. Drop on a free range of a pool.");
        }
        return switch (part) {
            case VPC -> newVpc(network, part(free.cidr(), length));
            case NETWORK -> newNetwork(network, part(free.cidr(), length));
            default -> refused(part.label() + " takes no addresses of its own. Drop it on the diagram.");
        };
    }

    private static Offer refused(String why) {
        return new Offer(why, null, List.of());
    }

    private static CidrBlock blockOf(Cidr block) {
        return new CidrBlock(block, !SHARED.contains(block));
    }

    private static Network after(Network network, Edit edit) {
        return edit.apply(new Design(network, new Drawing(Map.of()))).network();
    }

    /// What AWS would object to that it did not object to before.
    private static Optional<String> objection(Vpc was, Vpc is, Network network) {
        Settings settings = Settings.of(network);
        Set<String> before = new HashSet<>();
        List<String> after = new ArrayList<>();
        for (Rule.OfVpc judge : JUDGES) {
            judge.check(was, settings).stream().map(Problem::detail).forEach(before::add);
            judge.check(is, settings).stream().map(Problem::detail).forEach(after::add);
        }
        after.removeAll(before);
        return after.stream().findFirst();
    }
}
