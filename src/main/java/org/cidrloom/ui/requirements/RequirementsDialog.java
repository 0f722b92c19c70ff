package org.cidrloom.ui.requirements;

import atlantafx.base.theme.Styles;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.cidrloom.model.Design;
import org.cidrloom.ui.theme.DialogWindow;

/// Requirements on screen: the fields at the left, the answer at the right.
final class RequirementsDialog {
    private final RequirementsModel model;
    private final BiConsumer<Design, Runnable> create;
    private final DialogWindow window;

    /// A dialog.
    ///
    /// @param create opens the design, and runs what it is given once that is done
    RequirementsDialog(RequirementsModel model, BiConsumer<Design, Runnable> create, Window owner) {
        this.model = model;
        this.create = create;
        window = new DialogWindow(owner, "New from requirements");
        window.fill(content(), 1040, 700, window::close);
        window.keepAtLeast(760, 480);
    }

    void open() {
        window.show();
    }

    private BorderPane content() {
        ScrollPane form = new RequirementsForm(model).root();
        AnswerView answer = new AnswerView(relaxation -> {
            model.relax(relaxation);
            form.lookup("#requirements-granted").requestFocus();
            form.setVvalue(0);
        });
        model.stateProperty().subscribe(answer::show);
        form.setPrefWidth(380);
        form.setMinWidth(320);
        BorderPane pane = new BorderPane(answer.root());
        pane.setLeft(new HBox(form, new Separator(Orientation.VERTICAL)));
        pane.setBottom(new VBox(new Separator(), buttons()));
        pane.getStyleClass().add("requirements");
        return pane;
    }

    private Node buttons() {
        ProgressIndicator busy = new ProgressIndicator();
        busy.setId("requirements-planning");
        busy.setPrefSize(18, 18);
        busy.setMinSize(18, 18);
        Label planning = new Label("Planning…", busy);
        planning.getStyleClass().add(Styles.TEXT_MUTED);
        planning.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.planningProperty().get(), model.planningProperty()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button cancel = new Button("Cancel");
        cancel.setId("requirements-cancel");
        cancel.setOnAction(event -> window.close());
        Button make = new Button("Create design");
        make.setId("requirements-create");
        make.setDefaultButton(true);
        make.getStyleClass().add(Styles.ACCENT);
        make.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.design().isEmpty(), model.stateProperty(), model.planningProperty()));
        make.setOnAction(event -> model.design().ifPresent(design -> create.accept(design, window::close)));
        HBox buttons = new HBox(8, planning, space, cancel, make);
        buttons.getStyleClass().add("requirements-buttons");
        return buttons;
    }
}
