package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.net.Cidr;

/// The head of a cluster's outline: its name and version, what its pods get their addresses from, its node groups as
/// chips.
final class ClusterHead {
    private static final double WORDS = 44;
    private static final double PAD = 8;
    private static final TextStyle NAME = TextStyle.heading(13);
    private static final TextStyle GROUP = TextStyle.name(11);
    private static final TextStyle SMALL = TextStyle.words(11);
    private static final TextStyle LARGE = TextStyle.heading(30);

    private final Cluster cluster;
    private final List<Box> chips;

    ClusterHead(Cluster cluster, Sheet sheet, double room) {
        this.cluster = cluster;
        this.chips = ChipRow.wrap(
                cluster.nodeGroups().stream()
                        .map(group -> chipWidth(sheet, group))
                        .toList(),
                room);
    }

    private double chipWidth(Sheet sheet, NodeGroup group) {
        ElementId id = new ElementId.OfNodeGroup(cluster.id(), group.id());
        double badge = sheet.annotations()
                .badge(id)
                .map(each -> Badges.width(sheet.lettering(), each) + PAD)
                .orElse(0.0);
        return PAD
                + 20
                + sheet.lettering().width(group.id(), GROUP)
                + PAD
                + sheet.lettering().width(Lettering.clean(words(group)), SMALL)
                + PAD
                + 2
                + badge;
    }

    double height() {
        return chips.isEmpty() ? WORDS : WORDS + ChipRow.height(chips) + 12;
    }

    ElementId element() {
        return new ElementId.OfCluster(cluster.id());
    }

    void draw(Sheet sheet, Box box) {
        Mark mark = new Mark(element(), Layer.CLUSTERS, Detail.NEAR);
        sheet.icon(mark, Symbol.CLUSTER, box.x(), box.y() + 4, 20, Role.CLUSTER);
        Box row = new Box(box.x() + 28, box.y() + 2, box.width() - 28, 20);
        double badge = sheet.badge(element(), new Box(row.x(), box.y() + 4, row.width(), 20), Detail.NOT_FAR);
        Box large =
                new Box(box.x(), box.y(), Math.max(0, box.width() - badge), box.height() - (chips.isEmpty() ? 4 : 12));
        sheet.text(mark.seen(Detail.MIDDLE), cluster.displayName(), large, LARGE, Role.CLUSTER);
        row = shorter(row, badge);
        row = shorter(row, drawPods(sheet, mark.on(Layer.CAPACITY), row));
        double name = sheet.text(
                mark, cluster.displayName(), new Box(row.x(), row.y(), row.width() * 0.6, 20), NAME, Role.TEXT);
        Box version = new Box(row.x() + name + PAD, row.y() + 0.5, Math.max(0, row.width() - name - PAD), 20);
        sheet.text(mark, "Kubernetes " + cluster.version(), version, SMALL, Role.TEXT_SOFT);
        Box words = new Box(box.x() + 28, box.y() + 20, box.width() - 28, 18);
        sheet.text(mark, words(cluster), words, SMALL, Role.TEXT_SOFT);
        for (int i = 0; i < chips.size(); i++) {
            drawGroup(sheet, cluster.nodeGroups().get(i), chips.get(i).moved(box.x(), box.y() + WORDS));
        }
    }

    private static Box shorter(Box row, double by) {
        return new Box(row.x(), row.y(), Math.max(0, row.width() - by), row.height());
    }

    private double drawPods(Sheet sheet, Mark mark, Box row) {
        Annotations.Pods pods = sheet.annotations().pods(cluster.id()).orElse(null);
        if (pods == null) {
            return 0;
        }
        Long possible = pods.possible();
        boolean over = possible != null && pods.planned() > possible;
        String text = SubnetCard.count(pods.planned()) + " pods planned"
                + (possible == null ? "" : " · room for " + SubnetCard.count(possible));
        TextStyle style = over ? TextStyle.heading(12) : TextStyle.name(12);
        return sheet.text(mark, text, row, style, Align.END, over ? Role.ERROR : Role.TEXT) + 16;
    }

    private void drawGroup(Sheet sheet, NodeGroup group, Box box) {
        ElementId id = new ElementId.OfNodeGroup(cluster.id(), group.id());
        Mark mark = new Mark(id, Layer.CLUSTERS, Detail.NEAR);
        sheet.place(id, box, 3);
        sheet.box(mark, box, 12, Role.CHIP, Stroke.solid(Role.CLUSTER, 1));
        sheet.icon(mark, Symbol.NODES, box.x() + PAD, box.y() + 5, 14, Role.CLUSTER);
        Box row = new Box(box.x() + PAD + 20, box.y(), Math.max(0, box.width() - 2 * PAD - 20), box.height());
        row = shorter(row, sheet.badge(id, new Box(row.x(), row.y(), row.width() + 6, row.height()), Detail.NEAR));
        double name = sheet.text(mark, group.id(), row, GROUP, Role.TEXT);
        Box words = new Box(row.x() + name + PAD, row.y(), Math.max(0, row.width() - name - PAD), row.height());
        sheet.text(mark, words(group), words, SMALL, Role.TEXT_SOFT);
    }

    private static String words(NodeGroup group) {
        List<String> words = new ArrayList<>();
        words.add(
                switch (group.kind()) {
                    case MANAGED -> "managed";
                    case SELF_MANAGED -> "self-managed";
                    case KARPENTER -> "Karpenter";
                    case FARGATE -> "Fargate";
                    case AUTO -> "Auto Mode";
                });
        if (!group.instanceTypes().isEmpty()) {
            int more = group.instanceTypes().size() - 1;
            words.add(group.instanceTypes().getFirst() + (more > 0 ? " and " + more + " more" : ""));
        }
        NodeGroup.NodeCount nodes = group.nodes();
        String count = nodes.min() == nodes.max() ? "" + nodes.max() : nodes.min() + "–" + nodes.max();
        words.add(count + (nodes.max() == 1 ? " node" : " nodes"));
        words.add(SubnetCard.count(group.pods()) + (group.pods() == 1 ? " pod" : " pods"));
        return String.join(" · ", words);
    }

    private static String words(Cluster cluster) {
        List<String> words = new ArrayList<>();
        words.add(pods(cluster));
        Cidr services = cluster.serviceCidr();
        if (services != null) {
            words.add("services " + services);
        }
        words.add(
                cluster.endpointAccess() == EndpointAccess.PUBLIC_AND_PRIVATE
                        ? "public and private endpoint"
                        : cluster.endpointAccess().key() + " endpoint");
        return String.join(" · ", words);
    }

    private static String pods(Cluster cluster) {
        Cni cni = cluster.cni();
        boolean ipv6 = cluster.ipFamily() == IpFamily.IPV6;
        String mode = ipv6 ? "IPv6 prefixes" : cni.prefixDelegation() ? "prefixes" : "secondary IPs";
        String where = cni.customNetworking() ? "custom networking, " : "pods in the node subnets, ";
        return where + mode + (cni.podSecurityGroups() ? ", security groups for pods" : "");
    }
}
