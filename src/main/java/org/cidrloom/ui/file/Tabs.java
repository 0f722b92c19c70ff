package org.cidrloom.ui.file;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The tabs of a window: one for each open design, made when it is opened and let go when it is closed. There is always
/// one; the only one shows the start page where nothing is open.
///
/// Confined to the JavaFX thread; tests need no toolkit.
///
/// @param <T> the tabs
public final class Tabs<T extends Tab> {
    private final Function<? super Tabs<T>, ? extends T> make;
    private final ObservableList<T> all = FXCollections.observableArrayList();
    private final ObservableList<T> shown = FXCollections.unmodifiableObservableList(all);
    private final ReadOnlyObjectWrapper<T> current;

    /// Tabs with one that nothing is open in.
    ///
    /// @param make makes another tab of these; it may keep them, and ask them nothing yet
    public Tabs(Function<? super Tabs<T>, ? extends T> make) {
        this.make = make;
        current = new ReadOnlyObjectWrapper<>(add());
    }

    /// All of them, from left to right.
    public ObservableList<T> all() {
        return shown;
    }

    /// The one that is shown.
    public ReadOnlyObjectProperty<T> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// The one that is shown.
    public T current() {
        return current.get();
    }

    /// Shows a tab.
    public void show(T tab) {
        if (all.contains(tab)) {
            current.set(tab);
        }
    }

    /// Shows the tab that has this file.
    ///
    /// @return whether there is one
    public boolean show(Path file) {
        List<T> holding =
                all.stream().filter(tab -> tab.files().holds(file)).limit(1).toList();
        holding.forEach(this::show);
        return !holding.isEmpty();
    }

    /// Shows a tab that nothing is open in, the current one where it is such, else another, else a new one.
    public T showFree() {
        if (!current().files().isFree()) {
            current.set(
                    all.stream().filter(tab -> tab.files().isFree()).findFirst().orElseGet(this::add));
        }
        return current();
    }

    /// Goes that many tabs to the right, round the end.
    public void step(int right) {
        current.set(all.get(Math.floorMod(all.indexOf(current()) + right, all.size())));
    }

    /// Closes the design of a tab after asking about unsaved changes, and the tab with it unless it is the only one.
    public void close(T tab) {
        if (tab.document().openProperty().get()) {
            show(tab);
            tab.files().close();
        } else if (tab.files().isFree()) {
            remove(tab);
        }
    }

    /// Does something that makes all open designs go, after asking about the unsaved changes of each.
    ///
    /// @param then is not run where the person stays, or where saving fails
    public void afterSaving(Runnable then) {
        afterSaving(List.copyOf(all).iterator(), then);
    }

    /// Lets go of all tabs: the window is closed.
    public void closeAll() {
        all.forEach(Tab::close);
    }

    private void afterSaving(Iterator<T> left, Runnable then) {
        if (!left.hasNext()) {
            then.run();
            return;
        }
        T tab = left.next();
        if (tab.document().dirtyProperty().get()) {
            show(tab);
        }
        tab.files().afterSaving(() -> afterSaving(left, then));
    }

    private T add() {
        T tab = make.apply(this);
        tab.files()
                .setElsewhere(file -> all.stream()
                        .anyMatch(other -> !other.equals(tab) && other.files().holds(file)));
        tab.document().openProperty().subscribe((was, is) -> {
            if (!is) {
                remove(tab);
            }
        });
        all.add(tab);
        return tab;
    }

    /// Takes a tab away that nothing is open in any more, unless it is the only one.
    private void remove(T tab) {
        int at = all.indexOf(tab);
        if (at < 0 || all.size() == 1) {
            return;
        }
        if (tab.equals(current())) {
            current.set(all.get(at == all.size() - 1 ? at - 1 : at + 1));
        }
        all.remove(tab);
        tab.close();
    }
}
