package org.cidrloom.export;

import java.util.List;
import java.util.stream.Stream;
import org.cidrloom.export.addon.AddonExporter;
import org.cidrloom.export.helm.HelmExporter;
import org.cidrloom.export.helm.MetricsExporter;
import org.cidrloom.export.report.ReadmeExporter;
import org.cidrloom.export.scripts.ScriptsExporter;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// EKS Auto Mode brings the CNI (AUTO-01).
class AutoModeTest {
    @ParameterizedTest
    @EnumSource(CniDelivery.class)
    void nothingIsInstalledWhereEveryNodeBringsTheCni(CniDelivery delivery) {
        assertNotEquals(List.of(), ofCni(design(delivery, false)));
        assertEquals(List.of(), ofCni(design(delivery, true)));
    }

    @ParameterizedTest
    @EnumSource(CniDelivery.class)
    void theBundleSaysWhoBringsIt(CniDelivery delivery) {
        String text = new ReadmeExporter(List.of())
                .files(design(delivery, true))
                .getFirst()
                .text();
        assertTrue(text.contains("EKS Auto Mode brings the CNI"), text);
    }

    private static List<String> ofCni(Design design) {
        return Stream.of(new HelmExporter(), new MetricsExporter(), new AddonExporter(), new ScriptsExporter())
                .flatMap(exporter -> exporter.files(design).stream())
                .map(GeneratedFile::path)
                .toList();
    }

    /// The mended sample, its nodes of Auto Mode or not.
    private static Design design(CniDelivery delivery, boolean auto) {
        Network network = Designs.mended().network();
        return Designs.of(network.withClusters(network.clusters().stream()
                .map(cluster -> cluster.withCni(cluster.cni().withDelivery(delivery)))
                .map(cluster -> auto ? inAutoMode(cluster) : cluster)
                .toList()));
    }

    private static Cluster inAutoMode(Cluster cluster) {
        List<NodeGroup> groups = cluster.nodeGroups().stream()
                .map(group -> group.withKind(NodeGroupKind.AUTO))
                .toList();
        return cluster.withNodeGroups(groups);
    }
}
