package org.cidrloom.ui.problems;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cidrloom.finding.Finding;
import org.cidrloom.ui.Icon;
import org.jspecify.annotations.Nullable;

/// Accepting the finding that is looked at: asks for the reason in place, and shows it where it is accepted.
///
/// It stays in the panel while analyses come and go, so that a reason which is being typed is not lost.
final class AcceptanceBox {
    private final ProblemsModel model;
    private final Button accept = button("accept", "Accept…", "fth-check-circle");
    private final Label why = ProblemDetail.text("", "problem-text");
    private final Button change = button("accept-change", "Change reason…", "fth-edit-2");
    private final Button withdraw = button("accept-withdraw", "Withdraw", "fth-rotate-ccw");
    private final VBox accepted = new VBox(why, new HBox(withdraw, change));
    private final TextField reason = new TextField();
    private final Button keep = button("accept-keep", "Accept", "fth-check");
    private final Button drop = button("accept-drop", "Cancel", "fth-x");
    private final VBox form = new VBox();
    private final VBox root = new VBox(accept, accepted, form);

    AcceptanceBox(ProblemsModel model) {
        this.model = model;
        root.getStyleClass().add("acceptance");
        accepted.getStyleClass().add("acceptance-part");
        form.getStyleClass().add("acceptance-part");
        reason.setId("accept-reason");
        Label question =
                ProblemDetail.text("Why do you accept this? Whoever reads the design next asks.", "field-label");
        question.setLabelFor(reason);
        reason.setAccessibleText("Why this problem is accepted");
        reason.getStyleClass().add(Styles.SMALL);
        reason.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        HBox.setHgrow(reason, Priority.ALWAYS);
        form.getChildren().addAll(question, reason, new HBox(keep, drop));
        keep.disableProperty().bind(reason.textProperty().map(String::isBlank));
        accept.setOnAction(event -> model.ask());
        change.setOnAction(event -> model.ask());
        withdraw.setOnAction(event -> onFinding(model::withdraw));
        keep.setOnAction(event -> keep());
        drop.setOnAction(event -> model.askingProperty().set(false));
        model.selectedProperty().subscribe(is -> refresh());
        model.acceptedProperty().subscribe(is -> refresh());
        model.askingProperty().subscribe((was, is) -> asked(is));
        model.readOnlyProperty().subscribe(is -> refresh());
    }

    Node root() {
        return root;
    }

    private void asked(boolean asking) {
        Finding finding = model.selectedProperty().get();
        String now = finding == null ? null : model.reason(finding);
        reason.setText(asking && now != null ? now : "");
        refresh();
        if (asking) {
            reason.requestFocus();
            reason.selectAll();
        }
    }

    private void refresh() {
        Finding finding = model.selectedProperty().get();
        boolean asking = model.askingProperty().get();
        boolean can = finding != null && model.canAccept(finding);
        String now = finding == null ? null : model.reason(finding);
        why.setText(now == null ? "" : "Accepted: " + now);
        keep.setText(now == null ? "Accept" : "Keep");
        show(accept, can && now == null && !asking);
        show(accepted, now != null && !asking);
        show(form, asking);
        withdraw.setDisable(!can);
        change.setDisable(!can);
        show(root, finding != null && (can || now != null));
    }

    private void keep() {
        onFinding(finding -> model.accept(finding, reason.getText()));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            keep();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.askingProperty().set(false);
            event.consume();
        }
    }

    private void onFinding(Consumer<Finding> action) {
        @Nullable Finding finding = model.selectedProperty().get();
        if (finding != null) {
            action.accept(finding);
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static Button button(String id, String label, String icon) {
        Button button = new Button(label, new Icon(icon));
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "accept");
        return button;
    }
}
