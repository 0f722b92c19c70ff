package org.cidrloom.diagram.address;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// Puts what is allocated into the smallest pool around it, and what lies in no pool beside its neighbours, so that a
/// design without pools is one picture and not thousands.
final class Roots {
    /// Ranges that belong together although nobody calls them a pool: private IPv4, shared addresses, private and
    /// public IPv6. Public IPv4 belongs together by /8.
    private static final List<Cidr> FAMILIES = List.of(
            Cidr.parse("10.0.0.0/8"),
            Cidr.parse("100.64.0.0/10"),
            Cidr.parse("172.16.0.0/12"),
            Cidr.parse("192.168.0.0/16"),
            Cidr.parse("2000::/3"),
            Cidr.parse("fc00::/7"));

    private final Network network;
    private final Map<Place, Set<String>> meets = new HashMap<>();

    private record Place(ElementId element, Cidr cidr) {}

    /// A pool, or something in it.
    private record Item(Cidr cidr, Span span, List<Span> inside) {
        Item(Span span) {
            this(span.cidr(), span, new ArrayList<>());
        }

        boolean isPool() {
            return span.kind() == Kind.POOL;
        }
    }

    Roots(Network network, List<Annotations.Conflict> conflicts) {
        this.network = network;
        Map<ElementId, String> names = new HashMap<>();
        network.vpcs().forEach(vpc -> names.put(new ElementId.OfVpc(vpc.id()), vpc.displayName()));
        network.networks().forEach(net -> names.put(new ElementId.OfNetwork(net.id()), net.displayName()));
        for (Annotations.Conflict conflict : conflicts) {
            note(conflict.from(), conflict.to(), names);
            note(conflict.to(), conflict.from(), names);
        }
    }

    private void note(Annotations.End at, Annotations.End other, Map<ElementId, String> names) {
        String name = at.element().equals(other.element())
                ? "another block of its own"
                : names.getOrDefault(other.element(), other.element().id());
        for (Cidr range : at.ranges()) {
            meets.computeIfAbsent(new Place(at.element(), range), place -> new LinkedHashSet<>())
                    .add(name);
        }
    }

    AddressMap map(IdentityHashMap<Vpc, List<Span>> byVpc) {
        List<Span> tops = nested(items(byVpc));
        List<Span> pools =
                tops.stream().filter(span -> span.kind() == Kind.POOL).toList();
        List<Span> roots = new ArrayList<>(pools);
        Map<Cidr, List<Span>> neighbours = new LinkedHashMap<>();
        for (Span range :
                together(tops.stream().filter(span -> span.kind() != Kind.POOL).toList())) {
            neighbours
                    .computeIfAbsent(family(range.cidr()), key -> new ArrayList<>())
                    .add(range);
        }
        neighbours.values().forEach(each -> roots.add(each.size() == 1 ? each.getFirst() : space(each, pools)));
        int unknown = (int) network.vpcs().stream()
                .filter(vpc -> vpc.ipv6() instanceof Ipv6.Amazon)
                .count();
        return new AddressMap(Cidr.sorted(roots, Span::cidr), byVpc, unknown);
    }

    /// Pools and everything allocated, a pool before what is as large and at the same place.
    private List<Item> items(IdentityHashMap<Vpc, List<Span>> byVpc) {
        List<Span> allocated = new ArrayList<>();
        network.vpcs().forEach(vpc -> allocated.addAll(byVpc.getOrDefault(vpc, List.of())));
        for (ExternalNetwork outside : network.networks()) {
            ElementId element = new ElementId.OfNetwork(outside.id());
            outside.cidrs().forEach(cidr -> allocated.add(Span.of(Kind.NETWORK, cidr, element, outside.displayName())));
        }
        List<Span> sorted = Cidr.sorted(allocated, Span::cidr);
        int[] overlaps = Stacking.overlaps(sorted.stream().map(Span::cidr).toList());
        List<Item> items = new ArrayList<>();
        for (AddressPool pool : network.addressPools()) {
            items.add(new Item(Span.of(Kind.POOL, pool.cidr(), new ElementId.OfPool(pool.id()), pool.displayName())));
        }
        for (int i = 0; i < overlaps.length; i++) {
            items.add(new Item(told(sorted.get(i), overlaps[i])));
        }
        return Cidr.sorted(items, Item::cidr);
    }

