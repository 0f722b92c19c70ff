package org.cidrloom.document;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.cidrloom.model.Design;
import org.cidrloom.model.edit.Edit;
import org.jspecify.annotations.Nullable;

/// Holds the one current design of an open document. Every change is an [Edit]; undo and redo go back and forth
/// between the snapshots themselves, so they give back the same instances (ADR 0001).
///
/// Confined to one thread: the UI's, or the test's. Listeners are told on it, after the store has moved. They may read
/// the store but not change it: an edit that follows from an edit belongs into that edit, or undo would take two steps.
@SuppressWarnings("ReferenceEquality") // snapshots are compared by identity (ADR 0001)
public final class DesignStore {
    private final History history = new History();
    private final InstantSource clock;
    private final Listeners<Change> listeners = new Listeners<>();
    private Design current;
    private Design saved;
    private long revision;
    private boolean telling;

    /// A store that holds this design as its saved state.
    public DesignStore(Design design) {
        this(design, InstantSource.system());
    }

    /// A store that holds this design as its saved state.
    ///
    /// @param clock tells how soon one edit follows another
    public DesignStore(Design design, InstantSource clock) {
        this.clock = clock;
        current = design;
        saved = design;
    }

    /// The current snapshot.
    public Design current() {
        return current;
    }

    /// How often [#current()] has changed. It only grows, in undo too.
    public long revision() {
        return revision;
    }

    /// Applies an edit as one step of undo. What was undone before can then no longer be done again.
    ///
    /// An edit that gives the same instance, or an equal design, is no step and leaves the history alone.
    ///
    /// @return whether it was a step
    /// @throws IllegalStateException from a listener of this store
    public boolean apply(Edit edit) {
        return apply(edit, null);
    }

    /// Applies an edit that goes on with the last step of undo, where that was of the same run and not long ago: a
    /// box that arrow keys move line by line, a field that is typed twice. A run ends by undoing and by saving, and
    /// with any edit of something else. One that comes back to where it began is no step.
    ///
    /// @param run what is edited again and again, such as the field and its element; null for a step of its own
    /// @return whether the design is another one now
    /// @throws IllegalStateException from a listener of this store
    public boolean apply(Edit edit, @Nullable String run) {
        requireNotTelling();
        Design after = edit.apply(current, saved);
        if (after == current || after.equals(current)) {
            return false;
        }
        Instant now = clock.instant();
        History.Step last = history.takeRun(run, now);
        Design before = last == null ? current : last.before();
        if (last != null && after.equals(before)) {
            history.endRun();
            move(before, edit.label(), Change.Cause.EDIT);
            return true;
        }
        history.push(new History.Step(edit.label(), before, after), run, now);
        move(after, edit.label(), Change.Cause.EDIT);
        return true;
    }

    /// Takes back the last step.
    ///
    /// @return whether there was one
    /// @throws IllegalStateException from a listener of this store
    public boolean undo() {
        requireNotTelling();
        History.Step step = history.undo();
        if (step == null) {
            return false;
        }
        move(step.before(), step.label(), Change.Cause.UNDO);
        return true;
    }

    /// Does again what was undone last.
    ///
    /// @return whether there was something
    /// @throws IllegalStateException from a listener of this store
    public boolean redo() {
        requireNotTelling();
        History.Step step = history.redo();
        if (step == null) {
            return false;
        }
        move(step.after(), step.label(), Change.Cause.REDO);
        return true;
    }

    /// Puts another design in the place of this one, as its saved state, and forgets the history.
    ///
    /// @throws IllegalStateException from a listener of this store
    public void open(Design design) {
        requireNotTelling();
        history.clear();
        saved = design;
        move(design, "", Change.Cause.OPENED);
    }

    /// Puts another design in the place of this one that no file has yet: an import, a recovered design. It is dirty
    /// from the start.
    ///
    /// @param before what the file has
    /// @param design what is in the window
    /// @throws IllegalStateException from a listener of this store
    public void openUnsaved(Design before, Design design) {
        requireNotTelling();
        history.clear();
        saved = before;
        move(design, "", Change.Cause.OPENED);
    }

    /// Remembers that this snapshot is what the file has. It may be older than [#current()] where saving took a while.
    ///
    /// @throws IllegalStateException from a listener of this store
    public void markSaved(Design snapshot) {
        requireNotTelling();
        history.endRun();
        saved = snapshot;
        tell(new Change(current, current, "", revision, Change.Cause.SAVED));
    }

    /// Whether the current snapshot is another than the saved one. Undoing back to the saved one makes it false.
    public boolean isDirty() {
        return current != saved;
    }

    /// Whether there is a step to take back.
    public boolean canUndo() {
        return history.undoLabel() != null;
    }

    /// Whether there is a step to take forward.
    public boolean canRedo() {
        return history.redoLabel() != null;
    }

    /// What [#undo()] would take back, such as `Add pod subnets to payments`; null where there is nothing.
    public @Nullable String undoLabel() {
        return history.undoLabel();
    }

    /// What [#redo()] would do again; null where there is nothing.
    public @Nullable String redoLabel() {
        return history.redoLabel();
    }

    /// Labels of all steps that can be undone, the next one first.
    public List<String> undoLabels() {
        return history.undoLabels();
    }

    /// Labels of all steps that can be done again, the next one first.
    public List<String> redoLabels() {
        return history.redoLabels();
    }

    /// Tells this listener of every change from now on, after those who came before it.
    public Subscription addListener(Consumer<? super Change> listener) {
        return listeners.add(listener);
    }

    private void move(Design after, String label, Change.Cause cause) {
        Design before = current;
        current = after;
        revision++;
        tell(new Change(before, after, label, revision, cause));
    }

    private void tell(Change change) {
        telling = true;
        try {
            listeners.tell(change);
        } finally {
            telling = false;
        }
    }

    private void requireNotTelling() {
        if (telling) {
            throw new IllegalStateException("a listener of the store must not change it");
        }
    }
}
