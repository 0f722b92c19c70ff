package org.cidrloom.ui.palette;

import org.cidrloom.diagram.gesture.Part;

/// The icons of parts.
final class PaletteIcons {
    private PaletteIcons() {}

    /// The name of the part's feather icon.
    static String of(Part part) {
        return switch (part) {
            case VPC -> "fth-cloud";
            case NETWORK -> "fth-home";
            case TRANSIT_GATEWAY -> "fth-git-merge";
            case DIRECT_CONNECT_GATEWAY -> "fth-log-in";
            case CLUSTER -> "fth-hexagon";
            case NODE_GROUP -> "fth-cpu";
            case PUBLIC_SUBNETS -> "fth-globe";
            case PRIVATE_SUBNETS -> "fth-lock";
            case NODE_SUBNETS -> "fth-server";
            case POD_SUBNETS -> "fth-box";
            case CONTROL_PLANE_SUBNETS -> "fth-compass";
            case TRANSIT_SUBNETS -> "fth-shuffle";
            case DATABASE_SUBNETS -> "fth-database";
        };
    }
}
