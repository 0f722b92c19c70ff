package org.cidrloom.model.edit;

import java.util.function.UnaryOperator;
import org.cidrloom.model.Design;

/// One named change of a design, and one step of undo.
///
/// @param label what the person did, in the imperative and with the element's name: `Add pod subnets to payments`
/// @param change gives the next design; it returns the same instance where there is nothing to change
public record Edit(String label, UnaryOperator<Design> change) {
    /// The design after this edit.
    public Design apply(Design design) {
        return change.apply(design);
    }
}
