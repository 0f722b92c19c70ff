package org.cidrloom.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cidrloom.document.file.Spelling;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.net.AddressFormatException;
import org.cidrloom.net.Cidr;
import org.cidrloom.sizing.Mistake;
import org.cidrloom.sizing.Requirements;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The requirements as options of a command.
final class PlanOptions {
    private static final String DEFAULT_REGION = "eu-west-1";

    @Option(
            names = "--vpc-cidr",
            required = true,
            split = ",",
            paramLabel = "CIDR",
            description = "A granted range of the VPC, such as 10.24.56.128/26; the first is the primary block.")
    private List<String> granted = List.of();

    @Option(
            names = "--zones",
            required = true,
            split = ",",
            paramLabel = "Z",
            description = "How many zones, or their names: 3, or eu-west-1a,eu-west-1b.")
    private List<String> zones = List.of();

    @Option(
            names = "--pods",
            required = true,
            paramLabel = "N",
            description = "Pods that want an address, host-network pods left out.")
    private int pods;

    @Option(
            names = "--instance-type",
            required = true,
            split = ",",
            paramLabel = "T",
            description = "The instance type, or several to choose one from.")
    private List<String> instanceTypes = List.of();

    @Option(names = "--region", paramLabel = "REGION", description = "The AWS Region. Default: that of the zones.")
    private @Nullable String region;

    @Option(names = "--name", paramLabel = "NAME", description = "What it is called. Default: planned.")
    private String name = Requirements.DEFAULT_NAME;

    @Option(names = "--growth", paramLabel = "PERCENT", description = "How many more pods there may be in the end.")
    private int growth;

    @Option(
            names = "--pods-per-node",
            paramLabel = "N",
            description = "How many pods CPU and memory of a node carry. Default: as many as have addresses.")
    private @Nullable Integer podsPerNode;

    @Option(
            names = "--host-network-pods",
            paramLabel = "N",
            description = "Pods on the node's own address, aws-node and kube-proxy included. Default: 2 a node.")
    private int hostNetworkPods = NodeGroup.DEFAULT_HOST_NETWORK_PODS;

    @Option(
            names = "--on-premises",
            split = ",",
            paramLabel = "CIDR",
            description = "A range outside AWS that a transit gateway connects.")
    private List<String> onPremises = List.of();

    @Option(
            names = "--other-vpc",
            split = ",",
            paramLabel = "CIDR",
            description = "The block of another VPC on the transit gateway.")
    private List<String> otherVpcs = List.of();

    @Option(names = "--no-internet", description = "No internet gateway: interface endpoints instead.")
    private boolean noInternet;

    @Option(
            names = "--nat",
            paramLabel = "MODE",
            description = "none, single, per-zone or private. Default: per-zone, without internet none.")
    private @Nullable String nat;

    @Option(
            names = "--private-endpoint",
            description = "The cluster's API answers in the VPC and to what is connected alone.")
    private boolean privateEndpoint;

    @Option(names = "--no-secondary", description = "No non-routable block of 100.64.0.0/10 for the pods.")
    private boolean noSecondary;

    @Option(names = "--ipv6", description = "Pods have IPv6 addresses.")
    private boolean ipv6;

    @Option(
            names = "--spare-zones",
            paramLabel = "N",
            description = "Zones that may come later without renumbering. Default: one where there is room.")
    private @Nullable Integer spareZones;

    Requirements requirements() {
        String where = regionOf();
        return new Requirements(
                name,
                where,
                zonesIn(where),
                spareZones,
                cidrs("--vpc-cidr", granted),
                pods,
                growth,
                instanceTypes.stream().map(String::strip).toList(),
                podsPerNode,
                hostNetworkPods,
                cidrs("--on-premises", onPremises),
                cidrs("--other-vpc", otherVpcs),
                !noInternet,
                natMode(),
                privateEndpoint,
                !noSecondary,
                ipv6);
    }

    private String regionOf() {
        if (region != null) {
            return region.strip();
        }
        String first = zones.getFirst().strip();
        return isCount() ? DEFAULT_REGION : first.replaceAll("(?<=\\d)[a-z]$", "");
    }

    private boolean isCount() {
        return zones.size() == 1 && zones.getFirst().strip().matches("\\d{1,3}");
    }

    private List<String> zonesIn(String where) {
        return isCount()
                ? Requirements.firstZones(
                        where, Math.min(26, Integer.parseInt(zones.getFirst().strip())))
                : zones.stream().map(String::strip).toList();
    }

    private NatMode natMode() {
        if (nat == null) {
            return noInternet ? NatMode.NONE : NatMode.PER_ZONE;
        }
        String wanted = nat.strip().toLowerCase(Locale.ROOT);
        for (NatMode mode : NatMode.values()) {
            if (mode.key().equals(wanted)) {
                return mode;
            }
        }
        throw new Failure("--nat is “" + nat + "”, and can be none, single, per-zone or private."
                + Spelling.hint(
                        wanted,
                        Arrays.stream(NatMode.values()).map(NatMode::key).toList()));
    }

    private static List<Cidr> cidrs(String option, List<String> texts) {
        List<Cidr> cidrs = new ArrayList<>();
        for (String text : texts) {
            try {
                cidrs.add(Cidr.parse(text.strip()));
            } catch (AddressFormatException wrong) {
                throw new Failure(option + ": " + wrong.getMessage());
            }
        }
        return cidrs;
    }

    /// The option that a requirement comes from.
    static String optionOf(Mistake.Field field) {
        return switch (field) {
            case NAME -> "--name";
            case REGION -> "--region";
            case ZONES -> "--zones";
            case SPARE_ZONES -> "--spare-zones";
            case GRANTED -> "--vpc-cidr";
            case PODS -> "--pods";
            case GROWTH -> "--growth";
            case INSTANCE_TYPES -> "--instance-type";
            case PODS_PER_NODE -> "--pods-per-node";
            case HOST_NETWORK_PODS -> "--host-network-pods";
            case ON_PREMISES -> "--on-premises";
            case OTHER_VPCS -> "--other-vpc";
            case NAT -> "--nat";
        };
    }
}
