package org.cidrloom.routing.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.jspecify.annotations.Nullable;

/// Puts a path into the few elements that a person thinks of.
final class Outline {
    private Outline() {}

    static List<ElementId> of(Verdict.Part part) {
        List<ElementId> elements =
                part.from().isEmpty() ? List.of() : List.of(coarse(part.from().getFirst()));
        return joined(elements, part, part.brokenAt());
    }

    static List<ElementId> from(ElementId asked, Verdict.Part part, @Nullable ElementId brokenAt) {
        return joined(List.of(asked), part, brokenAt);
    }

    private static List<ElementId> joined(List<ElementId> start, Verdict.Part part, @Nullable ElementId brokenAt) {
        List<ElementId> outline = new ArrayList<>(start);
        Stream<ElementId> passed = part.path().stream()
                .map(Hop::element)
                .filter(element -> !(element instanceof ElementId.OfAttachment))
                .map(Outline::coarse);
        Stream.concat(passed, Stream.ofNullable(part.arrivesAt()).map(Outline::coarse))
                .filter(element -> !isStart(outline, element))
                .forEach(element -> {
                    if (!outline.getLast().equals(element)) {
                        outline.add(element);
                    }
                });
        if (brokenAt != null && !outline.getLast().equals(brokenAt)) {
            outline.add(brokenAt);
        }
        return outline;
    }

    /// Whether the element is the place that was asked about, by another name: its VPC or its cluster.
    private static boolean isStart(List<ElementId> outline, ElementId element) {
        return outline.size() == 1
                && switch (outline.getFirst()) {
                    case OfSubnet(String vpc, String subnet) -> element.equals(new OfVpc(vpc));
                    case OfCluster cluster -> element instanceof OfVpc || element.equals(cluster);
                    case OfNodeGroup group -> element instanceof OfVpc || element instanceof OfCluster;
                    default -> false;
                };
    }

    private static ElementId coarse(ElementId element) {
        return element instanceof OfSubnet(String vpc, String subnet) ? new OfVpc(vpc) : element;
    }
}
