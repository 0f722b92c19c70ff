package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.cidrloom.analysis.Elements.Others;
import org.cidrloom.analysis.memory.Roots;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.Capacity;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.capacity.VpcCapacity;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.TransitRouteTable;
import org.jspecify.annotations.Nullable;

/// What the rules say of each element of one network, ready to be turned to the next. For one thread.
final class Verdicts {
    private final Facts facts;
    private final Roots<String, List<Finding>> ofVpcs;
    private final Roots<String, List<Finding>> ofConnectedVpcs;
    private final Roots<ElementId.OfAttachment, List<Finding>> ofAttachments;
    private final Roots<String, List<Finding>> ofGateways;
    private final Roots<ElementId.OfRouteTable, List<Finding>> ofTransitTables;
    private final Roots<Peering, List<Finding>> ofPeerings;
    private final Roots<String, List<Finding>> ofClusters;
    private final Roots<Rule.OfDesign, List<Finding>> ofDesign;
    private final List<Rule.OfFindings> ofFindings;
    private final Roots<String, Optional<VpcCapacity>> ofCapacity;

    /// The same as it was when it last changed, for reports to keep; null after a change.
    private @Nullable Map<String, VpcCapacity> reported;

    private final Map<String, VpcCapacity> byVpc = new HashMap<>();
    private final Roots.Changes<Optional<VpcCapacity>> byVpcChanges = (before, after) -> {
        if (before != null) {
            before.ifPresent(known -> byVpc.remove(known.vpc()));
        }
        if (after != null) {
            after.ifPresent(known -> byVpc.put(known.vpc(), known));
        }
        reported = null;
    };

    private final SortedFindings findings = new SortedFindings();

    private record Written(ElementId.OfRouteTable id, TransitRouteTable table) {}

    Verdicts(RuleCatalogue catalogue, InstanceTypes types) {
        facts = new Facts(types);
        ofVpcs = roots(
                catalogue.of(Rule.OfVpc.class),
                facts::vpc,
                ElementId.OfVpc::new,
                (rule, vpc) -> rule.check(vpc, facts.settings()));
        ofConnectedVpcs = roots(
                catalogue.of(Rule.OfConnectedVpc.class),
                facts::vpc,
                ElementId.OfVpc::new,
                (rule, vpc) -> rule.check(vpc, facts));
        ofAttachments = roots(
                catalogue.of(Rule.OfAttached.class),
                facts::attachment,
                id -> id,
                (rule, attached) -> rule.check(attached, facts));
        ofGateways = roots(
                catalogue.of(Rule.OfGateway.class),
                facts::transitGateway,
                ElementId.OfTransitGateway::new,
                (rule, gateway) -> rule.check(gateway, facts));
        ofTransitTables = roots(
                catalogue.of(Rule.OfTransitTable.class),
                id -> facts.routeTable(id).map(table -> new Written(id, table)),
                id -> id,
                (rule, written) -> rule.check(written.id(), written.table(), facts));
        ofPeerings = roots(
                catalogue.of(Rule.OfPeeredVpcs.class),
                facts::peering,
                peering -> new ElementId.OfPeering(peering.requester(), peering.accepter()),
                (rule, peering) -> rule.check(peering, facts));
        ofClusters = roots(
                catalogue.of(Rule.OfCluster.class),
                facts::cluster,
                ElementId.OfCluster::new,
                (rule, cluster) -> rule.check(cluster, facts));
        ofDesign = new Roots<>(facts.memory(), rule -> guarded(rule, ElementId.OfDesign::new, () -> rule.check(facts)));
        ofCapacity = new Roots<>(facts.memory(), this::capacityOf);
        ofFindings = catalogue.of(Rule.OfFindings.class);
        catalogue.of(Rule.OfDesign.class).forEach(ofDesign::add);
    }

    /// Roots of one scope: the findings of all its rules about an element.
    private <K, E, R extends Rule> Roots<K, List<Finding>> roots(
            List<R> rules,
            Function<K, Optional<E>> element,
            Function<K, ElementId> address,
            BiFunction<R, E, List<Problem>> check) {
        return new Roots<>(facts.memory(), key -> {
            Optional<E> judged = element.apply(key);
            if (judged.isEmpty()) {
                return List.of();
            }
            E one = judged.get();
            List<Finding> found = List.of();
            for (R rule : rules) {
                List<Finding> more = guarded(rule, () -> address.apply(key), () -> check.apply(rule, one));
                if (!more.isEmpty()) {
                    found = found.isEmpty() ? new ArrayList<>() : found;
                    found.addAll(more);
                }
            }
            return List.copyOf(found);
        });
    }

