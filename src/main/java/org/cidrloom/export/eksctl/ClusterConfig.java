package org.cidrloom.export.eksctl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cidrloom.export.ClusterName;
import org.cidrloom.export.CniFiles;
import org.cidrloom.export.CniSettings;
import org.cidrloom.export.EniConfig;
import org.cidrloom.export.KubeletMaxPods;
import org.cidrloom.export.Placeholder;
import org.cidrloom.export.Structured;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// One ClusterConfig as maps and lists.
final class ClusterConfig {
    private final Network network;
    private final Vpc vpc;
    private final Cluster cluster;

    ClusterConfig(Network network, Vpc vpc, Cluster cluster) {
        this.network = network;
        this.vpc = vpc;
        this.cluster = cluster;
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", "eksctl.io/v1alpha5");
        tree.put("kind", "ClusterConfig");
        tree.put("metadata", metadata());
        tree.put("iam", Map.of("withOIDC", true));
        tree.put("kubernetesNetworkConfig", services());
        tree.put("vpc", vpc());
        if (!cluster.remoteNodeNetworks().isEmpty()
                || !cluster.remotePodNetworks().isEmpty()) {
            tree.put("remoteNetworkConfig", remote());
        }
        if (groups(NodeGroupKind.AUTO).findAny().isPresent()) {
            tree.put("autoModeConfig", Map.of("enabled", true));
        }
        // the CNI of a cluster that takes it by Helm must not come as an add-on as well
        tree.put("addonsConfig", Map.of("disableDefaultAddons", true));
        tree.put("addons", addons());
        list("managedNodeGroups", NodeGroupKind.MANAGED, this::managed, tree::put);
        list("nodeGroups", NodeGroupKind.SELF_MANAGED, this::selfManaged, tree::put);
        list("fargateProfiles", NodeGroupKind.FARGATE, this::fargate, tree::put);
        return tree;
    }

    private Stream<NodeGroup> groups(NodeGroupKind kind) {
        return cluster.nodeGroups().stream().filter(group -> group.kind() == kind);
    }

    private void list(
            String key,
            NodeGroupKind kind,
            Function<NodeGroup, Map<String, Object>> item,
            BiConsumer<String, Object> put) {
        List<Map<String, Object>> items = groups(kind).map(item).toList();
        if (!items.isEmpty()) {
            put.accept(key, items);
        }
    }

