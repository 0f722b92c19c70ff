package org.cidrloom.app;

import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.DiagramLayout;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Palette;
import org.cidrloom.document.Autosave;
import org.cidrloom.document.DesignStore;
import org.cidrloom.document.LiveAnalysis;
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
import org.cidrloom.ui.Menus;
import org.cidrloom.ui.Notices;
import org.cidrloom.ui.Panels;
import org.cidrloom.ui.Parts;
import org.cidrloom.ui.Toolbar;
import org.cidrloom.ui.Views;
import org.cidrloom.ui.Workbench;
import org.cidrloom.ui.canvas.CanvasCommands;
import org.cidrloom.ui.canvas.CanvasModel;
import org.cidrloom.ui.canvas.CanvasPane;
import org.cidrloom.ui.commandpalette.CommandPaletteModel;
import org.cidrloom.ui.commandpalette.CommandPaletteView;
import org.cidrloom.ui.file.FileCommands;
import org.cidrloom.ui.file.FileModel;
import org.cidrloom.ui.file.Opening;
import org.cidrloom.ui.file.RecentMenu;
import org.cidrloom.ui.file.Tab;
import org.cidrloom.ui.file.Tabs;
import org.cidrloom.ui.help.HelpCommands;
import org.cidrloom.ui.help.ShortcutsView;
import org.cidrloom.ui.outline.OutlineCommands;
import org.cidrloom.ui.outline.OutlineModel;
import org.cidrloom.ui.outline.OutlineView;
import org.cidrloom.ui.palette.PaletteModel;
import org.cidrloom.ui.palette.PaletteView;
import org.cidrloom.ui.problems.FixBulb;
import org.cidrloom.ui.problems.FixesModel;
import org.cidrloom.ui.problems.ProblemsModel;
import org.cidrloom.ui.reach.ReachModel;
import org.cidrloom.ui.reach.ReachView;
import org.cidrloom.ui.requirements.RequirementsCommands;
import org.cidrloom.ui.settings.SettingsDialog;
import org.cidrloom.ui.start.StartView;
import org.cidrloom.ui.status.StatusModel;
import org.cidrloom.ui.status.StatusView;
import org.cidrloom.ui.theme.Scaled;
import org.cidrloom.ui.transit.TransitMatrixModel;

/// The services of one open design and its part of the window, made when a tab is opened and let go with it. What
/// outlives it, such as the theme and the list of recent files, knows nothing of it once it is closed.
final class Desk implements Tab {
    private final Shared shared;
    private final DesignStore store = new DesignStore(Design.empty("", "", List.of()));
    private final DocumentModel document = new DocumentModel(store);
    private final Commands commands = new Commands();
    private final CurrentTree tree = new CurrentTree(document);
    private final Toolbar toolbar;
    private final CommandPaletteModel finder;
    private final ShortcutsView shortcuts;
    private final TransitMatrixModel routing = new TransitMatrixModel(document);
    private final Views views = new Views();
    private final Notices notices = new Notices();
    private final FileModel files;
    private final CanvasModel canvas;
    private final CanvasPane pane;
    private final Autosave autosave;
    private final LiveAnalysis<Analysis> live;
    private final Subscription colour;
    private final Workbench workbench;
    private final StackPane root;

    /// What is still to be made, each in a few milliseconds.
    private final Parts parts = new Parts();

    /// Makes a few lines of the outline ahead, and tells whether there were any to make.
    private BooleanSupplier lines = () -> false;

    /// A desk that nothing is open on, and that is not [whole][#makeWhole] yet.
    Desk(Shared shared, Tabs<Desk> tabs) {
        this.shared = shared;
        Background background = shared.background();
        toolbar = new Toolbar(commands, shared.keys());
        finder = new CommandPaletteModel(
                document, commands, Menus.standard(), shared.keys(), tree, shared.choices(), background);
        shortcuts = new ShortcutsView(commands, Menus.standard(), shared.keys());
        files = new FileModel(document, background, shared.questions(), notices, shared.recent());
        files.setPrepare(design -> tree.grow(design.network()));
        canvas = new CanvasModel(document, Desk::layOut, background);
        autosave = keepUnsaved();
        PaletteModel palette = new PaletteModel(document);
        Opening opening = shared.opening(tabs);
        addCommands(palette, tabs, opening);
        ReachModel reach = new ReachModel(document, background);
        commands.add(reach.commands());
        ObjectProperty<Palette> colours = new SimpleObjectProperty<>(Palette.LIGHT);
        colour = shared.theme().darkProperty().subscribe(dark -> colours.set(dark ? Palette.DARK : Palette.LIGHT));
        pane = new CanvasPane(
                canvas,
                document,
                colours,
                reach.wayProperty(),
                shared.scale(),
                BundledFonts.get(),
                commands,
                shared.keys());
        commands.add(pane.commands());
        OutlineModel elements = new OutlineModel(document, tree, shared.quick());
        commands.add(OutlineCommands.of(document, elements, finder));
        commands.add(views.diagram(document));
        ProblemsModel problems = new ProblemsModel(document);
        commands.add(problems.commands());
        FixesModel fixes = new FixesModel(document, problems, finder);
        commands.add(fixes.commands());
        StackPane start = new StackPane();
        Panels places = Panels.empty();
        workbench = new Workbench(document, toolbar.root(), notices, start, places);
        commands.add(workbench.commands(document));
        commands.add(workbench.paneCommands(document));
        reach.openProperty().subscribe((was, is) -> workbench.widenProblems(is));
        root = new StackPane(workbench.root());
        parts.add(
                places.canvas(),
                () -> new Scaled(
                        new StackPane(pane.root(), FixBulb.over(fixes, canvas.selectedPlace(), shared.scale())),
                        shared.scale().map(factor -> 1 / factor)));
        parts.add(places.palette(), () -> new PaletteView(palette).root());
        parts.add(places.outline(), () -> {
            OutlineView outline = new OutlineView(elements, commands, shared.keys());
            commands.add(CanvasCommands.onCanvas(outline.commands(), canvas, document));
            lines = outline::makeLines;
            return outline.root();
        });
        DeskViews other = new DeskViews(document, shared, commands, views);
        parts.add(places.problems(), () -> other.problems(problems, reach));
        parts.add(places.problems(), () -> new ReachView(reach).root());
        parts.add(places.inspector(), () -> other.inspector(fixes, canvas));
        parts.add(
                places.status(),
                () -> new StatusView(new StatusModel(document, LocalTime::now, shared.quick())).root());
        parts.add(places.canvas(), () -> other.addresses(colours));
        parts.add(places.canvas(), other::capacity);
        parts.add(places.canvas(), () -> other.routing(routing));
        parts.add(
                start, () -> new StartView(commands, shared.recent().files(), opening::open, opening::openText).root());
        parts.add(root, shortcuts::root);
        parts.add(root, () -> new CommandPaletteView(finder).root());
        parts.add(() -> toolbar.fill(
                document,
                pane.zoomLabel(),
                views.buttons(shared.keys()),
                RecentMenu.of(shared.recent(), opening::open)));
        document.openingsProperty().subscribe((was, is) -> Platform.runLater(this::focus));
        live = followEdits(new Judge(problems::prepare));
    }

