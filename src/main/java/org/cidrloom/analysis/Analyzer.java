package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfDesign;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.jspecify.annotations.Nullable;

/// Runs rules over networks. It remembers what the rules about single VPCs said of the last network, so that after an
/// edit only the VPC that the edit touched is judged again. Any thread may use it, several at once too: what one of
/// them remembers the other may then compute again.
public final class Analyzer {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.subject().path())
            .thenComparing(Finding::detail);

    private final RuleCatalogue catalogue;
    private final InstanceTypes types;

    /// What the VPC rules said of the VPCs of the last network, by the VPC's identity; never changed once it is here.
    private volatile Memory remembered = new Memory(null, new IdentityHashMap<>());

    private record Memory(@Nullable Settings settings, IdentityHashMap<Vpc, List<Finding>> findings) {}

    /// An analyzer with those rules.
    ///
    /// @param types the catalogue of instance types
    public Analyzer(RuleCatalogue catalogue, InstanceTypes types) {
        this.catalogue = catalogue;
        this.types = types;
    }

    /// An analyzer with all rules and the bundled instance types.
    public static Analyzer standard() {
        return new Analyzer(RuleCatalogue.STANDARD, InstanceTypes.bundled());
    }

    /// Judges the network.
    public Analysis analyze(Network network) {
        Facts facts = Facts.of(network, types);
        List<Finding> findings = new ArrayList<>(vpcFindings(network, facts.settings()));
        for (Rule.OfCluster rule : catalogue.ofClusters()) {
            for (Cluster cluster : network.clusters()) {
                findings.addAll(guarded(rule, new OfCluster(cluster.id()), () -> rule.check(cluster, facts)));
            }
        }
        for (Rule.OfDesign rule : catalogue.ofDesign()) {
            findings.addAll(guarded(rule, new OfDesign(), () -> rule.check(facts)));
        }
        List<Finding> found = List.copyOf(findings);
        for (Rule.OfFindings rule : catalogue.ofFindings()) {
            findings.addAll(guarded(rule, new OfDesign(), () -> rule.check(facts, found)));
        }
        findings.sort(ORDER);
        Acceptances.Sorted sorted = Acceptances.sort(facts, findings);
        return new Analysis(sorted.open(), sorted.accepted(), capacity(facts));
    }

    private List<Finding> vpcFindings(Network network, Settings settings) {
        Memory last = remembered;
        IdentityHashMap<Vpc, List<Finding>> before =
                settings.equals(last.settings()) ? last.findings() : new IdentityHashMap<>();
        IdentityHashMap<Vpc, List<Finding>> now = new IdentityHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Vpc vpc : network.vpcs()) {
            List<Finding> known = before.get(vpc);
            List<Finding> found = known == null ? judge(vpc, settings) : known;
            now.put(vpc, found);
            findings.addAll(found);
        }
        remembered = new Memory(settings, now);
        return findings;
    }

    private List<Finding> judge(Vpc vpc, Settings settings) {
        List<Finding> found = new ArrayList<>();
        for (Rule.OfVpc rule : catalogue.ofVpcs()) {
            found.addAll(guarded(rule, new OfVpc(vpc.id()), () -> rule.check(vpc, settings)));
        }
        return List.copyOf(found);
    }

    /// A rule that fails costs its own answer and no other's.
    @SuppressWarnings("CatchingUnchecked")
    private static List<Finding> guarded(Rule rule, ElementId about, Supplier<List<Problem>> check) {
        try {
            return check.get().stream()
                    .map(problem -> problem.asFindingOf(rule))
                    .toList();
        } catch (RuntimeException | StackOverflowError failure) {
            return List.of(bug(rule, about, failure));
        }
    }

    private static Finding bug(Rule rule, ElementId about, Throwable failure) {
        return new Finding(
                rule.id(),
                rule.severity(),
                about,
                List.of(),
                rule.summary(),
                "This is a bug in Cidrloom: the rule " + rule.id() + " could not be checked (" + failure
                        + "). The other rules were. Please report it with the design.",
                null,
                List.of(),
                null);
    }

    /// The capacity, or none where computing it fails: the rules that need it have said so.
    private static CapacityReport capacity(Facts facts) {
        try {
            return facts.capacity();
        } catch (RuntimeException failure) {
            return new CapacityReport(Map.of(), Map.of());
        }
    }
}
