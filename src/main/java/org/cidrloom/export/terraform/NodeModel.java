package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.export.KubeletMaxPods;
import org.cidrloom.export.terraform.ClusterModel.Policy;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.Rolling;
import org.jspecify.annotations.Nullable;

/// What `nodes.tf` shows.
///
/// @param roles the roles of nodes
/// @param policies what they may do
/// @param ipv6Roles those that assign IPv6 addresses
/// @param entries access entries of nodes that EKS does not manage
/// @param ec2Groups managed and self-managed groups
/// @param amis the AMIs of groups that are given one
/// @param fargate Fargate profiles
/// @param dependencies what has to stand before nodes start
/// @param hasAddons whether the CNI comes as an add-on somewhere
record NodeModel(
        List<Role> roles,
        List<Policy> policies,
        List<String> ipv6Roles,
        List<Entry> entries,
        List<Group> ec2Groups,
        List<Ami> amis,
        List<Fargate> fargate,
        List<String> dependencies,
        boolean hasAddons) {
    private static final int MOST_UNAVAILABLE = 100;

    /// A role; its service is a Terraform expression's text.
    record Role(String key, String cluster, String service) {}

    /// The access entry of a role.
    record Entry(String role, String type) {}

    /// A group of EC2 nodes.
    record Group(
            String key,
            String cluster,
            String kind,
            String name,
            List<String> instanceTypes,
            List<String> subnets,
            String amiType,
            @Nullable Integer maxPods,
            int surge,
            int min,
            int desired,
            int max) {}

    /// The AMI of a group, and the SSM parameter of a Region that names AWS's current one.
    record Ami(String key, String value, String parameter, String region) {}

    /// A Fargate profile and the namespace whose pods it takes.
    record Fargate(String key, String cluster, String name, List<String> subnets, String namespace) {}

    static NodeModel of(Stack stack, List<String> dependencies, boolean hasAddons, List<Finding> findings) {
        NodeModel model = new NodeModel(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                dependencies,
                hasAddons);
        for (Cluster cluster : stack.clusters()) {
            model.addRoles(cluster);
            for (NodeGroup group : cluster.nodeGroups()) {
                NodeNotes.of(cluster, group).forEach(findings::add);
                if (isEc2(group)) {
                    model.addEc2(cluster, group, stack.region());
                } else if (group.kind() == NodeGroupKind.FARGATE) {
                    model.fargate.add(new Fargate(
                            key(cluster, group),
                            cluster.id(),
                            group.id(),
                            ClusterModel.paths(cluster, group.subnets()),
                            group.id()));
                }
            }
        }
        return model;
    }

    /// Whether the group is made as EC2 nodes: all managed ones, and self-managed ones on Linux.
    static boolean isEc2(NodeGroup group) {
        return group.kind() == NodeGroupKind.MANAGED
                || (group.kind() == NodeGroupKind.SELF_MANAGED && group.os() == NodeOs.LINUX);
    }

    private void addEc2(Cluster cluster, NodeGroup group, String region) {
        KubeletMaxPods figures = KubeletMaxPods.of(cluster, group);
        NodeImage image = NodeImage.of(cluster, group);
        String key = key(cluster, group);
        ec2Groups.add(new Group(
                key,
                cluster.id(),
                group.kind().key(),
                group.id(),
                group.instanceTypes(),
                ClusterModel.paths(cluster, group.subnets()),
                image.amiType(),
                figures.wanted().isPresent() ? figures.wanted().getAsInt() : null,
                Math.clamp(
                        group.rolling() instanceof Rolling.MaxUnavailable atOnce ? atOnce.nodes() : group.surge(),
                        1,
                        MOST_UNAVAILABLE),
                group.nodes().min(),
                group.nodes().desired(),
                Math.max(1, group.nodes().max())));
        if (group.kind() == NodeGroupKind.SELF_MANAGED) {
            amis.add(new Ami(key, "resolve:ssm:" + image.parameter(), image.parameter(), region));
        } else if (figures.needsOwnAmi(group)) {
            // the role by which EKS runs managed groups may not read SSM parameters, so no resolve:ssm here
            amis.add(new Ami(key, "ami-REPLACE-ME", image.parameter(), region));
        }
    }

    private static String key(Cluster cluster, NodeGroup group) {
        return cluster.id() + "/" + group.id();
    }

    private void addRoles(Cluster cluster) {
        Map<String, String> types = new LinkedHashMap<>();
        for (NodeGroup group : cluster.nodeGroups()) {
            boolean linux = group.os() == NodeOs.LINUX;
            switch (group.kind()) {
                case MANAGED -> types.putIfAbsent("managed", "");
                case SELF_MANAGED -> {
                    if (linux) {
                        types.putIfAbsent("self-managed", "EC2_LINUX");
                    }
                }
                case KARPENTER -> types.putIfAbsent("karpenter", linux ? "EC2_LINUX" : "EC2_WINDOWS");
                case FARGATE -> types.putIfAbsent("fargate", "");
                case AUTO -> types.putIfAbsent("auto", "");
            }
        }
        types.forEach((kind, entry) -> addRole(cluster, kind, entry));
    }

    private void addRole(Cluster cluster, String kind, String entry) {
        String key = cluster.id() + "/" + kind;
        boolean fargateRole = kind.equals("fargate");
        roles.add(new Role(
                key, cluster.id(), fargateRole ? "eks-fargate-pods.amazonaws.com" : "ec2.${local.dns_suffix}"));
        List<String> names = new ArrayList<>();
        if (fargateRole) {
            names.add("AmazonEKSFargatePodExecutionRolePolicy");
        } else {
            names.add("AmazonEC2ContainerRegistryPullOnly");
            names.add(kind.equals("auto") ? "AmazonEKSWorkerNodeMinimalPolicy" : "AmazonEKSWorkerNodePolicy");
            if (!kind.equals("auto") && cluster.ipFamily() == IpFamily.IPV4) {
                names.add("AmazonEKS_CNI_Policy");
            } else if (!kind.equals("auto")) {
                ipv6Roles.add(key);
            }
        }
        names.forEach(name -> policies.add(new Policy(key + "/" + name, key, name)));
        if (!entry.isEmpty()) {
            entries.add(new Entry(key, entry));
        }
    }

    boolean isNeeded() {
        return !roles.isEmpty();
    }

    boolean hasEc2Groups() {
        return !ec2Groups.isEmpty();
    }

    boolean hasManaged() {
        return ec2Groups.stream().anyMatch(group -> group.kind().equals("managed"));
    }

    boolean hasSelfManaged() {
        return ec2Groups.stream().anyMatch(group -> group.kind().equals("self-managed"));
    }

    List<String> selfManagedRoles() {
        return roles.stream()
                .map(Role::key)
                .filter(key -> key.endsWith("/self-managed"))
                .toList();
    }

    /// The clusters that Karpenter runs nodes of.
    List<String> karpenterClusters() {
        return roles.stream()
                .filter(role -> role.key().endsWith("/karpenter"))
                .map(Role::cluster)
                .toList();
    }

    boolean hasKarpenter() {
        return !karpenterClusters().isEmpty();
    }

    boolean hasFargate() {
        return !fargate.isEmpty();
    }

    boolean hasIpv6Nodes() {
        return !ipv6Roles.isEmpty();
    }

    boolean hasEntries() {
        return !entries.isEmpty();
    }

    boolean hasAmis() {
        return !amis.isEmpty();
    }
}
