package org.cidrloom.ui.inspector;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.cidrloom.ui.Icon;
import org.cidrloom.ui.Slice;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Row;
import org.cidrloom.ui.inspector.Field.Rows;
import org.jspecify.annotations.Nullable;

/// A list that grows and shrinks, with what can be added under it; a long one page by page.
final class RowsControl extends FieldControl<Rows> {
    private final InspectorModel model;
    private final List<RowPane> rows = new ArrayList<>();

    /// How many of the rows show what the page has; those after them are hidden.
    private int ready;

    /// Whether what can be added is that of the field.
    private boolean offering;

    private final VBox list = new VBox();
    private final Label empty = new Label();
    private final HBox additions = new HBox();
    private final VBox root = new VBox(list, empty, additions);
    private Rows field = new Rows("", "", List.of(), List.of());
    private RowPage page = RowPage.with(0, 0);
    private @Nullable RowPager pager;
    private List<String> offered = List.of();

    RowsControl(InspectorModel model) {
        super(Rows.class);
        this.model = model;
        FieldList.show(additions, false);
        root.getStyleClass().addAll("field", "rows");
        list.getStyleClass().add("row-list");
        empty.getStyleClass().add("field-detail");
        empty.setWrapText(true);
        empty.managedProperty().bind(empty.textProperty().isNotEmpty());
        additions.getStyleClass().add("additions");
        additions.disableProperty().bind(model.readOnlyProperty());
    }

    @Override
    Node node() {
        return root;
    }

    @Override
    void turn(Rows next) {
        field = next;
        show(RowPage.with(0, next.rows().size()), true);
    }

    /// A row that was added is at the end, so that is what is shown of the list then.
    @Override
    void update(Rows next) {
        boolean first = field.key().isEmpty();
        boolean grown = !first && next.rows().size() > field.rows().size();
        int size = next.rows().size();
        RowPage now = RowPage.with(grown ? size - 1 : page.first(), size);
        boolean another = first || now.first() != page.first();
        field = next;
        show(now, another);
    }

    private void turnPage(int by) {
        RowPage next = page.step(by);
        if (!next.equals(page)) {
            show(next, true);
            model.makeMore();
        }
    }

    /// @param another whether the rows are others than the ones that are shown: [#grow] brings them
    private void show(RowPage next, boolean another) {
        page = next;
        if (another) {
            ready = 0;
            rows.forEach(row -> FieldList.show(row.root(), false));
            offering = false;
            FieldList.show(additions, false);
        } else {
            ready = Math.min(ready, page.count());
            trim();
            for (int i = 0; i < ready; i++) {
                rows.get(i).update(row(i), false);
            }
            if (offering) {
                offer();
            }
        }
        list.setManaged(ready > 0);
        showPager();
        empty.setText(field.rows().isEmpty() ? field.empty() : "");
    }

    private void trim() {
        while (rows.size() > page.count()) {
            list.getChildren().remove(rows.removeLast().root());
        }
    }

    private Row row(int onPage) {
        return field.rows().get(page.first() + onPage);
    }

    private void showPager() {
        RowPager known = pager;
        if (page.isPart()) {
            if (known == null) {
                known = new RowPager(field.key(), this::turnPage);
                pager = known;
            }
            known.show(page);
            if (!root.getChildren().contains(known)) {
                root.getChildren().add(0, known);
            }
        } else if (known != null) {
            root.getChildren().remove(known);
        }
    }

    @Override
    boolean isShownInParts() {
        return true;
    }

    @Override
    boolean grow(Slice slice) {
        for (int i = 0; i < page.count(); i++) {
            if (i == ready) {
                if (slice.isOver()) {
                    return false;
                }
                bring(i);
            }
            if (!rows.get(i).grow(slice)) {
                return false;
            }
        }
        trim();
        if (!offering) {
            if (slice.isOver()) {
                return false;
            }
            offering = true;
            offer();
            additions.applyCss();
        }
        return true;
    }

    private void bring(int number) {
        RowPane row;
        if (number < rows.size()) {
            row = rows.get(number);
        } else {
            row = new RowPane(model);
            rows.add(row);
            list.getChildren().add(row.root());
        }
        row.update(row(number), true);
        FieldList.show(row.root(), true);
        list.setManaged(true);
        row.root().applyCss();
        ready++;
    }

    /// What can be added changes with every edit of a large estate, and what it is offered by does not.
    private void offer() {
        List<Action> now = field.additions();
        Node button = additions.getChildren().isEmpty()
                ? null
                : additions.getChildren().getFirst();
        List<String> labels = now.stream().map(Action::label).toList();
        if (now.size() == 1 && button instanceof Button single) {
            single.setText(labels.getFirst());
            single.setId("add." + field.key());
        } else if (!labels.equals(offered)) {
            additions
                    .getChildren()
                    .setAll(now.isEmpty() ? List.of() : List.of(now.size() == 1 ? button(now) : menu(now)));
        }
        offered = labels;
        FieldList.show(additions, !now.isEmpty());
    }

    /// Adds a row, and goes to it.
    private void add(int number) {
        int before = field.rows().size();
        model.run(field.additions().get(number));
        if (root.getScene() != null && field.rows().size() > before) {
            grow(Slice.unhurried());
            rows.getLast().focus();
        }
    }

    private Node button(List<Action> actions) {
        Action action = actions.getFirst();
        Button button = new Button(action.label(), new Icon(action.icon()));
        button.setId("add." + field.key());
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "add");
        button.setOnAction(event -> add(0));
        return button;
    }

    private Node menu(List<Action> actions) {
        MenuButton menu = new MenuButton("Add…", new Icon("fth-plus"));
        menu.setId("add." + field.key());
        menu.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "add");
        for (int i = 0; i < actions.size(); i++) {
            int number = i;
            MenuItem item = new MenuItem(actions.get(i).label());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> add(number));
            menu.getItems().add(item);
        }
        return menu;
    }
}
