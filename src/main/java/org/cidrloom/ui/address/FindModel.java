package org.cidrloom.ui.address;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.cidrloom.diagram.address.AddressMap;
import org.cidrloom.diagram.address.Bar;
import org.cidrloom.diagram.address.Query;
import org.cidrloom.diagram.address.Span;

/// Looking for ranges by name, block or address, and going from one to the next.
///
/// Confined to the JavaFX thread. Tests need no toolkit.
final class FindModel {
    private final AddressesModel addresses;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
    private List<List<Span>> matches = List.of();
    private Set<Bar.Id> ids = Set.of();
    private int at = -1;
    private long asked;

    /// Whether what was asked last is on its way, and how far to go on from it when it is there.
    private boolean looking;

    private int steps;

    FindModel(AddressesModel addresses) {
        this.addresses = addresses;
        text.subscribe((was, is) -> {
            at = -1;
            steps = 0;
            look();
        });
        addresses.mapProperty().subscribe((was, is) -> look());
        addresses.document().openingsProperty().subscribe((was, is) -> text.set(""));
    }

    /// What is looked for.
    StringProperty textProperty() {
        return text;
    }

    /// How many were found, in words; empty where nothing is looked for.
    ReadOnlyStringProperty foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// What was found.
    Set<Bar.Id> found() {
        return ids;
    }

    /// Shows the next one, after the last the first again.
    void next() {
        step(1);
    }

    /// Shows the one before.
    void previous() {
        step(-1);
    }

    /// What is looked for now may be on its way: then it is gone to when it is there.
    private void step(int by) {
        if (looking) {
            steps += by;
        } else if (!matches.isEmpty()) {
            at = at < 0 && by < 0 ? matches.size() - 1 : Math.floorMod(at + by, matches.size());
            addresses.show(matches.get(at));
            tell();
        }
    }

    private void look() {
        long question = ++asked;
        String words = text.get();
        if (words.isBlank()) {
            take(List.of());
            return;
        }
        AddressMap map = addresses.mapProperty().get();
        looking = true;
        addresses.background.run(
                () -> Query.of(words).in(map),
                result -> {
                    if (asked == question) {
                        take(result);
                    }
                },
                failed -> addresses
                        .document()
                        .hint("Nothing could be looked for. This is a bug in Cidrloom (" + failed + ")."));
    }

    private void take(List<List<Span>> result) {
        looking = false;
        matches = result;
        ids = matches.stream().map(Bar.Id::of).collect(Collectors.toUnmodifiableSet());
        at = Math.min(at, matches.size() - 1);
        tell();
        addresses.outlook().repaint();
        int wanted = steps;
        steps = 0;
        for (int i = 0; i < Math.abs(wanted); i++) {
            step(Integer.signum(wanted));
        }
    }

    private void tell() {
        if (text.get().isBlank()) {
            found.set("");
        } else if (matches.isEmpty()) {
            found.set("none found");
        } else {
            found.set(at < 0 ? matches.size() + " found" : (at + 1) + " of " + matches.size());
        }
    }
}
