package org.cidrloom.ui.file;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TabPane.TabClosingPolicy;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.cidrloom.export.BundleWriter;
import org.cidrloom.export.Export;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.finding.Finding;
import org.cidrloom.ui.theme.DialogWindow;
import org.jspecify.annotations.Nullable;

/// The export on screen: how it is made, which files there will be, where they go, how far it is.
final class ExportDialog {
    private final ExportModel model;
    private final DialogWindow window;
    private final Label title = new Label();
    private final Label detail = new Label();
    private final ListView<String> files = list("export-files");
    private final ListView<String> notes = list("export-notes");
    private final Tab filesTab = new Tab("Files", files);
    private final Tab notesTab = new Tab("To know before", notes);
    private final ProgressBar progress = new ProgressBar(0);
    private final Button proceed = new Button("Export");
    private final Button close = new Button("Cancel");

    ExportDialog(ExportModel model, Window owner) {
        this.model = model;
        window = new DialogWindow(owner, "Export " + model.name());
        window.fill(content(), 680, 640, this::leave);
        window.keepAtLeast(560, 520);
        window.stage().setOnCloseRequest(event -> model.cancel());
        model.stageProperty().subscribe(this::show);
    }

    void open() {
        window.show();
        model.make();
    }

    private static ListView<String> list(String id) {
        ListView<String> list = new ListView<>();
        list.setId(id);
        list.getStyleClass().addAll(Styles.DENSE, "export-list");
        return list;
    }

    private VBox content() {
        title.setId("export-title");
        title.getStyleClass().add(Styles.TITLE_4);
        detail.setId("export-detail");
        detail.getStyleClass().add(Styles.TEXT_MUTED);
        detail.setWrapText(true);
        detail.setMinHeight(Region.USE_PREF_SIZE);
        files.getStyleClass().add("mono");
        TabPane tabs = new TabPane(filesTab, notesTab);
        tabs.setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add(Styles.DENSE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        progress.setId("export-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add(Styles.SMALL);
        VBox content =
                new VBox(16, new VBox(4, title, detail), progress, tabs, new ExportForm(model).root(), buttons());
        content.getStyleClass().add("export-dialog");
        return content;
    }

    private Node buttons() {
        proceed.setId("export-write");
        proceed.setDefaultButton(true);
        proceed.getStyleClass().add(Styles.ACCENT);
        proceed.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !canProceed(), model.targetProperty(), model.stageProperty()));
        proceed.setOnAction(event -> model.proceed());
        close.setId("export-close");
        close.setOnAction(event -> leave());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return new HBox(8, space, close, proceed);
    }

    private boolean canProceed() {
        return switch (model.stageProperty().get()) {
            case ExportStage.Ready _, ExportStage.Changed _ ->
                model.targetProperty().get() != null;
            case ExportStage.Failed _ -> true;
            default -> false;
        };
    }

    private void leave() {
        switch (model.stageProperty().get()) {
            case ExportStage.Changed _ -> model.back();
            case ExportStage.Writing _ -> model.cancel();
            default -> {
                model.cancel();
                window.close();
            }
        }
    }

    private void show(ExportStage stage) {
        progress.setVisible(stage instanceof ExportStage.Making || stage instanceof ExportStage.Writing);
        boolean done = stage instanceof ExportStage.Done;
        boolean changed = stage instanceof ExportStage.Changed;
        close.setText(done ? "Close" : changed ? "Keep them" : "Cancel");
        proceed.setVisible(!done);
        proceed.setManaged(!done);
        proceed.setText(changed ? "Overwrite" : stage instanceof ExportStage.Failed ? "Try again" : "Export");
        proceed.getStyleClass().setAll("button", changed ? Styles.DANGER : Styles.ACCENT);
        switch (stage) {
            case ExportStage.Making making -> {
                tell("Making the files", making.what());
                follow(making.share());
            }
            case ExportStage.Ready(Export export) -> {
                tell(count(export.files().size(), "file") + " to write", summary(export));
                list("Files", export.files().stream().map(GeneratedFile::path).toList(), export.findings());
            }
            case ExportStage.Changed(Export export, List<String> paths) -> {
                tell(
                        "Overwrite " + count(paths.size(), "file") + "?",
                        "Nothing is written yet. What is listed was changed by hand since the last export, or no"
                                + " export wrote it.");
                list("Changed by hand", paths, export.findings());
            }
            case ExportStage.Writing writing -> {
                tell("Writing", writing.what());
                follow(writing.share());
            }
            case ExportStage.Done(var where, BundleWriter.Written outcome) ->
                tell("Exported", summary(outcome) + " Everything is in " + where + ".");
            case ExportStage.Failed(String why) -> {
                boolean told = model.templatesNoteProperty().get().wrong();
                tell(told ? "The templates cannot be used" : "Nothing was written", told ? "" : why);
                list("Files", List.of(), List.of());
            }
        }
    }

    /// An empty bar looks like none, so that it runs until there is a share to show.
    private void follow(double share) {
        progress.setProgress(share > 0 ? share : ProgressBar.INDETERMINATE_PROGRESS);
    }

    private void tell(String head, @Nullable String text) {
        title.setText(head);
        detail.setText(Objects.requireNonNullElse(text, ""));
    }

    private void list(String what, List<String> paths, List<Finding> findings) {
        filesTab.setText(what + " (" + paths.size() + ")");
        files.getItems().setAll(paths);
        notesTab.setText("To know before (" + findings.size() + ")");
        notes.getItems().setAll(findings.stream().map(Finding::detail).toList());
    }

    private static String summary(Export export) {
        String errors = export.errors() == 0
                ? ""
                : "The design has " + count(export.errors(), "error") + ", which the problems tell; it is exported all"
                        + " the same. ";
        return errors + (export.findings().isEmpty() ? "" : "There is something to know before you use them.");
    }

    private static String summary(BundleWriter.Written outcome) {
        String removed = outcome.removed().isEmpty()
                ? ""
                : ", " + outcome.removed().size() + " of the last export that the design no longer has removed";
        return outcome.written() + " written, " + outcome.unchanged() + " unchanged" + removed + ".";
    }

    private static String count(long number, String what) {
        return number == 1 ? "1 " + what : number + " " + what + "s";
    }
}
