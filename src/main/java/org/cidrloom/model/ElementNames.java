package org.cidrloom.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.cidrloom.model.ElementId.OfDesign;

/// What people and machines call the elements of one network: the short id where it is unique in the design, else the
/// path. It goes both ways, and takes the path of any element as well.
public final class ElementNames {
    private final SequencedMap<ElementId, String> names = new LinkedHashMap<>();
    private final Map<String, ElementId> elements = new HashMap<>();

    private ElementNames(Network network) {
        List<ElementId> all = elementsOf(network);
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (ElementId element : all) {
            if (!seen.add(element.id())) {
                shared.add(element.id());
            }
        }
        for (ElementId element : all) {
            String name = shared.contains(element.id()) ? element.path() : element.id();
            names.put(element, name);
            elements.putIfAbsent(name, element);
        }
        for (ElementId element : all) {
            elements.putIfAbsent(element.path(), element);
        }
        ElementId design = new OfDesign();
        String designName = network.name().isBlank() ? "design" : network.name();
        names.put(design, designName);
        elements.putIfAbsent(designName, design);
    }

    /// The names in that network.
    public static ElementNames of(Network network) {
        return new ElementNames(network);
    }

    /// The element's name: its short id where no other element has the same, else its path; for the design itself the
    /// design's name. An element that the network does not have is called by its path.
    public String name(ElementId element) {
        return names.getOrDefault(element, element.path());
    }

    /// The element of that name or path.
    public Optional<ElementId> find(String nameOrPath) {
        return Optional.ofNullable(elements.get(nameOrPath));
    }

    /// All elements in the order of the design file, the design itself last.
    public List<ElementId> elements() {
        return List.copyOf(names.sequencedKeySet());
    }

    private static List<ElementId> elementsOf(Network network) {
        return Elements.of(network).stream()
                .filter(element -> !(element instanceof OfDesign))
                .toList();
    }
}
