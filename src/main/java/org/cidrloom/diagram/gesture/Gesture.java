package org.cidrloom.diagram.gesture;

import java.util.Optional;
import org.cidrloom.model.edit.Edit;

/// What a pointer does between press and release. The design is touched once, by the edit that release gives; until
/// then a gesture only says what to draw, so dropping it leaves nothing behind.
public sealed interface Gesture permits Move, Marquee, Pan, Drop, Connect, Resize, Relocate {
    /// The gesture after the pointer went there.
    Gesture to(Pointer pointer);

    /// The edit to apply on release; nothing where the design stays as it is.
    Optional<Edit> release();
}
