package org.cidrloom.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.cidrloom.capacity.Binding;
import org.cidrloom.capacity.Demand;
import org.cidrloom.capacity.FixedConsumer;
import org.cidrloom.capacity.Fragmentation;
import org.cidrloom.capacity.GroupCapacity;
import org.cidrloom.capacity.Growth;
import org.cidrloom.capacity.LostZone;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.capacity.Wall;
import org.cidrloom.capacity.WhatIfRow;
import org.cidrloom.capacity.WhatIfTable;
import org.cidrloom.capacity.ZoneCapacity;
import org.cidrloom.capacity.ZoneWalls;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementNames;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The figures of `cidrloom capacity` for scripts.
final class CapacityJson {
    private final ElementNames names;

    private CapacityJson(ElementNames names) {
        this.names = names;
    }

    static void print(CapacityAnswer answer, PrintWriter out) {
        ObjectNode document = CheckJson.JSON.createObjectNode();
        if (answer.lostZone() != null) {
            document.put("lostZone", answer.lostZone());
        }
        if (answer.growth() != null) {
            document.put("growth", answer.growth());
        }
        ArrayNode clusters = document.putArray("clusters");
        CapacityJson json = new CapacityJson(answer.names());
        answer.clusters().forEach(cluster -> json.add(cluster, clusters.addObject()));
        out.println(CheckJson.JSON.writeValueAsString(document));
    }

    private void add(CapacityAnswer.OfCluster of, ObjectNode node) {
        node.put("cluster", of.capacity().cluster());
        pods(node, of.planned(), of.capacity().possible());
        ArrayNode groups = node.putArray("groups");
        of.capacity().groups().forEach(group -> add(group, groups.addObject()));
        ArrayNode subnets = node.putArray("subnets");
        of.subnets().forEach(subnet -> add(subnet, subnets.addObject()));
        ArrayNode zones = node.putArray("zones");
        of.capacity().zones().forEach(zone -> add(zone, of, zones.addObject()));
        binding(node, of.capacity().binding());
        of.lost().ifPresent(lost -> add(lost, node.putObject("withoutZone")));
        of.growth().ifPresent(growth -> add(growth, node.putObject("growth")));
        of.whatIf().ifPresent(table -> add(table, node.putObject("whatIf")));
    }

    private static void pods(ObjectNode node, long planned, long possible) {
        node.putObject("pods").put("planned", planned).put("max", possible);
    }

    private static void binding(ObjectNode node, Binding binding) {
        node.put("binding", binding.words());
        node.put("bindingKind", key(binding.kind()));
    }

