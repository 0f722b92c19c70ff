package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.export.ClusterName;
import org.cidrloom.export.CniFiles;
import org.cidrloom.export.CniSettings;
import org.cidrloom.export.EniConfig;
import org.cidrloom.export.LeftOut;
import org.cidrloom.export.terraform.Inputs.Kind;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// What `eks.tf` shows.
///
/// @param clusters the clusters
/// @param policies what their roles may do
/// @param accessRules who may reach private endpoints
/// @param eniConfigs the ENIConfigs of clusters with custom networking
/// @param addons the CNI of clusters that take it as an add-on
/// @param renamed those that had other ids
/// @param nodeClusters those whose nodes run in node groups that are made here
/// @param hasManagedNodes whether there are managed node groups
/// @param hasSelfManagedNodes whether there are self-managed node groups
/// @param hasSubnets whether subnets are made here
/// @param hasForeignSubnets whether subnets are named by id
/// @param hasVpcs whether VPCs are made here
/// @param hasForeignClusterVpcs whether VPCs of clusters are named by id
record ClusterModel(
        List<Item> clusters,
        List<Policy> policies,
        List<AccessRule> accessRules,
        List<EniConfigs> eniConfigs,
        List<Addon> addons,
        List<Renamed> renamed,
        List<String> nodeClusters,
        boolean hasManagedNodes,
        boolean hasSelfManagedNodes,
        boolean hasSubnets,
        boolean hasForeignSubnets,
        boolean hasVpcs,
        boolean hasForeignClusterVpcs) {
    /// A cluster. Public ranges are joined by `", "`; null for EKS's default, everywhere.
    record Item(
            String key,
            String name,
            String version,
            String vpc,
            List<String> subnets,
            String ipFamily,
            @Nullable String serviceCidr,
            boolean endpointPrivate,
            boolean endpointPublic,
            List<String> publicRanges,
            List<String> remoteNodes,
            List<String> remotePods,
            boolean auto,
            boolean showsAuto) {
        boolean hasPublicRanges() {
            return !publicRanges.isEmpty();
        }
    }

    /// A managed policy of a role.
    record Policy(String key, String owner, String policy) {}

    /// A range that may reach a private endpoint.
    record AccessRule(String key, String cluster, String cidr) {}

    /// The ENIConfigs of a cluster.
    ///
    /// @param composed whether the chart puts the Region before the keys (CNI-27)
    record EniConfigs(String cluster, List<Entry> entries, boolean composed) {}

    /// An ENIConfig.
    record Entry(String name, String subnet) {}

    /// The CNI as an add-on.
    record Addon(String cluster, String version, boolean windows, List<Pair> env) {}

    /// A cluster that had another id, and the one that it had first.
    record Renamed(String key, String first) {}

    static ClusterModel of(Stack stack, Inputs inputs, List<Finding> findings) {
        List<Cluster> here = stack.clusters();
        boolean showsAuto = here.stream().anyMatch(ClusterModel::isAuto);
        ClusterModel model = new ClusterModel(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                here.stream()
                        .filter(cluster -> !cluster.formerIds().isEmpty())
                        .map(cluster ->
                                new Renamed(cluster.id(), cluster.formerIds().getFirst()))
                        .toList(),
                here.stream()
                        .filter(cluster -> hasNodes(cluster, NodeGroupKind.MANAGED)
                                || hasNodes(cluster, NodeGroupKind.SELF_MANAGED))
                        .map(Cluster::id)
                        .toList(),
                here.stream().anyMatch(cluster -> hasNodes(cluster, NodeGroupKind.MANAGED)),
                here.stream().anyMatch(cluster -> hasNodes(cluster, NodeGroupKind.SELF_MANAGED)),
                stack.vpcs().stream().anyMatch(vpc -> !vpc.subnets().isEmpty()),
                here.stream().anyMatch(cluster -> !stack.makesVpc(cluster.vpc())),
                !stack.vpcs().isEmpty(),
                here.stream().anyMatch(cluster -> !stack.makesVpc(cluster.vpc())));
        for (Cluster cluster : here) {
            model.add(stack, cluster, showsAuto, inputs, findings);
        }
        return model;
    }

    private void add(Stack stack, Cluster cluster, boolean showsAuto, Inputs inputs, List<Finding> findings) {
        String id = cluster.id();
        EndpointAccess access = cluster.endpointAccess();
        boolean isPrivate = access != EndpointAccess.PUBLIC;
        boolean isPublic = access != EndpointAccess.PRIVATE;
        List<String> publicRanges = isPublic
                ? cluster.accessCidrs().stream()
                        .filter(AccessRanges::isPublic)
                        .map(Cidr::toString)
                        .toList()
                : List.of();
        Cidr service = cluster.serviceCidr();
        clusters.add(new Item(
                id,
                ClusterName.of(cluster),
                cluster.version(),
                cluster.vpc(),
                paths(cluster, cluster.subnets()),
                cluster.ipFamily().key(),
                service == null ? null : service.toString(),
                isPrivate,
                isPublic,
                publicRanges,
                cluster.remoteNodeNetworks().stream().map(Cidr::toString).toList(),
                cluster.remotePodNetworks().stream().map(Cidr::toString).toList(),
                isAuto(cluster),
                showsAuto));
        addPolicies(cluster);
        addRenamed(cluster, findings);
        if (isPrivate) {
            cluster.accessCidrs().stream()
                    .filter(range -> !isPublic || !AccessRanges.isPublic(range))
                    .forEach(range -> accessRules.add(new AccessRule(id + "/" + range, id, range.toString())));
        }
        if (isPublic && publicRanges.isEmpty() && !cluster.accessCidrs().isEmpty()) {
            findings.add(LeftOut.note(
                    new ElementId.OfCluster(id),
                    "A public endpoint is open to the internet",
                    "The public endpoint of " + cluster.displayName() + " is open to the whole internet, because its"
                            + " access ranges are private ones, which EKS does not take there. Make the endpoint"
                            + " private, or name the public addresses that you come from."));
        }
        List<EniConfig> configs = EniConfig.of(cluster);
        if (!configs.isEmpty()) {
            eniConfigs.add(new EniConfigs(
                    id,
                    configs.stream()
                            .map(config -> new Entry(config.name(), config.subnetPath()))
                            .toList(),
                    CniFiles.composesNames(cluster)));
        }
        if (CniFiles.isDelivered(cluster, CniDelivery.ADDON)) {
            addons.add(new Addon(
                    id,
                    "v" + cluster.cni().version() + "-eksbuild.1",
                    hasWindows(cluster),
                    Pair.of(CniSettings.forAddon(cluster))));
        }
        if (!stack.makesVpc(cluster.vpc())) {
            inputs.need(Kind.VPC, cluster.vpc());
            allSubnets(cluster).forEach(path -> inputs.need(Kind.SUBNET, path));
        }
        if (ClusterName.isRefused(cluster)) {
            findings.add(LeftOut.note(
                    new ElementId.OfCluster(id),
                    "EKS does not take a name",
                    "EKS does not take the name “" + cluster.displayName() + "”: letters, digits, hyphens and"
                            + " underscores only, up to 100. The bundle names the cluster " + id + " instead."));
        }
    }

    private void addPolicies(Cluster cluster) {
        List<String> names = new ArrayList<>(List.of("AmazonEKSClusterPolicy"));
        if (cluster.cni().podSecurityGroups() || hasWindows(cluster)) {
            // branch ENIs and Windows addresses are handled by the control plane's VPC resource controller
            names.add("AmazonEKSVPCResourceController");
        }
        if (isAuto(cluster)) {
            names.addAll(List.of(
                    "AmazonEKSBlockStoragePolicy",
                    "AmazonEKSComputePolicy",
                    "AmazonEKSLoadBalancingPolicy",
                    "AmazonEKSNetworkingPolicy"));
        }
        names.forEach(name -> policies.add(new Policy(cluster.id() + "/" + name, cluster.id(), name)));
    }

    /// Terraform moves a cluster to its new id, and EKS cannot give it another name.
    private static void addRenamed(Cluster cluster, List<Finding> findings) {
        if (!cluster.formerIds().isEmpty() && ClusterName.of(cluster).equals(cluster.id())) {
            String was = cluster.formerIds().getLast();
            findings.add(LeftOut.note(
                    new ElementId.OfCluster(cluster.id()),
                    "EKS cannot rename a cluster",
                    "The cluster " + cluster.id() + " was " + was + ", has no name, and EKS cannot rename it: Terraform"
                            + " would make it anew. Give it the name " + was
                            + " to keep one that was made under that id."));
        }
    }

    private static List<String> allSubnets(Cluster cluster) {
        List<String> ids = new ArrayList<>(cluster.subnets());
        cluster.nodeGroups().forEach(group -> ids.addAll(group.subnets()));
        EniConfig.of(cluster).forEach(config -> ids.add(config.subnet()));
        return paths(cluster, ids);
    }

    /// The paths of subnets of the cluster's VPC.
    static List<String> paths(Cluster cluster, List<String> subnets) {
        return subnets.stream().map(subnet -> cluster.vpc() + "/" + subnet).toList();
    }

    private static boolean hasWindows(Cluster cluster) {
        return cluster.nodeGroups().stream().anyMatch(group -> group.os() == NodeOs.WINDOWS);
    }

    private static boolean isAuto(Cluster cluster) {
        return hasNodes(cluster, NodeGroupKind.AUTO);
    }

    private static boolean hasNodes(Cluster cluster, NodeGroupKind kind) {
        return cluster.nodeGroups().stream().anyMatch(group -> group.kind() == kind);
    }

    boolean hasRenamed() {
        return !renamed.isEmpty();
    }

    boolean hasNodeClusters() {
        return !nodeClusters.isEmpty();
    }

    boolean hasClusters() {
        return !clusters.isEmpty();
    }

    boolean showsAuto() {
        return clusters.stream().anyMatch(Item::auto);
    }

    /// Whether a cluster has hybrid nodes.
    boolean showsRemote() {
        return clusters.stream()
                .anyMatch(cluster -> !cluster.remoteNodes().isEmpty()
                        || !cluster.remotePods().isEmpty());
    }

    boolean hasAccessRules() {
        return !accessRules.isEmpty();
    }

    boolean hasEniConfigs() {
        return !eniConfigs.isEmpty();
    }

    boolean hasAddons() {
        return !addons.isEmpty();
    }

    boolean hasAddonEniConfigs() {
        return addons.stream()
                .anyMatch(addon -> eniConfigs.stream()
                        .anyMatch(configs -> configs.cluster().equals(addon.cluster())));
    }
}
