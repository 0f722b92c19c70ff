package org.cidrloom.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.edit.Edit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DesignStoreTest {
    private final Design start = Design.empty("start", "eu-west-1", List.of("eu-west-1a"));
    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private final DesignStore store = new DesignStore(start, () -> now);

    @Test
    void undoGivesBackTheSameInstance() {
        store.apply(rename("A"));
        Design named = store.current();
        store.apply(rename("B"));

        assertTrue(store.undo());
        assertSame(named, store.current());
        assertTrue(store.undo());
        assertSame(start, store.current());
        assertFalse(store.undo());
        assertTrue(store.redo());
        assertSame(named, store.current());
    }

    @Test
    void editsOfOneRunAreOneStep() {
        assertTrue(store.apply(append("A"), "name"));
        now = now.plus(History.PAUSE);
        assertTrue(store.apply(append("B"), "name"));
        now = now.plus(History.PAUSE);
        assertTrue(store.apply(append("C"), "name"));

        assertEquals("startABC", store.current().network().name());
        assertEquals(List.of("Append C"), store.undoLabels());
        store.undo();
        assertSame(start, store.current());
        store.redo();
        assertEquals("startABC", store.current().network().name());
    }

    @Test
    void aRunEndsWithTimeAnotherRunAndEveryEditOfItsOwn() {
        store.apply(append("A"), "name");
        now = now.plus(History.PAUSE).plusMillis(1);
        store.apply(append("B"), "name");
        store.apply(append("C"), "other");
        store.apply(append("D"), "name");
        store.apply(append("E"));
        store.apply(append("F"));
        store.apply(append("G"), "name");

        assertEquals(7, store.undoLabels().size());
    }

    @Test
    void aRunEndsWithSavingUndoingAndOpening() {
        store.apply(append("A"), "name");
        Design written = store.current();
        store.markSaved(written);
        store.apply(append("B"), "name");
        store.undo();
        assertSame(written, store.current(), "what was saved comes back");
        store.apply(append("C"), "name");
        store.undo();
        store.redo();
        store.apply(append("D"), "name");
        assertEquals(List.of("Append D", "Append C", "Append A"), store.undoLabels());

        store.open(start);
        store.apply(append("E"), "name");
        assertEquals(List.of("Append E"), store.undoLabels());
    }

    @Test
    void aRunThatComesBackIsNoStep() {
        store.apply(rename("A"), "name");
        assertTrue(store.apply(rename("start"), "name"));

        assertSame(start, store.current());
        assertFalse(store.isDirty());
        assertFalse(store.canUndo());
        assertFalse(store.canRedo());
        store.apply(rename("B"), "name");
        assertEquals(List.of("Rename to B"), store.undoLabels());
    }

    @Test
    void aNewEditAfterUndoLeavesNothingToRedo() {
        store.apply(append("A"));
        store.apply(append("B"));
        store.undo();
        store.apply(append("C"));

        assertFalse(store.canRedo());
        assertFalse(store.redo());
        assertEquals("startAC", store.current().network().name());
    }

    @Test
    void anEditThatChangesNothingIsNoStep() {
        List<Change> changes = new ArrayList<>();
        store.addListener(changes::add);
        store.apply(rename("A"));
        store.undo();
        changes.clear();

        assertFalse(store.apply(new Edit("Do nothing", design -> design)));
        assertFalse(store.apply(rename("start")));

        assertEquals(List.of(), changes);
        assertTrue(store.canRedo(), "what was undone is still there");
        assertEquals(2, store.revision());
    }

    @Test
    void aDesignIsDirtyUntilItIsTheSavedOneAgain() {
        assertFalse(store.isDirty());
        store.apply(rename("A"));
        assertTrue(store.isDirty());
        store.markSaved(store.current());
        assertFalse(store.isDirty());
        store.undo();
        assertTrue(store.isDirty());
        store.redo();
        assertFalse(store.isDirty());
    }

    @Test
    void whatChangedWhileASaveRanStaysDirty() {
        store.apply(rename("A"));
        Design written = store.current();
        store.apply(rename("B"));
        store.markSaved(written);

        assertTrue(store.isDirty());
        store.undo();
        assertFalse(store.isDirty());
    }

    @Test
    void listenersAreToldWhatHappened() {
        List<Change> changes = new ArrayList<>();
        Subscription subscription = store.addListener(changes::add);
        Edit edit = rename("A");

        store.apply(edit);
        Design named = store.current();
        store.undo();
        store.redo();
        store.markSaved(named);
        store.open(start);
        subscription.close();
        store.apply(edit);

        assertEquals(
                List.of(
                        new Change(start, named, "Rename to A", 1, Change.Cause.EDIT),
                        new Change(named, start, "Rename to A", 2, Change.Cause.UNDO),
                        new Change(start, named, "Rename to A", 3, Change.Cause.REDO),
                        new Change(named, named, "", 3, Change.Cause.SAVED),
                        new Change(named, start, "", 4, Change.Cause.OPENED)),
                changes);
    }

    @Test
    void labelsSayWhatUndoAndRedoWouldDo() {
        assertNull(store.undoLabel());
        store.apply(rename("A"));
        store.apply(rename("B"));
        store.apply(rename("C"));
        store.undo();

        assertEquals("Rename to B", store.undoLabel());
        assertEquals("Rename to C", store.redoLabel());
        assertEquals(List.of("Rename to B", "Rename to A"), store.undoLabels());
        assertEquals(List.of("Rename to C"), store.redoLabels());
    }

    @Test
    void movingABoxDoesNotTouchTheNetwork() {
        List<Boolean> touched = new ArrayList<>();
        store.addListener(change -> touched.add(change.touchesNetwork()));

        store.apply(new Edit(
                "Move payments",
                design -> design.withDrawing(new Drawing(Map.of("payments", new Drawing.Position(1, 2))))));
        store.apply(rename("A"));

        assertEquals(List.of(false, true), touched);
    }

    @Test
    void openingAnotherDesignForgetsTheHistory() {
        store.apply(rename("A"));
        store.undo();
        store.open(Design.empty("other", "eu-west-1", List.of()));

        assertFalse(store.canUndo());
        assertFalse(store.canRedo());
        assertFalse(store.isDirty());
    }

    @Test
    void aRecoveredDesignIsDirtyFromTheStart() {
        Design recovered = Design.empty("recovered", "eu-west-1", List.of());
        store.openUnsaved(start, recovered);

        assertSame(recovered, store.current());
        assertTrue(store.isDirty());
        assertFalse(store.canUndo());
    }

    @Test
    void aListenerMustNotChangeTheStore() {
        store.addListener(change -> store.apply(rename("again")));

        assertThrows(IllegalStateException.class, () -> store.apply(rename("A")));
        assertEquals("A", store.current().network().name());
        assertEquals(List.of("Rename to A"), store.undoLabels());
    }

    @Test
    void aFailingListenerDoesNotKeepTheOthersFromBeingTold() {
        List<String> told = new ArrayList<>();
        IllegalArgumentException broken = new IllegalArgumentException("broken");
        store.addListener(change -> {
            throw broken;
        });
        store.addListener(change -> told.add(change.label()));

        assertSame(broken, assertThrows(IllegalArgumentException.class, () -> store.apply(rename("A"))));
        assertEquals(List.of("Rename to A"), told);
        assertEquals("A", store.current().network().name());
    }

    @Test
    void aListenerMayLeaveWhileItIsBeingTold() {
        List<String> told = new ArrayList<>();
        Subscription[] second = new Subscription[1];
        store.addListener(change -> second[0].close());
        second[0] = store.addListener(change -> told.add(change.label()));

        store.apply(rename("A"));

        assertEquals(List.of(), told);
    }

    @Test
    void theHistoryKeepsTheNewestSteps() {
        for (int i = 0; i < History.LIMIT + 5; i++) {
            store.apply(rename("n" + i));
        }
        int undone = 0;
        while (store.undo()) {
            undone++;
        }

        assertEquals(History.LIMIT, undone);
        assertEquals("n4", store.current().network().name());
    }

    /// The oracle keeps all designs in a list, with a cursor.
    @SuppressWarnings("ReferenceEquality") // dirty is a matter of identity
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyWalkOfEditsUndosAndRedosAgreesWithAList(long seed) {
        Random random = new Random(seed);
        List<Design> oracle = new ArrayList<>(List.of(start));
        int cursor = 0;
        Design saved = start;
        for (int i = 0; i < 2_000; i++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    store.apply(rename("edit" + random.nextInt(4)));
                    if (!store.current().equals(oracle.get(cursor))) {
                        oracle.subList(cursor + 1, oracle.size()).clear();
                        oracle.add(store.current());
                        cursor++;
                    }
                }
                case 2 -> {
                    assertEquals(cursor > 0, store.undo());
                    cursor = Math.max(0, cursor - 1);
                }
                case 3 -> {
                    assertEquals(cursor < oracle.size() - 1, store.redo());
                    cursor = Math.min(oracle.size() - 1, cursor + 1);
                }
                default -> {
                    saved = store.current();
                    store.markSaved(saved);
                }
            }
            assertSame(oracle.get(cursor), store.current(), () -> "seed " + seed);
            assertEquals(cursor, store.undoLabels().size());
            assertEquals(oracle.size() - 1 - cursor, store.redoLabels().size());
            assertEquals(saved != store.current(), store.isDirty());
        }
    }

    private static Edit rename(String name) {
        return new Edit(
                "Rename to " + name,
                design -> design.withNetwork(design.network().withName(name)));
    }

    private static Edit append(String letter) {
        return new Edit(
                "Append " + letter,
                design -> design.withNetwork(
                        design.network().withName(design.network().name() + letter)));
    }
}
