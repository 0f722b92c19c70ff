package org.cidrloom.ui.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import org.cidrloom.model.ElementId;
import org.cidrloom.ui.ElementLine;
import org.jspecify.annotations.Nullable;

/// The items of the outline's tree. One whose element is still there stays, with what is unfolded and selected, and
/// those in it are made when they are asked for: most of a large design is never unfolded, and an edit changes little.
///
/// Confined to the JavaFX thread.
final class OutlineLines {
    /// About so many of the lines that a search found are unfolded; those below are unfolded by hand. Nobody reads on
    /// to
    /// the thousandth, and each takes its time.
    private static final int UNFOLDED = 300;

    private final Map<ElementId, Item> items = new HashMap<>();
    private @Nullable Item top;

    /// Whether a search hides lines.
    private boolean pruned;

    /// How many more lines are unfolded.
    private int unfolded;

    /// Shows another tree.
    ///
    /// @param searching whether it has only what a search found, the first of which are unfolded
    /// @return the item of the design, the same each time
    TreeItem<ElementLine> show(ElementLine design, boolean searching) {
        Item root = top;
        if (root == null) {
            root = new Item(design);
            root.getChildren(); // a tree counts the lines of an item that is there before it shows it
            root.setExpanded(true);
            top = root;
        }
        unfolded = UNFOLDED;
        sync(root, design, searching, searching || pruned);
        if (pruned && !searching) {
            Set<Item> left = new HashSet<>();
            root.collect(left);
            items.values().retainAll(left);
        }
        pruned = searching;
        return root;
    }

    /// The item of an element; null where it is not shown. The items around it are made where they are not yet.
    @Nullable
    TreeItem<ElementLine> find(ElementId element) {
        Item known = items.get(element);
        if (known != null || top == null) {
            return known;
        }
        Item around = items.get(around(element));
        if (grow(around == null ? top : around, element)) {
            return items.get(element);
        }
        return null;
    }

    /// What the line of an element stands in, as far as its address says so: looking through all lines takes long.
    private static ElementId around(ElementId element) {
        return switch (element) {
            case ElementId.OfSubnet subnet -> new ElementId.OfVpc(subnet.vpc());
            case ElementId.OfRouteTable table -> new ElementId.OfTransitGateway(table.gateway());
            case ElementId.OfAttachment attachment -> new ElementId.OfTransitGateway(attachment.gateway());
            default -> new ElementId.OfDesign();
        };
    }

    private static boolean grow(Item node, ElementId element) {
        ElementLine line = node.getValue();
        if (line.element().equals(element)) {
            return true;
        }
        for (int i = 0; i < line.children().size(); i++) {
            if (isIn(line.children().get(i), element)) {
                return grow((Item) node.getChildren().get(i), element);
            }
        }
        return false;
    }

    private static boolean isIn(ElementLine line, ElementId element) {
        if (line.element().equals(element)) {
            return true;
        }
        for (ElementLine child : line.children()) {
            if (isIn(child, element)) {
                return true;
            }
        }
        return false;
    }

    /// @param all whether lines that are the same have to be looked at too, because a search hides some or did
    @SuppressWarnings("ReferenceEquality") // an edit keeps the lines of what it leaves alone
    private void sync(Item node, ElementLine line, boolean searching, boolean all) {
        if (line == node.getValue() && !all) {
            return;
        }
        node.setValue(line);
        if (searching && unfolded > 0 && !line.children().isEmpty()) {
            unfolded -= node == top ? 0 : line.children().size();
            node.getChildren();
            node.setExpanded(true);
        }
        if (node.grown && !syncPlaces(node, line.children(), searching, all)) {
            List<TreeItem<ElementLine>> before = List.copyOf(node.getChildren());
            List<TreeItem<ElementLine>> children =
                    new ArrayList<>(line.children().size());
            for (ElementLine child : line.children()) {
                Item next = item(child);
                sync(next, child, searching, all);
                children.add(next);
            }
            if (!before.equals(children)) {
                node.getChildren().setAll(children);
                if (!all) {
                    before.stream().filter(each -> each.getParent() == null).forEach(each -> ((Item) each).forget());
                }
            }
        }
    }

    /// Shows lines in the items that stand where they do, until one stands where another element does: an edit seldom
    /// makes or removes one.
    ///
    /// @return whether that was all of them
    @SuppressWarnings("ReferenceEquality") // most are the same ones
    private boolean syncPlaces(Item node, List<ElementLine> lines, boolean searching, boolean all) {
        List<TreeItem<ElementLine>> items = node.getChildren();
        for (int i = 0; i < lines.size() && i < items.size(); i++) {
            ElementLine line = lines.get(i);
            Item item = (Item) items.get(i);
            if (item.getValue() != line && !item.getValue().element().equals(line.element())) {
                return false;
            }
            sync(item, line, searching, all);
        }
        return items.size() == lines.size();
    }

    private Item item(ElementLine line) {
        Item kept = items.get(line.element());
        return kept == null ? new Item(line) : kept;
    }

    private final class Item extends TreeItem<ElementLine> {
        private boolean grown;

        Item(ElementLine line) {
            super(line);
            items.put(line.element(), this);
        }

        @Override
        public boolean isLeaf() {
            return getValue() == null || getValue().children().isEmpty();
        }

        @Override
        public ObservableList<TreeItem<ElementLine>> getChildren() {
            if (!grown && getValue() != null) {
                grown = true;
                super.getChildren()
                        .setAll(getValue().children().stream()
                                .map(OutlineLines.this::item)
                                .toList());
            }
            return super.getChildren();
        }

        private void collect(Set<Item> all) {
            all.add(this);
            if (grown) {
                getChildren().forEach(child -> ((Item) child).collect(all));
            }
        }

        private void forget() {
            items.remove(getValue().element(), this);
            if (grown) {
                getChildren().forEach(child -> ((Item) child).forget());
            }
        }
    }
}
