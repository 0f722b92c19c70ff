package org.cidrloom.ui;

import java.util.List;

/// Lets a person choose one of several things by keyboard or mouse, or none.
public interface Chooser {
    /// Asks.
    ///
    /// @param what stands where an answer is typed, such as `Connect dev to…`
    /// @param choices to choose from, the likeliest first; there is at least one
    void ask(String what, List<Choice> choices);
}
