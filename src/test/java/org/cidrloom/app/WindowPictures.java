package org.cidrloom.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.SettingsEdits;
import org.cidrloom.ui.Documents;
import org.cidrloom.ui.Pictures;
import org.cidrloom.ui.file.Questions;
import org.jspecify.annotations.Nullable;

/// Pictures of the whole window with each form, in light and dark, at 1280 × 800: to be looked at.
public final class WindowPictures {
    private static final List<String> SAMPLES =
            Boolean.getBoolean("regions") ? List.of() : List.of("fifty-addresses", "fifty-addresses-as-found");

    private WindowPictures() {}

    /// Writes them into `target/pictures`.
    public static void main(String[] arguments) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Path home = Files.createTempDirectory("cidrloom");
        Platform.startup(() -> {
            Stage stage = new Stage();
            Questions silent = Questions.unasked();
            Services services = new Services(stage, silent, home, page -> {});
            services.show(null);
            new Session(services, stage, done).start();
        });
        if (!done.await(300, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no pictures");
        }
        Platform.exit();
        Runtime.getRuntime().halt(0);
    }

    /// Waits a few frames after each step, so that what follows in the background is there.
    private static final class Session extends AnimationTimer {
        private static final int FRAMES = 40;

        private final Stage stage;
        private final CountDownLatch done;
        private final Map<String, Runnable> steps = new LinkedHashMap<>();
        private @Nullable String taken;
        private int frame;

        private Session(Services services, Stage stage, CountDownLatch done) {
            this.stage = stage;
            this.done = done;
            for (String theme : List.of("light", "dark")) {
                for (String sample : SAMPLES) {
                    steps.put(
                            sample + "-" + theme,
                            () -> services.show(Path.of("assets/samples", sample + ".cidrloom.yaml")));
                    forms().forEach((name, element) -> steps.put(
                            sample + "-" + name + "-" + theme,
                            () -> services.document().reveal(element)));
                }
                steps.put("regions-" + theme, () -> services.show(Documents.TWO_REGIONS));
                connected(services).forEach((name, step) -> steps.put("regions-" + name + "-" + theme, step));
                steps.put("x-" + theme, () -> services.commands().run("view.theme"));
            }
        }

        private Map<String, Runnable> connected(Services services) {
            Map<String, Runnable> steps = new LinkedHashMap<>();
            ElementId nodes = new ElementId.OfSubnet("payments", "node-a");
            ElementId reporting = new ElementId.OfSubnet("reporting", "private-a");
            ElementId payments = new ElementId.OfVpc("payments");
            ElementId stockholm = new ElementId.OfNetwork("stockholm");
            ElementId archive = new ElementId.OfVpc("archive");
            steps.put("direct", () -> services.document().reveal(new ElementId.OfDirectConnectGateway("dx")));
            steps.put("peering", () -> services.document().reveal(new ElementId.OfAttachment("hub", "hub-us")));
            steps.put("reach", () -> reach(services, nodes, reporting));
            steps.put("reach-broken", () -> reach(services, payments, stockholm));
            steps.put("reach-direct", () -> reach(services, archive, stockholm));
            steps.put("reach-none", () -> reach(services, archive, payments));
            steps.put("reach-asked", () -> reach(services, payments));
            steps.put("reach-left", () -> services.commands().run("reach.close"));
            steps.put("accepted-detail", () -> problem(services, 1));
            steps.put(
                    "accepted",
                    () -> services.document()
                            .apply(SettingsEdits.withdraw(
                                    "pods-exceed-capacity", new ElementId.OfNodeGroup("payments-eks", "general"))));
            steps.put("problem", () -> problem(services, 0));
            steps.put("accepting", () -> services.commands().run("edit.accept"));
            return steps;
        }

        private void problem(Services services, int row) {
            services.document().clearSelection();
            ((ListView<?>) stage.getScene().lookup("#problems"))
                    .getSelectionModel()
                    .select(row);
        }

        private static void reach(Services services, ElementId... ends) {
            services.document().select(List.of(ends));
            services.commands().run("reach.ask");
        }

        private static Map<String, ElementId> forms() {
            Map<String, ElementId> forms = new LinkedHashMap<>();
            forms.put("subnet", new ElementId.OfSubnet("dev", "node-a"));
            forms.put("cluster", new ElementId.OfCluster("dev-cluster"));
            forms.put("group", new ElementId.OfNodeGroup("dev-cluster", "general"));
            forms.put("vpc", new ElementId.OfVpc("dev"));
            forms.put("gateway", new ElementId.OfTransitGateway("hub"));
            return forms;
        }

        @Override
        public void handle(long now) {
            if (frame++ % FRAMES != 0) {
                return;
            }
            if (taken != null) {
                Pictures.write(
                        "window-" + taken.toLowerCase(Locale.ROOT),
                        stage.getScene().snapshot(null));
            }
            if (steps.isEmpty()) {
                stop();
                done.countDown();
                return;
            }
            taken = steps.keySet().iterator().next();
            Objects.requireNonNull(steps.remove(taken)).run();
        }
    }
}
