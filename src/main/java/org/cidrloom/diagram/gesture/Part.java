package org.cidrloom.diagram.gesture;

import java.util.Optional;
import org.cidrloom.model.Tier;
import org.jspecify.annotations.Nullable;

/// What can be added to a design by dragging it onto the canvas.
public enum Part {
    /// A VPC with the next free block.
    VPC("VPC", null),
    /// A network outside AWS.
    NETWORK("Network outside AWS", null),
    /// A transit gateway with one route table.
    TRANSIT_GATEWAY("Transit gateway", null),
    /// A Direct Connect gateway, which leads to nothing yet.
    DIRECT_CONNECT_GATEWAY("Direct Connect gateway", null),
    /// An EKS cluster in a VPC.
    CLUSTER("EKS cluster", null),
    /// A group of nodes of an EKS cluster.
    NODE_GROUP("Node group", null),
    /// Public subnets, one a zone.
    PUBLIC_SUBNETS("Public subnets", Tier.PUBLIC),
    /// Private subnets, one a zone.
    PRIVATE_SUBNETS("Private subnets", Tier.PRIVATE),
    /// Node subnets, one a zone.
    NODE_SUBNETS("Node subnets", Tier.NODE),
    /// Pod subnets, one a zone.
    POD_SUBNETS("Pod subnets", Tier.POD),
    /// Control-plane subnets, one a zone.
    CONTROL_PLANE_SUBNETS("Control-plane subnets", Tier.CONTROL_PLANE),
    /// Transit subnets, one a zone.
    TRANSIT_SUBNETS("Transit subnets", Tier.TRANSIT),
    /// Database subnets, one a zone.
    DATABASE_SUBNETS("Database subnets", Tier.DATABASE);

    private final String label;
    private final @Nullable Tier tier;

    Part(String label, @Nullable Tier tier) {
        this.label = label;
        this.tier = tier;
    }

    /// What a palette calls it.
    public String label() {
        return label;
    }

    /// The tier of the subnets that it adds; nothing for what is no subnet.
    public Optional<Tier> tier() {
        return Optional.ofNullable(tier);
    }

    /// Whether it has to be put into a VPC; else it stands on the canvas itself.
    public boolean needsVpc() {
        return tier != null || this == CLUSTER || this == NODE_GROUP;
    }
}
