package org.cidrloom.ui.canvas;

import org.cidrloom.analysis.Analysis;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.model.Design;

/// Lays a design out. It is called on a background thread.
@FunctionalInterface
public interface Layouts {
    /// The drawing of a design with what the analysis found in it.
    DisplayList of(Design design, Analysis analysis);
}
