package org.cidrloom.ui.canvas;

import java.util.List;
import java.util.Optional;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.LevelOfDetail;

/// What lies over the drawing in the corners of the window.
interface InCorners {
    /// Nothing does.
    InCorners NOTHING = new InCorners() {
        @Override
        public List<Box> cards(LevelOfDetail level) {
            return List.of();
        }

        @Override
        public Optional<Box> map() {
            return Optional.empty();
        }

        @Override
        public List<Box> covered() {
            return List.of();
        }

        @Override
        public boolean edges() {
            return true;
        }
    };

    /// What is to lie beside the whole drawing, in each size that it can have, in pixels: one of them is enough. Empty
    /// for nothing.
    ///
    /// @param level how much of the drawing is shown
    List<Box> cards(LevelOfDetail level);

    /// The size in pixels of the map of the whole drawing, which is shown where only a part is seen; nothing where it
    /// is not.
    Optional<Box> map();

    /// The parts of the window that are covered now, in pixels.
    List<Box> covered();

    /// Whether edges are shown and must not be covered either.
    boolean edges();
}
