package org.cidrloom.model.edit;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;

/// One named change of a design, and one step of undo.
///
/// @param label what the person did, in the imperative and with the element's name: `Add pod subnets to payments`
/// @param change gives the next design, of one and of what its file has; the same instance where nothing changes
public record Edit(String label, BinaryOperator<Design> change) {
    /// A change that is the same whatever the file has.
    ///
    /// @param label as [#label()]
    /// @param change gives the next design, the same instance where there is nothing to change
    public Edit(String label, UnaryOperator<Design> change) {
        this(label, (design, saved) -> change.apply(design));
    }

    /// A change of what is planned; the drawing stays as it is.
    ///
    /// @param label as [#label()]
    /// @param change gives the next network, the same instance where there is nothing to change
    public static Edit ofNetwork(String label, UnaryOperator<Network> change) {
        return new Edit(label, design -> Branches.network(design, change));
    }

    /// Several edits, one after the other, as one step of undo.
    public static Edit all(String label, List<Edit> parts) {
        List<Edit> copy = List.copyOf(parts);
        return new Edit(label, (design, saved) -> {
            Design result = design;
            for (Edit part : copy) {
                result = part.apply(result, saved);
            }
            return result;
        });
    }

    /// The same edit, of which it is known what it makes of one design; so what takes long can be found elsewhere
    /// before it is applied.
    ///
    /// @param design the design, by instance
    /// @param after what comes of it, whatever its file has
    @SuppressWarnings("ReferenceEquality")
    public Edit known(Design design, Design after) {
        return new Edit(label, (is, saved) -> is == design ? after : change.apply(is, saved));
    }

    /// The design after this edit, where others may know it as it is.
    public Design apply(Design design) {
        return apply(design, design);
    }

    /// The design after this edit.
    ///
    /// @param saved what its file has, from which others may have made things already
    public Design apply(Design design, Design saved) {
        return change.apply(design, saved);
    }
}
