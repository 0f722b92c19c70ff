package org.cidrloom.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.concurrent.Callable;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.LostZone;
import org.cidrloom.model.Network;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `cidrloom capacity`: the pods and addresses of every cluster of a design.
@Command(
        name = "capacity",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Tells how many pods each cluster of a design can run, zone by zone, what ends first, and what its"
                        + " subnets have left.",
        footer = {
            "",
            "Exit code: 0 done, whatever the figures say (cidrloom check judges them), 2 the file or the call is"
                    + " wrong.",
            "How it is counted stands in docs/capacity.md."
        })
final class CapacityCommand implements Callable<Integer> {
    private static final double MOST_GROWTH = 10_000;

    @Parameters(paramLabel = "FILE", description = "The design (*.cidrloom.yaml).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How to print the figures: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--lose-zone",
            paramLabel = "ZONE",
            description = "Count without this zone: its nodes start in the others, and all pods run there.")
    private @Nullable String loseZone;

    @Option(
            names = "--growth",
            paramLabel = "PERCENT",
            description =
                    "Count so many percent more pods than planned, and tell in which month of growing so each month"
                            + " what ends.")
    private @Nullable Double growth;

    @Option(
            names = "--what-if",
            description = "Compare other ways to give pods their addresses, and say which one we advise.")
    private boolean whatIf;

    @Mixin
    private final ColorOption color = new ColorOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Network network = DesignInput.read(file).network();
        if (loseZone != null) {
            requireNodesIn(loseZone, network);
        }
        if (growth != null && !(growth > -100 && growth <= MOST_GROWTH)) {
            throw new Failure("--growth is " + growth + ", and has to be more than -100 and 10000 at most.");
        }
        CapacityAnswer answer = CapacityAnswer.of(network, InstanceTypes.bundled(), loseZone, growth, whatIf);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> new CapacityText(color.palette(), answer).print(out);
            case JSON -> CapacityJson.print(answer, out);
        }
        return ExitCode.DONE;
    }

    private static void requireNodesIn(String zone, Network network) {
        SequencedSet<String> zones = new LinkedHashSet<>();
        network.clusters()
                .forEach(cluster ->
                        network.vpc(cluster.vpc()).ifPresent(vpc -> zones.addAll(LostZone.zones(vpc, cluster))));
        if (!zones.contains(zone)) {
            throw new Failure("--lose-zone " + zone + ": no cluster has nodes in that zone. "
                    + (zones.isEmpty()
                            ? "There are no nodes in the design."
                            : "Zones with nodes: " + String.join(", ", zones) + "."));
        }
    }
}
