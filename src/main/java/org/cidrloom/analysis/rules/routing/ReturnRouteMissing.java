package org.cidrloom.analysis.rules.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.TransitTable;

/// Who sends to another can be answered: the route table that the other is associated with leads back (TGW-14). A
/// table that lacks the way back to many is one finding.
///
/// Attachments are judged by the tables that they are associated with, not in pairs.
public final class ReturnRouteMissing implements Rule.OfDesign {
    private static final int NAMED = 5;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "Packets arrive by a transit gateway, but no route leads the answers back";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html";
    }

    @Override
    public List<Problem> check(Facts facts) {
        return facts.tablesOfSenders().stream()
                .flatMap(tables -> check(tables, facts).stream())
                .toList();
    }

    private static List<Problem> check(List<OfRouteTable> tables, Facts facts) {
        Map<OfRouteTable, Lost> lost = new LinkedHashMap<>();
        for (OfRouteTable table : tables) {
            facts.answering(table)
                    .forEach((answering, others) -> facts.notLedBack(table, answering).stream()
                            .filter(sender -> others.stream().anyMatch(other -> isOther(sender, other, facts)))
                            .filter(sender -> !leadsTo(answering, rangesOf(sender, facts), facts))
                            .forEach(sender -> lost.computeIfAbsent(answering, id -> new Lost())
                                    .add(sender, table, others)));
        }
        List<Problem> problems = new ArrayList<>();
        lost.forEach((table, what) -> problems.add(problem(table, what, facts)));
        return problems;
    }

    /// Whether the two are different and have no way to each other beside the gateway.
    private static boolean isOther(String sender, String other, Facts facts) {
        return !sender.equals(other) && facts.peeringsOf(sender).stream().noneMatch(peering -> peering.joins(other));
    }

    private static List<Cidr> rangesOf(String id, Facts facts) {
        return facts.vpc(id)
                .map(vpc -> vpc.cidrs().stream()
                        .filter(CidrBlock::routable)
                        .map(CidrBlock::cidr)
                        .toList())
                .or(() -> facts.externalNetwork(id).map(ExternalNetwork::cidrs))
                .orElse(List.of());
    }

    /// Whether the table has some route for all of these, such as a default route to an inspecting VPC. Nobody
    /// has to lead back to what has no routable range.
    private static boolean leadsTo(OfRouteTable id, List<Cidr> ranges, Facts facts) {
        Optional<TransitTable> table = facts.transitTable(id);
        return ranges.isEmpty()
                || table.isEmpty()
                || ranges.stream()
                        .allMatch(range -> table.get().lookup(range).stream().allMatch(part -> {
                            TransitTable.Entry route = part.route();
                            return route != null && !route.isBlackhole();
                        }));
    }

    private static Problem problem(OfRouteTable table, Lost lost, Facts facts) {
        List<String> senders = List.copyOf(lost.senders);
        List<String> others = lost.others.stream()
                .filter(other -> !(senders.size() == 1 && senders.contains(other)))
                .toList();
        String told = Words.list(senders.stream()
                .limit(NAMED)
                .map(id -> id + " (" + Words.list(rangesOf(id, facts)) + ")")
                .toList());
        String detail = "Route table " + table.table() + " of transit gateway " + table.gateway()
                + " has no route back to " + told
                + (senders.size() > NAMED ? " and " + (senders.size() - NAMED) + " more" : "") + ". By "
                + Words.list(lost.by.stream().map(OfRouteTable::path).toList())
                + " packets from there come to " + named(others) + ", whose answers are looked up in " + table.table()
                + " and lost. Propagate the senders into " + table.table() + ", or add static routes for them.";
        Problem problem = Problem.of(table, detail)
                .relatedTo(senders.stream().map(facts::holder).toList())
                .relatedTo(others.stream().map(facts::holder).toList());
        return mended(table, senders, facts).map(problem::mendedBy).orElse(problem);
    }

    private static String named(List<String> ids) {
        return ids.size() <= NAMED
                ? Words.list(ids)
                : String.join(", ", ids.subList(0, NAMED)) + " and " + (ids.size() - NAMED) + " more";
    }

    /// Propagation, or static routes for the routable blocks of VPCs that have others too (TGW-16).
    private static Optional<Edit> mended(OfRouteTable table, List<String> senders, Facts facts) {
        List<Edit> parts = new ArrayList<>();
        for (String sender : senders) {
            boolean attached = facts.attachment(new ElementId.OfAttachment(table.gateway(), sender))
                    .isPresent();
            if (!attached) {
                return Optional.empty();
            }
            Optional<Vpc> vpc = facts.vpc(sender);
            boolean whole = vpc.isEmpty() || vpc.get().cidrs().stream().allMatch(CidrBlock::routable);
            if (whole) {
                parts.add(TransitEdits.changePropagation(table.gateway(), sender, table.table(), true));
            } else {
                rangesOf(sender, facts)
                        .forEach(range -> parts.add(TransitEdits.addRoute(
                                table.gateway(), table.table(), new TransitRoute(range, sender))));
            }
        }
        return Optional.of(Edit.all("Lead " + named(senders) + " back in " + table.path(), parts));
    }

    /// Who gets no answers because of one table.
    private static final class Lost {
        private final SequencedSet<String> senders = new LinkedHashSet<>();
        private final SequencedSet<OfRouteTable> by = new LinkedHashSet<>();
        private final SequencedSet<String> others = new LinkedHashSet<>();

        void add(String sender, OfRouteTable table, List<String> reached) {
            senders.add(sender);
            if (by.add(table)) {
                others.addAll(reached);
            }
        }
    }
}
