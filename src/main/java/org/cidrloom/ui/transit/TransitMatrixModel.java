package org.cidrloom.ui.transit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.transit.TransitMatrix.Column;
import org.cidrloom.ui.transit.TransitMatrix.Row;
import org.jspecify.annotations.Nullable;

/// The matrix of one transit gateway: which it is, what the filter leaves of it, and the cell that the keys act on.
/// The cell's route table is selected in the document, so that its static routes are edited beside the matrix.
///
/// Confined to the JavaFX thread; tests need no toolkit.
public final class TransitMatrixModel {
    private final DocumentModel document;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<TransitMatrix> matrix = new ReadOnlyObjectWrapper<>(TransitMatrix.NONE);
    private final ReadOnlyObjectWrapper<Cell> cursor = new ReadOnlyObjectWrapper<>(new Cell(0, 0));

    private @Nullable String gateway;
    private @Nullable String to;
    private @Nullable String table;

    /// A cell of the matrix, counted from 0.
    record Cell(int row, int column) {}

    /// A matrix of what that document has; closed.
    public TransitMatrixModel(DocumentModel document) {
        this.document = document;
        document.designProperty().subscribe((was, is) -> refresh());
        document.openingsProperty().subscribe((was, is) -> close());
        document.selectionProperty().subscribe(is -> follow());
        filter.subscribe(text -> refresh());
    }

    // Properties

    /// Whether it stands in the place of the diagram.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What the names of what is attached have to have in them; empty for all.
    StringProperty filterProperty() {
        return filter;
    }

    /// What is shown.
    ReadOnlyObjectProperty<TransitMatrix> matrixProperty() {
        return matrix.getReadOnlyProperty();
    }

    /// What is shown.
    TransitMatrix matrix() {
        return matrix.get();
    }

    /// The cell that the keys act on; it need not exist where the matrix is empty.
    ReadOnlyObjectProperty<Cell> cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /// Whether nothing can be changed.
    ReadOnlyBooleanProperty readOnlyProperty() {
        return document.readOnlyProperty();
    }

    // Commands

    /// The command that opens the matrix of the selected gateway, of the only one, or closes it.
    public Command[] commands() {
        return new Command[] {
            Command.of(
                    "view.routing",
                    "Show the routing matrix",
                    "fth-grid",
                    Bindings.createBooleanBinding(
                            () -> open.get() || candidate().isPresent(),
                            open,
                            document.selectionProperty(),
                            document.designProperty()),
                    this::toggle),
        };
    }

    private void toggle() {
        if (open.get()) {
            close();
        } else {
            candidate().ifPresent(this::open);
        }
    }

    /// The gateway that is meant: the one of the selected element, else the only one.
    private Optional<String> candidate() {
        ElementId selected = document.selected();
        Optional<String> meant = switch (selected) {
            case OfTransitGateway(String id) -> Optional.of(id);
            case OfRouteTable(String id, String ignored) -> Optional.of(id);
            case OfAttachment(String id, String ignored) -> Optional.of(id);
            case null, default -> Optional.empty();
        };
        Network network = document.design().network();
        return meant.or(() -> network.transitGateways().size() == 1
                ? Optional.of(network.transitGateways().getFirst().id())
                : Optional.empty());
    }

    /// Opens the matrix of that gateway.
    public void open(String id) {
        gateway = id;
        to = null;
        table = null;
        filter.set("");
        refresh();
        open.set(gateway != null);
        follow();
        if (open.get() && !matrix().columns().isEmpty() && !(document.selected() instanceof OfAttachment)) {
            moveTo(cursor.get().row(), cursor.get().column());
        }
    }

    /// Shows the diagram again.
    public void close() {
        gateway = null;
        open.set(false);
        matrix.set(TransitMatrix.NONE);
    }

    /// Moves the cursor by rows and columns, as far as there are any.
    void move(int rows, int columns) {
        moveTo(cursor.get().row() + rows, cursor.get().column() + columns);
    }

    /// Moves the cursor to that cell, or the nearest one; its route table is selected.
    void moveTo(int row, int column) {
        place(row, column);
        String id = gateway;
        if (id != null && table != null) {
            document.select(new OfRouteTable(id, table));
        }
    }

