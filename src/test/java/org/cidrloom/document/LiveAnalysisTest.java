package org.cidrloom.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.Edit;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

class LiveAnalysisTest {
    private final DesignStore store = new DesignStore(Design.empty("start", "eu-west-1", List.of()));
    private final List<String> runs = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<Runnable> results = new ArrayDeque<>();

    @Test
    void everyEditOfTheNetworkIsAnalysed() {
        LiveAnalysis<String> live = atOnce();
        store.apply(rename("A"));
        store.undo();

        assertEquals(List.of("start", "A", "start"), runs);
        assertEquals(List.of("1 A", "2 start"), told);
        assertSame(
                store.current().network(), Objects.requireNonNull(live.latest()).network());
    }

    @Test
    void movingABoxAnalysesNothing() {
        atOnce();
        store.apply(new Edit(
                "Move payments",
                design -> design.withDrawing(new Drawing(Map.of("payments", new Drawing.Position(1, 2))))));
        store.markSaved(store.current());

        assertEquals(List.of("start"), runs);
    }

    @Test
    void aResultThatIsOutOfDateIsDropped() {
        queued();
        runNext(work);
        store.apply(rename("A"));
        runNext(results);
        runNext(work);
        runNext(results);

        assertEquals(List.of("start", "A"), runs);
        assertEquals(List.of("1 A"), told);
    }

    @Test
    void workThatIsOutOfDateIsNotDone() {
        queued();
        store.apply(rename("A"));
        store.apply(rename("B"));
        while (!work.isEmpty()) {
            runNext(work);
        }
        runNext(results);

        assertEquals(List.of("B"), runs);
        assertEquals(List.of("2 B"), told);
    }

    @Test
    void aResultStaysUntilThereIsANewerOne() {
        LiveAnalysis<String> live = queued();
        assertNull(live.latest());
        runNext(work);
        runNext(results);
        store.apply(rename("A"));

        assertEquals("start", Objects.requireNonNull(live.latest()).value());
    }

    @Test
    void anAnalysisThatThrowsIsToldAndTheNextOneRuns() {
        atOnce();
        store.apply(rename("broken"));
        store.apply(rename("A"));

        assertEquals(
                List.of("broken"),
                failures.stream().map(RuntimeException::getMessage).toList());
        assertEquals(List.of("2 A"), told);
    }

    @Test
    void nothingIsToldAfterClosing() {
        LiveAnalysis<String> live = queued();
        runNext(work);
        live.close();
        runNext(results);
        store.apply(rename("A"));

        assertEquals(List.of(), told);
        assertEquals(0, work.size());
    }

    private LiveAnalysis<String> atOnce() {
        return told(new LiveAnalysis<>(store, this::analyse, Runnable::run, Runnable::run, failures::add));
    }

    private LiveAnalysis<String> queued() {
        return told(new LiveAnalysis<>(store, this::analyse, work::add, results::add, failures::add));
    }

    private LiveAnalysis<String> told(LiveAnalysis<String> live) {
        live.addListener(result -> told.add(result.revision() + " " + result.value()));
        return live;
    }

    private static void runNext(Deque<Runnable> queue) {
        queue.remove().run();
    }

    private String analyse(Network network) {
        if (network.name().equals("broken")) {
            throw new IllegalStateException("broken");
        }
        runs.add(network.name());
        return network.name();
    }

    private static Edit rename(String name) {
        return new Edit(
                "Rename to " + name,
                design -> design.withNetwork(design.network().withName(name)));
    }
}
