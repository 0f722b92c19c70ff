package org.cidrloom.diagram.gesture;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.DiagramLayout;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Placed;
import org.cidrloom.diagram.Point;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId.OfVpc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Two boxes side by side, 16 apart.
class RoomTest {
    private static final Box ONE = new Box(0, 0, 200, 100);
    private static final Box TWO = new Box(216, 0, 200, 100);
    private static final DisplayList DRAWING = new DisplayList(
            List.of(), List.of(Placed.box(new OfVpc("one"), ONE, 0), Placed.box(new OfVpc("two"), TWO, 0)), List.of());

    private static Box nearest(Box wish, String... moved) {
        Set<OfVpc> all = Set.copyOf(List.of(moved).stream().map(OfVpc::new).toList());
        return new Room(DRAWING.hits(), Set.copyOf(all)).nearest(wish);
    }

    @Test
    void whereNothingStandsABoxStaysWhereItIsWished() {
        Box wish = new Box(0, 101, 200, 100);
        assertEquals(wish, nearest(wish));
    }

    @Test
    void aBoxGoesToTheNearestFreePlaceAndLiesOverNothing() {
        assertEquals(new Box(180, 152, 80, 60), nearest(new Box(180, 80, 80, 60)), "below both, where it is nearer");
        assertEquals(new Box(180, -112, 80, 60), nearest(new Box(180, -20, 80, 60)), "above both");
        for (int x = -300; x < 500; x += 20) {
            for (int y = -150; y < 150; y += 20) {
                Box found = nearest(new Box(x, y, 120, 60));
                assertFalse(found.overlaps(ONE) || found.overlaps(TWO), x + ", " + y);
            }
        }
    }

    @Test
    void whatIsMovedIsNotInItsOwnWay() {
        Box wish = ONE.moved(-50, 20);
        assertEquals(wish, nearest(wish, "one"));
        assertFalse(nearest(wish, "two").equals(wish));
    }

    @Test
    void severalBoxesFindRoomAsOne() {
        List<Box> wishes = List.of(new Box(20, 20, 80, 60), new Box(20, 220, 80, 60));
        Room room = new Room(DRAWING.hits(), Set.of());
        assertEquals(new Point(0, 132), room.shift(wishes), "below, which is nearer than to the left");
        for (int x = -300; x < 500; x += 20) {
            for (int y = -350; y < 150; y += 20) {
                Point by = room.shift(
                        List.of(wishes.getFirst().moved(x, y), wishes.getLast().moved(x, y)));
                for (Box box : wishes) {
                    Box there = box.moved(x + by.x(), y + by.y());
                    assertFalse(there.overlaps(ONE) || there.overlaps(TWO), x + ", " + y);
                }
            }
        }
    }

    @Test
    void aHundredBoxesFindRoomAsOneFrame() {
        List<Box> wishes = IntStream.range(0, 100)
                .mapToObj(i -> new Box(20 + 100 * (i % 10), 20 + 80 * (i / 10), 80, 60))
                .toList();
        Room room = new Room(DRAWING.hits(), Set.of());
        assertEquals(new Point(0, 132), room.shift(wishes));
        assertEquals(
                new Point(0, 0),
                room.shift(wishes.stream().map(box -> box.moved(0, 132)).toList()));
    }

    @ParameterizedTest
    @EnumSource(names = {"VPC", "NETWORK", "TRANSIT_GATEWAY", "DIRECT_CONNECT_GATEWAY"})
    void aPartIsPreviewedInTheSizeThatItIsDrawnIn(Part part) {
        Design empty = Design.empty("empty", "eu-west-1", List.of("eu-west-1a"));
        Offer offer = Offer.of(part, empty.network(), null);
        Drop drop = Drop.at(part, new Point(801, 403), null, offer, new Room(DisplayList.EMPTY.hits(), Set.of()));
        Design with = drop.release().orElseThrow().apply(empty);
        DisplayList drawn = DiagramLayout.of(with, Annotations.NONE, (text, style) -> text.length() * style.size() / 2);
        Box box = drawn.place(offer.added().getFirst()).orElseThrow().box();
        assertEquals(drop.ghost().orElseThrow(), box);
        assertTrue(requireNonNull(with.drawing()
                                .positions()
                                .get(offer.added().getFirst().path()))
                        .x()
                == 800);
    }
}
