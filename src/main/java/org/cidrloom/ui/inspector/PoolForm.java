package org.cidrloom.ui.inspector;

import java.util.List;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.Allocation;
import org.cidrloom.model.edit.NetworkEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.inspector.Field.Figure;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;
import org.cidrloom.ui.inspector.Field.Tone;

/// The form of an address pool.
final class PoolForm {
    private PoolForm() {}

    static Form of(FormContext context, AddressPool pool) {
        ElementId.OfPool id = new ElementId.OfPool(pool.id());
        Network network = context.network();
        long used = network.vpcs().stream()
                .flatMap(vpc -> vpc.cidrs().stream())
                .filter(block -> pool.cidr().contains(block.cidr()))
                .mapToLong(block -> block.cidr().addressCount())
                .sum();
        String next = Allocation.routable(network.withAddressPools(List.of(pool)), 24)
                .map(Cidr::toString)
                .orElse("no /24 left");
        List<Field> general = List.of(
                Common.id(network, id),
                Common.name(pool.name(), pool.id(), name -> NetworkEdits.changePoolName(pool.id(), name)),
                Text.of(
                                "cidr",
                                "CIDR",
                                pool.cidr(),
                                Style.MONO,
                                Entries.cidr(cidr -> NetworkEdits.changePoolCidr(pool.id(), cidr)))
                        .figure(Figures.addresses()));
        return new Form(
                id,
                "Address pool",
                pool.displayName(),
                "fth-layers",
                List.of(
                        new FormSection("", general),
                        new FormSection(
                                "Use",
                                List.of(
                                        new Figure(
                                                "used",
                                                "In VPCs",
                                                Figures.count(used, "address", "addresses"),
                                                Tone.PLAIN),
                                        new Figure("next", "Next free /24", next, Tone.PLAIN))),
                        Common.notes(pool.notes(), notes -> NetworkEdits.changePoolNotes(pool.id(), notes))));
    }
}
