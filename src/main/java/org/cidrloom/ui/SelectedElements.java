package org.cidrloom.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementIndex;
import org.cidrloom.model.Elements;
import org.cidrloom.model.Network;
import org.jspecify.annotations.Nullable;

/// Which elements of a design are selected, and what is to be told when one of them is to be seen.
final class SelectedElements {
    /// Up to so many are looked up one by one, which is quicker than an index of all that there are.
    private static final int FEW = 30;

    private final ReadOnlyObjectWrapper<Set<ElementId>> selection = new ReadOnlyObjectWrapper<>(Set.of());
    private final List<Consumer<ElementId>> revealers = new ArrayList<>();

    private final SelectedBlock block = new SelectedBlock();

    /// What was selected last, found or not, so that undoing a removal selects the element again.
    private Set<ElementId> wanted = Set.of();

    /// What is selected, in the order it was selected.
    ReadOnlyObjectProperty<Set<ElementId>> property() {
        return selection.getReadOnlyProperty();
    }

    /// The one that is selected; null where none or several are.
    @Nullable
    ElementId only() {
        Set<ElementId> all = selection.get();
        return all.size() == 1 ? all.iterator().next() : null;
    }

    /// Which address block of the one that is selected is meant.
    SelectedBlock block() {
        return block;
    }

    /// Selects these where the network has them, and nothing else, each as a whole.
    void select(Collection<? extends ElementId> elements, Network network) {
        block.want(null);
        wanted = Collections.unmodifiableSet(new LinkedHashSet<>(elements));
        refresh(network);
    }

    /// What would be selected with this one added, or taken out where it is in.
    Set<ElementId> toggled(ElementId element) {
        Set<ElementId> next = new LinkedHashSet<>(selection.get());
        if (!next.remove(element)) {
            next.add(element);
        }
        return next;
    }

    /// Selects all that the network has.
    void selectAll(Network network) {
        block.want(null);
        Set<ElementId> all = new LinkedHashSet<>(Elements.of(network));
        all.remove(new ElementId.OfDesign());
        wanted = Collections.unmodifiableSet(all);
        show(wanted);
        block.refresh(network, only());
    }

    /// Forgets what was wanted: another design comes.
    void forget() {
        block.want(null);
        wanted = Set.of();
    }

    /// Leaves out what the network does not have, and takes in again what it has again.
    void refresh(Network network) {
        if (wanted.size() > FEW) {
            ElementIndex all = new ElementIndex(network);
            show(wanted.stream().allMatch(all::contains) ? wanted : those(all::contains));
        } else {
            show(those(element -> Elements.contains(network, element)));
        }
        block.refresh(network, only());
    }

    private Set<ElementId> those(Predicate<ElementId> existing) {
        Set<ElementId> left = new LinkedHashSet<>();
        wanted.stream().filter(existing).forEach(left::add);
        return Collections.unmodifiableSet(left);
    }

    private void show(Set<ElementId> elements) {
        Set<ElementId> now = selection.get();
        if (elements.size() != now.size() || !List.copyOf(elements).equals(List.copyOf(now))) {
            selection.set(elements);
        }
    }

    /// Calls this whenever an element is to be brought into view.
    void addRevealer(Consumer<ElementId> revealer) {
        revealers.add(revealer);
    }

    /// Brings a selected element into view.
    void reveal(ElementId element) {
        if (selection.get().contains(element)) {
            revealers.forEach(revealer -> revealer.accept(element));
        }
    }
}
