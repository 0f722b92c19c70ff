package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.capacity.MaxPods;
import org.cidrloom.capacity.PodNetworking;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.NodeGroupEdits;
import org.cidrloom.ui.Suggestion;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Row;
import org.cidrloom.ui.inspector.Field.Rows;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;

/// The instance types of a node group, each with its limits in the mode of the cluster.
final class InstanceTypeFields {
    private static final int MOST_OFFERS = 60;
    private static final String FURTHER_TYPE = "m5.large";

    private final FormContext context;
    private final Cluster cluster;
    private final NodeGroup group;
    private final PodNetworking networking;

    private InstanceTypeFields(FormContext context, Cluster cluster, NodeGroup group) {
        this.context = context;
        this.cluster = cluster;
        this.group = group;
        this.networking = PodNetworking.of(cluster, group);
    }

    static FormSection of(FormContext context, Cluster cluster, NodeGroup group) {
        return new InstanceTypeFields(context, cluster, group).section();
    }

    private FormSection section() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < group.instanceTypes().size(); i++) {
            rows.add(type(i, group.instanceTypes().get(i)));
        }
        List<String> more = new ArrayList<>(group.instanceTypes());
        more.add(FURTHER_TYPE);
        List<Action> additions = group.instanceTypes().contains(FURTHER_TYPE)
                ? List.of()
                : List.of(Action.add("Add instance type", changeTypes(more)));
        return new FormSection("Instance types", List.of(new Rows("types", "None yet.", rows, additions)));
    }

    private Row type(int index, String type) {
        Text text = Text.of("types/" + index, "", type, Style.MONO, typed -> {
                    String name = typed.strip().toLowerCase(Locale.ROOT);
                    if (name.isEmpty()) {
                        return new Entry.Refused("The instance type is missing.");
                    }
                    if (context.types().find(name).isEmpty()) {
                        List<String> nearest = context.types().nearest(name, 1);
                        return new Entry.Refused("The catalogue has no " + name
                                + (nearest.isEmpty() ? "." : "; did you mean " + nearest.getFirst() + "?"));
                    }
                    List<String> is = new ArrayList<>(group.instanceTypes());
                    is.set(index, name);
                    return Entry.accepted(changeTypes(is.stream().distinct().toList()));
                })
                .figure(this::maxPods)
                .suggestions(this::offers);
        List<String> rest = new ArrayList<>(group.instanceTypes());
        rest.remove(index);
        List<Action> actions = rest.isEmpty() && group.kind() != NodeGroupKind.FARGATE
                ? List.of()
                : List.of(new Action("Remove " + type, "fth-x", changeTypes(rest), null));
        return new Row(List.of(text), actions);
    }

    private Edit changeTypes(List<String> types) {
        return NodeGroupEdits.changeInstanceTypes(cluster.id(), group.id(), types);
    }

    private String maxPods(String typed) {
        return context.types()
                .find(typed.strip().toLowerCase(Locale.ROOT))
                .map(type -> limits(type) + " · " + max(type) + " max pods")
                .orElse("");
    }

    private static String limits(InstanceType type) {
        return type.maxEnis() + " ENIs × " + type.ipv4PerEni() + " IPs";
    }

    private int max(InstanceType type) {
        return MaxPods.of(type, networking).maxPods();
    }

    private List<Suggestion> offers(String typed) {
        return context.types().matching(typed, MOST_OFFERS).stream()
                .map(type -> new Suggestion(type.name(), limits(type) + " · " + max(type) + " pods"))
                .toList();
    }
}
