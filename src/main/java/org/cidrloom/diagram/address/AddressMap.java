package org.cidrloom.diagram.address;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// All addresses that a design speaks of, as a forest: pools with what is allocated in them, and what lies in no pool.
/// Immutable.
public final class AddressMap {
    /// The map of a design with nothing in it.
    public static final AddressMap EMPTY = new AddressMap(List.of(), new IdentityHashMap<>(), 0);

    private final List<Span> roots;
    private final IdentityHashMap<Vpc, List<Span>> byVpc;
    private final int unknownIpv6;

    /// A map.
    ///
    /// @param byVpc what was found of each VPC, for the next map
    /// @param unknownIpv6 how many VPCs get an IPv6 block that nobody knows yet
    AddressMap(List<Span> roots, IdentityHashMap<Vpc, List<Span>> byVpc, int unknownIpv6) {
        this.roots = List.copyOf(roots);
        this.byVpc = byVpc;
        this.unknownIpv6 = unknownIpv6;
    }

    /// The map of a network.
    ///
    /// @param conflicts ranges that meet and must not
    /// @param before the map of what the network was before, so that only what has changed is looked at
    public static AddressMap of(Network network, List<Annotations.Conflict> conflicts, AddressMap before) {
        IdentityHashMap<Vpc, List<Span>> byVpc = Allocated.of(network, before.byVpc);
        return new Roots(network, conflicts).map(byVpc);
    }

    /// The same map with what is asked for of it: other roots are left out, other ranges are quiet.
    public AddressMap only(Wanted wanted) {
        return new AddressMap(wanted.of(this), byVpc, unknownIpv6);
    }

    /// The root ranges, IPv4 before IPv6, in the order of their addresses.
    public List<Span> roots() {
        return roots;
    }

    /// How many VPCs get an IPv6 block of Amazon's choice, which no plan can show.
    public int unknownIpv6() {
        return unknownIpv6;
    }

    /// The first range of an element with those it lies in, outermost first; nothing where the map has none.
    public Optional<List<Span>> pathTo(ElementId element) {
        return pathTo(element, span -> true);
    }

    /// That block of an element with what it lies in, outermost first; nothing where the map does not have it.
    public Optional<List<Span>> pathTo(ElementId element, Cidr block) {
        return pathTo(element, span -> span.cidr().equals(block));
    }

    private Optional<List<Span>> pathTo(ElementId element, Predicate<Span> wanted) {
        for (Span root : roots) {
            if (element.equals(root.element()) && wanted.test(root)) {
                return Optional.of(List.of(root));
            }
        }
        List<Span> path = new ArrayList<>();
        return search(roots, path, element, wanted) ? Optional.of(List.copyOf(path)) : Optional.empty();
    }

    private static boolean search(List<Span> spans, List<Span> path, ElementId element, Predicate<Span> wanted) {
        for (Span span : spans) {
            path.add(span);
            if ((element.equals(span.element()) && wanted.test(span))
                    || (mayHold(span, element) && inside(span, path, element, wanted))) {
                return true;
            }
            path.removeLast();
        }
        return false;
    }

    private static boolean inside(Span span, List<Span> path, ElementId element, Predicate<Span> wanted) {
        for (Lane lane : span.lanes()) {
            if (search(lane.spans(), path, element, wanted)) {
                return true;
            }
        }
        return false;
    }

    /// A VPC's block has nothing but that VPC's subnets in it.
    private static boolean mayHold(Span span, ElementId element) {
        return switch (span.element()) {
            case ElementId.OfVpc(String vpc) ->
                element instanceof ElementId.OfSubnet subnet && subnet.vpc().equals(vpc);
            case ElementId.OfSubnet _, ElementId.OfNetwork _ -> false;
            case null, default -> span.hasInside();
        };
    }

    /// The same ranges as a path of another map had, as far as this map has them.
    public List<Span> resolve(List<Span> path) {
        List<Span> found = new ArrayList<>();
        Optional<Span> next = path.isEmpty() ? Optional.empty() : root(path.getFirst());
        for (int depth = 1; next.isPresent(); depth++) {
            found.add(next.get());
            Span last = next.get();
            Span.Key key = depth < path.size() ? path.get(depth).key() : null;
            next = key == null ? Optional.empty() : last.child(key);
        }
        return List.copyOf(found);
    }

    /// The same root; for one that is but a frame around others the frame that took its place.
    private Optional<Span> root(Span was) {
        return roots.stream()
                .filter(root -> root.key().equals(was.key()))
                .findFirst()
                .or(() -> roots.stream()
                        .filter(root -> was.element() == null && root.kind() == was.kind() && overlap(root, was))
                        .findFirst());
    }

    private static boolean overlap(Span one, Span other) {
        Cidr cidr = one.cidr();
        return cidr.overlaps(other.cidr());
    }
}
