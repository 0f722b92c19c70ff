package org.cidrloom.capacity;

import org.jspecify.annotations.Nullable;

/// What takes addresses of a subnet however many nodes there are.
///
/// @param kind what it is
/// @param of whose it is: the id of the cluster, transit gateway or load balancer, the name of the endpoint's
/// service; null
/// for a NAT gateway
/// @param addresses how many addresses it takes
public record FixedConsumer(Kind kind, @Nullable String of, int addresses) {
    /// What takes the addresses.
    public enum Kind {
        /// Network interfaces of an EKS control plane (EKS-03).
        CONTROL_PLANE("control plane"),

        /// What the control plane takes while the cluster is upgraded (EKS-03).
        CONTROL_PLANE_UPGRADE("control plane upgrade"),

        /// A transit gateway attachment (TGW-01).
        TRANSIT_ATTACHMENT("transit gateway attachment"),

        /// A NAT gateway (TGW-17).
        NAT_GATEWAY("NAT gateway"),

        /// An interface endpoint (EKS-19).
        INTERFACE_ENDPOINT("interface endpoint"),

        /// A load balancer (EKS-16, EKS-17).
        LOAD_BALANCER("load balancer");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// What people call it.
        public String words() {
            return words;
        }
    }

    /// What people call it, such as `control plane of payments-eks`.
    public String words() {
        return of == null ? kind.words() : kind.words() + " of " + of;
    }
}
