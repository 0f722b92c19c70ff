package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cidrloom.aws.ReservedAddresses;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.ElementEdits;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Figure;
import org.cidrloom.ui.inspector.Field.Rows;
import org.cidrloom.ui.inspector.Field.Tone;

/// The form of several elements at once: what they are, how many addresses they have, and the fields that they have in
/// common, changed for all of them in one step.
final class SelectionForm {
    /// Of more than so many the forms would not be made within a frame, so that they are made beside it.
    static final int AT_ONCE = 60;

    private SelectionForm() {}

    /// The whole form.
    static Form of(FormContext context, Set<ElementId> selection) {
        String what = what(selection);
        return of(selection, what, summary(context, selection), common(context, selection, what));
    }

    /// The form until the common fields of a large selection have been found.
    static Form begun(Set<ElementId> selection) {
        Rows soon = new Rows("common", "Looking for the fields they have in common…", List.of(), List.of());
        return of(selection, what(selection), List.of(), List.of(soon));
    }

    private static Form of(Set<ElementId> selection, String what, List<Field> summary, List<Field> fields) {
        List<FormSection> sections = new ArrayList<>();
        sections.add(new FormSection("", summary));
        List<Field> common = new ArrayList<>(fields);
        Action remove = new Action(
                "Remove " + what,
                "fth-trash-2",
                () -> new Entry.Accepted(ElementEdits.removeAll(selection), null, "")); // of all it takes long to make
        common.add(new Rows("remove", "", List.of(), List.of(remove)));
        sections.add(new FormSection("All of them", common));
        return new Form(List.copyOf(selection), "Selection", what, "fth-copy", sections);
    }

    private static List<Field> common(FormContext context, Set<ElementId> selection, String what) {
        List<Form> forms = selection.stream()
                .flatMap(element -> Forms.of(context, element).stream())
                .toList();
        List<Field> common = CommonFields.of(forms, what);
        return common.isEmpty()
                ? List.of(new Rows("common", "They have no field in common.", List.of(), List.of()))
                : common;
    }

    private static List<Field> summary(FormContext context, Set<ElementId> selection) {
        List<Field> fields = new ArrayList<>();
        Map<String, Long> kinds = kinds(selection);
        if (kinds.size() > 1) {
            kinds.forEach(
                    (kind, count) -> fields.add(new Figure("kind/" + kind, kind, Figures.count(count), Tone.PLAIN)));
        }
        long inSubnets = 0;
        long usable = 0;
        long inBlocks = 0;
        for (Vpc vpc : context.network().vpcs()) {
            if (selection.contains(new ElementId.OfVpc(vpc.id()))) {
                inBlocks += vpc.cidrs().stream()
                        .mapToLong(block -> block.cidr().addressCount())
                        .sum();
            }
            for (Subnet subnet : vpc.subnets()) {
                if (selection.contains(new ElementId.OfSubnet(vpc.id(), subnet.id()))) {
                    inSubnets += subnet.cidr().addressCount();
                    usable += ReservedAddresses.usable(subnet.cidr());
                }
            }
        }
        if (inBlocks > 0) {
            fields.add(new Figure("blocks", "Addresses of the VPCs", Figures.count(inBlocks), Tone.PLAIN));
        }
        if (inSubnets > 0) {
            fields.add(new Figure("addresses", "Addresses of the subnets", Figures.count(inSubnets), Tone.PLAIN));
            fields.add(new Figure("usable", "Usable of them", Figures.count(usable), Tone.PLAIN));
        }
        return fields;
    }

    /// The selection in words: `3 subnets`, or `4 elements` where they are of several kinds.
    private static String what(Set<ElementId> selection) {
        ElementId first = selection.iterator().next();
        boolean alike = selection.stream().allMatch(element -> first.getClass().equals(element.getClass()));
        String kind = alike ? kind(first) : "elements";
        boolean name = kind.startsWith("VPC") || kind.startsWith("Direct");
        return Figures.count(selection.size()) + " "
                + (name ? kind : Character.toLowerCase(kind.charAt(0)) + kind.substring(1));
    }

    private static Map<String, Long> kinds(Set<ElementId> selection) {
        return selection.stream()
                .collect(Collectors.groupingBy(SelectionForm::kind, LinkedHashMap::new, Collectors.counting()));
    }

    private static String kind(ElementId element) {
        return switch (element) {
            case ElementId.OfDesign _ -> "Designs";
            case ElementId.OfPool _ -> "Address pools";
            case ElementId.OfNetwork _ -> "Networks";
            case ElementId.OfPrefixList _ -> "Prefix lists";
            case ElementId.OfVpc _ -> "VPCs";
            case ElementId.OfSubnet _ -> "Subnets";
            case ElementId.OfTransitGateway _ -> "Transit gateways";
            case ElementId.OfRouteTable _ -> "Route tables";
            case ElementId.OfAttachment _ -> "Attachments";
            case ElementId.OfDirectConnectGateway _ -> "Direct Connect gateways";
            case ElementId.OfPeering _ -> "Peerings";
            case ElementId.OfCluster _ -> "Clusters";
            case ElementId.OfNodeGroup _ -> "Node groups";
        };
    }
}