    @Override
    public DocumentModel document() {
        return document;
    }

    @Override
    public FileModel files() {
        return files;
    }

    /// Makes one more part of it, or something that it will have to show.
    ///
    /// @return whether there was one missing
    boolean makePart() {
        return parts.makeNext() || lines.getAsBoolean();
    }

    /// Makes what is missing: it is to be used now.
    Desk makeWhole() {
        parts.makeAll();
        return this;
    }

    /// The canvas.
    CanvasModel canvas() {
        return canvas;
    }

    /// The commands on this design.
    Commands commands() {
        return commands;
    }

    /// The node to put into the window.
    Region root() {
        return root;
    }

    /// Shows it, or hides it where it stands: what leaves the scene has to be dressed anew when it comes back.
    void show(boolean shown) {
        workbench.showToolbar(shown);
        root.setVisible(shown);
        root.setManaged(shown);
    }

    /// Takes the keyboard.
    void focus() {
        if (root.getScene() != null && document.openProperty().get()) {
            pane.view().requestFocus();
        }
    }

    @Override
    public void close() {
        colour.unsubscribe();
        live.close();
        autosave.close();
    }

    private void addCommands(PaletteModel palette, Tabs<Desk> tabs, Opening opening) {
        Stage stage = shared.stage();
        commands.add(FileCommands.of(
                this,
                tabs,
                opening,
                FileCommands.export(
                        document, Bundle::standard, shared.background(), shared.questions(), shared.exports(), stage),
                stage::close));
        commands.add(RequirementsCommands.of(
                () -> Planning.PLANNER,
                shared.background(),
                opening::startFrom,
                files.busyProperty().not(),
                stage));
        commands.add(EditCommands.of(document));
        commands.add(CanvasCommands.of(canvas, document, finder, shared.clips()));
        commands.add(palette.commands());
        commands.add(routing.commands());
        commands.add(SettingsDialog.command(shared.settings(), stage));
        commands.add(finder.commands());
        commands.add(shortcuts.commands());
        commands.add(HelpCommands.of(stage));
        commands.add(Command.of("view.theme", "Light or dark", "fth-moon", shared.theme()::toggle));
    }

    private Autosave keepUnsaved() {
        Autosave keeping = new Autosave(
                store,
                shared.recoveries(),
                SessionName.next(),
                shared.timer(),
                InstantSource.system(),
                failed -> shared.background()
                        .screen()
                        .execute(() -> document.hint(
                                "Unsaved changes cannot be kept against a crash (" + failed.getMessage() + ").")));
        document.fileProperty().subscribe(keeping::belongsTo);
        return keeping;
    }

    private LiveAnalysis<Analysis> followEdits(Judge judge) {
        LiveAnalysis<Analysis> following = new LiveAnalysis<>(
                store,
                judge::analyze,
                shared.background().worker(),
                shared.background().screen(),
                failed -> document.hint("The design could not be judged. This is a bug in Cidrloom (" + failed + ")."));
        following.addListener(result -> {
            if (document.openProperty().get() && !document.readOnlyProperty().get()) {
                document.analysed(result.value());
            }
        });
        return following;
    }

    /// A planner with an analyzer of its own: what it remembers of a plan is of no use to the open design.
    private static final class Planning {
        private static final Planner PLANNER = Planner.standard();
    }

    private static DisplayList layOut(Design design, Analysis analysis) {
        return DiagramLayout.of(design, Annotations.of(design.network(), analysis), BundledFonts.get());
    }
}
