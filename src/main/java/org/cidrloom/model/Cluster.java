package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// An Amazon EKS cluster.
///
/// @param id slug, unique among the design's top-level elements
/// @param name the cluster's name in EKS; null where the id is the name
/// @param vpc the id of its VPC
/// @param version the Kubernetes version, such as `1.35`
/// @param ipFamily the address family of pods and services
/// @param serviceCidr the range of Kubernetes services; null to let EKS choose (EKS-09)
/// @param endpointAccess where its API endpoint answers
/// @param accessCidrs ranges that may reach the API endpoint
/// @param subnets where the control plane puts its interfaces, by subnet id
/// @param remoteNodeNetworks ranges of hybrid nodes outside AWS (EKS-11)
/// @param remotePodNetworks ranges of pods on hybrid nodes (EKS-11)
/// @param cni how the VPC CNI is set
/// @param nodeGroups what its pods run on
/// @param notes what a person wrote about it
/// @param formerIds ids that it had before, the oldest first: what Terraform made under them is moved, not made anew
@RecordBuilder
public record Cluster(
        String id,
        @Nullable String name,
        String vpc,
        String version,
        IpFamily ipFamily,
        @Nullable Cidr serviceCidr,
        EndpointAccess endpointAccess,
        List<Cidr> accessCidrs,
        List<String> subnets,
        List<Cidr> remoteNodeNetworks,
        List<Cidr> remotePodNetworks,
        Cni cni,
        List<NodeGroup> nodeGroups,
        @Nullable String notes,
        List<String> formerIds)
        implements ClusterBuilder.With {
    /// The newest Kubernetes version that the design format was written against.
    public static final String DEFAULT_VERSION = "1.35";

    public Cluster {
        formerIds = List.copyOf(formerIds);
        accessCidrs = List.copyOf(accessCidrs);
        subnets = List.copyOf(subnets);
        remoteNodeNetworks = List.copyOf(remoteNodeNetworks);
        remotePodNetworks = List.copyOf(remotePodNetworks);
        nodeGroups = List.copyOf(nodeGroups);
    }

    /// A cluster with AWS's defaults and no nodes yet.
    public static Cluster of(String id, String vpc, List<String> subnets) {
        return new Cluster(
                id,
                null,
                vpc,
                DEFAULT_VERSION,
                IpFamily.IPV4,
                null,
                EndpointAccess.PUBLIC,
                List.of(),
                subnets,
                List.of(),
                List.of(),
                Cni.DEFAULT,
                List.of(),
                null,
                List.of());
    }

    /// The name to show: [#name()], else [#id()].
    public String displayName() {
        return name == null ? id : name;
    }
}
