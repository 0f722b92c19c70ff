package org.cidrloom.analysis.rules.transit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Words;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.net.Cidr;

/// The fix that keeps non-routable blocks inside their VPCs (TGW-16).
final class Propagation {
    private Propagation() {}

    /// Turns the propagation of these VPCs into these tables off, and adds static routes for their routable blocks.
    /// Empty where none of them propagates there.
    static Optional<Edit> replacedByStaticRoutes(TransitGateway gateway, List<OfRouteTable> tables, List<Vpc> vpcs) {
        List<Edit> parts = new ArrayList<>();
        List<String> stopped = new ArrayList<>();
        List<Cidr> announced = new ArrayList<>();
        for (OfRouteTable id : tables) {
            for (Vpc vpc : vpcs) {
                Optional<TransitRouteTable> table = gateway.routeTable(id.table());
                boolean propagates = gateway.attachment(vpc.id())
                        .filter(attachment -> attachment.propagations().contains(id.table()))
                        .isPresent();
                if (table.isEmpty() || !propagates) {
                    continue;
                }
                stopped.add(vpc.id());
                parts.add(TransitEdits.changePropagation(gateway.id(), vpc.id(), id.table(), false));
                routableBlocks(vpc).stream()
                        .filter(block -> table.get().routes().stream()
                                .noneMatch(route -> route.destination().equals(block)))
                        .forEach(block -> {
                            announced.add(block);
                            parts.add(
                                    TransitEdits.addRoute(gateway.id(), id.table(), new TransitRoute(block, vpc.id())));
                        });
            }
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String routes = announced.isEmpty()
                ? ""
                : ", and add static routes for "
                        + Words.list(announced.stream().distinct().toList());
        return Optional.of(Edit.all(
                "Turn off the propagation of "
                        + Words.list(stopped.stream().distinct().toList()) + routes,
                parts));
    }

    private static List<Cidr> routableBlocks(Vpc vpc) {
        return vpc.cidrs().stream()
                .filter(CidrBlock::routable)
                .map(CidrBlock::cidr)
                .toList();
    }
}
