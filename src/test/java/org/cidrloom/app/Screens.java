package org.cidrloom.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import org.cidrloom.bench.Estates;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.model.ElementId;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Documents;
import org.cidrloom.ui.FxThread;
import org.cidrloom.ui.file.Dialogs;
import org.cidrloom.ui.file.RecentFiles;

/// Pictures of every screen of the designer, in light and dark, at one size, taken off a real screen with what
/// lies over the window. `src/test/scripts/pictures.sh` runs it for 1280 × 800 and 2560 × 1440.
///
/// Arguments: width, height, the folder for the pictures, and names of screens where not all are wanted.
public final class Screens {
    private static final Path SAMPLES = Path.of("assets", "samples");
    private static final int FRAMES = 24;

    private final Services services;
    private final Stage stage;
    private final Path folder;
    private final Path designs;
    private final Map<String, Callable<?>> screens = new LinkedHashMap<>();

    private Screens(Services services, Stage stage, Path folder, Path designs) {
        this.services = services;
        this.stage = stage;
        this.folder = folder;
        this.designs = designs;
    }

    /// Takes the pictures; ends with 1 where a screen cannot be shown.
    public static void main(String[] arguments) throws Exception {
        int width = Integer.parseInt(arguments[0]);
        int height = Integer.parseInt(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        List<String> wanted = List.of(arguments).subList(3, arguments.length);
        Path designs = somebodysDesigns();
        Path home = Path.of(System.getProperty("user.home"));
        CompletableFuture<Screens> made = new CompletableFuture<>();
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            Stage stage = new Stage(StageStyle.UNDECORATED);
            Services services = new Services(stage, new Dialogs(stage), home.resolve("settings"), page -> {});
            services.show(null);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            made.complete(new Screens(services, stage, folder, designs));
        });
        int exit = 0;
        try {
            Screens screens = made.get(60, TimeUnit.SECONDS);
            screens.list();
            screens.take(wanted, width + "x" + height);
        } catch (Exception failed) {
            failed.printStackTrace();
            exit = 1;
        }
        Runtime.getRuntime().halt(exit);
    }

    /// Designs in a home of nobody, with those that were open last, so that no path of this machine is in a picture.
    private static Path somebodysDesigns() throws IOException {
        Path home = Files.createTempDirectory("cidrloom-screens");
        System.setProperty("user.home", home.toString());
        Path designs = Files.createDirectories(home.resolve("designs"));
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            for (Path sample :
                    Stream.concat(samples, Stream.of(Documents.TWO_REGIONS)).toList()) {
                Files.copy(sample, designs.resolve(sample.getFileName()));
            }
        }
        RecentFiles recent = new RecentFiles(
                Files.createDirectories(home.resolve("settings")).resolve("recent"));
        for (String name : List.of("twins", "hub-and-spoke", "fifty-addresses")) {
            recent.add(designs.resolve(name + ".cidrloom.yaml"));
        }
        return designs;
    }

    private Path design(String name) {
        return designs.resolve(name);
    }

    private void list() {
        screens.put("start", () -> true);
        screens.put("designer", () -> open(design("fifty-addresses.cidrloom.yaml")));
        screens.put("subnet", () -> reveal(new ElementId.OfSubnet("dev", "node-a")));
        screens.put("capacity", () -> run("view.capacity"));
        screens.put("problems", () -> {
            open(design("fifty-addresses-as-found.cidrloom.yaml"));
            return true;
        });
        screens.put("problem", () -> {
            ((ListView<?>) node("#problems")).getSelectionModel().select(0);
            return true;
        });
        screens.put("cluster", () -> reveal(new ElementId.OfCluster("trial-cluster")));
        screens.put("node-group", () -> reveal(new ElementId.OfNodeGroup("trial-cluster", "trial-general")));
        screens.put("multi-selection", () -> {
            services.document()
                    .select(List.of(
                            new ElementId.OfSubnet("trial", "trial-node-a"),
                            new ElementId.OfSubnet("trial", "trial-node-b"),
                            new ElementId.OfSubnet("trial", "trial-node-c")));
            return run("view.zoom-selection");
        });
        screens.put("hub-and-spoke", () -> open(design("hub-and-spoke.cidrloom.yaml")));
        screens.put("routing", () -> run("view.routing"));
        screens.put("addresses", () -> run("view.addresses"));
        screens.put("regions", () -> open(design("two-regions.cidrloom.yaml")));
        screens.put("reach", () -> {
            services.document()
                    .select(List.of(
                            new ElementId.OfSubnet("payments", "node-a"),
                            new ElementId.OfSubnet("reporting", "private-a")));
            return run("reach.ask");
        });
        screens.put("estate", () -> {
            Path estate = design("estate.cidrloom.yaml");
            if (!Files.exists(estate)) {
                DesignFile.save(estate, Estates.of(60, 42), null);
            }
            return open(estate);
        });
        screens.put("minimap", () -> run("view.zoom-100"));
        screens.put("command-palette", () -> run("view.commands"));
        screens.put("requirements", () -> run("file.new-from-requirements"));
        screens.put("export", () -> {
            open(design("fifty-addresses.cidrloom.yaml"));
            return run("file.export");
        });
        screens.put("shortcuts", () -> run("help.shortcuts"));
        screens.put("settings", () -> run("file.settings"));
        screens.put("about", () -> run("help.about"));
        screens.put("empty", () -> run("file.new"));
        screens.put("broken", () -> {
            Path broken = design("broken.cidrloom.yaml");
            Files.writeString(
                    broken,
                    Files.readString(design("fifty-addresses.cidrloom.yaml")).replace("/26", "/46"));
            return open(broken);
        });
    }

    private void take(List<String> wanted, String size) throws Exception {
        FxThread.call(() -> {
            new Robot().mouseMove(1, stage.getHeight() - 1); // where it lies on nothing
            return true;
        });
        for (String theme : List.of("light", "dark")) {
            for (Map.Entry<String, Callable<?>> screen : screens.entrySet()) {
                String name = screen.getKey();
                if (!wanted.isEmpty() && !wanted.contains(name)) {
                    continue;
                }
                boolean there = show(screen.getValue());
                if (there) {
                    settle();
                    Image image = FxThread.call(() -> new Robot()
                            .getScreenCapture(null, new Rectangle2D(0, 0, stage.getWidth(), stage.getHeight())));
                    Path picture = Pictures.save(image, name + "-" + theme + "-" + size);
                    Files.move(picture, folder.resolve(picture.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                    System.out.println(folder.resolve(picture.getFileName()));
                } else {
                    System.out.println("there is no screen " + name + " yet");
                }
                away();
            }
            FxThread.call(() -> run("view.theme"));
            while (FxThread.call(() -> services.document().openProperty().get())) {
                FxThread.call(() -> run("file.close"));
                settle();
            }
        }
    }

    /// Shows a screen. A dialog that waits for an answer holds its step up, so a step counts as done when frames go on.
    private boolean show(Callable<?> step) throws Exception {
        FutureTask<Boolean> done = new FutureTask<>(() -> !Boolean.FALSE.equals(step.call()));
        Platform.runLater(done);
        settle();
        return !done.isDone() || done.get();
    }

    /// Puts away what a screen has put over the window, so that the next one starts from the design.
    private void away() throws Exception {
        FxThread.call(() -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(window -> !window.equals(stage))
                    .forEach(Window::hide);
            return true;
        });
        if (FxThread.call(() -> Stream.of("#command-palette", "#shortcuts")
                .flatMap(over -> stage.getScene().getRoot().lookupAll(over).stream()) // each tab has its own
                .anyMatch(Node::isVisible))) {
            FxThread.call(() -> {
                new Robot().keyType(KeyCode.ESCAPE);
                return true;
            });
        }
        settle();
    }

    private boolean open(Path file) {
        services.show(file);
        return true;
    }

    private boolean reveal(ElementId element) {
        services.document().reveal(element);
        return true;
    }

    private boolean run(String command) {
        return services.commands().has(command) && services.commands().run(command);
    }

    /// Each tab has its own, and those of hidden tabs are in the scene too.
    private Node node(String id) {
        return stage.getScene().getRoot().lookupAll(id).stream()
                .filter(Screens::isSeen)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(id));
    }

    private static boolean isSeen(Node node) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    /// Waits until the window is still: frames have gone by with nothing new drawn, found or counted.
    private void settle() throws Exception {
        CompletableFuture<Boolean> still = new CompletableFuture<>();
        Platform.runLater(() -> new Stillness(still).start());
        still.get(120, TimeUnit.SECONDS);
    }

    private final class Stillness extends AnimationTimer {
        private final CompletableFuture<Boolean> still;
        private Object last = new Object();
        private int frames;

        Stillness(CompletableFuture<Boolean> still) {
            this.still = still;
        }

        @Override
        public void handle(long now) {
            Object state = List.of(
                    services.document().openingsProperty().get(),
                    System.identityHashCode(
                            services.document().analysisProperty().get()),
                    System.identityHashCode(services.canvas().drawingProperty().get()),
                    Window.getWindows().size());
            frames = state.equals(last) && !isWorking() ? frames + 1 : 0;
            last = state;
            if (frames >= FRAMES) {
                stop();
                still.complete(true);
            }
        }
    }

    /// Whether something is being found or made that the picture is to show.
    private boolean isWorking() {
        DocumentModel document = services.document();
        boolean judging = document.openProperty().get()
                && !document.readOnlyProperty().get()
                && !document.judgedProperty().get();
        return judging
                || Window.getWindows().stream()
                        .map(window -> window.getScene().lookup("#export-progress"))
                        .anyMatch(bar -> bar != null && bar.isVisible());
    }
}
