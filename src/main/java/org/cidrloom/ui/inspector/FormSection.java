package org.cidrloom.ui.inspector;

import java.util.List;

/// Fields that belong together, under a title.
///
/// @param title what they are about; empty for the first section, which needs none
/// @param fields the fields, from top to bottom
public record FormSection(String title, List<Field> fields) {
    public FormSection {
        fields = List.copyOf(fields);
    }
}
