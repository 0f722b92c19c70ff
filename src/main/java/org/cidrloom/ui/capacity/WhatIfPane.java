package org.cidrloom.ui.capacity;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.cidrloom.capacity.WhatIfMode;
import org.cidrloom.capacity.WhatIfRow;
import org.cidrloom.capacity.WhatIfTable;
import org.cidrloom.ui.SteadyBox;

/// The other ways side by side, each with a button that makes the cluster so.
final class WhatIfPane {
    private static final List<String> COLUMNS =
            List.of("way", "pods a node", "room for pods", "addresses taken", "least left in a zone", "");

    private static final double[] WIDTHS = {150, 64, 72, 84, 84, 72};

    private final WhatIfTable table;
    private final Consumer<WhatIfRow> apply;
    private final GridPane grid = new GridPane(14, 0);
    private final Node root;
    private int line = 1;

    /// The heads of that table; its rows are [added][#add].
    WhatIfPane(WhatIfTable table, Consumer<WhatIfRow> apply) {
        this.table = table;
        this.apply = apply;
        grid.setMinWidth(0);
        grid.getStyleClass().add("capacity-ways");
        for (int c = 0; c < COLUMNS.size(); c++) {
            ColumnConstraints column = new ColumnConstraints();
            boolean figures = c > 0 && c < COLUMNS.size() - 1;
            column.setHalignment(figures ? HPos.RIGHT : HPos.LEFT);
            column.setMinWidth(WIDTHS[c]);
            column.setPrefWidth(WIDTHS[c]);
            if (c == 0) {
                column.setHgrow(Priority.ALWAYS);
            }
            grid.getColumnConstraints().add(column);
            Label head = new Label(COLUMNS.get(c));
            head.getStyleClass().add("capacity-head");
            head.setWrapText(true);
            head.setTextAlignment(figures ? TextAlignment.RIGHT : TextAlignment.LEFT);
            head.setMinHeight(Region.USE_PREF_SIZE);
            grid.add(head, c, 0);
        }
        RowConstraints top = new RowConstraints();
        top.setValignment(VPos.TOP);
        IntStream.rangeClosed(0, 2 * table.rows().size())
                .forEach(row -> grid.getRowConstraints().add(top));
        Label why = new Label(table.why());
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        root = new SteadyBox(8, why, grid);
    }

    /// The table.
    Node root() {
        return root;
    }

    /// Adds a row of the table below the others.
    void add(WhatIfRow row) {
        boolean recommended = row.equals(table.recommended());
        Label way = new Label(row.mode().words() + (recommended ? " ✓" : ""));
        way.setWrapText(true);
        way.setMinHeight(Region.USE_PREF_SIZE);
        way.getStyleClass().add(recommended ? "capacity-recommended" : "capacity-way");
        Label settings = new Label(row.settings());
        settings.setWrapText(true);
        settings.setMinHeight(Region.USE_PREF_SIZE);
        settings.getStyleClass().add("capacity-muted");
        VBox first = row.settings().isEmpty() ? new VBox(way) : new VBox(2, way, settings);
        grid.add(first, 0, line);
        grid.add(figure(ZonePane.number(row.podsPerNode()), false), 1, line);
        grid.add(figure(ZonePane.number(row.possible()), row.possible() < row.planned()), 2, line);
        grid.add(figure(ZonePane.number(row.addresses()), false), 3, line);
        long least = row.zones().stream()
                .mapToLong(WhatIfRow.ZoneHeadroom::left)
                .min()
                .orElse(0);
        grid.add(figure(ZonePane.number(least), least < 0), 4, line);
        Node meaning = meaning(row);
        GridPane.setMargin(meaning, new Insets(0, 0, 10, 0));
        grid.add(meaning, 0, line + 1, COLUMNS.size(), 1);
        if (row.mode() != WhatIfMode.AS_DESIGNED) {
            Button button = new Button("Apply");
            button.setId("apply-" + row.mode().key());
            button.setAccessibleText("Apply " + row.mode().words());
            button.getStyleClass().add("small");
            button.setOnAction(event -> apply.accept(row));
            grid.add(button, COLUMNS.size() - 1, line);
        }
        line += 2;
    }

    private static Node meaning(WhatIfRow row) {
        VBox lines = new VBox(2);
        if (!row.breaks().isEmpty()) {
            lines.getChildren().add(line(joined(row.breaks()), "capacity-short"));
        }
        if (!row.changes().isEmpty()) {
            lines.getChildren()
                    .add(line("Takes " + row.effort().words() + ": " + joined(row.changes()), "capacity-muted"));
        }
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(line("Everything works.", "capacity-muted"));
        }
        return lines;
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static String joined(List<String> parts) {
        return parts.stream().collect(Collectors.joining("; ", "", "."));
    }

    private static Label figure(String text, boolean bad) {
        Label label = new Label(text);
        label.getStyleClass().add(bad ? "capacity-short" : "capacity-number");
        return label;
    }
}
