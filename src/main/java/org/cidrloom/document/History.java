package org.cidrloom.document;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.cidrloom.model.Design;
import org.jspecify.annotations.Nullable;

/// The steps that can be undone and done again. It keeps references to snapshots, never inverse operations, so what
/// comes back is the very instance that was there before.
///
/// Confined to the thread of its [DesignStore].
final class History {
    /// How many steps it keeps. Snapshots share structure, about 5 KB a step for 1,000 VPCs (ADR 0001).
    static final int LIMIT = 1_000;

    /// How long after the last edit of a run the next one still belongs to it.
    static final Duration PAUSE = Duration.ofSeconds(2);

    /// One step.
    record Step(String label, Design before, Design after) {}

    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();

    /// What the last step is a run of, while it may still go on.
    private @Nullable String run;

    private Instant lastOfRun = Instant.MIN;

    /// Adds a new step. What was undone before it can no longer be done again: it was a change of another design.
    ///
    /// @param of what it is a run of; null for a step that nothing goes on with
    void push(Step step, @Nullable String of, Instant now) {
        redo.clear();
        undo.push(step);
        if (undo.size() > LIMIT) {
            undo.removeLast();
        }
        run = of;
        lastOfRun = now;
    }

    /// Takes out the last step where another edit of that run goes on with it; null where it is a step of its own.
    @Nullable
    Step takeRun(@Nullable String of, Instant now) {
        boolean goesOn =
                of != null && of.equals(run) && !now.isBefore(lastOfRun) && !now.isAfter(lastOfRun.plus(PAUSE));
        return goesOn ? undo.poll() : null;
    }

    /// What comes next is a step of its own.
    void endRun() {
        run = null;
    }

    /// Takes back the last step; null where there is none.
    @Nullable
    Step undo() {
        endRun();
        return shift(undo, redo);
    }

    /// Takes forward the last step that was taken back; null where there is none.
    @Nullable
    Step redo() {
        endRun();
        return shift(redo, undo);
    }

    private static @Nullable Step shift(Deque<Step> from, Deque<Step> to) {
        Step step = from.poll();
        if (step != null) {
            to.push(step);
        }
        return step;
    }

    /// Labels of the steps that can be undone, the next one first.
    List<String> undoLabels() {
        return undo.stream().map(Step::label).toList();
    }

    /// Labels of the steps that can be done again, the next one first.
    List<String> redoLabels() {
        return redo.stream().map(Step::label).toList();
    }

    /// The label of the step that [#undo()] would take back; null where there is none.
    @Nullable
    String undoLabel() {
        Step step = undo.peek();
        return step == null ? null : step.label();
    }

    /// The label of the step that [#redo()] would take forward; null where there is none.
    @Nullable
    String redoLabel() {
        Step step = redo.peek();
        return step == null ? null : step.label();
    }

    /// Forgets all steps.
    void clear() {
        endRun();
        undo.clear();
        redo.clear();
    }
}
