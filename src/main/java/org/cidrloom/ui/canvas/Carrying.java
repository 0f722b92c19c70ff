package org.cidrloom.ui.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Lane;
import org.cidrloom.diagram.Placed;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.gesture.Pointer;
import org.cidrloom.diagram.gesture.Relocate;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.edit.SubnetMoves;
import org.cidrloom.ui.DocumentModel;

/// Subnets are carried to another zone or another VPC.
final class Carrying {
    private final CanvasModel model;
    private final DocumentModel document;

    Carrying(CanvasModel model, DocumentModel document) {
        this.model = model;
        this.document = document;
    }

    /// Picks subnets up, the one under the pointer first.
    Relocate from(Pointer start, OfSubnet first, Set<ElementId> all) {
        document.hint("Let go in another zone or another VPC. Escape leaves it where it was.");
        Map<OfSubnet, Box> boxes = new LinkedHashMap<>();
        boxes.put(first, box(first));
        all.forEach(each -> boxes.putIfAbsent((OfSubnet) each, box(each)));
        return Relocate.from(start, boxes);
    }

    /// What they become where the pointer is now.
    Relocate follow(Relocate relocate) {
        Point at = relocate.at();
        String vpc = model.at(at)
                .map(element -> Owners.of(network(), element))
                .map(owner -> owner instanceof OfVpc(String id) ? id : null)
                .orElse(null);
        if (vpc == null) {
            return relocate.overNothing();
        }
        List<String> zones = relocate.subnets().stream().map(this::zone).toList();
        Lane whole = new Lane(vpc, "", box(new OfVpc(vpc)));
        Lane lane = drawing().lanes().stream()
                .filter(each -> each.vpc().equals(vpc) && each.box().contains(at.x(), at.y()))
                .filter(each -> relocate.zone(each, zones) != null)
                .findFirst()
                .orElse(whole);
        Lane before = relocate.target();
        if (lane.equals(before)) {
            return relocate;
        }
        String zone = lane.zone().isEmpty() ? null : lane.zone();
        return relocate.over(lane, SubnetMoves.move(network(), relocate.subnets(), vpc, zone));
    }

    private String zone(OfSubnet id) {
        return network()
                .vpc(id.vpc())
                .flatMap(vpc -> vpc.subnet(id.subnet()))
                .map(Subnet::zone)
                .orElse("");
    }

    private Box box(ElementId element) {
        return drawing().place(element).map(Placed::box).orElse(Box.EMPTY);
    }

    private DisplayList drawing() {
        return model.drawingProperty().get();
    }

    private Network network() {
        return document.design().network();
    }
}
