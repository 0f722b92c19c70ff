package org.cidrloom.ui.canvas;

import java.util.List;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Design;

/// Lays a design out. It is called on a background thread.
@FunctionalInterface
public interface Layouts {
    /// The drawing of a design with what the analysis found in it.
    DisplayList of(Design design, List<Finding> findings);
}