    private Span told(Span span, int overlaps) {
        ElementId element = span.element();
        Set<String> others = element == null ? null : meets.get(new Place(element, span.cidr()));
        if (overlaps == 0 && others == null) {
            return span;
        }
        return span.overlapped(overlaps, others == null ? span.conflict() : words(others));
    }

    private static String words(Set<String> others) {
        String first = others.iterator().next();
        return others.size() == 1 ? first : first + " and " + (others.size() - 1) + " more";
    }

    /// What lies in no pool, and the pools that lie in none, filled.
    private static List<Span> nested(List<Item> items) {
        List<Span> tops = new ArrayList<>();
        Deque<Item> around = new ArrayDeque<>();
        for (Item item : items) {
            while (!around.isEmpty() && !around.getLast().cidr().contains(item.cidr())) {
                leave(around, tops);
            }
            if (item.isPool()) {
                around.add(item);
            } else {
                (around.isEmpty() ? tops : around.getLast().inside()).add(item.span());
            }
        }
        while (!around.isEmpty()) {
            leave(around, tops);
        }
        return tops;
    }

    private static void leave(Deque<Item> around, List<Span> tops) {
        Item pool = around.removeLast();
        Span filled = pool.span().with(Stacking.lanes(pool.cidr(), pool.inside(), Kind.FREE));
        (around.isEmpty() ? tops : around.getLast().inside()).add(filled);
    }

    /// Ranges that lie over each other become one.
    private static List<Span> together(List<Span> ranges) {
        List<Span> together = new ArrayList<>();
        List<Span> open = new ArrayList<>();
        for (Span range : Cidr.sorted(ranges, Span::cidr)) {
            if (!open.isEmpty() && !open.getFirst().cidr().contains(range.cidr())) {
                together.add(closed(open));
                open.clear();
            }
            open.add(range);
        }
        if (!open.isEmpty()) {
            together.add(closed(open));
        }
        return together;
    }

    private static Span closed(List<Span> over) {
        Cidr cidr = over.getFirst().cidr();
        return over.size() == 1
                ? over.getFirst()
                : Span.of(Kind.TWINS, cidr, null, "").with(Stacking.lanes(cidr, over, Kind.GAP));
    }

    private static Cidr family(Cidr cidr) {
        Optional<Cidr> known =
                FAMILIES.stream().filter(each -> each.contains(cidr)).findFirst();
        return known.orElseGet(
                () -> cidr.isIpv4() ? Cidr.around(cidr.first(), Math.min(8, cidr.prefixLength())) : cidr);
    }

    /// The smallest block around ranges, with what of pools lies between them.
    private static Span space(List<Span> ranges, List<Span> pools) {
        Cidr around = ranges.getFirst().cidr();
        while (!around.contains(ranges.getLast().cidr())) {
            around = around.parent();
        }
        List<Span> inside = new ArrayList<>();
        ranges.forEach(range -> {
            if (range.kind() == Kind.TWINS) {
                range.lanes()
                        .forEach(lane -> lane.spans().stream()
                                .filter(span -> !span.kind().isFree())
                                .forEach(inside::add));
            } else {
                inside.add(range);
            }
        });
        for (Span pool : pools) {
            if (around.contains(pool.cidr())) {
                inside.add(pool.with(List.of()));
            }
        }
        return Span.of(Kind.SPACE, around, null, "Outside the pools").with(Stacking.lanes(around, inside, Kind.GAP));
    }
}
