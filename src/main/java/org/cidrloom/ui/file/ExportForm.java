package org.cidrloom.ui.file;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.cidrloom.ui.Icon;
import org.cidrloom.ui.file.ExportChoices.Choice;

/// What a person chooses about an export: flavour, templates, place.
final class ExportForm {
    /// Typing goes on for less than this between two keys; making the files again would only be in the way.
    private static final Duration STILL_TYPING = Duration.millis(300);

    private final ExportModel model;
    private final TextField templates = new TextField();
    private final CheckBox modules = new CheckBox("Also by the community’s modules, for");
    private final ChoiceBox<String> provider = new ChoiceBox<>();
    private final CheckBox together = new CheckBox("One plan over all accounts and Regions, instead of one for each");
    private final CheckBox release = new CheckBox("Also the Helm release of the CNI, with a plan for each cluster");
    private final PauseTransition typed = new PauseTransition(STILL_TYPING);

    ExportForm(ExportModel model) {
        this.model = model;
    }

    Node root() {
        GridPane grid = new GridPane(12, 12);
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, fields);
        grid.addRow(0, beside("Terraform"), flavour());
        grid.addRow(1, beside("Templates"), templates());
        grid.addRow(2, beside("Write to"), target());
        grid.getChildren().forEach(child -> GridPane.setValignment(child, VPos.TOP));
        model.choiceProperty().subscribe(this::show);
        model.stageProperty()
                .subscribe(stage ->
                        grid.setDisable(stage instanceof ExportStage.Writing || stage instanceof ExportStage.Changed));
        return grid;
    }

    /// A label that stands on the line of a field’s text.
    private static Label beside(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("export-label");
        return label;
    }

    private Node flavour() {
        modules.setId("export-modules");
        modules.setOnAction(event -> choose());
        provider.setId("export-provider");
        provider.getItems().setAll("AWS provider 6", "AWS provider 5");
        provider.setOnAction(event -> choose());
        provider.disableProperty().bind(modules.selectedProperty().not());
        HBox line = new HBox(8, modules, provider);
        line.setAlignment(Pos.CENTER_LEFT);
        Label hint = hint("terraform-aws-modules, in a folder of its own. Apply one of the two, never both.");
        VBox flavour = new VBox(4, line, hint);
        if (model.hasPlaces()) {
            together.setId("export-together");
            together.setOnAction(event -> choose());
            VBox.setMargin(together, new Insets(4, 0, 0, 0));
            flavour.getChildren().add(together);
        }
        if (model.hasCharts()) {
            release.setId("export-release");
            release.setOnAction(event -> choose());
            VBox.setMargin(release, new Insets(4, 0, 0, 0));
            flavour.getChildren().add(release);
        }
        return flavour;
    }

    private Node templates() {
        templates.setId("export-templates");
        templates.setPromptText("A folder of your own that replaces templates of ours");
        templates.textProperty().addListener((was, before, now) -> typed.playFromStart());
        templates.setOnAction(event -> choose());
        typed.setOnFinished(event -> choose());
        HBox.setHgrow(templates, Priority.ALWAYS);
        Button choose = new Button("Folder…", new Icon("fth-folder"));
        choose.setId("export-templates-folder");
        choose.setOnAction(event -> model.chooseTemplates());
        Label note = hint("");
        note.setId("export-templates-note");
        note.managedProperty().bind(note.visibleProperty());
        model.templatesNoteProperty().subscribe(said -> {
            note.setText(said.text());
            note.setVisible(!said.text().isEmpty());
            note.getStyleClass().setAll("label", said.wrong() ? Styles.DANGER : Styles.TEXT_MUTED);
            templates.pseudoClassStateChanged(Styles.STATE_DANGER, said.wrong());
        });
        return new VBox(4, new HBox(8, templates, choose), note);
    }

    private static Label hint(String text) {
        Label hint = new Label(text);
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        return hint;
    }

    private Node target() {
        TextField target = new TextField();
        target.setId("export-target");
        target.setPromptText("Choose a folder or a zip");
        target.setEditable(false);
        target.setFocusTraversable(false);
        HBox.setHgrow(target, Priority.ALWAYS);
        target.textProperty().bind(model.targetProperty().map(Path::toString).orElse(""));
        Button folder = new Button("Folder…", new Icon("fth-folder"));
        folder.setId("export-folder");
        folder.setOnAction(event -> model.chooseFolder());
        Button zip = new Button("Zip…", new Icon("fth-archive"));
        zip.setId("export-zip");
        zip.setOnAction(event -> model.chooseZip());
        return new HBox(8, target, folder, zip);
    }

    private void show(Choice choice) {
        modules.setSelected(choice.modules());
        provider.getSelectionModel().select(choice.older() ? 1 : 0);
        together.setSelected(choice.together());
        release.setSelected(choice.release());
        if (!templates.getText().strip().equals(choice.templates())) {
            templates.setText(choice.templates());
        }
    }

    private void choose() {
        typed.stop();
        boolean older = provider.getSelectionModel().getSelectedIndex() == 1;
        model.choiceProperty()
                .set(new Choice(
                        templates.getText().strip(),
                        modules.isSelected(),
                        older,
                        together.isSelected(),
                        release.isSelected()));
    }
}
