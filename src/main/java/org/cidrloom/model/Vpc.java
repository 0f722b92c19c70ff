package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A VPC with its blocks, subnets and routes.
///
/// @param id slug, unique among the design's top-level elements
/// @param name the VPC's Name tag; null where the id says enough
/// @param account the twelve digits of its AWS account; null where the design does not say
/// @param region its AWS Region; null for the design's
/// @param existing whether it exists already and is only planned around: exports refer to it and do not create it
/// @param cidrs its IPv4 blocks, the first the primary
/// @param ipv6 where its IPv6 block comes from
/// @param nat how its private subnets reach the internet or other networks
/// @param internet whether it has an internet gateway
/// @param dnsSupport whether the Amazon DNS server answers in it (EKS-06)
/// @param dnsHostnames whether instances in it get DNS names (EKS-06)
/// @param interfaceEndpoints services it has interface endpoints for, such as `ecr.api`
/// @param subnets its subnets
/// @param loadBalancers load balancers planned in it
/// @param routes routes beyond what tier, nat and attachments imply
/// @param prefixListRoutes the same to the entries of prefix lists
/// @param notes what a person wrote about it
/// @param formerIds ids that it had before, the oldest first: what Terraform made under them is moved, not made anew
@RecordBuilder
public record Vpc(
        String id,
        @Nullable String name,
        @Nullable String account,
        @Nullable String region,
        boolean existing,
        List<CidrBlock> cidrs,
        Ipv6 ipv6,
        NatMode nat,
        boolean internet,
        boolean dnsSupport,
        boolean dnsHostnames,
        List<String> interfaceEndpoints,
        List<Subnet> subnets,
        List<LoadBalancer> loadBalancers,
        List<VpcRoute> routes,
        List<PrefixListRoute> prefixListRoutes,
        @Nullable String notes,
        List<String> formerIds)
        implements VpcBuilder.With {
    public Vpc {
        formerIds = List.copyOf(formerIds);
        cidrs = List.copyOf(cidrs);
        interfaceEndpoints = List.copyOf(interfaceEndpoints);
        subnets = List.copyOf(subnets);
        loadBalancers = List.copyOf(loadBalancers);
        routes = List.copyOf(routes);
        prefixListRoutes = List.copyOf(prefixListRoutes);
    }

    /// A VPC with these blocks and nothing else.
    public static Vpc of(String id, List<CidrBlock> cidrs) {
        return new Vpc(
                id,
                null,
                null,
                null,
                false,
                cidrs,
                new Ipv6.None(),
                NatMode.NONE,
                false,
                true,
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    /// The name to show: [#name()], else [#id()].
    public String displayName() {
        return name == null ? id : name;
    }

    /// The subnet of that id.
    public Optional<Subnet> subnet(String subnetId) {
        // asked for thousands of times in one analysis
        for (Subnet subnet : subnets) {
            if (subnet.id().equals(subnetId)) {
                return Optional.of(subnet);
            }
        }
        return Optional.empty();
    }

    /// Those of its subnets that have these ids, in the order of the ids, in a list of the caller's own.
    public List<Subnet> subnets(Collection<String> subnetIds) {
        List<Subnet> found = new ArrayList<>(subnetIds.size());
        for (String id : subnetIds) {
            subnet(id).ifPresent(found::add);
        }
        return found;
    }
}
