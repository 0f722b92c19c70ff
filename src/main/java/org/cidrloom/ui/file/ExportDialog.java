package org.cidrloom.ui.file;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.cidrloom.export.BundleWriter;
import org.cidrloom.export.Export;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.finding.Finding;
import org.kordamp.ikonli.javafx.FontIcon;

/// The export on screen: which files there will be, where they go, how far writing is.
final class ExportDialog {
    private final ExportModel model;
    private final Stage window = new Stage();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final ListView<String> files = new ListView<>();
    private final TextField target = new TextField();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button write = new Button("Export");
    private final Button close = new Button("Cancel");

    ExportDialog(ExportModel model, Window owner) {
        this.model = model;
        window.initOwner(owner);
        window.initModality(Modality.WINDOW_MODAL);
        window.setTitle("Export " + model.name());
        Scene scene = new Scene(content(), 620, 480);
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave();
            }
        });
        window.setScene(scene);
        window.setOnCloseRequest(event -> model.cancel());
        model.stageProperty().subscribe(this::show);
    }

    void open() {
        window.show();
        model.make();
    }

    private Node head() {
        title.getStyleClass().add(Styles.TITLE_4);
        detail.getStyleClass().add(Styles.TEXT_MUTED);
        detail.setWrapText(true);
        detail.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(4, title, detail);
    }

    private VBox content() {
        files.setId("export-files");
        files.getStyleClass().addAll("mono", Styles.DENSE);
        files.setFocusTraversable(false);
        VBox.setVgrow(files, Priority.ALWAYS);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add(Styles.SMALL);
        write.setId("export-write");
        write.setDefaultButton(true);
        write.getStyleClass().add(Styles.ACCENT);
        write.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.targetProperty().get() == null
                                || !(model.stageProperty().get() instanceof ExportModel.Stage.Ready),
                        model.targetProperty(),
                        model.stageProperty()));
        write.setOnAction(event -> model.write());
        close.setId("export-close");
        close.setOnAction(event -> leave());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(8, space, close, write);
        VBox content = new VBox(16, head(), files, place(), progress, buttons);
        content.getStyleClass().add("export-dialog");
        return content;
    }

    private Node place() {
        target.setId("export-target");
        target.setPromptText("Choose a folder or a zip");
        target.setEditable(false);
        target.setFocusTraversable(false);
        HBox.setHgrow(target, Priority.ALWAYS);
        target.textProperty().bind(model.targetProperty().map(Path::toString).orElse(""));
        Button folder = new Button("Folder…", new FontIcon("fth-folder"));
        folder.setId("export-folder");
        folder.setOnAction(event -> model.chooseFolder());
        Button zip = new Button("Zip…", new FontIcon("fth-archive"));
        zip.setId("export-zip");
        zip.setOnAction(event -> model.chooseZip());
        HBox place = new HBox(8, target, folder, zip);
        place.setAlignment(Pos.CENTER_LEFT);
        return place;
    }

    private void leave() {
        model.cancel();
        if (!(model.stageProperty().get() instanceof ExportModel.Stage.Writing)) {
            window.close();
        }
    }

    private void show(ExportModel.Stage stage) {
        progress.setVisible(stage instanceof ExportModel.Stage.Making || stage instanceof ExportModel.Stage.Writing);
        close.setText(stage instanceof ExportModel.Stage.Done ? "Close" : "Cancel");
        write.setVisible(!(stage instanceof ExportModel.Stage.Done));
        switch (stage) {
            case ExportModel.Stage.Making making -> {
                tell("Making the files", making.what());
                progress.setProgress(making.share());
            }
            case ExportModel.Stage.Ready(Export export) -> {
                tell(export.files().size() + " files to write", parts(export) + notes(export));
                files.getItems()
                        .setAll(export.files().stream().map(GeneratedFile::path).toList());
            }
            case ExportModel.Stage.Writing writing -> {
                tell("Writing", writing.what());
                progress.setProgress(writing.share());
            }
            case ExportModel.Stage.Done(Path where, BundleWriter.Written outcome) ->
                tell("Exported", summary(outcome) + " Everything is in " + where + ".");
            case ExportModel.Stage.Failed(String why) -> tell("Nothing was written", why);
        }
    }

    private void tell(String head, String text) {
        title.setText(head);
        detail.setText(text);
    }

    private static String parts(Export export) {
        Map<String, Long> counts = export.entries().stream()
                .collect(Collectors.groupingBy(Export.Entry::part, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                        .map(part -> part.getKey() + " (" + part.getValue() + ")")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String notes(Export export) {
        return export.findings().stream()
                .map(Finding::detail)
                .map(text -> "\n" + text)
                .collect(Collectors.joining());
    }

    private static String summary(BundleWriter.Written outcome) {
        String removed = outcome.removed().isEmpty()
                ? ""
                : ", " + outcome.removed().size() + " of the last export that the design no longer has removed";
        return outcome.written() + " written, " + outcome.unchanged() + " unchanged" + removed + ".";
    }
}
