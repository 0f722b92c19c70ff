package org.cidrloom.export.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.cidrloom.export.tables.PlanRow.Kind;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;

/// Prefixes for NetBox's bulk import. Ranges that the company can reach go into the global table; those that stay
/// inside their VPC may be there twice, so each VPC has a VRF for them.
/// Source: https://netboxlabs.com/docs/netbox/models/ipam/prefix/ and .../ipam/vrf/
final class Netbox {
    private static final List<String> PREFIX = List.of("prefix", "vrf", "status", "is_pool", "description", "comments");

    /// The longest description that NetBox takes; the whole text stands in the comments.
    private static final int LONGEST = 200;

    private Netbox() {}

    /// The prefixes.
    static String prefixes(List<PlanRow> rows) {
        StringBuilder text = new StringBuilder(Csv.line(PREFIX));
        Map<String, SequencedSet<String>> seen = new LinkedHashMap<>();
        for (PlanRow row : rows) {
            if (row.kind() == Kind.RESERVATION || row.kind() == Kind.SERVICES) {
                continue;
            }
            String vrf = row.routable() ? "" : vpcOf(row);
            if (seen.computeIfAbsent(vrf, any -> new LinkedHashSet<>())
                    .add(row.cidr().toString())) {
                text.append(Csv.line(Arrays.asList(
                        row.cidr().toString(), vrf, status(row), "false", description(row), row.notes())));
            }
        }
        return text.toString();
    }

    /// The VRFs that the prefixes name.
    static String vrfs(Network network, List<PlanRow> rows) {
        SequencedSet<String> used = new LinkedHashSet<>();
        rows.stream()
                .filter(row -> !row.routable() && (row.kind() == Kind.BLOCK || row.kind() == Kind.SUBNET))
                .forEach(row -> used.add(vpcOf(row)));
        List<String> lines = new ArrayList<>();
        for (Vpc vpc : network.vpcs()) {
            if (used.contains(vpc.id())) {
                lines.add(Csv.line(List.of(vpc.id(), "true", shortened("Addresses inside " + vpc.displayName()))));
            }
        }
        return Csv.line(List.of("name", "enforce_unique", "description")) + String.join("", lines);
    }

    private static String vpcOf(PlanRow row) {
        return row.kind() == Kind.BLOCK ? row.id() : row.within();
    }

    private static String status(PlanRow row) {
        if (row.kind() == Kind.POOL) {
            return "container";
        }
        return row.existing() ? "active" : "reserved";
    }

    private static String description(PlanRow row) {
        String name = row.name().isEmpty() ? "" : " (" + row.name() + ")";
        return shortened(row.kind().words() + " " + row.id() + name);
    }

    /// Cut where no character is halved.
    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
