package org.cidrloom.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.DiagramLayout;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Palette;
import org.cidrloom.document.Autosave;
import org.cidrloom.document.DesignStore;
import org.cidrloom.document.LiveAnalysis;
import org.cidrloom.document.file.RecoveryFolder;
import org.cidrloom.export.Bundle;
import org.cidrloom.export.image.BundledFonts;
import org.cidrloom.model.Design;
import org.cidrloom.sizing.Planner;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.CurrentTree;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.EditCommands;
import org.cidrloom.ui.KeyMap;
import org.cidrloom.ui.Menus;
import org.cidrloom.ui.Notices;
import org.cidrloom.ui.Panels;
import org.cidrloom.ui.Toolbar;
import org.cidrloom.ui.WindowTitle;
import org.cidrloom.ui.Workbench;
import org.cidrloom.ui.canvas.CanvasCommands;
import org.cidrloom.ui.canvas.CanvasModel;
import org.cidrloom.ui.canvas.CanvasPane;
import org.cidrloom.ui.capacity.CapacityModel;
import org.cidrloom.ui.capacity.CapacityView;
import org.cidrloom.ui.commandpalette.CommandPaletteModel;
import org.cidrloom.ui.commandpalette.CommandPaletteView;
import org.cidrloom.ui.file.FileCommands;
import org.cidrloom.ui.file.FileModel;
import org.cidrloom.ui.file.Questions;
import org.cidrloom.ui.file.RecentFiles;
import org.cidrloom.ui.help.HelpCommands;
import org.cidrloom.ui.inspector.InspectorModel;
import org.cidrloom.ui.inspector.InspectorView;
import org.cidrloom.ui.outline.OutlineModel;
import org.cidrloom.ui.outline.OutlineView;
import org.cidrloom.ui.palette.PaletteModel;
import org.cidrloom.ui.palette.PaletteView;
import org.cidrloom.ui.problems.ProblemsModel;
import org.cidrloom.ui.problems.ProblemsView;
import org.cidrloom.ui.reach.ReachModel;
import org.cidrloom.ui.reach.ReachView;
import org.cidrloom.ui.requirements.RequirementsCommands;
import org.cidrloom.ui.start.StartView;
import org.cidrloom.ui.status.StatusModel;
import org.cidrloom.ui.status.StatusView;
import org.cidrloom.ui.theme.Theme;
import org.cidrloom.ui.transit.TransitMatrixModel;
import org.cidrloom.ui.transit.TransitMatrixView;
import org.jspecify.annotations.Nullable;

/// Makes the services of a window and hands them to each other. Lives as long as the window.
public final class Services {
    /// How long after a change it is kept at the latest.
    private static final Duration KEPT_AFTER = Duration.ofSeconds(3);

    private final Stage stage;
    private final Background background = background();
    private final DesignStore store = new DesignStore(Design.empty("", "", List.of()));
    private final DocumentModel document = new DocumentModel(store);
    private final Commands commands = new Commands();
    private final KeyMap keys = KeyMap.standard();
    private final CurrentTree tree = new CurrentTree(document);
    private final Toolbar toolbar = new Toolbar(commands, keys);
    private final Notices notices = new Notices();
    private final Theme theme = new Theme();
    private final FileModel files;
    private final CanvasModel canvas;
    private final TransitMatrixModel routing = new TransitMatrixModel(document);
    private final CrashRecovery recovery;

