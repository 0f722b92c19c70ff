package org.cidrloom.ui.reach;

import org.cidrloom.model.ElementId;
import org.cidrloom.net.Cidr;

/// What is to be reached.
sealed interface Target {
    /// An element of the design.
    record Element(ElementId element) implements Target {}

    /// The addresses of a range, whoever has them; one address as /32 or /128.
    record Range(Cidr range) implements Target {
        /// As a person types it: one address without its length.
        String text() {
            boolean single = range.prefixLength() == range.family().bits();
            return single ? range.first().toString() : range.toString();
        }
    }
}
