package org.cidrloom.document.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.Rolling;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Reads a cluster with its CNI settings and node groups.
final class ClusterReader {
    private static final Set<References.Kind> SUBNET = EnumSet.of(References.Kind.SUBNET);

    /// EKS replaces no more nodes at once.
    private static final int MOST_UNAVAILABLE = 100;

    private final Reading reading;
    private final Fields fields;
    private final String id;
    private final String vpc;

    private ClusterReader(Reading reading, YamlNode node) {
        this.reading = reading;
        fields = new Fields(reading, node, Shape.CLUSTER, new ElementId.OfDesign());
        id = Slugs.id(fields);
        fields.isElement(new ElementId.OfCluster(id));
        reading.references().declare(References.Kind.CLUSTER, "", id, fields.at("id"), fields.subject());
        vpc = fields.requiredText("vpc");
        YamlNode.Scalar target = fields.written("vpc");
        if (target != null) {
            reading.references().refer(EnumSet.of(References.Kind.VPC), "", target, fields.subject());
        }
    }

    static Cluster read(Reading reading, YamlNode node) {
        return new ClusterReader(reading, node).cluster();
    }

    private Cluster cluster() {
        IpFamily family = fields.word("ipFamily", IpFamily.class);
        EndpointAccess access = fields.word("endpointAccess", EndpointAccess.class);
        YamlNode cni = fields.value("cni");
        Cluster cluster = new Cluster(
                id,
                fields.text("name"),
                vpc,
                version(fields, Cluster.DEFAULT_VERSION),
                family == null ? IpFamily.IPV4 : family,
                serviceCidr(family),
                access == null ? EndpointAccess.PUBLIC : access,
                fields.blocks("accessCidrs", Blocks.ANY),
                subnets(fields),
                fields.blocks("remoteNodeNetworks", Blocks.ANY),
                fields.blocks("remotePodNetworks", Blocks.ANY),
                cni == null ? Cni.DEFAULT : cni(new Fields(reading, cni, Shape.CNI, fields.subject())),
                fields.list("nodeGroups", (each, node) -> group(node)),
                fields.text("notes"),
                Slugs.formerIds(fields, ""));
        fields.finish();
        return cluster;
    }

    private static String version(Fields fields, String otherwise) {
        return fields.value("version") == null ? otherwise : fields.requiredText("version");
    }

    private @Nullable Cidr serviceCidr(@Nullable IpFamily family) {
        return fields.block("serviceCidr", family == IpFamily.IPV6 ? Blocks.ANY : Blocks.IPV4);
    }

    private List<String> subnets(Fields owner) {
        List<YamlNode.Scalar> subnets = owner.words("subnets");
        subnets.forEach(subnet -> reading.references().refer(SUBNET, vpc, subnet, owner.subject()));
        return subnets.stream().map(YamlNode.Scalar::text).toList();
    }

    private Cni cni(Fields cni) {
        CniDelivery delivery = cni.word("delivery", CniDelivery.class);
        Cni read = new Cni(
                delivery == null ? CniDelivery.HELM : delivery,
                version(cni, Cni.DEFAULT_VERSION),
                cni.truth("customNetworking", false),
                podSubnets(cni),
                cni.truth("prefixDelegation", false),
                cni.count("warmEniTarget"),
                cni.count("warmIpTarget"),
                cni.count("minimumIpTarget"),
                cni.count("warmPrefixTarget"),
                cni.count("maxEni"),
                cni.truth("externalSnat", false),
                cni.blocks("excludeSnatCidrs", Blocks.IPV4),
                cni.truth("podSecurityGroups", false),
                cni.truth("subnetDiscovery", true));
        cni.finish();
        return read;
    }

    private Map<String, String> podSubnets(Fields cni) {
        Map<String, String> subnets = cni.textMap("podSubnets");
        for (YamlNode.Entry entry : cni.entriesOf("podSubnets")) {
            if (entry.value() instanceof YamlNode.Scalar subnet && !subnet.isNull()) {
                reading.references().refer(SUBNET, vpc, subnet, cni.subject());
            }
        }
        return subnets;
    }

    private NodeGroup group(YamlNode node) {
        Fields group = new Fields(reading, node, Shape.NODE_GROUP, fields.subject());
        String groupId = Slugs.id(group);
        group.isElement(new ElementId.OfNodeGroup(id, groupId));
        reading.references().declare(References.Kind.NODE_GROUP, id, groupId, group.at("id"), group.subject());
        NodeGroupKind kind = group.word("kind", NodeGroupKind.class);
        NodeOs os = group.word("os", NodeOs.class);
        NodeGroup read = new NodeGroup(
                groupId,
                kind == null ? NodeGroupKind.MANAGED : kind,
                os == null ? NodeOs.LINUX : os,
                group.texts("instanceTypes"),
                subnets(group),
                nodes(group, kind),
                group.count("surge", 1),
                rolling(group),
                group.count("maxPods"),
                group.count("pods", 0),
                group.count("securityGroupPods", 0),
                group.count("hostNetworkPodsPerNode", NodeGroup.DEFAULT_HOST_NETWORK_PODS),
                group.text("notes"),
                Slugs.formerIds(group, id));
        group.finish();
        return read;
    }

    private @Nullable Rolling rolling(Fields group) {
        YamlNode value = group.value("rolling");
        if (value == null) {
            return null;
        }
        if (value instanceof YamlNode.Mapping) {
            Fields rolling = new Fields(reading, value, Shape.ROLLING, group.subject());
            Long nodes = rolling.number("maxUnavailable", 1, MOST_UNAVAILABLE);
            if (rolling.value("maxUnavailable") == null) {
                rolling.missing("maxUnavailable");
            }
            rolling.finish();
            return new Rolling.MaxUnavailable(nodes == null ? 1 : nodes.intValue());
        }
        String word = Scalars.text(group, "rolling", value, true);
        if (!word.equals(ClusterTree.BLUE_GREEN) && value instanceof YamlNode.Scalar) {
            Scalars.notAWord(group, "rolling", value, word, List.of(ClusterTree.BLUE_GREEN, "{maxUnavailable: …}"));
        }
        return new Rolling.BlueGreen();
    }

    private NodeGroup.NodeCount nodes(Fields group, @Nullable NodeGroupKind kind) {
        YamlNode value = group.value("nodes");
        if (value == null) {
            if (kind == null || kind == NodeGroupKind.MANAGED || kind == NodeGroupKind.SELF_MANAGED) {
                group.missing("nodes");
            }
            return ClusterTree.NO_NODES;
        }
        Fields nodes = new Fields(reading, value, Shape.NODES, group.subject());
        NodeGroup.NodeCount read = new NodeGroup.NodeCount(
                requiredCount(nodes, "min"), requiredCount(nodes, "desired"), requiredCount(nodes, "max"));
        nodes.finish();
        if (value instanceof YamlNode.Mapping && (read.min() > read.desired() || read.desired() > read.max())) {
            group.problem(
                    FileRule.VALUE,
                    value,
                    group.label("nodes") + " has min " + read.min() + ", desired " + read.desired() + " and max "
                            + read.max() + "; min can be at most desired, and desired at most max.");
        }
        return read;
    }

    private static int requiredCount(Fields nodes, String key) {
        if (nodes.value(key) == null) {
            nodes.missing(key);
            return 0;
        }
        return nodes.count(key, 0);
    }
}
