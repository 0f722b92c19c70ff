package org.cidrloom.model.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Changes of one cluster, named by its id. Its CNI: [CniEdits]; its node groups: [NodeGroupEdits]; removing and
/// renaming it: [ElementEdits].
public final class ClusterEdits {
    private ClusterEdits() {}

    /// Adds a cluster to a VPC under the next free id, its control plane in one subnet per zone: control-plane subnets
    /// first, then node subnets, then private ones.
    public static Addition add(Network network, String vpc) {
        String id = Ids.free(Ids.topLevel(network), Ids.slug(vpc + "-eks"));
        List<String> subnets =
                network.vpc(vpc).map(SubnetChoice::forControlPlane).orElse(List.of());
        Cluster cluster = Cluster.of(id, vpc, subnets);
        return new Addition(
                new ElementId.OfCluster(id),
                Edit.ofNetwork(
                        Labels.add("cluster " + id, vpc),
                        is -> is.withClusters(Branches.plus(is.clusters(), cluster))));
    }

    /// Changes a cluster.
    ///
    /// @param label as [Edit#label()]
    /// @param change gives the next cluster; its id stays
    public static Edit change(String cluster, String label, UnaryOperator<Cluster> change) {
        return Edit.ofNetwork(
                label,
                network -> Branches.cluster(
                        network, cluster, was -> change.apply(was).withId(cluster)));
    }

    /// Sets its name in EKS; null where the id is the name.
    public static Edit changeName(String cluster, @Nullable String name) {
        return change(cluster, Labels.change("name", cluster, name), was -> was.withName(name));
    }

    /// Puts it into another VPC. Subnets that the new VPC has under the same ids stay chosen, others leave the cluster,
    /// its ENIConfigs and its node groups.
    public static Edit changeVpc(String cluster, String vpc) {
        return Edit.ofNetwork(Labels.change("VPC", cluster, vpc), network -> {
            Set<String> there = network.vpc(vpc).map(Vpc::subnets).orElse(List.of()).stream()
                    .map(Subnet::id)
                    .collect(Collectors.toSet());
            return Branches.cluster(network, cluster, was -> was.vpc().equals(vpc) ? was : moved(was, vpc, there));
        });
    }

    private static Cluster moved(Cluster cluster, String vpc, Set<String> there) {
        Map<String, String> podSubnets = new LinkedHashMap<>(cluster.cni().podSubnets());
        podSubnets.values().retainAll(there);
        return cluster.with(b -> b.vpc(vpc)
                .subnets(Branches.without(cluster.subnets(), id -> !there.contains(id)))
                .cni(cluster.cni().withPodSubnets(podSubnets))
                .nodeGroups(Branches.mapped(
                        cluster.nodeGroups(),
                        group -> group.withSubnets(Branches.without(group.subnets(), id -> !there.contains(id))))));
    }

    /// Sets the Kubernetes version.
    public static Edit changeVersion(String cluster, String version) {
        return change(cluster, Labels.change("version", cluster, version), was -> was.withVersion(version));
    }

    /// Sets the address family of its pods and services.
    public static Edit changeIpFamily(String cluster, IpFamily family) {
        return change(cluster, Labels.change("IP family", cluster, family), was -> was.withIpFamily(family));
    }

    /// Sets the range of its services; null to let EKS choose.
    public static Edit changeServiceCidr(String cluster, @Nullable Cidr cidr) {
        return change(cluster, Labels.change("service CIDR", cluster, cidr), was -> was.withServiceCidr(cidr));
    }

    /// Sets where its API endpoint answers.
    public static Edit changeEndpointAccess(String cluster, EndpointAccess access) {
        return change(
                cluster, Labels.change("endpoint access", cluster, access), was -> was.withEndpointAccess(access));
    }

    /// Sets the ranges that may reach its API endpoint.
    public static Edit changeAccessCidrs(String cluster, List<Cidr> cidrs) {
        return change(cluster, Labels.change("access CIDRs", cluster, cidrs), was -> was.withAccessCidrs(cidrs));
    }

    /// Sets the ranges of its hybrid nodes outside AWS (EKS-11).
    public static Edit changeRemoteNodeNetworks(String cluster, List<Cidr> cidrs) {
        return change(
                cluster,
                Labels.change("remote node networks", cluster, cidrs),
                was -> was.withRemoteNodeNetworks(cidrs));
    }

    /// Sets the ranges of the pods on its hybrid nodes (EKS-11).
    public static Edit changeRemotePodNetworks(String cluster, List<Cidr> cidrs) {
        return change(
                cluster, Labels.change("remote pod networks", cluster, cidrs), was -> was.withRemotePodNetworks(cidrs));
    }

    /// Sets the subnets that its control plane puts interfaces into.
    public static Edit changeSubnets(String cluster, List<String> subnets) {
        return change(cluster, Labels.change("subnets", cluster, subnets), was -> was.withSubnets(subnets));
    }

    /// Sets what a person wrote about it; null for nothing.
    public static Edit changeNotes(String cluster, @Nullable String notes) {
        return change(cluster, Labels.notes(cluster), was -> was.withNotes(notes));
    }
}
