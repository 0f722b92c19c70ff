package org.cidrloom.export.report;

import java.util.List;
import java.util.stream.Collectors;
import org.cidrloom.export.ChartInstaller;
import org.cidrloom.export.ClusterName;
import org.cidrloom.export.CniFiles;
import org.cidrloom.export.CniSettings;
import org.cidrloom.export.EniConfig;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.Format;
import org.cidrloom.export.KubeletMaxPods;
import org.cidrloom.export.Place;
import org.cidrloom.export.Roots;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// What the README's template is told. What stands in commands is safe there as it is.
///
/// @param design the design's name
/// @param parts the parts of the bundle
/// @param notes what the parts had to leave out
/// @param places the root modules
/// @param isTogether whether one root module makes several accounts and Regions
/// @param clusters the clusters
/// @param firstWithoutNodes whether nodes have to wait for a CNI that comes by Helm
record ReadmeModel(
        String design,
        List<Part> parts,
        List<Note> notes,
        List<PlaceItem> places,
        boolean isTogether,
        List<ClusterItem> clusters,
        boolean firstWithoutNodes) {
    /// A part of the bundle.
    record Part(String name, String title) {}

    /// Something to know before.
    record Note(String subject, String detail) {}

    /// A root module.
    record PlaceItem(String folder, String back) {}

    /// An ENIConfig.
    record EniConfigItem(String name, String subnet) {}

    /// A node group.
    record GroupItem(String id, String types, String maxPods) {}

    /// A cluster and its commands.
    record ClusterItem(
            String name,
            String eksName,
            String region,
            String folder,
            boolean isPrivate,
            @Nullable String access,
            boolean helm,
            boolean addon,
            boolean customNetworking,
            String adopt,
            String roll,
            String outputCommand,
            String values,
            String eniConfigValues,
            String addonFile,
            String chartVersion,
            boolean chartUnknown,
            String cniVersion,
            @Nullable String release,
            List<EniConfigItem> eniConfigs,
            List<GroupItem> groups) {
        boolean builtIn() {
            return !helm && !addon;
        }

        boolean hasRoll() {
            return !groups.isEmpty();
        }
    }

    boolean hasNotes() {
        return !notes.isEmpty();
    }

    /// Whether Terraform installs the CNI's chart in a cluster.
    boolean hasReleases() {
        return clusters.stream().anyMatch(cluster -> cluster.helm() && cluster.release() != null);
    }

    boolean hasPlaces() {
        return places.size() > 1;
    }

    static ReadmeModel of(Network network, List<Exporter> exporters, List<Finding> findings) {
        List<ClusterItem> clusters = network.clusters().stream()
                .map(cluster -> cluster(network, cluster))
                .toList();
        return new ReadmeModel(
                network.name(),
                exporters.stream()
                        .map(exporter -> new Part(exporter.name(), exporter.title()))
                        .toList(),
                findings.stream()
                        .map(finding -> new Note(finding.subject().path(), finding.detail()))
                        .toList(),
                Place.of(network).stream()
                        .map(Place::root)
                        .distinct()
                        .map(root -> new PlaceItem(root, root.contains("/") ? "../.." : ".."))
                        .toList(),
                Place.of(network).size() > 1 && Roots.current() == Roots.ONE,
                clusters,
                clusters.stream().anyMatch(cluster -> cluster.helm() && cluster.hasRoll()));
    }

    private static ClusterItem cluster(Network network, Cluster cluster) {
        Place place = Place.of(network, cluster);
        List<EniConfigItem> configs = EniConfig.of(cluster).stream()
                .map(config -> new EniConfigItem(config.name(), config.subnetPath()))
                .toList();
        String ranges = cluster.accessCidrs().stream().map(Cidr::toString).collect(Collectors.joining(", "));
        return new ClusterItem(
                cluster.displayName(),
                ClusterName.of(cluster),
                Format.SHELL.escape(place.region()),
                place.root(),
                cluster.endpointAccess() == EndpointAccess.PRIVATE,
                ranges.isEmpty() ? null : ranges,
                CniFiles.isDelivered(cluster, CniDelivery.HELM),
                CniFiles.isDelivered(cluster, CniDelivery.ADDON),
                CniSettings.customNetworking(cluster),
                CniFiles.script(cluster, "adopt-cni-by-helm.sh"),
                CniFiles.script(cluster, "roll-nodes.sh"),
                CniFiles.output(network, cluster, "helm_values"),
                CniFiles.values(cluster),
                CniFiles.eniConfigValues(cluster),
                CniFiles.addon(cluster),
                CniFiles.chartVersion(cluster).map(Format.SHELL::escape).orElse("CHART_VERSION"),
                CniFiles.chartVersion(cluster).isEmpty(),
                cluster.cni().version(),
                ChartInstaller.current() == ChartInstaller.TERRAFORM ? CniFiles.release("terraform", cluster) : null,
                configs,
                cluster.nodeGroups().stream()
                        .filter(group ->
                                group.kind() == NodeGroupKind.MANAGED || group.kind() == NodeGroupKind.SELF_MANAGED)
                        .map(group -> group(cluster, group))
                        .toList());
    }

    private static GroupItem group(Cluster cluster, NodeGroup group) {
        KubeletMaxPods figures = KubeletMaxPods.of(cluster, group);
        return new GroupItem(
                group.id(),
                String.join(", ", group.instanceTypes()),
                figures.wanted().isPresent() ? String.valueOf(figures.wanted().getAsInt()) : "unknown");
    }
}