    private Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", ClusterName.of(cluster));
        metadata.put("region", network.regionOf(vpc));
        metadata.put("version", cluster.version());
        return metadata;
    }

    private Map<String, Object> services() {
        Map<String, Object> services = new LinkedHashMap<>();
        boolean ipv6 = cluster.ipFamily() == IpFamily.IPV6;
        services.put("ipFamily", ipv6 ? "IPv6" : "IPv4");
        Cidr cidr = cluster.serviceCidr();
        if (cidr != null && !ipv6) {
            services.put("serviceIPv4CIDR", cidr.toString());
        }
        return services;
    }

    private Map<String, Object> vpc() {
        Map<String, Object> publicOnes = new LinkedHashMap<>();
        Map<String, Object> privateOnes = new LinkedHashMap<>();
        for (Subnet subnet : vpc.subnets()) {
            if (isUsed(subnet)) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("id", Placeholder.subnet(vpc.id(), subnet.id()));
                entry.put("az", subnet.zone());
                (subnet.tier() == Tier.PUBLIC ? publicOnes : privateOnes).put(subnet.id(), entry);
            }
        }
        Map<String, Object> subnets = new LinkedHashMap<>();
        if (!privateOnes.isEmpty()) {
            subnets.put("private", privateOnes);
        }
        if (!publicOnes.isEmpty()) {
            subnets.put("public", publicOnes);
        }
        EndpointAccess access = cluster.endpointAccess();
        Map<String, Object> endpoints = new LinkedHashMap<>();
        endpoints.put("publicAccess", access != EndpointAccess.PRIVATE);
        endpoints.put("privateAccess", access != EndpointAccess.PUBLIC);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", Placeholder.of("the id of VPC " + vpc.id()));
        tree.put("subnets", subnets);
        tree.put(
                "controlPlaneSubnetIDs",
                cluster.subnets().stream()
                        .map(subnet -> Placeholder.subnet(vpc.id(), subnet))
                        .toList());
        tree.put("clusterEndpoints", endpoints);
        if (access != EndpointAccess.PRIVATE && !cluster.accessCidrs().isEmpty()) {
            tree.put(
                    "publicAccessCIDRs",
                    cluster.accessCidrs().stream().map(Cidr::toString).toList());
        }
        return tree;
    }

    private boolean isUsed(Subnet subnet) {
        return cluster.subnets().contains(subnet.id())
                || cluster.nodeGroups().stream()
                        .anyMatch(group -> group.subnets().contains(subnet.id()));
    }

    private Map<String, Object> remote() {
        Map<String, Object> remote = new LinkedHashMap<>();
        remote.put("remoteNodeNetworks", List.of(Map.of("cidrs", texts(cluster.remoteNodeNetworks()))));
        if (!cluster.remotePodNetworks().isEmpty()) {
            remote.put("remotePodNetworks", List.of(Map.of("cidrs", texts(cluster.remotePodNetworks()))));
        }
        return remote;
    }

    private static List<String> texts(List<Cidr> cidrs) {
        return cidrs.stream().map(Cidr::toString).toList();
    }

    private List<Object> addons() {
        List<Object> addons = new ArrayList<>();
        if (CniFiles.isDelivered(cluster, CniDelivery.ADDON)) {
            Map<String, Object> configuration = new LinkedHashMap<>();
            configuration.put("env", CniSettings.forAddon(cluster));
            if (!EniConfig.of(cluster).isEmpty()) {
                configuration.put("eniConfig", CniFiles.eniConfig(network, cluster));
            }
            Map<String, Object> cni = new LinkedHashMap<>();
            cni.put("name", "vpc-cni");
            cni.put("configurationValues", Structured.json(configuration));
            cni.put("resolveConflicts", "overwrite");
            addons.add(cni);
        }
        addons.add(Map.of("name", "kube-proxy"));
        addons.add(Map.of("name", "coredns"));
        return addons;
    }

    private Map<String, Object> managed(NodeGroup group) {
        Map<String, Object> tree = nodes(group);
        tree.put("instanceTypes", group.instanceTypes());
        return tree;
    }

    private Map<String, Object> selfManaged(NodeGroup group) {
        Map<String, Object> tree = nodes(group);
        if (group.instanceTypes().size() == 1) {
            tree.put("instanceType", group.instanceTypes().getFirst());
        } else {
            tree.put("instancesDistribution", Map.of("instanceTypes", group.instanceTypes()));
        }
        return tree;
    }

    private Map<String, Object> nodes(NodeGroup group) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", group.id());
        tree.put("amiFamily", group.os() == NodeOs.WINDOWS ? "WindowsServer2022CoreContainer" : "AmazonLinux2023");
        tree.put("minSize", group.nodes().min());
        tree.put("desiredCapacity", group.nodes().desired());
        tree.put("maxSize", group.nodes().max());
        tree.put("subnets", group.subnets());
        tree.put("privateNetworking", group.subnets().stream().noneMatch(this::isPublic));
        KubeletMaxPods.of(cluster, group).wanted().ifPresent(wanted -> tree.put("maxPodsPerNode", wanted));
        return tree;
    }

    private boolean isPublic(String subnet) {
        return vpc.subnet(subnet).filter(each -> each.tier() == Tier.PUBLIC).isPresent();
    }

    private Map<String, Object> fargate(NodeGroup group) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", group.id());
        tree.put("subnets", group.subnets());
        tree.put("selectors", List.of(Map.of("namespace", Placeholder.of("the namespace of " + group.id()))));
        return tree;
    }
}