    private static String key(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void add(GroupCapacity group, ObjectNode node) {
        node.put("group", group.group().group());
        ObjectNode maxPods = node.putObject("maxPodsPerNode");
        group.maxPodsPerNode().forEach(maxPods::put);
        demand(node, "nodes", group.nodes());
        pods(node, group.planned(), group.possible());
        ArrayNode unknown = node.putArray("unknownTypes");
        group.unknownTypes().forEach(unknown::add);
        ArrayNode zones = node.putArray("zones");
        for (ZoneCapacity zone : group.zones()) {
            ObjectNode each = zones.addObject();
            each.put("zone", zone.zone());
            demand(each, "nodes", zone.nodes());
            pods(each, zone.planned(), zone.possible());
            binding(each, zone.binding());
        }
        binding(node, group.binding());
    }

    private static void demand(ObjectNode node, String key, Demand demand) {
        node.putObject(key)
                .put("min", demand.min())
                .put("desired", demand.desired())
                .put("max", demand.max())
                .put("surge", demand.surge());
    }

    private void add(CapacityAnswer.OfOneSubnet of, ObjectNode node) {
        SubnetLoad load = of.load();
        node.put("subnet", names.name(load.subnet()));
        node.put("zone", load.zone());
        node.put("size", load.size());
        node.put("usable", load.usable());
        node.put("fixed", load.fixed());
        ArrayNode consumers = node.putArray("consumers");
        for (FixedConsumer consumer : load.consumers()) {
            consumers.addObject().put("what", consumer.words()).put("addresses", consumer.addresses());
        }
        demand(node, "demand", load.demand());
        demand(node, "likely", of.likely().demand());
        demand(node, "worst", of.worst().demand());
        node.put("headroom", load.headroom());
        ObjectNode layers = node.putObject("layers");
        load.layers().forEach(layer -> layers.put(key(layer.kind()), layer.addresses()));
        ObjectNode prefixes = node.putObject("prefixes");
        prefixes.put("free", load.prefixesFree());
        prefixes.put("needed", load.prefixesNeeded().peak());
        of.fragmentation().ifPresent(fragmentation -> add(fragmentation, prefixes));
    }

    private static void add(Fragmentation fragmentation, ObjectNode prefixes) {
        prefixes.put("best", fragmentation.best());
        prefixes.put("expected", fragmentation.expected());
        prefixes.put("worst", fragmentation.worst());
        ArrayNode reservations = prefixes.putArray("reserve");
        fragmentation
                .safe()
                .ifPresent(safe -> safe.forEach(each -> reservations
                        .addObject()
                        .put("cidr", each.cidr().toString())
                        .put("type", each.type().key())));
    }

    private void add(ZoneCapacity zone, CapacityAnswer.OfCluster of, ObjectNode node) {
        node.put("zone", zone.zone());
        demand(node, "nodes", zone.nodes());
        pods(node, zone.planned(), zone.possible());
        binding(node, zone.binding());
        ArrayNode walls = node.putArray("walls");
        for (ZoneWalls each : of.walls()) {
            if (each.zone().equals(zone.zone())) {
                each.walls()
                        .forEach(wall -> add(
                                wall,
                                walls.addObject().put("group", each.group().group())));
            }
        }
    }

    private void add(Wall wall, ObjectNode node) {
        ElementId subject = wall.subject();
        node.put("kind", key(wall.kind()));
        node.put("subject", names.name(subject));
        node.put("pods", wall.pods());
        node.put("words", wall.words());
    }

    private void add(LostZone lost, ObjectNode node) {
        node.put("zone", lost.zone());
        node.put("survives", lost.survives());
        node.put("nodesLost", lost.nodesLost());
        node.put("podsWithoutAddress", lost.podsWithoutAddress());
        ArrayNode homeless = node.putArray("homeless");
        lost.homeless().forEach(group -> homeless.add(names.name(group)));
        ArrayNode tooSmall = node.putArray("tooSmall");
        for (LostZone.Shortage shortage : lost.tooSmall()) {
            tooSmall.addObject()
                    .put("subnet", names.name(shortage.subnet()))
                    .put("addresses", shortage.addresses())
                    .put("prefixes", shortage.prefixes());
        }
        node.put("words", lost.words());
    }

    private void add(Growth growth, ObjectNode node) {
        node.put("rate", growth.rate().words());
        ArrayNode hits = node.putArray("hits");
        for (Growth.Hit hit : growth.hits()) {
            ObjectNode each = hits.addObject()
                    .put("month", hit.month())
                    .put("zone", hit.zone())
                    .put("group", hit.group().group())
                    .put("planned", hit.planned());
            add(hit.wall(), each);
        }
        node.put("words", growth.words());
    }

    private void add(WhatIfTable table, ObjectNode node) {
        ArrayNode rows = node.putArray("rows");
        table.rows().forEach(row -> add(row, rows.addObject()));
        node.put("recommended", table.recommended().mode().key());
        node.put("why", table.why());
    }

    private void add(WhatIfRow row, ObjectNode node) {
        node.put("mode", row.mode().key());
        node.put("name", row.mode().words());
        node.put("settings", row.settings());
        node.put("podsPerNode", row.podsPerNode());
        pods(node, row.planned(), row.possible());
        node.put("addresses", row.addresses());
        node.put("routableAddresses", row.routableAddresses());
        ArrayNode zones = node.putArray("zones");
        row.zones().forEach(zone -> {
            ObjectNode each = zones.addObject().put("zone", zone.zone());
            pods(each, zone.planned(), zone.possible());
            each.put("tightest", names.name(zone.tightest()))
                    .put("headroom", zone.left())
                    .put("usable", zone.usable());
        });
        ArrayNode breaks = node.putArray("breaks");
        row.breaks().forEach(breaks::add);
        ArrayNode changes = node.putArray("changes");
        row.changes().forEach(changes::add);
        node.put("effort", row.effort().words());
        node.put("cost", row.cost().words());
    }
}
