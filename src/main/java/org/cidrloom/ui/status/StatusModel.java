package org.cidrloom.ui.status;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.capacity.ClusterCapacity;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.jspecify.annotations.Nullable;

/// What the status line tells: how many problems, how much address space is free, how many pods fit, what is saved.
///
/// Confined to the JavaFX thread; tests need no toolkit.
public final class StatusModel {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final DocumentModel document;
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");

    private final ReadOnlyStringWrapper free = new ReadOnlyStringWrapper("");

    /// The free addresses of VPCs, by instance: an edit leaves most of them alone. Of the background.
    private volatile IdentityHashMap<Vpc, Long> freeIn = new IdentityHashMap<>();

    private @Nullable LocalTime savedAt;
    private @Nullable Path savedTo;

    /// A status of what that document shows.
    ///
    /// @param clock tells the time of a save
    /// @param background where free addresses are counted
    public StatusModel(DocumentModel document, Supplier<LocalTime> clock, Background background) {
        this.document = document;
        document.designProperty().subscribe(is -> count(is.network(), background));
        document.dirtyProperty().subscribe((was, is) -> follow());
        document.fileProperty().subscribe(is -> follow());
        document.savesProperty().subscribe((was, is) -> {
            savedAt = clock.get();
            savedTo = document.fileProperty().get();
            follow();
        });
    }

    /// What the window has to say of the moment; empty mostly.
    ReadOnlyStringProperty hintProperty() {
        return document.hintProperty();
    }

    /// What is wrong with the design and its file.
    ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return document.findingsProperty();
    }

    /// How many findings of that severity there are.
    long count(Severity severity) {
        return document.findingsProperty().get().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /// The same in words; without a figure until the design has been judged.
    String counted(Severity severity) {
        long count = count(severity);
        boolean known = count > 0
                || document.judgedProperty().get()
                || document.readOnlyProperty().get();
        return (known ? count : "–") + " " + severity.key() + (count == 1 ? "" : "s");
    }

    /// Whether the design has been judged.
    ReadOnlyBooleanProperty judgedProperty() {
        return document.judgedProperty();
    }

    /// How many addresses of routable blocks no subnet has yet; empty until they are counted.
    ReadOnlyStringProperty free() {
        return free.getReadOnlyProperty();
    }

    private void count(Network network, Background background) {
        background.run(
                () -> number(free(network)) + " routable addresses free",
                free::set,
                failed -> document.hint(
                        "Free addresses could not be counted. This is a bug in Cidrloom (" + failed + ")."));
    }

    private long free(Network network) {
        IdentityHashMap<Vpc, Long> now = new IdentityHashMap<>(network.vpcs().size());
        long free = 0;
        for (Vpc vpc : network.vpcs()) {
            Long known = freeIn.get(vpc);
            long own = known == null ? free(vpc) : known;
            now.put(vpc, own);
            free += own;
        }
        freeIn = now;
        return free;
    }

    private static long free(Vpc vpc) {
        List<Cidr> taken = vpc.subnets().stream().map(Subnet::cidr).sorted().toList();
        return vpc.cidrs().stream()
                .filter(block -> block.routable() && !vpc.existing())
                .mapToLong(block -> free(block.cidr(), taken))
                .sum();
    }

    /// Of two blocks that share addresses one lies in the other, so that the outermost are all that count.
    ///
    /// @param taken sorted: a block comes before those in it
    private static long free(Cidr block, List<Cidr> taken) {
        long free = block.addressCount();
        Cidr outer = null;
        for (Cidr each : taken) {
            if (each.contains(block)) {
                return 0;
            }
            if (block.contains(each) && (outer == null || !outer.contains(each))) {
                free -= each.addressCount();
                outer = each;
            }
        }
        return free;
    }

    /// How many pods are planned, and how many are possible with the most nodes; empty where there is no cluster.
    ObservableValue<String> pods() {
        return Bindings.createStringBinding(
                () -> pods(document.capacityProperty().get()), document.capacityProperty());
    }

    private static String pods(CapacityReport report) {
        if (report.clusters().isEmpty()) {
            return "";
        }
        long planned = report.clusters().values().stream()
                .mapToLong(ClusterCapacity::planned)
                .sum();
        long possible = report.clusters().values().stream()
                .mapToLong(ClusterCapacity::possible)
                .sum();
        return number(planned) + " pods planned, " + number(possible) + " possible";
    }

    /// Whether some cluster has more pods planned than it can run.
    boolean isCrowded() {
        return document.capacityProperty().get().clusters().values().stream()
                .anyMatch(cluster -> cluster.planned() > cluster.possible());
    }

    /// Pods and addresses as they were counted last.
    ReadOnlyObjectProperty<CapacityReport> capacityProperty() {
        return document.capacityProperty();
    }

    /// What of the design is stored, and since when.
    ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    private void follow() {
        Path file = document.fileProperty().get();
        if (file == null || !file.equals(savedTo)) {
            savedAt = null;
        }
        LocalTime at = savedAt;
        String since = at == null ? "" : " at " + CLOCK.format(at);
        if (file == null) {
            saved.set("Not saved yet");
        } else if (document.dirtyProperty().get()) {
            saved.set(at == null ? "Edited" : "Edited, last saved" + since);
        } else {
            saved.set("Saved" + since);
        }
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
