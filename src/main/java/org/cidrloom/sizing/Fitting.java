package org.cidrloom.sizing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.Capacity;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.jspecify.annotations.Nullable;

/// Gives trials their addresses, and asks whether the result is a design: the capacity engine first, then the analyzer.
final class Fitting {
    /// How much larger than they have to be node subnets are made where that rids the design of a warning.
    private static final int MORE_ROOM = 3;

    private static final int LARGEST_SUBNET = 16;

    private final Requirements asked;
    private final InstanceTypes types;
    private final Analyzer analyzer;
    private final Densities densities;

    /// What the analyzer says of the ranges alone, which no design can mend.
    private final Set<String> given = new HashSet<>();

    private final List<Finding> errorsOfRanges;

    Fitting(Requirements asked, InstanceTypes types, Analyzer analyzer, Densities densities) {
        this.asked = asked;
        this.types = types;
        this.analyzer = analyzer;
        this.densities = densities;
        List<Finding> findings = analyzer.analyze(ranges()).findings();
        findings.forEach(finding -> given.add(key(finding)));
        errorsOfRanges = errors(findings).stream()
                .filter(finding ->
                        finding.rule().startsWith("vpc-cidr") || finding.rule().endsWith("-overlap"))
                .toList();
    }

    /// A design, or why the trial is none.
    ///
    /// @param fit the design with the fewest warnings
    /// @param shortfall what is missing
    record Result(@Nullable Fit fit, @Nullable Shortfall shortfall) {}

    /// A trial with addresses that is a design.
    ///
    /// @param trial the trial
    /// @param plan its addresses
    /// @param network the network
    /// @param findings what the analyzer says of it
    /// @param avoidable how many of them another design might not have
    /// @param capacity what it carries now
    /// @param inTheEnd what it carries with the pods there will be
    record Fit(
            Trial trial,
            AddressPlan plan,
            Network network,
            List<Finding> findings,
            long avoidable,
            CapacityReport capacity,
            CapacityReport inTheEnd) {}

    /// Errors that the granted and the connected ranges have by themselves.
    List<Finding> errorsOfRanges() {
        return errorsOfRanges;
    }

    /// The granted and connected ranges with nothing in them.
    private Network ranges() {
        List<CidrBlock> blocks =
                asked.granted().stream().map(CidrBlock::routable).toList();
        List<Vpc> vpcs = new ArrayList<>(Surroundings.vpcs(asked));
        vpcs.addFirst(Vpc.of(Draft.vpcId(asked), blocks));
        return Network.empty(asked.name(), asked.region(), asked.zones())
                .with(network -> network.networks(Surroundings.networks(asked))
                        .vpcs(vpcs)
                        .transitGateways(Surroundings.gateways(asked, Draft.vpcId(asked), List.of())));
    }

    /// Whether the ranges have room for the subnets that the trial needs at the least.
    boolean hasRoom(Trial trial, int spare) {
        Prefixes least = densities.of(trial).prefixes();
        return least.node() >= LARGEST_SUBNET
                && least.pod() >= LARGEST_SUBNET
                && AddressPlan.of(asked, trial, least, spare).isPresent();
    }

