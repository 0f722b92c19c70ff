package org.cidrloom.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.capacity.PodNetworking;
import org.cidrloom.capacity.PoolShape;
import org.cidrloom.capacity.WarmPool;
import org.cidrloom.capacity.WarmTargets;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/// `cidrloom pool`: what the VPC CNI holds on one node.
@Command(
        name = "pool",
        description = "Prints what the warm pool of one node holds once its pods have come.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class PoolCommand implements Callable<Integer> {
    @Option(names = "--instance-type", paramLabel = "T", required = true, description = "An EC2 instance type.")
    private String instanceType = "";

    @Option(
            names = "--pods",
            paramLabel = "N",
            required = true,
            description = "Pods that want an address of the pool; host-network pods do not.")
    private int pods;

    @Option(
            names = "--warm-eni-target",
            paramLabel = "N",
            description = "WARM_ENI_TARGET. Default: 1, as the chart has it.")
    private @Nullable Integer warmEniTarget;

    @Option(names = "--warm-ip-target", paramLabel = "N", description = "WARM_IP_TARGET; 0 is unset.")
    private @Nullable Integer warmIpTarget;

    @Option(names = "--minimum-ip-target", paramLabel = "N", description = "MINIMUM_IP_TARGET; 0 is unset.")
    private @Nullable Integer minimumIpTarget;

    @Option(
            names = "--warm-prefix-target",
            paramLabel = "N",
            description = "WARM_PREFIX_TARGET. Default: 1, as the chart has it.")
    private @Nullable Integer warmPrefixTarget;

    @Option(names = "--prefix-delegation", description = "Slots hold /28 prefixes, where the type is on Nitro.")
    private boolean prefixDelegation;

    @Option(
            names = "--custom-networking",
            description = "The primary network interface gives pods no addresses; the others are in the pod subnet.")
    private boolean customNetworking;

    @Option(names = "--pod-security-groups", description = "A trunk interface is attached, where the type takes one.")
    private boolean podSecurityGroups;

    @Option(names = "--max-eni", paramLabel = "N", description = "MAX_ENI, 1 or more.")
    private @Nullable Integer maxEni;

    @Option(
            names = "--max-pods",
            paramLabel = "N",
            description = "The kubelet's max pods, where the pool stops growing. Default: no stop, as in the tables of"
                    + " the CNI's documentation.")
    private @Nullable Integer maxPods;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json. Default: text.")
    private ReportFormat format = ReportFormat.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        InstanceType type = TypeLookup.find(instanceType);
        PodNetworking networking = new PodNetworking(
                NodeGroupKind.MANAGED,
                NodeOs.LINUX,
                IpFamily.IPV4,
                prefixDelegation,
                customNetworking,
                podSecurityGroups,
                Numbers.orNull("--max-eni", maxEni, 1),
                PodNetworking.DEFAULT.cniVersion());
        WarmTargets targets = targets();
        int stop = Numbers.or("--max-pods", maxPods, 1, PoolShape.NO_STOP);
        PoolShape shape = PoolShape.of(type, networking, targets, stop);
        WarmPool pool = WarmPool.of(shape, Numbers.atLeast("--pods", pods, 0));
        PrintWriter out = spec.commandLine().getOut();
        if (format == ReportFormat.JSON) {
            JsonOutput.write(out, json -> write(json, type, pool));
        } else {
            print(out, type, shape, pool);
        }
        note(type, networking, shape, pool);
        return ExitCode.DONE;
    }

    private WarmTargets targets() {
        WarmTargets standard = WarmTargets.DEFAULT;
        return new WarmTargets(
                Numbers.or("--warm-eni-target", warmEniTarget, 0, standard.warmEni()),
                Numbers.or("--warm-ip-target", warmIpTarget, 0, standard.warmIp()),
                Numbers.or("--minimum-ip-target", minimumIpTarget, 0, standard.minimumIp()),
                Numbers.or("--warm-prefix-target", warmPrefixTarget, 0, standard.warmPrefix()));
    }

    private void note(InstanceType type, PodNetworking networking, PoolShape shape, WarmPool pool) {
        Notes notes = new Notes(spec.commandLine().getErr());
        notes.onNetworking(type, networking);
        WarmTargets targets = shape.targets();
        if (targets.neverGrows()) {
            notes.add("MINIMUM_IP_TARGET without WARM_IP_TARGET fetches its minimum and never more.");
        }
        if (shape.prefixes() && !targets.countsAddresses() && targets.warmPrefix() == 0) {
            notes.add("The CNI does not support WARM_PREFIX_TARGET 0 with prefix delegation.");
        }
        if (pool.pending() > 0) {
            notes.add(pool.pending() + (pool.pending() == 1 ? " pod stays" : " pods stay")
                    + " without an address on this node.");
        }
    }

    private static void print(PrintWriter out, InstanceType type, PoolShape shape, WarmPool pool) {
        String each = pool.perEni().stream().map(String::valueOf).collect(Collectors.joining(", "));
        line(out, "instance type", type.name());
        line(out, "network interfaces attached", pool.enis() + " of " + shape.enis());
        line(out, shape.prefixes() ? "prefixes per interface" : "addresses per interface", each.isEmpty() ? "-" : each);
        line(out, "addresses for pods", pool.ips());
        line(out, "assigned to pods", pool.assigned());
        line(out, "warm", pool.unused());
        line(out, "pods pending", pool.pending());
        line(out, "taken from subnets", pool.subnetIps());
        line(out, "  of the node's subnet", pool.nodeSubnetIps());
        line(out, "  of the pod subnet", pool.podSubnetIps());
    }

    private static void line(PrintWriter out, String what, Object value) {
        out.println(what + " ".repeat(30 - what.length()) + value);
    }

    private static void write(JsonGenerator json, InstanceType type, WarmPool pool) {
        json.writeStartObject();
        json.writeStringProperty("instanceType", type.name());
        json.writeNumberProperty("enis", pool.enis());
        json.writeArrayPropertyStart("perEni");
        pool.perEni().forEach(json::writeNumber);
        json.writeEndArray();
        json.writeNumberProperty("slots", pool.slots());
        json.writeNumberProperty("prefixes", pool.prefixes());
        json.writeNumberProperty("ips", pool.ips());
        json.writeNumberProperty("assigned", pool.assigned());
        json.writeNumberProperty("unused", pool.unused());
        json.writeNumberProperty("placed", pool.placed());
        json.writeNumberProperty("pending", pool.pending());
        json.writeNumberProperty("subnetIps", pool.subnetIps());
        json.writeNumberProperty("nodeSubnetIps", pool.nodeSubnetIps());
        json.writeNumberProperty("podSubnetIps", pool.podSubnetIps());
        json.writeEndObject();
    }
}
