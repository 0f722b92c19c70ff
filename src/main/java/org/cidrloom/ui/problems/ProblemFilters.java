package org.cidrloom.ui.problems;

import atlantafx.base.theme.Styles;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.cidrloom.ui.Icon;
import org.jspecify.annotations.Nullable;

/// The filters of the problems panel beside severities and text.
final class ProblemFilters {
    private ProblemFilters() {}

    /// Whether accepted problems are listed.
    static ToggleButton accepted(ProblemsModel model) {
        ToggleButton button = toggle("problems-accepted", "fth-check", "List accepted problems too");
        button.selectedProperty().bindBidirectional(model.filter().acceptedProperty());
        model.acceptedProperty().subscribe(is -> count(button, model));
        model.shownProperty().subscribe(is -> count(button, model));
        return button;
    }

    private static void count(ToggleButton button, ProblemsModel model) {
        int count = model.acceptedCount();
        button.setText(Integer.toString(count));
        button.setAccessibleText("Show " + count + " accepted");
        button.setVisible(count > 0);
        button.setManaged(count > 0);
    }

    /// Whether only what is selected counts.
    static ToggleButton here(ProblemsModel model) {
        ToggleButton button = toggle("problems-here", "fth-crosshair", "Only of what is selected");
        button.setText("Selection");
        button.selectedProperty().bindBidirectional(model.filter().hereProperty());
        return button;
    }

    private static ToggleButton toggle(String id, String icon, String tip) {
        ToggleButton button = new ToggleButton("", new Icon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "severity");
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        return button;
    }

    /// The one rule to list; its menu has those that found something.
    static MenuButton rules(ProblemsModel model) {
        MenuButton button = new MenuButton();
        button.setId("problems-rule");
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        button.setAccessibleText("Only problems of one rule");
        button.textProperty()
                .bind(model.filter().ruleProperty().map(rule -> rule).orElse("All rules"));
        button.setMaxWidth(180);
        fill(button, model);
        button.setOnShowing(event -> fill(button, model));
        return button;
    }

    private static void fill(MenuButton button, ProblemsModel model) {
        ToggleGroup group = new ToggleGroup();
        button.getItems().setAll(item("All rules", null, model, group), new SeparatorMenuItem());
        model.rules()
                .forEach((rule, count) -> button.getItems().add(item(rule + " (" + count + ")", rule, model, group)));
    }

    private static RadioMenuItem item(String text, @Nullable String rule, ProblemsModel model, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        String now = model.filter().ruleProperty().get();
        item.setSelected(rule == null ? now == null : rule.equals(now));
        item.setOnAction(event -> model.filter().ruleProperty().set(rule));
        return item;
    }
}
