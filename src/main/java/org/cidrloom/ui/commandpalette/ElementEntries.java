package org.cidrloom.ui.commandpalette;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cidrloom.model.ElementId;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.ElementLine;

/// The entries of elements, made once for each VPC that an edit changes: those of a large estate take longer than a
/// frame.
///
/// Confined to the JavaFX thread.
final class ElementEntries {
    private final Background background;
    private final Consumer<ElementId> reveal;

    /// The entries of the lines under the design, by instance; never changed, but replaced.
    private IdentityHashMap<ElementLine, List<Entry>> known = new IdentityHashMap<>();

    /// @param background where entries are made before anybody asks
    /// @param reveal goes to an element
    ElementEntries(Background background, Consumer<ElementId> reveal) {
        this.background = background;
        this.reveal = reveal;
    }

    /// Makes the entries of that design beside the thread.
    void prepare(ElementLine design) {
        IdentityHashMap<ElementLine, List<Entry>> before = known;
        background.run(() -> made(design, before), made -> known = made, failed -> {}); // asking makes them too
    }

    /// The entries of that design, its own first.
    List<Entry> of(ElementLine design) {
        known = made(design, known);
        List<Entry> all = new ArrayList<>();
        all.add(entry(design, ""));
        design.children().forEach(child -> all.addAll(known.getOrDefault(child, List.of())));
        return all;
    }

    private IdentityHashMap<ElementLine, List<Entry>> made(
            ElementLine design, IdentityHashMap<ElementLine, List<Entry>> before) {
        IdentityHashMap<ElementLine, List<Entry>> made =
                new IdentityHashMap<>(design.children().size());
        for (ElementLine child : design.children()) {
            List<Entry> entries = before.get(child);
            if (entries == null) {
                entries = new ArrayList<>();
                collect(child, "", entries);
            }
            made.put(child, entries);
        }
        return made;
    }

    private void collect(ElementLine line, String inside, List<Entry> into) {
        into.add(entry(line, inside));
        line.children().forEach(child -> collect(child, line.text(), into));
    }

    private Entry entry(ElementLine line, String inside) {
        ElementId element = line.element();
        String ranges = line.cidrs().stream().map(Object::toString).collect(Collectors.joining(" "));
        return new Entry(
                "element " + element.path(),
                line.text(),
                detail(line, inside),
                line.icon(),
                "",
                "",
                String.join(" ", element.path(), line.kind(), inside, ranges, line.detail()),
                line.cidrs(),
                null,
                () -> reveal.accept(element));
    }

    private static String detail(ElementLine line, String inside) {
        String where = inside.isEmpty() ? line.kind() : line.kind() + " of " + inside;
        boolean ranged = !line.cidrs().isEmpty() && !line.detail().isEmpty();
        return ranged ? where + " · " + line.detail() : where;
    }
}
