package org.cidrloom.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.cidrloom.document.Autosave;
import org.cidrloom.document.Settings;
import org.cidrloom.document.file.RecoveryFolder;
import org.cidrloom.document.file.SettingsFile;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.HeldKeys;
import org.cidrloom.ui.KeyMap;
import org.cidrloom.ui.NoticeBar;
import org.cidrloom.ui.Notices;
import org.cidrloom.ui.RememberedLines;
import org.cidrloom.ui.WindowTitle;
import org.cidrloom.ui.canvas.CanvasModel;
import org.cidrloom.ui.canvas.Clips;
import org.cidrloom.ui.file.ExportChoices;
import org.cidrloom.ui.file.Opening;
import org.cidrloom.ui.file.Questions;
import org.cidrloom.ui.file.RecentFiles;
import org.cidrloom.ui.file.TabStrip;
import org.cidrloom.ui.file.Tabs;
import org.cidrloom.ui.settings.SettingsModel;
import org.cidrloom.ui.theme.Scaled;
import org.cidrloom.ui.theme.ScaledWindows;
import org.cidrloom.ui.theme.Theme;
import org.jspecify.annotations.Nullable;

/// Makes the services of a window and hands them to each other; those of each open design are a [Desk]. Lives as long
/// as the window.
public final class Services {
    /// How long after a change it is kept at the latest.
    private static final Duration KEPT_AFTER = Duration.ofSeconds(3);

    private static final int REMEMBERED_CHOICES = 12;

    /// Room that a window manager's title takes, in pixels.
    private static final double TITLE = 40;

    private static final String SETTINGS = "settings.properties";

    private final Stage stage;
    private final Tabs<Desk> tabs;
    private final Opening opening;
    private final StackPane desks = new StackPane();
    private final CrashRecovery recovery;
    private final Shared shared;
    private final Lull lull;
    private final SpareDesk spare = new SpareDesk(desks);

    /// The services of a window.
    ///
    /// @param stage the window, not shown yet
    /// @param questions asks the person
    /// @param home where what is remembered between two runs is stored
    /// @param browser opens a web page
    public Services(Stage stage, Questions questions, Path home, Consumer<String> browser) {
        this(stage, questions, home, browser, Platform::runLater);
    }

