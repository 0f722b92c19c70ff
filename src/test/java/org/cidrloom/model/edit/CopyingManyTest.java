package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cidrloom.bench.Estates;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Elements;
import org.cidrloom.model.Network;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Copies that are renamed and renumbered together are those that one after the other gives.
class CopyingManyTest {
    private int renamed;
    private int moved;

    @Test
    void copiesOfManyAreTheSameAsOneAfterTheOther() {
        for (int round = 0; round < 60; round++) {
            Random random = new Random(round);
            Design from = estate(random);
            Design into = round % 2 == 0 ? from : estate(random);
            List<ElementId> some = new ArrayList<>(Elements.of(from.network()));
            some.removeIf(element -> random.nextInt(3) == 0);
            Map<ElementId, Position> standing = new HashMap<>();
            some.forEach(element -> standing.put(element, new Position(random.nextInt(99), random.nextInt(99))));
            Design part = Copying.part(from, some, standing);
            Proposal together = Copying.paste(into, part, 32, 64);
            Design after = requireNonNull(together.edit(), together.text()).apply(into);
            assertCopies(into, part, after, "round " + round);
        }
        assertTrue(renamed > 100 && moved > 100, renamed + " renamed, " + moved + " moved");
    }

    private void assertCopies(Design into, Design part, Design after, String what) {
        Design copies = part;
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(Ids.topLevel(into.network()));
        taken.addAll(Ids.topLevel(part.network()));
        for (ElementId element : Elements.of(part.network())) {
            if (Ids.topLevel(part.network()).contains(element.path())) {
                String id = element.id();
                if (Ids.topLevel(into.network()).contains(id)) {
                    id = Ids.next(taken, id);
                    taken.add(id);
                    copies = ElementEdits.changeId(element, id).apply(copies);
                    renamed++;
                }
                names.put(id, element.id());
            }
        }
        copies = renumbered(into.network(), copies);
        copies = copies.withNetwork(FormerIds.forgotten(copies.network()));
        Network is = after.network();
        for (Vpc vpc : copies.network().vpcs()) {
            Vpc pasted = is.vpc(vpc.id()).orElseThrow();
            assertEquals(vpc, pasted.withName(vpc.name()).withRoutes(own(pasted, copies)), what);
            Position place = part.drawing().positions().get(names.get(vpc.id()));
            if (place != null) {
                assertEquals(
                        new Position(place.x() + 32, place.y() + 64),
                        after.drawing().positions().get(vpc.id()));
            }
        }
        copies.network()
                .clusters()
                .forEach(cluster -> assertEquals(
                        cluster, is.cluster(cluster.id()).orElseThrow().withName(cluster.name()), what));
        copies.network()
                .transitGateways()
                .forEach(each -> assertEquals(
                        each, is.transitGateway(each.id()).orElseThrow().withName(each.name()), what));
        copies.network()
                .directConnectGateways()
                .forEach(each -> assertEquals(
                        each, is.directConnectGateway(each.id()).orElseThrow().withName(each.name()), what));
        copies.network()
                .prefixLists()
                .forEach(each -> assertEquals(
                        each, is.prefixList(each.id()).orElseThrow().withName(each.name()), what));
        assertEquals(
                into.network().addressPools().size()
                        + part.network().addressPools().size(),
                is.addressPools().stream()
                        .filter(pool -> is.addressPools().stream()
                                .noneMatch(other ->
                                        !other.equals(pool) && other.cidr().overlaps(pool.cidr())))
                        .count());
        List<?> peerings = is.peerings();
        assertEquals(
                copies.network().peerings(),
                peerings.subList(into.network().peerings().size(), peerings.size()));
        assertEquals(
                into.network().vpcs(),
                is.vpcs().subList(0, into.network().vpcs().size()),
                what);
    }

    /// Its routes over what was copied with it; a copy beside its original has those over what stands there, too.
    private static List<VpcRoute> own(Vpc pasted, Design copies) {
        Set<String> ids = Ids.topLevel(copies.network());
        return pasted.routes().stream()
                .filter(route -> ids.contains(route.via()))
                .toList();
    }

