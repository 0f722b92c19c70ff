package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.cidrloom.capacity.GroupCapacity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.Rolling;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.NodeGroupEdits;
import org.cidrloom.ui.inspector.Field.Columns;
import org.cidrloom.ui.inspector.Field.Figure;
import org.cidrloom.ui.inspector.Field.Link;
import org.cidrloom.ui.inspector.Field.Picks;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;
import org.cidrloom.ui.inspector.Field.Tone;

/// The form of a node group.
final class NodeGroupForm {
    private static final String BLUE_GREEN = "blue-green";

    /// EKS replaces no more nodes at once.
    private static final int MOST_AT_ONCE = 100;

    private static final int MOST_NODES = 100_000;
    private static final int MOST_PODS = 10_000_000;

    private final FormContext context;
    private final Cluster cluster;
    private final NodeGroup group;

    private NodeGroupForm(FormContext context, Cluster cluster, NodeGroup group) {
        this.context = context;
        this.cluster = cluster;
        this.group = group;
    }

    static Form of(FormContext context, Cluster cluster, NodeGroup group) {
        NodeGroupForm form = new NodeGroupForm(context, cluster, group);
        List<FormSection> sections = new ArrayList<>();
        sections.add(form.general());
        // Fargate takes no types: those that the file has all the same can be removed.
        if (group.kind() != NodeGroupKind.FARGATE || !group.instanceTypes().isEmpty()) {
            sections.add(InstanceTypeFields.of(context, cluster, group));
        }
        sections.add(form.counts());
        form.figures().ifPresent(sections::add);
        sections.add(form.places());
        sections.add(Common.formerIds(
                context.network(), new ElementId.OfNodeGroup(cluster.id(), group.id()), group.formerIds()));
        sections.add(Common.notes(group.notes(), notes -> NodeGroupEdits.changeNotes(cluster.id(), group.id(), notes)));
        return new Form(form.element(), "Node group of " + cluster.displayName(), group.id(), "fth-cpu", sections);
    }

    private ElementId.OfNodeGroup element() {
        return new ElementId.OfNodeGroup(cluster.id(), group.id());
    }

    private FormSection general() {
        return new FormSection(
                "",
                List.of(
                        Common.id(context.network(), element()),
                        new Columns(
                                "kind/os",
                                List.of(
                                        Common.keyword(
                                                "kind",
                                                "Run by",
                                                group.kind(),
                                                NodeGroupForm::words,
                                                kind -> NodeGroupEdits.changeKind(cluster.id(), group.id(), kind)),
                                        Common.keyword(
                                                "os",
                                                "Operating system",
                                                group.os(),
                                                os -> os == NodeOs.LINUX ? "Linux" : "Windows",
                                                os -> NodeGroupEdits.changeOs(cluster.id(), group.id(), os))))));
    }

    private static String words(NodeGroupKind kind) {
        return switch (kind) {
            case MANAGED -> "EKS, managed";
            case SELF_MANAGED -> "Self-managed";
            case KARPENTER -> "Karpenter";
            case FARGATE -> "Fargate";
            case AUTO -> "EKS Auto Mode";
        };
    }

