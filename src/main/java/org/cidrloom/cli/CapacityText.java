package org.cidrloom.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cidrloom.analysis.Words;
import org.cidrloom.capacity.ClusterCapacity;
import org.cidrloom.capacity.Fragmentation;
import org.cidrloom.capacity.GroupCapacity;
import org.cidrloom.capacity.Growth;
import org.cidrloom.capacity.Stage;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.capacity.WhatIfRow;
import org.cidrloom.capacity.WhatIfTable;
import org.cidrloom.capacity.ZoneCapacity;
import org.cidrloom.capacity.ZoneWalls;
import org.cidrloom.cli.CapacityAnswer.OfCluster;
import org.cidrloom.cli.CapacityAnswer.OfOneSubnet;

/// The figures of `cidrloom capacity` for people.
final class CapacityText {
    private static final String INDENT = "  ";
    private static final int MOST_HITS = 9;

    private final Color.Palette palette;
    private final CapacityAnswer answer;

    CapacityText(Color.Palette palette, CapacityAnswer answer) {
        this.palette = palette;
        this.answer = answer;
    }

    void print(PrintWriter out) {
        if (answer.clusters().isEmpty()) {
            out.println("There are no clusters in the design.");
        }
        String between = "";
        for (OfCluster cluster : answer.clusters()) {
            out.print(between);
            print(cluster, out);
            between = System.lineSeparator();
        }
    }

    private void print(OfCluster cluster, PrintWriter out) {
        ClusterCapacity capacity = cluster.capacity();
        out.println(palette.bold(capacity.cluster()) + ": " + Words.count(cluster.planned(), "pod", "pods") + " planned"
                + counted() + ", " + Words.number(capacity.possible()) + " possible; what binds: "
                + capacity.binding().words());
        groups(capacity, out);
        zones(capacity, out);
        cluster.walls().forEach(walls -> out.println(INDENT + told(cluster, walls)));
        subnets(cluster.subnets(), out);
        cluster.lost().ifPresent(lost -> out.println(INDENT + sentence(lost.words())));
        cluster.growth().ifPresent(growth -> growth(growth, out));
        cluster.whatIf().ifPresent(table -> whatIf(table, out));
    }

    private String counted() {
        Double growth = answer.growth();
        return (growth == null ? "" : " (" + percent(Math.abs(growth)) + (growth < 0 ? " % fewer)" : " % more)"))
                + (answer.lostZone() == null ? "" : ", without " + answer.lostZone());
    }