    private Design renumbered(Network into, Design part) {
        CopyRoom room = new CopyRoom(into);
        record Block(String vpc, Cidr cidr) {}
        List<Block> meeting = new ArrayList<>();
        for (Vpc vpc : part.network().vpcs()) {
            for (CidrBlock block : vpc.cidrs()) {
                if (block.routable() && room.isFree(block.cidr())) {
                    room.take(block.cidr());
                } else if (block.routable()) {
                    meeting.add(new Block(vpc.id(), block.cidr()));
                }
            }
        }
        Design result = part;
        for (Block block : meeting) {
            Cidr free = room.next(block.cidr()).orElseThrow();
            room.take(free);
            result = requireNonNull(VpcBlocks.rebase(result.network(), block.vpc(), block.cidr(), free)
                            .edit())
                    .apply(result);
            moved++;
        }
        return result;
    }

    /// An estate with routes to VPCs, a prefix list and a Direct Connect gateway.
    static Design estate(Random random) {
        Estates.Size size = Estates.Size.of(4 + random.nextInt(9)).withBlocks(1 + random.nextInt(3));
        Design design = Estates.of(size, random.nextInt());
        Network network = design.network();
        List<Vpc> vpcs = network.vpcs();
        Network more = network.with(b -> b.addressPools(List.of(
                        new AddressPool("prod", "Production", Cidr.parse("10.0.0.0/12"), null),
                        new AddressPool("test", null, Cidr.parse("10.128.0.0/13"), null)))
                .prefixLists(
                        List.of(new PrefixList("company", "Company", null, List.of(Cidr.parse("10.0.0.0/8")), null)))
                .directConnectGateways(List.of(new DirectConnectGateway(
                        "dx",
                        "Interxion",
                        64_513,
                        List.of(),
                        List.of(any(vpcs, random).id()),
                        null)))
                .vpcs(Branches.mapped(vpcs, vpc -> {
                    Vpc to = any(vpcs, random);
                    return vpc.withName(random.nextBoolean() ? "Name of " + vpc.id() : null)
                            .withPrefixListRoutes(List.of(new PrefixListRoute(
                                    Tier.PRIVATE, "company", any(vpcs, random).id())))
                            .withRoutes(Branches.plus(
                                    vpc.routes(), new VpcRoute(Tier.PRIVATE, inside(to, random), to.id())));
                }))
                .transitGateways(Branches.mapped(
                        network.transitGateways(),
                        gateway -> gateway.withRouteTables(Branches.mapped(gateway.routeTables(), table -> {
                            Vpc to = any(vpcs, random);
                            return table.withRoutes(
                                    Branches.plus(table.routes(), new TransitRoute(inside(to, random), to.id())));
                        })))));
        return new Design(more, new Drawing(Map.of()));
    }

    private static Cidr inside(Vpc vpc, Random random) {
        return random.nextBoolean()
                ? any(vpc.subnets(), random).cidr()
                : any(vpc.cidrs(), random).cidr();
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    @Test
    void anIdThatWouldBecomeTooLongIsCut() {
        String id = "a".repeat(Ids.LONGEST - 2) + "-b";
        Design empty = Design.empty("long", "eu-west-1", List.of());
        Design design = empty.withNetwork(empty.network()
                .withVpcs(List.of(Vpc.of(id, List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/16")))))));
        Design part = Copying.part(design, List.of(new ElementId.OfVpc(id)), Map.of());
        Proposal pasted = Copying.paste(design, part, 0, 0);
        String copy = pasted.elements().getFirst().id();
        assertEquals("a".repeat(Ids.LONGEST - 2) + "-2", copy);
        Design twice = requireNonNull(pasted.edit()).apply(design);
        assertEquals(
                "a".repeat(Ids.LONGEST - 2) + "-3",
                Copying.paste(twice, part, 0, 0).elements().getFirst().id());
    }
}