    /// Turns to that network and judges what is another in it.
    Analysis of(Network network) {
        Others others = facts.follow(network);
        keep(ofVpcs, others.vpcs(), id -> facts.vpc(id).isPresent());
        keep(ofCapacity, others.vpcs(), id -> facts.vpc(id).isPresent());
        keep(ofConnectedVpcs, others.vpcs(), id -> facts.vpc(id).isPresent());
        keep(ofAttachments, others.attachments(), id -> facts.attachment(id).isPresent());
        keep(ofGateways, others.gateways(), id -> facts.transitGateway(id).isPresent());
        keep(ofTransitTables, others.tables(), id -> facts.routeTable(id).isPresent());
        keep(ofPeerings, others.peerings(), id -> facts.peering(id).isPresent());
        keep(ofClusters, others.clusters(), id -> facts.cluster(id).isPresent());
        others.vpcs().forEach(this::settle);
        List.of(ofVpcs, ofConnectedVpcs, ofGateways, ofClusters).forEach(roots -> roots.settle(findings));
        ofAttachments.settle(findings);
        ofTransitTables.settle(findings);
        ofPeerings.settle(findings);
        ofDesign.settle(findings);
        Acceptances.Sorted sorted = Acceptances.sort(facts, withFindingsOfFindings(findings.settled()));
        Analysis analysis = new Analysis(sorted.open(), sorted.accepted(), capacity(network));
        facts.forgetTheRest();
        return analysis;
    }

    /// Judges all that is known of one VPC in a row: in a large design, what one rule has read is then still near when
    /// the next one reads it.
    private void settle(String vpc) {
        ofVpcs.settle(vpc, findings);
        ofCapacity.settle(vpc, byVpcChanges);
        ofConnectedVpcs.settle(vpc, findings);
        facts.clustersOf(vpc).forEach(cluster -> ofClusters.settle(cluster.id(), findings));
        facts.attachmentsOf(vpc).forEach(attached -> ofAttachments.settle(attached.id(), findings));
        facts.footprintOf(vpc);
    }

    private List<Finding> withFindingsOfFindings(List<Finding> found) {
        List<Finding> more = new ArrayList<>();
        for (Rule.OfFindings rule : ofFindings) {
            more.addAll(guarded(rule, ElementId.OfDesign::new, () -> rule.check(facts, found)));
        }
        return more.isEmpty() ? found : SortedFindings.merged(found, more);
    }

    private static <K> void keep(Roots<K, ?> roots, Set<K> others, Predicate<K> isThere) {
        for (K key : others) {
            if (isThere.test(key)) {
                roots.add(key);
            } else {
                roots.remove(key);
            }
        }
    }

    /// A rule that fails costs its own answer and no other's.
    @SuppressWarnings("CatchingUnchecked")
    private static List<Finding> guarded(
            Rule rule, Supplier<? extends ElementId> about, Supplier<List<Problem>> check) {
        try {
            List<Problem> problems = check.get();
            return problems.isEmpty()
                    ? List.of()
                    : problems.stream()
                            .map(problem -> problem.asFindingOf(rule))
                            .toList();
        } catch (RuntimeException | StackOverflowError failure) {
            return List.of(bug(rule, about.get(), failure));
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

    private Optional<VpcCapacity> capacityOf(String vpc) {
        try {
            return facts.capacityOf(vpc);
        } catch (RuntimeException failure) {
            return Optional.empty();
        }
    }

    /// The capacity, without what could not be computed: the rules that need it have said so.
    private CapacityReport capacity(Network network) {
        ofCapacity.settle(byVpcChanges);
        if (reported == null) {
            reported = new HashMap<>(byVpc);
        }
        return CapacityReport.of(
                network.vpcs(), network.clusters(), reported, cluster -> Capacity.withoutVpc(cluster, facts.types()));
    }
}
