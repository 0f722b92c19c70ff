package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.analysis.memory.Cell;
import org.cidrloom.analysis.memory.Family;
import org.cidrloom.analysis.memory.Memory;
import org.cidrloom.model.ElementId.OfRouteTable;

/// The part of [Facts] about answers: packets that one route table of a transit gateway leads to somebody are answered
/// by the table that this one is associated with. What two tables have to do with each other is remembered, so that an
/// edit of one costs no look at all others.
final class Answers {
    private final Facts facts;
    private final Cell<Map<String, Associated>> associated;
    private final Family<OfRouteTable, Map<OfRouteTable, List<String>>> answering;
    private final Family<Back, List<String>> notLedBack;

    /// The associations of one gateway; of two of one attachment the first counts.
    private record Associated(Map<String, OfRouteTable> tableOf, Map<OfRouteTable, List<String>> senders) {}

    private record Back(OfRouteTable table, OfRouteTable answering) {}

    Answers(Facts facts, Memory memory) {
        this.facts = facts;
        this.associated = memory.cell(this::computeAssociated);
        this.answering = new Family<>(memory, this::computeAnswering);
        this.notLedBack = new Family<>(memory, this::computeNotLedBack);
    }

    private Map<String, Associated> computeAssociated() {
        Map<String, Associated> byGateway = new LinkedHashMap<>();
        for (Association association : facts.associations()) {
            Associated gateway = byGateway.computeIfAbsent(
                    association.gateway(), id -> new Associated(new HashMap<>(), new LinkedHashMap<>()));
            association.address().ifPresent(table -> {
                if (gateway.tableOf.putIfAbsent(association.to(), table) == null) {
                    gateway.senders
                            .computeIfAbsent(table, key -> new ArrayList<>())
                            .add(association.to());
                }
            });
        }
        return byGateway;
    }

    /// The tables that attachments are associated with, by gateway.
    List<List<OfRouteTable>> tablesOfSenders() {
        return associated.get().values().stream()
                .map(gateway -> List.copyOf(gateway.senders.keySet()))
                .toList();
    }

    private List<String> sendersBy(OfRouteTable table) {
        Associated gateway = associated.get().get(table.gateway());
        return gateway == null ? List.of() : gateway.senders.getOrDefault(table, List.of());
    }

    Map<OfRouteTable, List<String>> answering(OfRouteTable table) {
        return answering.get(table);
    }

    private Map<OfRouteTable, List<String>> computeAnswering(OfRouteTable table) {
        Associated gateway = associated.get().get(table.gateway());
        Map<String, OfRouteTable> tableOf = gateway == null ? Map.of() : gateway.tableOf;
        Map<OfRouteTable, List<String>> answered = new LinkedHashMap<>();
        for (String holder : facts.holdersIn(table)) {
            OfRouteTable here = tableOf.get(holder);
            Optional<OfRouteTable> by = here != null ? Optional.of(here) : tableElsewhere(holder);
            by.ifPresent(
                    id -> answered.computeIfAbsent(id, key -> new ArrayList<>()).add(holder));
        }
        return answered;
    }

    private Optional<OfRouteTable> tableElsewhere(String holder) {
        for (Attached attached : facts.attachmentsOf(holder)) {
            String association = attached.attachment().association();
            if (association != null) {
                return Optional.of(attached.table(association));
            }
        }
        return Optional.empty();
    }

    List<String> notLedBack(OfRouteTable table, OfRouteTable answering) {
        return notLedBack.get(new Back(table, answering));
    }

    private List<String> computeNotLedBack(Back back) {
        Set<String> led = facts.holdersIn(back.answering);
        List<String> without = new ArrayList<>();
        for (String sender : sendersBy(back.table)) {
            if (!led.contains(sender)) {
                without.add(sender);
            }
        }
        return without;
    }
}
