package org.cidrloom.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.capacity.CniVersion;
import org.cidrloom.capacity.MaxPods;
import org.cidrloom.capacity.PodNetworking;
import org.cidrloom.model.Cni;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/// `cidrloom max-pods`: the successor of the retired max-pods-calculator.sh, with its flags.
@Command(
        name = "max-pods",
        description = "Prints how many pods a node of an instance type should be told to take.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class MaxPodsCommand implements Callable<Integer> {
    @Option(
            names = "--instance-type",
            paramLabel = "T",
            required = true,
            arity = "1..*",
            split = ",",
            description = "EC2 instance types, such as m5.large. One type without --format prints the bare number.")
    private List<String> instanceTypes = List.of();

    @Option(
            names = "--cni-prefix-delegation-enabled",
            description = "Slots hold /28 prefixes (ENABLE_PREFIX_DELEGATION), where the type is on Nitro.")
    private boolean prefixDelegation;

    @Option(
            names = "--cni-custom-networking-enabled",
            description = "The primary network interface gives pods no addresses (ENIConfig).")
    private boolean customNetworking;

    @Option(
            names = "--cni-max-eni",
            paramLabel = "N",
            description = "The most network interfaces that the CNI attaches (MAX_ENI), 1 or more.")
    private @Nullable Integer maxEni;

    @Option(
            names = "--cni-version",
            paramLabel = "V",
            defaultValue = Cni.DEFAULT_VERSION,
            description =
                    "The CNI's version, such as 1.23.1 or 1.9.0-eksbuild.1. Prefixes need 1.9, on bare metal 1.11."
                            + " Default: ${DEFAULT-VALUE}.")
    private String cniVersion = Cni.DEFAULT_VERSION;

    @Option(
            names = "--show-max-allowed",
            description = "Leaves out the advised cap: 110 below 30 vCPUs and on Windows, 250 from 30 vCPUs on.")
    private boolean showMaxAllowed;

    @Option(
            names = "--pod-security-groups",
            description = "A trunk interface is attached for security groups for pods (ENABLE_POD_ENI).")
    private boolean podSecurityGroups;

    @Option(names = "--os", paramLabel = "OS", description = "linux or windows. Default: linux.")
    private NodeOs os = NodeOs.LINUX;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
    private @Nullable ReportFormat format;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private record Answer(InstanceType type, MaxPods maxPods) {}

    @Override
    public Integer call() {
        PodNetworking networking = networking();
        List<Answer> answers = instanceTypes.stream()
                .map(TypeLookup::find)
                .map(type -> new Answer(type, maxPods(type, networking)))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (format == ReportFormat.JSON) {
            JsonOutput.write(out, json -> write(json, answers));
        } else if (format == null && answers.size() == 1) {
            out.println(answers.getFirst().maxPods().maxPods());
        } else {
            answers.forEach(answer ->
                    out.println(answer.type().name() + " " + answer.maxPods().maxPods()));
        }
        Notes notes = new Notes(spec.commandLine().getErr());
        answers.forEach(answer -> notes.onNetworking(answer.type(), networking));
        answers.forEach(answer -> noteUnknownVcpus(notes, answer));
        return ExitCode.DONE;
    }

    private PodNetworking networking() {
        if (os == NodeOs.WINDOWS && (customNetworking || podSecurityGroups)) {
            throw new Failure("Windows nodes take neither custom networking nor security groups for pods; leave "
                    + (customNetworking ? "--cni-custom-networking-enabled" : "--pod-security-groups") + " out.");
        }
        CniVersion version = CniVersion.parse(cniVersion)
                .orElseThrow(() -> new Failure(
                        "“" + cniVersion + "” is no version of the VPC CNI; write it as 1.23.1 or 1.9.0-eksbuild.1."));
        return new PodNetworking(
                NodeGroupKind.MANAGED,
                os,
                IpFamily.IPV4,
                prefixDelegation,
                customNetworking,
                podSecurityGroups,
                Numbers.orNull("--cni-max-eni", maxEni, 1),
                version);
    }

    private MaxPods maxPods(InstanceType type, PodNetworking networking) {
        MaxPods capped = MaxPods.of(type, networking);
        return showMaxAllowed ? capped.withoutCap() : capped;
    }

    private static void noteUnknownVcpus(Notes notes, Answer answer) {
        if (answer.type().vcpus() == null && answer.maxPods().limitedBy() == MaxPods.Limit.CAP) {
            notes.add("The vCPUs of " + answer.type().name() + " are not in the catalogue, so the cap of "
                    + answer.maxPods().cap() + " for small nodes holds; from 30 vCPUs on it is 250.");
        }
    }

    private static void write(JsonGenerator json, List<Answer> answers) {
        json.writeStartArray();
        for (Answer answer : answers) {
            json.writeStartObject();
            json.writeStringProperty("instanceType", answer.type().name());
            json.writeNumberProperty("maxPods", answer.maxPods().maxPods());
            json.writeNumberProperty("uncapped", answer.maxPods().uncapped());
            json.writeNumberProperty("cap", answer.maxPods().cap());
            json.writeStringProperty("limitedBy", answer.maxPods().limitedBy().key());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
