package org.cidrloom.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.cidrloom.diagram.Box;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.FxThread;
import org.cidrloom.ui.file.Dialogs;
import org.jspecify.annotations.Nullable;

import static org.cidrloom.app.Xdotool.awaitWindow;
import static org.cidrloom.app.Xdotool.click;
import static org.cidrloom.app.Xdotool.key;
import static org.cidrloom.app.Xdotool.move;
import static org.cidrloom.app.Xdotool.pull;
import static org.cidrloom.app.Xdotool.rightClick;
import static org.cidrloom.app.Xdotool.type;

/// The main journeys in a real window: GTK, a window manager, and the keys and the mouse of the X server,
/// pressed by xdotool. What tests without a display cannot tell is told here: that the window gets the focus,
/// that a part is dragged through the system's drag and drop, that text goes through the system's clipboard,
/// that dialogs of GTK and of our own come up, take keys and go.
///
/// `src/test/scripts/window.sh` starts it. It waits for conditions and never for a time; what does not come true in
/// 30 seconds is an error, with a picture of the screen in `target/pictures`.
public final class RealWindow {
    private static final int PATIENCE = 30;

    private final Path folder;
    private final Stage stage;
    private final Services services;

    private RealWindow(Path folder, Stage stage, Services services) {
        this.folder = folder;
        this.stage = stage;
        this.services = services;
    }