    private FormSection counts() {
        List<Field> fields = new ArrayList<>();
        String eks = cluster.id();
        String id = group.id();
        fields.add(new Columns(
                "nodes",
                List.of(
                        number(
                                "min",
                                "Least",
                                group.nodes().min(),
                                MOST_NODES,
                                is -> NodeGroupEdits.changeMinNodes(eks, id, is)),
                        number(
                                "desired",
                                "Desired",
                                group.nodes().desired(),
                                MOST_NODES,
                                is -> NodeGroupEdits.changeDesiredNodes(eks, id, is)),
                        number(
                                "max",
                                "Most",
                                group.nodes().max(),
                                MOST_NODES,
                                is -> NodeGroupEdits.changeMaxNodes(eks, id, is)),
                        number(
                                "surge",
                                "Surge",
                                group.surge(),
                                MOST_NODES,
                                is -> NodeGroupEdits.changeSurge(eks, id, is)))));
        fields.add(Text.of("rolling", "Replaced at once", rollingWords(), Style.PLAIN, this::rolling)
                .prompt("as the surge says, or " + BLUE_GREEN));
        fields.add(new Columns(
                "pods/both",
                List.of(
                        number(
                                "pods",
                                "Pods planned",
                                group.pods(),
                                MOST_PODS,
                                is -> NodeGroupEdits.changePods(eks, id, is)),
                        number(
                                "host-pods",
                                "Host-network a node",
                                group.hostNetworkPodsPerNode(),
                                MOST_NODES,
                                is -> NodeGroupEdits.changeHostNetworkPods(eks, id, is)))));
        fields.add(number(
                "security-group-pods",
                "Of these with security groups of their own",
                group.securityGroupPods(),
                MOST_PODS,
                is -> NodeGroupEdits.changeSecurityGroupPods(eks, id, is)));
        fields.add(Text.of(
                        "max-pods",
                        "Max pods the kubelet is told",
                        group.maxPods(),
                        Style.NUMBER,
                        Entries.optionalNumber(1, MOST_NODES, is -> NodeGroupEdits.changeMaxPods(eks, id, is)))
                .prompt("what " + words(group.kind()) + " computes")
                .figure(typed -> told()));
        return new FormSection("Nodes and pods", fields);
    }

    private String rollingWords() {
        return switch (group.rolling()) {
            case null -> "";
            case Rolling.BlueGreen _ -> BLUE_GREEN;
            case Rolling.MaxUnavailable atOnce -> Integer.toString(atOnce.nodes());
        };
    }

    private Entry rolling(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Entry.accepted(NodeGroupEdits.changeRolling(cluster.id(), group.id(), null));
        }
        if (text.equals(BLUE_GREEN) || text.equals("blue/green")) {
            return Entry.accepted(NodeGroupEdits.changeRolling(cluster.id(), group.id(), new Rolling.BlueGreen()));
        }
        return Entries.number(
                        1,
                        MOST_AT_ONCE,
                        is -> NodeGroupEdits.changeRolling(cluster.id(), group.id(), new Rolling.MaxUnavailable(is)))
                .apply(text);
    }

    private String told() {
        return context.capacity()
                .group(element())
                .map(GroupCapacity::maxPodsPerNode)
                .filter(byType -> !byType.isEmpty())
                .map(byType -> "now "
                        + byType.values().stream()
                                .mapToInt(Integer::intValue)
                                .min()
                                .orElse(0))
                .orElse("");
    }

    private static Text number(String key, String label, int value, int most, IntFunction<Edit> edit) {
        return Text.of(key, label, value, Style.NUMBER, Entries.number(0, most, edit));
    }

    private Optional<FormSection> figures() {
        return context.capacity().group(element()).map(counted -> {
            List<Field> fields = new ArrayList<>();
            boolean fits = counted.planned() <= counted.possible();
            fields.add(new Figure(
                    "possible",
                    "Pods possible with the most nodes",
                    Figures.count(counted.possible()),
                    fits ? Tone.GOOD : Tone.BAD));
            counted.types().stream()
                    .filter(type -> type.exceedsAddresses())
                    .forEach(type -> fields.add(new Figure(
                            "exceeds/" + type.instanceType(),
                            "Pod addresses on a " + type.instanceType(),
                            Figures.count(type.podAddresses()) + " for "
                                    + Figures.count(type.kubeletMaxPods() - type.hostNetworkPods()),
                            Tone.BAD)));
            fields.add(new Figure("binding", "Bound by", counted.binding().words(), Tone.PLAIN));
            return new FormSection("Capacity", fields);
        });
    }

    private FormSection places() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Picks(
                "subnets",
                "Nodes start in",
                new LinkedHashSet<>(group.subnets()),
                context.network().vpc(cluster.vpc()).map(FormContext::subnets).orElse(List.of()),
                "The VPC has no subnets.",
                picked -> NodeGroupEdits.changeSubnets(cluster.id(), group.id(), picked)));
        fields.add(new Link(
                "cluster", cluster.displayName(), "cluster", new ElementId.OfCluster(cluster.id()), "fth-box"));
        return new FormSection("Places", fields);
    }
}
