package org.cidrloom.document;

import org.cidrloom.model.Design;

/// One step of a [DesignStore] from one snapshot to the next.
///
/// @param before the design until now
/// @param after the design from now on; the same instance as `before` where the cause is [Cause#SAVED]
/// @param label what was done, undone or done again, in the imperative; empty for [Cause#OPENED] and [Cause#SAVED]
/// @param revision the store's revision from now on
/// @param cause what brought it about
public record Change(Design before, Design after, String label, long revision, Cause cause) {
    /// Whether anything but the drawing may differ: whether there is something to analyse again. It goes by identity,
    /// so it may be true for equal networks and is never false for different ones.
    @SuppressWarnings("ReferenceEquality") // snapshots are compared by identity (ADR 0001)
    public boolean touchesNetwork() {
        return before.network() != after.network();
    }

    /// What brings a change about.
    public enum Cause {
        /// An edit was applied.
        EDIT,

        /// The last edit was undone.
        UNDO,

        /// An undone edit was done again.
        REDO,

        /// Another design took the place of the old one, and its history was dropped.
        OPENED,

        /// The current design was saved: only [DesignStore#isDirty()] may differ.
        SAVED
    }
}
