package org.cidrloom.ui.inspector;

import java.util.List;
import org.cidrloom.model.ElementId;

/// What the inspector shows of one element, or of several together.
///
/// @param elements whose form it is; one at least
/// @param kind what sort of element it is, in AWS's words: `Subnet`
/// @param title what people call it
/// @param icon the name of a feather icon
/// @param sections its parts, from top to bottom
public record Form(List<ElementId> elements, String kind, String title, String icon, List<FormSection> sections) {
    public Form {
        elements = List.copyOf(elements);
        sections = List.copyOf(sections);
    }

    /// The form of one element.
    public Form(ElementId element, String kind, String title, String icon, List<FormSection> sections) {
        this(List.of(element), kind, title, icon, sections);
    }

    /// Whose form it is; of several, the one that was selected first.
    public ElementId element() {
        return elements.getFirst();
    }

    /// The field of that key, wherever in the form it stands.
    ///
    /// @throws IllegalArgumentException where there is none
    public Field field(String key) {
        return sections.stream()
                .flatMap(section -> section.fields().stream())
                .flatMap(field -> field.withInner())
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + key));
    }
}
