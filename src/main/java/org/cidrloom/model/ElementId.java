package org.cidrloom.model;

/// The address of an element in a design. It holds ids, never the element, so it stays good across edits.
///
/// Ids of subnets, route tables and node groups are unique in their parent only; [#path()] is unique in the design
/// (ids are slugs, so `/`, `@` and `~` never stand in one).
public sealed interface ElementId {
    /// The element's path: the id of a top-level element, `parent/child` such as `payments/node-a` or `hub/main`,
    /// `payments@hub` for an attachment, `payments~billing` for a peering, and nothing for the design itself.
    String path();

    /// The element's own id, without its parent's: `node-a` for `payments/node-a`.
    default String id() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    /// The design as a whole.
    record OfDesign() implements ElementId {
        @Override
        public String path() {
            return "";
        }
    }

    /// An address pool.
    record OfPool(String pool) implements ElementId {
        @Override
        public String path() {
            return pool;
        }
    }

    /// A network outside AWS.
    record OfNetwork(String network) implements ElementId {
        @Override
        public String path() {
            return network;
        }
    }

    /// A VPC.
    record OfVpc(String vpc) implements ElementId {
        @Override
        public String path() {
            return vpc;
        }
    }

    /// A subnet of a VPC.
    record OfSubnet(String vpc, String subnet) implements ElementId {
        @Override
        public String path() {
            return vpc + "/" + subnet;
        }
    }

    /// A transit gateway.
    record OfTransitGateway(String gateway) implements ElementId {
        @Override
        public String path() {
            return gateway;
        }
    }

    /// A route table of a transit gateway.
    record OfRouteTable(String gateway, String table) implements ElementId {
        @Override
        public String path() {
            return gateway + "/" + table;
        }
    }

    /// The attachment of a VPC or network to a transit gateway.
    record OfAttachment(String gateway, String to) implements ElementId {
        @Override
        public String path() {
            return to + "@" + gateway;
        }
    }

    /// A customer-managed prefix list.
    record OfPrefixList(String list) implements ElementId {
        @Override
        public String path() {
            return list;
        }
    }

    /// An AWS Direct Connect gateway.
    record OfDirectConnectGateway(String gateway) implements ElementId {
        @Override
        public String path() {
            return gateway;
        }
    }

    /// A VPC peering.
    record OfPeering(String requester, String accepter) implements ElementId {
        @Override
        public String path() {
            return requester + "~" + accepter;
        }
    }

    /// A cluster.
    record OfCluster(String cluster) implements ElementId {
        @Override
        public String path() {
            return cluster;
        }
    }

    /// A node group of a cluster.
    record OfNodeGroup(String cluster, String group) implements ElementId {
        @Override
        public String path() {
            return cluster + "/" + group;
        }
    }
}
