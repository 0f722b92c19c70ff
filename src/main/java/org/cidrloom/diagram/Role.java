package org.cidrloom.diagram;

import org.cidrloom.model.Tier;

/// What a colour means; a [Palette] says which colour that is. Roles that end in `_SOFT` are quiet fills under the
/// role of the same name.
public enum Role {
    /// The ground everything stands on.
    CANVAS,
    /// The inside of boxes.
    PANEL,
    /// A zone's lane.
    LANE,
    /// Neutral borders and rules.
    LINE,
    /// Text.
    TEXT,
    /// Second-rank text.
    TEXT_SOFT,
    /// Text on a strong colour.
    TEXT_ON_STRONG,

    /// VPCs.
    VPC,
    /// Fill of a VPC's header.
    VPC_SOFT,
    /// Networks outside AWS.
    NETWORK,
    /// Fill of a network's header.
    NETWORK_SOFT,
    /// Transit gateways.
    GATEWAY,
    /// Fill of a gateway's header.
    GATEWAY_SOFT,
    /// Clusters.
    CLUSTER,
    /// Fill behind a cluster's subnets.
    CLUSTER_SOFT,
    /// Fill of chips.
    CHIP,
    /// The pattern on non-routable blocks.
    CHIP_HATCH,

    /// Public subnets.
    PUBLIC,
    /// Fill of public subnets.
    PUBLIC_SOFT,
    /// Private subnets.
    PRIVATE,
    /// Fill of private subnets.
    PRIVATE_SOFT,
    /// Node subnets.
    NODE,
    /// Fill of node subnets.
    NODE_SOFT,
    /// Pod subnets.
    POD,
    /// Fill of pod subnets.
    POD_SOFT,
    /// Control-plane subnets.
    CONTROL_PLANE,
    /// Fill of control-plane subnets.
    CONTROL_PLANE_SOFT,
    /// Transit subnets.
    TRANSIT,
    /// Fill of transit subnets.
    TRANSIT_SOFT,
    /// Database subnets.
    DATABASE,
    /// Fill of database subnets.
    DATABASE_SOFT,

    /// Attachments.
    ATTACHMENT,
    /// Peerings.
    PEERING,

    /// Addresses that AWS or a reservation keeps.
    FILL_RESERVED,
    /// Addresses of fixed consumers: NAT, endpoints, attachments, control planes, load balancers.
    FILL_FIXED,
    /// Addresses of nodes.
    FILL_NODES,
    /// Addresses of pods.
    FILL_PODS,
    /// Addresses that warm pools hold.
    FILL_WARM,
    /// Addresses of the extra nodes of a roll-out.
    FILL_SURGE,
    /// Free addresses: the ground of a bar.
    FILL_FREE,

    /// Errors.
    ERROR,
    /// Fill under errors.
    ERROR_SOFT,
    /// Warnings.
    WARNING,
    /// Fill under warnings.
    WARNING_SOFT,
    /// Information.
    INFO,
    /// Fill under information.
    INFO_SOFT,

    /// The way that packets take.
    WAY,
    /// The glow around it.
    WAY_SOFT,

    /// What is selected.
    SELECTION,
    /// Fill of a marquee or of a place that takes what is dragged.
    SELECTION_SOFT;

    /// The role of a tier's subnets.
    public static Role of(Tier tier) {
        return switch (tier) {
            case PUBLIC -> PUBLIC;
            case PRIVATE -> PRIVATE;
            case NODE -> NODE;
            case POD -> POD;
            case CONTROL_PLANE -> CONTROL_PLANE;
            case TRANSIT -> TRANSIT;
            case DATABASE -> DATABASE;
        };
    }

    /// The quiet fill of a tier's subnets.
    public static Role softOf(Tier tier) {
        return switch (tier) {
            case PUBLIC -> PUBLIC_SOFT;
            case PRIVATE -> PRIVATE_SOFT;
            case NODE -> NODE_SOFT;
            case POD -> POD_SOFT;
            case CONTROL_PLANE -> CONTROL_PLANE_SOFT;
            case TRANSIT -> TRANSIT_SOFT;
            case DATABASE -> DATABASE_SOFT;
        };
    }
}
