package org.cidrloom.diagram;

/// What a shape tells of, in painting order: later layers lie over earlier ones. A viewer may leave layers out; only
/// [#STRUCTURE] has to stay.
public enum Layer {
    /// Boxes, lanes, names.
    STRUCTURE,

    /// Attachments and peerings.
    ROUTING,

    /// Clusters and node groups.
    CLUSTERS,

    /// CIDR blocks as text.
    ADDRESSES,

    /// Fill bars and figures.
    CAPACITY,

    /// Severity badges and conflict links.
    FINDINGS,

    /// Title, legend and footer of a picture.
    FURNITURE
}
