package org.cidrloom.diagram;

/// What a shape tells of, in painting order: later layers lie over earlier ones. A viewer may leave layers out; only
/// [#STRUCTURE] has to stay.
public enum Layer {
    /// VPCs with their lanes, gateways, networks, and their names.
    STRUCTURE,

    /// Clusters and node groups.
    CLUSTERS,

    /// Subnets.
    SUBNETS,

    /// Attachments and peerings.
    ROUTING,

    /// CIDR blocks as text.
    ADDRESSES,

    /// Fill bars and figures.
    CAPACITY,

    /// Severity badges and conflict links.
    FINDINGS,

    /// The way that packets take from one element to another, or how far they come.
    WAY,

    /// Title, legend and footer of a picture.
    FURNITURE
}