    /// The smallest subnets that hold the trial, or larger ones where that rids the design of warnings.
    ///
    /// @param spare how many zones may come later
    Result fit(Trial trial, int spare) {
        Needs needs = densities.of(trial);
        if (needs.prefixes().node() < LARGEST_SUBNET || needs.prefixes().pod() < LARGEST_SUBNET) {
            return new Result(null, new Shortfall(trial, spare, needs, Shortfall.Kind.SUBNET_SIZE, null));
        }
        Fit best = null;
        Shortfall missing = null;
        Prefixes size = needs.prefixes();
        int last = LARGEST_SUBNET;
        while (size.node() >= last && size.pod() >= LARGEST_SUBNET) {
            Optional<AddressPlan> plan = AddressPlan.of(asked, trial, size, spare);
            if (plan.isEmpty()) {
                return new Result(best, missing == null ? noRoom(trial, needs, size, spare) : missing);
            }
            Draft draft = new Draft(asked, trial, plan.get());
            Network network = draft.network(asked.pods());
            CapacityReport now = Capacity.of(network, types);
            CapacityReport end = asked.podsInTheEnd() == asked.pods()
                    ? now
                    : Capacity.of(draft.network(asked.podsInTheEnd()), types);
            if (!carries(now) || !carries(end)) {
                size = larger(size, network, now, end);
                if (size == null) {
                    break;
                }
                continue;
            }
            Fit fit = judged(trial, plan.get(), network, now, end);
            List<Finding> errors = errors(fit.findings());
            if (!errors.isEmpty()) {
                missing = new Shortfall(trial, spare, needs, Shortfall.Kind.REFUSED, errors.getFirst());
            } else if (best == null || fit.avoidable() < best.avoidable()) {
                best = fit;
            }
            if (best != null && best.avoidable() == 0) {
                break;
            }
            last = Math.max(last, needs.prefixes().node() - MORE_ROOM);
            size = new Prefixes(size.node() - 1, size.pod());
        }
        return new Result(best, best != null || missing != null ? missing : tooLarge(trial, spare, needs));
    }

    private static Shortfall tooLarge(Trial trial, int spare, Needs needs) {
        return new Shortfall(trial, spare, needs, Shortfall.Kind.SUBNET_SIZE, null);
    }

    private Shortfall noRoom(Trial trial, Needs needs, Prefixes size, int spare) {
        Trial routableOnly =
                new Trial(trial.instanceType(), PodMode.SECONDARY_IPS, trial.warmth(), trial.layout(), trial.nodes());
        boolean routableFits = AddressPlan.of(asked, routableOnly, size, spare).isPresent();
        Needs tried = new Needs(needs.node(), needs.pod(), size);
        return new Shortfall(
                trial, spare, tried, routableFits ? Shortfall.Kind.SECONDARY_ROOM : Shortfall.Kind.GRANTED_ROOM, null);
    }

    private Fit judged(Trial trial, AddressPlan plan, Network network, CapacityReport now, CapacityReport end) {
        Analysis analysis = analyzer.analyze(network);
        long avoidable = analysis.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .filter(finding -> !given.contains(key(finding)))
                .count();
        return new Fit(trial, plan, network, analysis.findings(), avoidable, now, end);
    }

    private static String key(Finding finding) {
        return finding.rule() + " " + finding.subject().path();
    }

    private static List<Finding> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static boolean carries(CapacityReport report) {
        return report.clusters().values().stream().allMatch(cluster -> cluster.possible() >= cluster.planned())
                && report.subnets().values().stream().noneMatch(Fitting::isShort);
    }

    private static boolean isShort(@Nullable SubnetLoad load) {
        return load != null && (load.isExhausted() || load.lacksPrefixes());
    }

    /// The tier that is short gets subnets twice as large; null where it is one whose size is fixed.
    private static @Nullable Prefixes larger(Prefixes size, Network network, CapacityReport now, CapacityReport end) {
        Set<Tier> small = EnumSet.noneOf(Tier.class);
        for (Subnet subnet : network.vpcs().getFirst().subnets()) {
            OfSubnet id = new OfSubnet(network.vpcs().getFirst().id(), subnet.id());
            if (isShort(now.subnets().get(id)) || isShort(end.subnets().get(id))) {
                small.add(subnet.tier());
            }
        }
        if (small.contains(Tier.POD)) {
            return new Prefixes(size.node(), size.pod() - 1);
        }
        return small.isEmpty() || small.contains(Tier.NODE) ? new Prefixes(size.node() - 1, size.pod()) : null;
    }

    /// The network as a design that nobody has drawn yet.
    static Design design(Network network) {
        return new Design(network, new Drawing(Map.of()));
    }
}