    /// Runs the journeys; ends with 1 where one of them does not get through.
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("cidrloom-window");
        CompletableFuture<RealWindow> opened = new CompletableFuture<>();
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            Stage stage = new Stage();
            Services services = new Services(stage, new Dialogs(stage), folder.resolve("settings"), page -> {});
            services.show(null);
            opened.complete(new RealWindow(folder, stage, services));
        });
        int exit = 0;
        try {
            opened.get(60, TimeUnit.SECONDS).journey();
            System.out.println("The journeys in a real window got through.");
        } catch (AssertionError | Exception failed) {
            failed.printStackTrace();
            picture();
            exit = 1;
        }
        Runtime.getRuntime().halt(exit);
    }

    private void journey() throws Exception {
        await("the window has the focus", stage::isFocused);
        key("ctrl+n");
        await("a design is open", () -> services.document().openProperty().get());
        await("the canvas has the focus", () -> node("#canvas").isFocused());
        dragAPartOntoTheCanvas();
        askForTheMenuOfABlock();
        typeANameAndCopyIt();
        saveInTheDialogOfTheSystem();
        undoAndRedoByKeys();
        beAskedAboutChangesAndQuit();
    }

    private void dragAPartOntoTheCanvas() throws Exception {
        Point2D from = middle("#palette-vpc");
        Point2D to = middle("#canvas");
        pull(from, to);
        await("the VPC that was dropped is there", () -> vpcs().size() == 1);
        OfVpc vpc = new OfVpc(vpcs().getFirst().id());
        await("it is drawn", () -> services.canvas().inWindow(vpc).isPresent());
        Point2D tier = middle("#palette-node_subnets");
        Box box = FxThread.call(() -> services.canvas().inWindow(vpc).orElseThrow());
        Point2D inside =
                FxThread.call(() -> node("#canvas").localToScreen(box.centreX(), box.y() + Math.min(20, box.height())));
        pull(tier, inside);
        await(
                "a subnet in every zone is there",
                () -> vpcs().getFirst().subnets().size() == 3);
    }

    private void askForTheMenuOfABlock() throws Exception {
        OfVpc vpc = new OfVpc(vpcs().getFirst().id());
        Cidr block = vpcs().getFirst().cidrs().getFirst().cidr();
        FxThread.call(() -> {
            services.canvas().window().zoomToFull();
            services.document().reveal(vpc);
            return true;
        });
        Point2D chip = FxThread.call(() -> {
            Box box = services.canvas()
                    .inWindow(services.canvas()
                            .drawingProperty()
                            .get()
                            .block(vpc, block)
                            .orElseThrow()
                            .box());
            return node("#canvas").localToScreen(box.centreX(), box.centreY());
        });
        move(chip);
        rightClick();
        await("the menu of the block is shown", () -> isMenuShown() && block.equals(selectedBlock()));
        key("Escape");
        await("the menu is gone", () -> !isMenuShown());
        click(chip);
        key("ctrl+c");
        await(
                "the block is on the clipboard",
                () -> block.toString().equals(Clipboard.getSystemClipboard().getString()));
        key("Escape");
        await("the VPC is selected as a whole", () -> selectedBlock() == null);
    }

    private static boolean isMenuShown() {
        return Window.getWindows().stream()
                .anyMatch(each -> each instanceof ContextMenu menu && "canvas-menu".equals(menu.getId()));
    }

    private @Nullable Cidr selectedBlock() {
        return services.document().blockProperty().get();
    }

    private void typeANameAndCopyIt() throws Exception {
        FxThread.call(() -> {
            services.document().select(new OfVpc(vpcs().getFirst().id()));
            return true;
        });
        click(middle("#outline-search"));
        await("the search has the focus", () -> node("#outline-search").isFocused());
        type("eu-west-1b");
        await("it is typed", () -> text("#outline-search").equals("eu-west-1b"));
        key("ctrl+a");
        key("ctrl+c");
        await(
                "it is on the clipboard",
                () -> "eu-west-1b".equals(Clipboard.getSystemClipboard().getString()));
        key("End");
        key("ctrl+v");
        await("it is pasted", () -> text("#outline-search").equals("eu-west-1beu-west-1b"));
        key("ctrl+a");
        key("Delete");
        await("it is gone", () -> text("#outline-search").isEmpty());
        check("nothing was deleted but text", vpcs().size() == 1);
    }

    private void saveInTheDialogOfTheSystem() throws Exception {
        Path file = folder.resolve("drawn.cidrloom.yaml");
        key("ctrl+s");
        awaitWindow("Save the design");
        key("ctrl+a");
        type(file.toString());
        key("Return");
        await(
                "it is saved",
                () -> Files.exists(file) && !services.document().dirtyProperty().get());
        Design saved = DesignFile.read(file).design();
        Design shown = FxThread.call(() -> services.document().design());
        check("the file has what the window has", Objects.equals(saved, shown));
        await("the window has the focus again", stage::isFocused);
    }

    private void undoAndRedoByKeys() throws Exception {
        click(middle("#canvas"));
        key("ctrl+z");
        await("the subnets are taken back", () -> vpcs().getFirst().subnets().isEmpty());
        key("ctrl+shift+z");
        await("they are there again", () -> vpcs().getFirst().subnets().size() == 3);
        key("ctrl+z");
        await("there are changes", () -> services.document().dirtyProperty().get());
    }

    private void beAskedAboutChangesAndQuit() throws Exception {
        key("ctrl+q");
        await("a dialog asks", () -> windows() == 2);
        awaitDialogFocus();
        key("Escape");
        await("the dialog is gone and the window is there", () -> windows() == 1 && stage.isShowing());
        await("the window has the focus again", stage::isFocused);
        key("ctrl+q");
        await("a dialog asks again", () -> windows() == 2);
        awaitDialogFocus();
        key("Return");
        await("it is saved and the window is closed", () -> !stage.isShowing());
        Design saved = DesignFile.read(folder.resolve("drawn.cidrloom.yaml")).design();
        check(
                "the change is saved",
                saved != null && saved.network().vpcs().getFirst().subnets().isEmpty());
    }

    private void awaitDialogFocus() throws Exception {
        await(
                "the dialog has the focus",
                () -> Window.getWindows().stream().anyMatch(window -> !window.equals(stage) && window.isFocused()));
    }

    // What is there

    private List<Vpc> vpcs() {
        return services.document().design().network().vpcs();
    }

    private static int windows() {
        return (int) Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .filter(Window::isShowing)
                .count();
    }

    private Node node(String id) {
        return Objects.requireNonNull(stage.getScene().lookup(id), id);
    }

    private String text(String id) {
        return ((TextField) node(id)).getText();
    }

    private Point2D middle(String id) throws Exception {
        return FxThread.call(() -> {
            Node node = node(id);
            Bounds bounds = node.getBoundsInLocal();
            return node.localToScreen(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    // Waiting

    private static void check(String what, boolean holds) {
        if (!holds) {
            throw new AssertionError("not true: " + what);
        }
        System.out.println("  " + what);
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!FxThread.call(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("in vain waited until " + what);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        System.out.println("  " + what);
    }

    private static void picture() throws Exception {
        Path file = FxThread.call(() -> {
            Rectangle2D all = Screen.getPrimary().getBounds();
            return Pictures.save(new Robot().getScreenCapture(null, all), "window-failed");
        });
        System.err.println("The screen as it was: " + file);
    }
}