    private void place(int row, int column) {
        TransitMatrix now = matrix();
        Cell next = new Cell(
                Math.clamp(row, 0, Math.max(0, now.rows().size() - 1)),
                Math.clamp(column, 0, Math.max(0, now.columns().size() - 1)));
        to = now.rows().isEmpty() ? to : now.rows().get(next.row()).to();
        table = now.columns().isEmpty()
                ? null
                : now.columns().get(next.column()).table();
        cursor.set(next);
    }

    /// Selects what is attached in that row.
    void selectAttachment(int row) {
        String id = gateway;
        if (id != null && row < matrix().rows().size()) {
            place(row, cursor.get().column());
            document.select(new OfAttachment(id, matrix().rows().get(row).to()));
        }
    }

    /// Associates the attachment of the cell with its route table; takes the association away where it is there.
    void associate(int row, int column) {
        at(row, column).ifPresent(cell -> {
            String is = cell.column().table();
            boolean there = is.equals(cell.row().association());
            document.apply(
                    TransitEdits.changeAssociation(cell.gateway(), cell.row().to(), there ? null : is));
        });
    }

    /// Lets the route table of the cell learn the ranges of the attachment; or no longer, where it does.
    void propagate(int row, int column) {
        at(row, column).ifPresent(cell -> {
            String into = cell.column().table();
            boolean there = cell.row().propagations().contains(into);
            if (!there && !cell.row().propagates()) {
                document.hint("Nothing propagates over a peering of transit gateways: give " + into
                        + " a static route via " + cell.row().to() + ".");
                return;
            }
            document.apply(
                    TransitEdits.changePropagation(cell.gateway(), cell.row().to(), into, !there));
        });
    }

    /// Ends what the attachment of the cell has to do with its route table, as one step.
    void clear(int row, int column) {
        at(row, column).ifPresent(cell -> {
            String table = cell.column().table();
            String to = cell.row().to();
            List<Edit> parts = new ArrayList<>();
            if (table.equals(cell.row().association())) {
                parts.add(TransitEdits.changeAssociation(cell.gateway(), to, null));
            }
            if (cell.row().propagations().contains(table)) {
                parts.add(TransitEdits.changePropagation(cell.gateway(), to, table, false));
            }
            if (parts.isEmpty()) {
                document.hint(cell.row().name() + " has nothing to do with " + table + ".");
            } else {
                document.apply(
                        parts.size() == 1 ? parts.getFirst() : Edit.all("Separate " + to + " from " + table, parts));
            }
        });
    }

    private record Meant(String gateway, Row row, Column column) {}

    private Optional<Meant> at(int row, int column) {
        TransitMatrix now = matrix();
        String id = gateway;
        return id == null || row >= now.rows().size() || column >= now.columns().size()
                ? Optional.empty()
                : Optional.of(new Meant(id, now.rows().get(row), now.columns().get(column)));
    }

    /// Takes over the design; the cursor stays with its attachment and its route table where they are still there.
    private void refresh() {
        String id = gateway;
        if (id == null) {
            return;
        }
        Network network = document.design().network();
        network.transitGateway(id)
                .ifPresentOrElse(
                        is -> {
                            matrix.set(TransitMatrix.of(network, is, filter.get()));
                            place(found(to, true), found(table, false));
                        },
                        this::close);
    }

    private int found(@Nullable String id, boolean row) {
        int index = id == null ? -1 : row ? matrix().row(id) : matrix().column(id);
        int now = row ? cursor.get().row() : cursor.get().column();
        return index >= 0 ? index : now;
    }

    /// Follows what is selected elsewhere, such as in the outline.
    private void follow() {
        String id = gateway;
        if (id == null || !open.get()) {
            return;
        }
        switch (document.selected()) {
            case OfRouteTable(String of, String selected)
            when Objects.equals(of, id) -> place(cursor.get().row(), found(selected, false));
            case OfAttachment(String of, String selected)
            when Objects.equals(of, id) ->
                place(found(selected, true), cursor.get().column());
            case null, default -> {}
        }
    }
}
