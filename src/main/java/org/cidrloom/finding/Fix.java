package org.cidrloom.finding;

import org.cidrloom.model.edit.Edit;

/// A way to mend a finding.
///
/// @param title what it does, in the imperative: `Name the ENIConfig eu-west-1a`
/// @param edit the change that does it
public record Fix(String title, Edit edit) {
    /// A fix whose title is the label of its edit.
    public static Fix of(Edit edit) {
        return new Fix(edit.label(), edit);
    }
}
