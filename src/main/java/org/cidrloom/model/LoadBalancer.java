package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/// A load balancer of a VPC, planned for the addresses that it takes. What runs in the cluster makes it, so exports do
/// not.
///
/// @param id slug, unique in its VPC, among its subnets too
/// @param type what kind it is
/// @param scheme who may reach it
/// @param subnets the subnets that it stands in, one a zone (EKS-16, EKS-17)
@RecordBuilder
public record LoadBalancer(String id, Type type, Scheme scheme, List<String> subnets)
        implements LoadBalancerBuilder.With {
    public LoadBalancer {
        subnets = List.copyOf(subnets);
    }

    /// The kind of a load balancer.
    public enum Type implements Keyword {
        /// An Application Load Balancer.
        APPLICATION("application"),

        /// A Network Load Balancer.
        NETWORK("network");

        private final String key;

        Type(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    /// Who may reach a load balancer.
    public enum Scheme implements Keyword {
        /// Clients that reach its private addresses.
        INTERNAL("internal"),

        /// Clients on the internet; its subnets are public.
        INTERNET_FACING("internet-facing");

        private final String key;

        Scheme(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }
}
