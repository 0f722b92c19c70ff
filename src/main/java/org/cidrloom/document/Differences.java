package org.cidrloom.document;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Design;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Keyword;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.jspecify.annotations.Nullable;

/// What is different between two designs, in a line for each change: for the preview of a fix, and before a
/// design takes the place of another.
///
/// Elements are records, so they are compared component by component; nothing here has to be told of a new field.
public final class Differences {
    private static final int LONGEST = 60;

    private final List<String> lines = new ArrayList<>();

    private Differences() {}

    /// The changes from one design to the other, such as `Removes VPC dev`; empty where there are none.
    public static List<String> between(Design was, Design is) {
        Differences found = new Differences();
        found.compare(elements(was.network()), elements(is.network()));
        found.fields("design", was.network(), is.network());
        if (found.lines.isEmpty() && !was.drawing().equals(is.drawing())) {
            found.lines.add("Moves boxes on the canvas");
        }
        return List.copyOf(found.lines);
    }

    private static Map<String, Record> elements(Network network) {
        Map<String, Record> elements = new LinkedHashMap<>();
        network.addressPools().forEach(pool -> elements.put("pool " + pool.id(), pool));
        network.networks().forEach(outside -> elements.put("network " + outside.id(), outside));
        network.prefixLists().forEach(list -> elements.put("prefix list " + list.id(), list));
        network.directConnectGateways()
                .forEach(gateway -> elements.put("Direct Connect gateway " + gateway.id(), gateway));
        for (Vpc vpc : network.vpcs()) {
            elements.put("VPC " + vpc.id(), vpc);
            vpc.subnets().forEach(subnet -> elements.put("subnet " + vpc.id() + "/" + subnet.id(), subnet));
        }
        for (TransitGateway gateway : network.transitGateways()) {
            elements.put("transit gateway " + gateway.id(), gateway);
            gateway.routeTables()
                    .forEach(table -> elements.put("route table " + gateway.id() + "/" + table.id(), table));
            gateway.attachments()
                    .forEach(attachment ->
                            elements.put("attachment of " + attachment.to() + " to " + gateway.id(), attachment));
        }
        network.peerings()
                .forEach(peering ->
                        elements.put("peering of " + peering.requester() + " and " + peering.accepter(), peering));
        for (Cluster cluster : network.clusters()) {
            elements.put("cluster " + cluster.id(), cluster);
            cluster.nodeGroups().forEach(group -> elements.put("node group " + cluster.id() + "/" + group.id(), group));
        }
        return elements;
    }

    private void compare(Map<String, Record> was, Map<String, Record> is) {
        was.forEach((name, record) -> {
            Record now = is.get(name);
            if (now == null) {
                lines.add("Removes " + name);
            } else if (!record.equals(now)) {
                fields(name, record, now);
            }
        });
        is.forEach((name, record) -> {
            if (!was.containsKey(name)) {
                lines.add("Adds " + name + (record instanceof Subnet subnet ? ", " + subnet.cidr() : ""));
            }
        });
    }

    private void fields(String name, Record was, Record is) {
        for (RecordComponent component : was.getClass().getRecordComponents()) {
            Object before = value(component, was);
            Object after = value(component, is);
            if (Objects.equals(before, after) || holdsElements(before) || holdsElements(after)) {
                continue;
            }
            if (before instanceof Record inner && after instanceof Record other && isGroup(inner, other)) {
                fields(name, inner, other);
            } else {
                lines.add(name + ": " + words(component.getName()) + " " + change(before, after));
            }
        }
    }

    /// A record that only groups fields, such as the CNI; a block or an address is a value.
    private static boolean isGroup(Record was, Record is) {
        return was.getClass().equals(is.getClass()) && was.getClass().getRecordComponents().length > 2;
    }

    private static boolean holdsElements(@Nullable Object value) {
        return value instanceof Collection<?> all
                && all.stream()
                        .anyMatch(each -> each instanceof Subnet
                                || each instanceof NodeGroup
                                || each instanceof TransitRouteTable
                                || each instanceof org.cidrloom.model.Attachment
                                || each instanceof Vpc
                                || each instanceof Cluster
                                || each instanceof TransitGateway
                                || each instanceof org.cidrloom.model.Peering
                                || each instanceof org.cidrloom.model.AddressPool
                                || each instanceof PrefixList
                                || each instanceof DirectConnectGateway
                                || each instanceof ExternalNetwork);
    }

    private static String change(@Nullable Object was, @Nullable Object is) {
        String before = text(was);
        String after = text(is);
        return before.length() > LONGEST || after.length() > LONGEST ? "changes" : before + " → " + after;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "unset";
            case Boolean on -> on ? "on" : "off";
            case Keyword keyword -> keyword.key();
            case CidrBlock block -> block.cidr() + (block.routable() ? "" : " (non-routable)");
            case Collection<?> all ->
                all.isEmpty()
                        ? "none"
                        : String.join(", ", all.stream().map(Differences::text).toList());
            default -> value.toString();
        };
    }

    /// `customNetworking` as people read it: `custom networking`.
    private static String words(String camelCase) {
        return camelCase.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
