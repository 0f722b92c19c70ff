package org.cidrloom.ui.reach;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cidrloom.ui.Icon;

/// The panel of reachability: the question in the head, then the answer in a sentence, and under it the way there and
/// the way back side by side.
public final class ReachView {
    private final ReachModel model;
    private final TextField from = field("reach-from", "Who sends", "A VPC, subnet, network or cluster");
    private final TextField to = field("reach-to", "What is to be reached", "The same, or an address");
    private final Icon verdict = new Icon();
    private final Label message = new Label();
    private final VBox root = new VBox();

    /// A view of that model.
    public ReachView(ReachModel model) {
        this.model = model;
        root.setId("reach");
        root.getStyleClass().add("reach");
        root.setMinHeight(0);
        message.setId("reach-message");
        message.setWrapText(true);
        HBox answer = new HBox(verdict, message);
        answer.getStyleClass().add("reach-answer");
        answer.setMinHeight(Region.USE_PREF_SIZE);
        Node there = new WayList(model, false).root();
        Node back = new WayList(model, true).root();
        HBox.setHgrow(there, Priority.ALWAYS);
        HBox.setHgrow(back, Priority.ALWAYS);
        HBox ways = new HBox(there, back);
        ways.getStyleClass().add("reach-ways");
        ways.setMinHeight(0);
        VBox.setVgrow(ways, Priority.ALWAYS);
        root.getChildren().addAll(head(), answer, ways);
        keep(from, model::typeFrom, model::fromText);
        keep(to, model::typeTo, model::toText);
        model.fromProperty().subscribe(is -> refresh());
        model.toProperty().subscribe(is -> refresh());
        model.messageProperty().subscribe(is -> refresh());
        model.openProperty().subscribe(is -> {
            if (is && model.fromProperty().get() == null) {
                from.requestFocus();
            } else if (is && model.toProperty().get() == null) {
                to.requestFocus();
            }
        });
        root.visibleProperty().bind(model.openProperty());
    }

    /// The node to put into the window.
    public Parent root() {
        return root;
    }

    private HBox head() {
        Label title = new Label("Reach");
        title.getStyleClass().add("section-title");
        HBox.setHgrow(from, Priority.ALWAYS);
        HBox.setHgrow(to, Priority.ALWAYS);
        HBox head = new HBox(
                title,
                from,
                new Icon("fth-arrow-right"),
                to,
                button("reach-swap", "fth-repeat", "The other way round", model::swap),
                button("reach-close", "fth-x", "Leave reachability (Escape)", model::close));
        head.getStyleClass().addAll("problems-head", "reach-head");
        return head;
    }

    private void refresh() {
        show(from, model.fromText());
        show(to, model.toText());
        message.setText(model.messageProperty().get());
        boolean known = model.thereProperty().get() != null;
        verdict.getStyleClass().removeAll(Styles.SUCCESS, Styles.DANGER);
        verdict.show(!known ? "fth-crosshair" : model.isConnected() ? "fth-check-circle" : "fth-alert-circle");
        if (known) {
            verdict.getStyleClass().add(model.isConnected() ? Styles.SUCCESS : Styles.DANGER);
        }
    }

    private static void show(TextField field, String text) {
        if (!field.isFocused() || !text.isEmpty()) {
            field.setText(text);
        }
    }

    private void keep(TextField field, Consumer<String> take, Supplier<String> now) {
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                take.accept(field.getText());
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            }
        });
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                field.setText(now.get());
            }
        });
    }

    private static TextField field(String id, String label, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(label);
        field.getStyleClass().addAll(Styles.SMALL, "mono");
        field.setMinWidth(60);
        return field;
    }

    private static Button button(String id, String icon, String label, Runnable action) {
        Button button = new Button("", new Icon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setTooltip(new Tooltip(label));
        button.setAccessibleText(label);
        button.setOnAction(event -> action.run());
        return button;
    }
}
