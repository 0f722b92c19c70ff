package org.cidrloom.ui.settings;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.document.Settings;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.theme.DialogWindow;

/// The settings on screen.
public final class SettingsDialog {
    /// Stands for the desktop's own scale.
    private static final int AS_DESKTOP = 0;

    private final SettingsModel model;
    private final DialogWindow window;
    private final ComboBox<Settings.Theme> theme = new ComboBox<>();
    private final ComboBox<Integer> scale = new ComboBox<>();
    private final TextField profiles = new TextField();
    private final TextField templates = new TextField();
    private final Map<String, TextField> quotas = new LinkedHashMap<>();
    private final Button save = new Button("Save");

    private SettingsDialog(SettingsModel model, Window owner) {
        this.model = model;
        window = new DialogWindow(owner, "Settings");
        window.fill(content(), 560, 620, window::close);
        check();
    }

    /// The command that opens it.
    public static Command command(SettingsModel model, Window owner) {
        return Command.of(
                "file.settings", "Settings…", "fth-settings", () -> new SettingsDialog(model, owner).window.show());
    }

    private VBox content() {
        Settings now = model.current();
        theme.setId("settings-theme");
        theme.getItems().setAll(Settings.Theme.values());
        theme.setConverter(shown(each -> switch (each) {
            case SYSTEM -> "As the desktop";
            case LIGHT -> "Light";
            case DARK -> "Dark";
        }));
        theme.setValue(now.theme());
        scale.setId("settings-scale");
        scale.getItems().setAll(AS_DESKTOP, 100, 125, 150, 175, 200);
        if (now.scale() != null && !scale.getItems().contains(now.scale())) {
            scale.getItems().add(now.scale());
        }
        scale.setConverter(shown(each -> each == AS_DESKTOP ? "As the desktop" : each + " %"));
        scale.setValue(Objects.requireNonNullElse(now.scale(), AS_DESKTOP));
        profiles.setId("settings-profiles");
        profiles.setText(String.join(", ", now.awsProfiles()));
        profiles.setPromptText("network-prod, sandbox");
        templates.setId("settings-templates");
        templates.setText(now.templates() == null ? "" : now.templates().toString());
        templates.setPromptText("Ours alone");
        templates.textProperty().subscribe(text -> {
            mark(templates, SettingsForm.problemOfFolder(text));
            check();
        });
        GridPane form = new GridPane(16, 12);
        RowConstraints line = new RowConstraints();
        line.setValignment(VPos.BASELINE);
        form.getRowConstraints().setAll(Collections.nCopies(4, line));
        form.addRow(0, label("Theme"), theme);
        form.addRow(1, label("Scale"), new VBox(4, scale, hint("All windows follow at once.")));
        form.addRow(
                2,
                label("AWS profiles"),
                new VBox(4, profiles, hint("For the import from AWS, which is to come. Names only; no credentials.")));
        form.addRow(3, label("Templates folder"), folder());
        GridPane.setHgrow(profiles.getParent(), Priority.ALWAYS);
        VBox content = new VBox(16, form, heading(), quotas(now), buttons());
        content.getStyleClass().add("export-dialog");
        return content;
    }

    private static Node heading() {
        Label title = new Label("Service quotas of new designs");
        title.getStyleClass().add("start-heading");
        return new VBox(2, title, hint("What was raised in your accounts. Empty fields have AWS’s defaults."));
    }

    private Node quotas(Settings now) {
        GridPane rows = new GridPane(12, 6);
        int line = 0;
        for (String name : Quotas.names()) {
            Quota quota = Quotas.DEFAULT.find(name).orElseThrow();
            TextField field = new TextField();
            field.setId("settings-quota-" + name);
            field.getStyleClass().add("mono");
            field.setPrefColumnCount(7);
            field.setPromptText(String.valueOf(quota.standard()));
            field.setAccessibleText(quota.words());
            Integer set = now.quotas().get(name);
            field.setText(set == null ? "" : set.toString());
            field.textProperty().subscribe(text -> {
                mark(field, SettingsForm.problemOfQuota(text));
                check();
            });
            quotas.put(name, field);
            Label words = label(quota.words().substring(0, 1).toUpperCase(Locale.ROOT)
                    + quota.words().substring(1));
            words.setWrapText(true);
            words.setMinWidth(0);
            GridPane.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            rows.addRow(line++, words, field);
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        rows.setStyle("-fx-padding: 0 16px 0 0;");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Node folder() {
        HBox.setHgrow(templates, Priority.ALWAYS);
        Button choose = new Button("Choose…");
        choose.setOnAction(event -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle("Templates folder");
            File chosen = chooser.showDialog(window.stage());
            if (chosen != null) {
                templates.setText(chosen.toString());
            }
        });
        HBox row = new HBox(8, templates, choose);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private Node buttons() {
        Button cancel = new Button("Cancel");
        cancel.setOnAction(event -> window.close());
        save.setId("settings-save");
        save.setDefaultButton(true);
        save.getStyleClass().add(Styles.ACCENT);
        save.setOnAction(event -> {
            model.set(form().settings());
            window.close();
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return new HBox(8, space, cancel, save);
    }

    private SettingsForm form() {
        Map<String, String> texts = new LinkedHashMap<>();
        quotas.forEach((name, field) -> texts.put(name, field.getText()));
        return new SettingsForm(
                theme.getValue(),
                scale.getValue() == AS_DESKTOP ? null : scale.getValue(),
                texts,
                profiles.getText(),
                templates.getText());
    }

    private void check() {
        if (scale.getValue() != null) {
            save.setDisable(!form().isGood());
        }
    }

    private static void mark(TextField field, String problem) {
        field.pseudoClassStateChanged(Styles.STATE_DANGER, !problem.isEmpty());
        field.setAccessibleHelp(problem);
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label hint(String text) {
        Label hint = new Label(text);
        hint.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return hint;
    }

    private static <T> StringConverter<T> shown(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        };
    }
}