    /// The services of a window.
    ///
    /// @param stage the window, not shown yet
    /// @param questions asks the person
    /// @param home where what is remembered between two runs is stored
    /// @param browser opens a web page
    public Services(Stage stage, Questions questions, Path home, Consumer<String> browser) {
        this.stage = stage;
        files = new FileModel(document, background, questions, notices, new RecentFiles(home.resolve("recent")));
        canvas = new CanvasModel(document, Services::layOut, background);
        RecoveryFolder recoveries = new RecoveryFolder(home.resolve("recovery"));
        Autosave.Timer timer = Autosave.Timer.of(background.worker(), KEPT_AFTER);
        recovery = new CrashRecovery(recoveries, files, notices, background, timer);
        keepUnsaved(recoveries, timer);
        PaletteModel palette = new PaletteModel(document);
        addCommands(palette, questions);
        ObservableValue<Palette> colours = theme.darkProperty().map(dark -> dark ? Palette.DARK : Palette.LIGHT);
        ReachModel reach = new ReachModel(document, background);
        commands.add(reach.commands());
        CanvasPane pane = new CanvasPane(canvas, document, colours, reach.wayProperty(), commands, keys);
        Workbench workbench = workbench(pane, palette, reach, browser);
        Scene scene = new Scene(new StackPane(workbench.root(), commandPalette()), 1280, 800);
        theme.dress(scene);
        toolbar.fill(document, pane.zoomLabel());
        keys.install(scene, commands);
        stage.setScene(scene);
        stage.setMinWidth(800);
        stage.setMinHeight(500);
        stage.titleProperty().bind(WindowTitle.window(document));
        stage.setOnCloseRequest(event -> {
            event.consume();
            commands.run("file.quit");
        });
        document.openingsProperty().subscribe((was, is) -> Platform.runLater(pane.view()::requestFocus));
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                files.lookAtFile();
            }
        });
    }

    /// Opens the window.
    ///
    /// @param file the design to open; null for the start page
    public void show(@Nullable Path file) {
        if (file != null) {
            files.open(file);
        }
        followEdits();
        recovery.offer();
        stage.show();
    }

    /// The document of the window.
    public DocumentModel document() {
        return document;
    }

    /// The canvas of the window.
    public CanvasModel canvas() {
        return canvas;
    }

    /// The commands of the window.
    public Commands commands() {
        return commands;
    }

    /// Where settings and the like are stored on this system.
    static Path home() {
        Map<String, String> environment = System.getenv();
        String user = System.getProperty("user.home", ".");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return Path.of(environment.getOrDefault("APPDATA", user)).resolve("Cidrloom");
        }
        if (system.startsWith("mac")) {
            return Path.of(user, "Library", "Application Support", "Cidrloom");
        }
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return (config.isBlank() ? Path.of(user, ".config") : Path.of(config)).resolve("cidrloom");
    }

    private void addCommands(PaletteModel palette, Questions questions) {
        commands.add(FileCommands.of(
                files,
                document,
                FileCommands.export(document, Bundle::standard, background, questions, stage),
                stage::close));
        commands.add(RequirementsCommands.of(
                () -> Planning.PLANNER,
                background,
                files::startFrom,
                files.busyProperty().not(),
                stage));
        commands.add(EditCommands.of(document));
        commands.add(CanvasCommands.of(canvas, document));
        commands.add(palette.commands());
        commands.add(routing.commands());
        commands.add(HelpCommands.of(commands, keys, stage));
        commands.add(Command.of("view.theme", "Light or dark", "fth-moon", theme::toggle));
    }

    private Parent capacity() {
        CapacityModel capacity = new CapacityModel(document, background, InstanceTypes.bundled());
        commands.add(capacity.commands());
        capacity.openProperty().subscribe((was, is) -> routing.close());
        return new CapacityView(capacity).root();
    }

    private Node commandPalette() {
        CommandPaletteModel palette = new CommandPaletteModel(document, commands, Menus.standard(), keys, tree);
        commands.add(palette.commands());
        return new CommandPaletteView(palette).root();
    }

    private Workbench workbench(CanvasPane pane, PaletteModel palette, ReachModel reach, Consumer<String> browser) {
        OutlineView outline = new OutlineView(new OutlineModel(document, tree));
        commands.add(outline.commands());
        ProblemsModel problems = new ProblemsModel(document);
        commands.add(problems.commands());
        Parent problemList = new ProblemsView(problems, browser).root();
        problemList.visibleProperty().bind(reach.openProperty().not());
        Panels panels = new Panels(
                new PaletteView(palette).root(),
                outline.root(),
                new StackPane(pane.view(), capacity(), new TransitMatrixView(routing).root()),
                new StackPane(problemList, new ReachView(reach).root()),
                new InspectorView(new InspectorModel(document, InstanceTypes.bundled(), commands::run)).root(),
                new StatusView(new StatusModel(document, LocalTime::now)).root());
        StartView start = new StartView(commands, files.recent().files(), files::open, files::openText);
        Workbench workbench = new Workbench(document, toolbar.root(), notices, start.root(), panels);
        commands.add(workbench.commands(document));
        reach.openProperty().subscribe((was, is) -> workbench.widenProblems(is));
        return workbench;
    }

    private void keepUnsaved(RecoveryFolder recoveries, Autosave.Timer timer) {
        Autosave autosave = new Autosave(
                store,
                recoveries,
                SessionName.next(),
                timer,
                InstantSource.system(),
                failed -> background
                        .screen()
                        .execute(() -> document.hint(
                                "Unsaved changes cannot be kept against a crash (" + failed.getMessage() + ").")));
        document.fileProperty().subscribe(autosave::belongsTo);
        stage.setOnHidden(event -> {
            autosave.close();
            recovery.close();
        });
    }

    /// Comes after the file is asked for, so that the first analysis, of nothing, does not hold it up.
    private void followEdits() {
        LiveAnalysis<Analysis> live = new LiveAnalysis<>(
                store,
                network -> Standard.ANALYZER.analyze(network),
                background.worker(),
                background.screen(),
                failed -> document.hint("The design could not be judged. This is a bug in Cidrloom (" + failed + ")."));
        live.addListener(result -> {
            if (document.openProperty().get() && !document.readOnlyProperty().get()) {
                document.analysed(result.value());
            }
        });
    }

    /// Reads the catalogue of instance types on the thread that analyses first, not on the one that shows the window.
    private static final class Standard {
        private static final Analyzer ANALYZER = Analyzer.standard();
    }

    /// The same for planning, with an analyzer of its own: what it remembers of a plan is of no use to the open design.
    private static final class Planning {
        private static final Planner PLANNER = Planner.standard();
    }

    private static DisplayList layOut(Design design, Analysis analysis) {
        return DiagramLayout.of(design, Annotations.of(design.network(), analysis), BundledFonts.get());
    }

    private static Background background() {
        ThreadFactory threads =
                Thread.ofPlatform().daemon().name("cidrloom-background-", 0).factory();
        return new Background(Executors.newSingleThreadExecutor(threads), Platform::runLater);
    }
}
