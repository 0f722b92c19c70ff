package org.cidrloom.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import static org.cidrloom.app.JourneyWindow.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What a person does with the export of a design, by mouse and keyboard.
@SuppressWarnings("NullAway.Init") // what belongs to the window is taken before each test
final class ExportJourneyTest {
    @RegisterExtension
    final JourneyWindow window = new JourneyWindow(JourneyWindow.sample("hub-and-spoke"));

    private final FxRobot robot = window.robot();
    private Answers answers;
    private Services services;
    private Path folder;

    @BeforeEach
    void open() {
        answers = window.answers();
        services = window.services();
        folder = window.folder();
        answers.folder = folder;
        until(() -> services.document().openProperty().get());
        export();
    }

    @Test
    void templatesAndFlavourAreChosenCheckedAsTypedAndRemembered() throws IOException {
        picture("export-light");
        int plain = files().size();
        robot.clickOn("#export-together");
        until(() -> files().contains("terraform/places.tf"));
        picture("export-together-light");
        robot.clickOn("#export-together");
        until(() -> files().size() == plain && !files().contains("terraform/places.tf"));
        robot.clickOn("#export-modules");
        until(() -> files().stream().anyMatch(path -> path.startsWith("terraform-modules/")));
        assertTrue(files().size() > plain);
        robot.interact(() -> robot.lookup("#export-provider")
                .<ChoiceBox<String>>query()
                .getSelectionModel()
                .select("AWS provider 5"));
        until(() -> files().stream().anyMatch(path -> path.startsWith("terraform-modules-5/")));
        assertTrue(files().stream().noneMatch(path -> path.startsWith("terraform-modules/")));
        picture("export-modules-light");
        robot.interact(() -> robot.lookup("#export-provider")
                .<ChoiceBox<String>>query()
                .getSelectionModel()
                .select("AWS provider 6"));

        robot.clickOn("#export-templates").write(folder.resolve("nowhere").toString());
        until(() -> text("export-templates-note").startsWith("There is no folder"));
        until(() -> text("export-title").equals("The templates cannot be used"));
        robot.interact(() -> services.commands().run("view.theme"));
        picture("export-wrong-templates-dark");

        Path templates = folder.resolve("ours");
        Files.createDirectories(templates.resolve("terraform"));
        Files.writeString(templates.resolve("terraform/providers.tf"), "# of the company, in {{region}}\n");
        Files.writeString(templates.resolve("terraform/provider.tf"), "# mistyped\n");
        answers.templates = templates;
        robot.clickOn("#export-templates-folder");
        until(() -> text("export-templates-note")
                .equals("Replaces terraform/providers.tf. Used by nothing: terraform/provider.tf."));
        until(() -> text("export-title").endsWith("files to write"));
        robot.clickOn("#export-folder");
        picture("export-dark");
        robot.clickOn("#export-write");
        until(() -> text("export-close").equals("Close"));
        picture("export-done-dark");
        robot.push(KeyCode.ESCAPE);

        Path out = out();
        try (Stream<Path> all = Files.walk(out)) {
            assertTrue(all.filter(path -> path.endsWith("providers.tf"))
                    .allMatch(path -> read(path).startsWith("# of the company, in eu-")));
        }
        assertTrue(Files.isDirectory(out.resolve("terraform-modules")));
        robot.interact(() -> services.commands().run("view.theme"));
        export();
        until(() -> files().stream().anyMatch(path -> path.startsWith("terraform-modules/")));
        assertTrue(text("export-templates-note").startsWith("Replaces terraform/providers.tf"));
    }

    @Test
    void whatWasChangedByHandIsListedBeforeItIsOverwritten() throws IOException {
        robot.clickOn("#export-folder").clickOn("#export-write");
        until(() -> text("export-close").equals("Close"));
        robot.push(KeyCode.ESCAPE);
        Path readme = out().resolve("README.md");
        String written = read(readme);
        Files.writeString(readme, "mine");

        export();
        robot.clickOn("#export-folder").clickOn("#export-write");
        until(() -> text("export-title").equals("Overwrite 1 file?"));
        assertEquals(List.of("README.md"), files());
        picture("export-changed-light");
        robot.push(KeyCode.ESCAPE);
        until(() -> text("export-title").endsWith("files to write"));
        assertEquals("mine", read(readme));

        robot.clickOn("#export-write");
        until(() -> text("export-title").equals("Overwrite 1 file?"));
        robot.clickOn("#export-write");
        until(() -> text("export-close").equals("Close"));
        assertEquals(written, read(readme));
    }

    @Test
    void escapeLeavesNothingBehind() throws IOException {
        robot.push(KeyCode.ESCAPE);
        until(() -> dialog().findAny().isEmpty());
        try (Stream<Path> all = Files.list(folder)) {
            assertFalse(all.anyMatch(path -> path.getFileName().toString().startsWith(".cidrloom-")));
        }
        assertFalse(Files.exists(out()));
    }

    private Path out() {
        return folder.resolve(services.document().design().network().name());
    }

    private void export() {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        until(() -> dialog().findAny().isPresent() && text("export-title").endsWith("files to write"));
        robot.targetWindow(dialog().findFirst().orElseThrow());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> files() {
        return node("export-files") instanceof ListView<?> list
                ? list.getItems().stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String text(String id) {
        return node(id) instanceof Labeled label ? label.getText() : "";
    }

    private static Stream<Window> dialog() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage
                        && stage.getTitle() != null
                        && stage.getTitle().startsWith("Export "));
    }

    private static Node node(String id) {
        return dialog().findFirst().orElseThrow().getScene().lookup("#" + id);
    }

    private static void picture(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        var image = WaitForAsyncUtils.asyncFx(
                () -> dialog().findFirst().orElseThrow().getScene().snapshot(null));
        Pictures.save(WaitForAsyncUtils.waitFor(image), name);
    }
}
