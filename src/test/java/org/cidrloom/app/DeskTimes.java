package org.cidrloom.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.cidrloom.bench.Estates;
import org.cidrloom.document.file.DesignYaml;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Elements;
import org.cidrloom.ui.FxThread;
import org.cidrloom.ui.file.Questions;

/// How much time of the JavaFX thread it takes to turn to another tab, and to select and edit many elements at once:
/// processor time of that thread until the next two pulses are done, so layout is in it and other processes are not.
/// `DeskTimes [VPCS]` opens a sample and an estate of that many VPCs, 1,000 by itself; it runs without a display.
public final class DeskTimes {
    private static final int ROUNDS = 9;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private DeskTimes() {}

    /// Prints the times.
    public static void main(String[] arguments) throws Exception {
        int vpcs = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
        Path home = Files.createTempDirectory("desk-times");
        Path estate = home.resolve("estate.cidrloom.yaml");
        Files.writeString(estate, DesignYaml.write(Estates.of(vpcs, 1)));
        CompletableFuture<Services> made = new CompletableFuture<>();
        Platform.startup(() -> {
            Questions none = Questions.unasked();
            Services services = new Services(new Stage(), none, home, page -> {});
            services.show(Path.of("assets", "samples", "hub-and-spoke.cidrloom.yaml"));
            made.complete(services);
        });
        Services services = made.get();
        judged(services);
        Desk sample = FxThread.call(() -> services.tabs().current());
        FxThread.call(() -> {
            services.opening().open(estate);
            return 0;
        });
        judged(services);
        Desk large = FxThread.call(() -> services.tabs().current());
        print(
                "turn to the sample",
                i -> services.tabs().show(sample),
                i -> services.tabs().show(large));
        print(
                "turn to the estate",
                i -> services.tabs().show(large),
                i -> services.tabs().show(sample));
        Design design = FxThread.call(() -> large.document().design());
        List<ElementId> subnets = Elements.of(design.network()).stream()
                .filter(ElementId.OfSubnet.class::isInstance)
                .toList();
        FxThread.call(() -> {
            services.tabs().show(large);
            return 0;
        });
        print(
                "select " + subnets.size() + " subnets",
                i -> large.document().select(subnets),
                i -> large.document().clearSelection());
        print(
                "select all of " + Elements.of(design.network()).size() + " elements",
                i -> large.document()
                        .select(Elements.of(large.document().design().network())),
                i -> large.document().clearSelection());
        System.exit(0);
    }

    private interface Step {
        void run(int round) throws Exception;
    }

    private static void print(String what, Step step, Step back) throws Exception {
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            int round = i;
            FxThread.pulses(2);
            long start = FxThread.call(CPU::getCurrentThreadCpuTime);
            FxThread.call(() -> {
                step.run(round);
                return 0;
            });
            FxThread.pulses(2);
            millis[i] = (FxThread.call(CPU::getCurrentThreadCpuTime) - start) / 1e6;
            FxThread.call(() -> {
                back.run(round);
                return 0;
            });
            FxThread.pulses(2);
        }
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-40s first %7.1f ms   median %7.1f ms   longest %7.1f ms%n",
                what,
                first,
                millis[ROUNDS / 2],
                millis[ROUNDS - 1]);
    }

    private static void judged(Services services) throws Exception {
        until(() -> {
            try {
                return FxThread.call(() -> services.document().judgedProperty().get());
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(50);
        }
        Thread.sleep(1_500);
    }
}