    /// The services of a window.
    ///
    /// @param screen hands results of background work to the JavaFX thread
    Services(Stage stage, Questions questions, Path home, Consumer<String> browser, Executor screen) {
        this.stage = stage;
        Background background = background(screen);
        KeyMap keys = KeyMap.standard();
        Notices notices = new Notices();
        SettingsModel settings = new SettingsModel(new SettingsFile(home.resolve(SETTINGS)), background, notices);
        Theme theme = new Theme();
        follow(theme, settings);
        RecoveryFolder recoveries = new RecoveryFolder(home.resolve("recovery"));
        Autosave.Timer timer = Autosave.Timer.of(background.worker(), KEPT_AFTER);
        Background quick = background(screen);
        shared = new Shared(
                stage,
                questions,
                background,
                quick,
                new Clips(quick),
                keys,
                theme,
                settings,
                new RecentFiles(home.resolve("recent")),
                new ExportChoices(
                        home.resolve("export"), () -> settings.current().templates()),
                new RememberedLines(home.resolve("choices"), REMEMBERED_CHOICES),
                recoveries,
                timer,
                browser,
                LiveScale.startedWith(settings.current().scale()).of(settings));
        tabs = new Tabs<>(all -> spare.take(() -> new Desk(shared, all)));
        opening = shared.opening(tabs);
        recovery = new CrashRecovery(recoveries, opening, notices, background, timer);
        VBox top = new VBox(new TabStrip<>(tabs).root(), new NoticeBar(notices).root());
        BorderPane root = new BorderPane(desks, top, null, null, null);
        Rectangle2D room = Screen.getPrimary().getVisualBounds(); // few pixels on a laptop whose system scales
        Scene scene = new Scene(
                new Scaled(root, shared.scale()), Math.min(1280, room.getWidth()), Math.min(800, room.getHeight()));
        lull = new Lull(scene, this::isCalm);
        theme.dress(scene);
        HeldKeys.install(stage, shared.clips().busyProperty());
        keys.install(scene, this::commands);
        FileDrop.install(scene, opening, notices);
        fill(stage, scene, Subscription.combine(ScaledWindows.follow(), theme::close));
        tabs.currentProperty().subscribe(this::turnTo);
        tabs.all().addListener((ListChangeListener<Desk>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(closed -> desks.getChildren().remove(closed.root()));
            }
        });
    }

    /// @param followed ends what the window follows outside of it
    private void fill(Stage window, Scene scene, Subscription followed) {
        window.setScene(scene);
        window.setMinWidth(Math.min(800, scene.getWidth()));
        window.setMinHeight(Math.min(500, scene.getHeight() - TITLE));
        window.setOnCloseRequest(event -> {
            event.consume();
            commands().run("file.quit");
        });
        window.setOnHidden(event -> {
            followed.unsubscribe();
            lull.end();
            spare.close();
            tabs.closeAll();
            recovery.close();
        });
        window.focusedProperty().subscribe(focused -> {
            if (focused) {
                tabs.current().files().lookAtFile();
            }
        });
    }

    /// The theme is as it is set, and switching it by the command sets it.
    private static void follow(Theme theme, SettingsModel settings) {
        settings.currentProperty()
                .subscribe(now -> theme.choiceProperty()
                        .set(Theme.Choice.valueOf(now.theme().name())));
        theme.choiceProperty()
                .subscribe((was, is) -> settings.set(settings.current().withTheme(Settings.Theme.valueOf(is.name()))));
    }

    /// Says how large windows are drawn, where the person set it. It has to be said before the toolkit starts.
    static void setScale(Path home) {
        Integer scale =
                new SettingsFile(home.resolve(SETTINGS)).read().settings().scale();
        if (scale != null) {
            for (String property : new String[] {"glass.gtk.uiScale", "glass.win.uiScale"}) {
                System.setProperty(property, System.getProperty(property, scale + "%"));
            }
        }
    }

    /// Opens the window.
    ///
    /// @param file the design to open; null for the start page
    public void show(@Nullable Path file) {
        if (file != null) {
            opening.open(file);
        }
        recovery.offer();
        stage.show();
    }

    /// Gets ready for what people do first, while nobody does anything: see [Prelude] and [SpareDesk].
    ///
    /// @param done is run once that is over
    public void prepare(Runnable done) {
        lull.last(this::makeReady);
        new Prelude(this::bareDesk, desks, lull).play(() -> spare.keep(this::bareDesk, lull, done));
    }

    private void makeReady() {
        if (tabs.current().makePart()) {
            lull.soon();
            lull.first(List.of(this::makeReady));
        }
    }

    private Desk bareDesk() {
        return new Desk(shared, tabs);
    }

    /// Whether no design is on its way to the screen.
    private boolean isCalm() {
        Desk desk = tabs.current();
        DocumentModel shown = desk.document();
        return !desk.files().busyProperty().get()
                && (!shown.openProperty().get()
                        || shown.readOnlyProperty().get()
                        || shown.judgedProperty().get());
    }

    /// The document of the tab that is shown.
    public DocumentModel document() {
        return tabs.current().document();
    }

    /// The canvas of the tab that is shown.
    public CanvasModel canvas() {
        return tabs.current().canvas();
    }

    /// The commands of the tab that is shown.
    public Commands commands() {
        return tabs.current().commands();
    }

    /// What opens designs in the tabs of the window.
    Opening opening() {
        return opening;
    }

    /// The tabs of the window.
    Tabs<Desk> tabs() {
        return tabs;
    }

    /// The desk that is held ready for the next tab.
    SpareDesk spare() {
        return spare;
    }

    private void turnTo(Desk desk) {
        tabs.all().stream().filter(other -> !other.equals(desk)).forEach(other -> other.show(false));
        if (!desks.getChildren().contains(desk.root())) {
            desks.getChildren().add(desk.root());
        }
        desk.show(true);
        stage.titleProperty().bind(WindowTitle.window(desk.document()));
        desk.files().lookAtFile();
        Platform.runLater(desk::focus);
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

    private static Background background(Executor screen) {
        ThreadFactory threads =
                Thread.ofPlatform().daemon().name("cidrloom-background-", 0).factory();
        return new Background(Executors.newSingleThreadExecutor(threads), screen);
    }
}