    private static String percent(double percent) {
        return percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent);
    }

    private void groups(ClusterCapacity capacity, PrintWriter out) {
        TextTable table = new TextTable("group", "nodes", "rolling", "max pods", "planned", "possible", "what binds");
        for (GroupCapacity group : capacity.groups()) {
            table.row(
                    group.group().group(),
                    group.nodes().min() + "/" + group.nodes().desired() + "/"
                            + group.nodes().max(),
                    Words.number(group.nodes().surge()),
                    maxPods(group),
                    Words.number(group.planned()),
                    Words.number(group.possible()),
                    group.binding().words());
        }
        if (!capacity.groups().isEmpty()) {
            table.print(palette, INDENT, out);
        }
    }

    private static String maxPods(GroupCapacity group) {
        Map<String, Integer> byType = group.maxPodsPerNode();
        return byType.entrySet().stream()
                .map(type -> type.getKey() + " " + type.getValue())
                .collect(Collectors.joining(", "));
    }

    private void zones(ClusterCapacity capacity, PrintWriter out) {
        TextTable table = new TextTable("zone", "nodes", "planned", "possible", "what binds");
        for (ZoneCapacity zone : capacity.zones()) {
            table.row(
                    zone.zone(),
                    Words.number(zone.nodes().max()),
                    Words.number(zone.planned()),
                    Words.number(zone.possible()),
                    zone.binding().words());
        }
        if (!capacity.zones().isEmpty()) {
            table.print(palette, INDENT, out);
        }
    }

    private static String told(OfCluster cluster, ZoneWalls walls) {
        boolean several = cluster.capacity().groups().size() > 1;
        return several ? "group " + walls.group().group() + ", " + walls.words() : walls.words();
    }

    private void subnets(List<OfOneSubnet> subnets, PrintWriter out) {
        boolean prefixes =
                subnets.stream().anyMatch(each -> each.fragmentation().isPresent());
        TextTable table = prefixes
                ? new TextTable(
                        "subnet",
                        "zone",
                        "usable",
                        "fixed",
                        "least",
                        "usual",
                        "most",
                        "rolling",
                        "worst",
                        "left",
                        "/28 needed",
                        "/28 at best",
                        "/28 at worst")
                : new TextTable(
                        "subnet", "zone", "usable", "fixed", "least", "usual", "most", "rolling", "worst", "left");
        for (OfOneSubnet each : subnets) {
            List<String> cells = cells(each, prefixes);
            table.row(cells.toArray(String[]::new));
        }
        if (!subnets.isEmpty()) {
            table.print(palette, INDENT, out);
        }
        for (OfOneSubnet each : subnets) {
            each.fragmentation()
                    .filter(fragmentation ->
                            !fragmentation.isSafe() && !each.load().lacksPrefixes())
                    .ifPresent(fragmentation -> out.println(INDENT + fragmentation.words() + reserve(fragmentation)));
        }
    }

    private List<String> cells(OfOneSubnet each, boolean prefixes) {
        SubnetLoad load = each.load();
        List<String> cells = new ArrayList<>(List.of(
                answer.names().name(load.subnet()),
                load.zone(),
                Words.number(load.usable()),
                Words.number(load.fixed()),
                Words.number(load.demand().at(Stage.MIN)),
                Words.number(load.demand().at(Stage.DESIRED)),
                Words.number(load.demand().at(Stage.MAX)),
                Words.number(load.demand().at(Stage.SURGE)),
                Words.number(each.worst().demand().peak()),
                Words.number(load.headroom())));
        if (prefixes) {
            cells.add(each.fragmentation().map(of -> Words.number(of.needed())).orElse(""));
            cells.add(each.fragmentation().map(of -> Words.number(of.best())).orElse(""));
            cells.add(each.fragmentation().map(of -> Words.number(of.worst())).orElse(""));
        }
        return cells;
    }

    private static String reserve(Fragmentation fragmentation) {
        return fragmentation
                .safe()
                .map(safe -> " Reserving "
                        + Words.list(safe.stream().map(each -> each.cidr()).toList()) + " for prefixes makes it safe.")
                .orElse(" There is no room for a reservation that makes it safe.");
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static void growth(Growth growth, PrintWriter out) {
        out.println(INDENT + growth.words());
        growth.hits().stream().limit(MOST_HITS).forEach(hit -> out.println(INDENT + INDENT + hit.words()));
        if (growth.hits().size() > MOST_HITS) {
            out.println(INDENT + INDENT + "and " + Words.count(growth.hits().size() - MOST_HITS, "wall", "walls")
                    + " more; --format json has all");
        }
    }

    private void whatIf(WhatIfTable whatIf, PrintWriter out) {
        TextTable table = new TextTable(
                "way", "pods a node", "possible", "addresses", "routable", "works", "it takes", "cost a pod");
        for (WhatIfRow row : whatIf.rows()) {
            table.row(
                    row.mode().words(),
                    Words.number(row.podsPerNode()),
                    Words.number(row.possible()),
                    Words.number(row.addresses()),
                    Words.number(row.routableAddresses()),
                    row.works() ? "yes" : "no",
                    row.effort().words(),
                    row.cost().words());
        }
        table.print(palette, INDENT, out);
        for (WhatIfRow row : whatIf.rows()) {
            if (!row.works()) {
                out.println(INDENT + row.mode().words() + ": " + String.join("; ", row.breaks()) + ".");
            }
        }
        out.println(
                INDENT + palette.bold("Advised: " + whatIf.recommended().mode().words()) + ". " + whatIf.why());
        List<String> changes = whatIf.recommended().changes();
        if (!changes.isEmpty()) {
            out.println(INDENT + "What changes: " + String.join("; ", changes) + ".");
        }
    }
}
