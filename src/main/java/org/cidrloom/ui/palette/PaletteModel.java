package org.cidrloom.ui.palette;

import java.util.Arrays;
import java.util.Locale;
import org.cidrloom.diagram.gesture.Offer;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.DocumentModel;
import org.jspecify.annotations.Nullable;

/// Adds parts without a pointer: where the layout finds room, or into the VPC of what is selected.
public final class PaletteModel {
    private final DocumentModel document;

    /// The palette of a document.
    public PaletteModel(DocumentModel document) {
        this.document = document;
    }

    /// Adds a part and brings it into view; where that cannot be, the hint says why.
    ///
    /// @return whether it was added
    public boolean add(Part part) {
        Network network = document.design().network();
        ElementId selected = document.selected();
        Offer offer = Offer.of(part, network, vpc(network, selected), selected);
        Edit edit = offer.edit();
        if (edit == null) {
            document.hint(offer.text());
            return false;
        }
        if (!document.apply(edit)) {
            return false;
        }
        document.reveal(offer.added().getFirst());
        document.select(offer.added());
        return true;
    }

    /// One command a part.
    public Command[] commands() {
        return Arrays.stream(Part.values())
                .map(part -> Command.of(
                        "add." + part.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "Add " + lowered(part.label()),
                        PaletteIcons.of(part),
                        document.openProperty(),
                        () -> add(part)))
                .toArray(Command[]::new);
    }

    private static String lowered(String label) {
        boolean shortened = Character.isUpperCase(label.charAt(1));
        return shortened ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    private static @Nullable String vpc(Network network, @Nullable ElementId selected) {
        return switch (selected) {
            case OfVpc(String id) -> id;
            case OfSubnet(String vpc, String _) -> vpc;
            case OfCluster(String cluster) -> vpcOf(network, cluster);
            case OfNodeGroup(String cluster, String _) -> vpcOf(network, cluster);
            case null, default -> null;
        };
    }

    private static @Nullable String vpcOf(Network network, String cluster) {
        return network.cluster(cluster).map(Cluster::vpc).orElse(null);
    }
}
