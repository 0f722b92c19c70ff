package org.cidrloom.export.helm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cidrloom.export.ChartInstaller;
import org.cidrloom.export.CniFiles;
import org.cidrloom.export.CniSettings;
import org.cidrloom.export.EniConfig;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.export.LeftOut;
import org.cidrloom.export.Place;
import org.cidrloom.export.Structured;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeOs;

/// Values of the aws-vpc-cni chart for clusters that take the CNI by Helm.
public final class HelmExporter implements Exporter {
    /// The Regions whose images come from the registry that the chart names by default:
    /// https://docs.aws.amazon.com/eks/latest/userguide/add-ons-images.html
    private static final Set<String> REGIONS_OF_THE_DEFAULT_REGISTRY = Set.of(
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-northeast-3",
            "ap-south-1",
            "ap-southeast-1",
            "ap-southeast-2",
            "ca-central-1",
            "eu-central-1",
            "eu-north-1",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "sa-east-1",
            "us-east-1",
            "us-east-2",
            "us-west-1",
            "us-west-2");

    @Override
    public String name() {
        return "helm";
    }

    @Override
    public String title() {
        return "Values of the aws-vpc-cni Helm chart";
    }

    @Override
    public List<GeneratedFile> files(Design design) {
        Network network = design.network();
        return clusters(network)
                .map(cluster -> GeneratedFile.text(CniFiles.values(cluster), text(network, cluster)))
                .toList();
    }

    @Override
    public List<Finding> findings(Design design) {
        Network network = design.network();
        return clusters(network)
                .filter(cluster ->
                        !hasDefaultRegistry(Place.of(network, cluster).region()))
                .map(cluster -> LeftOut.note(
                        new ElementId.OfCluster(cluster.id()),
                        "Images are in another registry",
                        "AWS keeps the CNI's images for "
                                + Place.of(network, cluster).region()
                                + " in another registry than the chart's default. The Helm values of " + cluster.id()
                                + " leave the default, in us-west-2; set image.account and image.region, and those of"
                                + " init and nodeAgent, where nodes cannot reach it."))
                .toList();
    }

    private static Stream<Cluster> clusters(Network network) {
        return network.clusters().stream().filter(cluster -> CniFiles.isDelivered(cluster, CniDelivery.HELM));
    }

    private static boolean hasDefaultRegistry(String region) {
        return REGIONS_OF_THE_DEFAULT_REGISTRY.contains(region);
    }

    private static String text(Network network, Cluster cluster) {
        StringBuilder text =
                new StringBuilder("# Values for " + chart(cluster) + " (https://aws.github.io/eks-charts).\n");
        if (CniFiles.composesNames(cluster)) {
            text.append(
                    "# Charts before 1.1.16 count otherwise than the CNI: 1.1.12 carries CNI 1.10.1. They name each ENIConfig"
                            + " by region and key\n# together, so the keys below are what follows the Region. Newer charts"
                            + " take the whole name as the key: export again for them.\n");
        }
        if (!EniConfig.of(cluster).isEmpty()) {
            text.append("# The ids under eniConfig are placeholders, which Kubernetes refuses: AWS gives the real ones"
                    + " when the subnets are made.\n");
            text.append(
                    ChartInstaller.current() == ChartInstaller.TERRAFORM
                            ? "# The helm_release in " + CniFiles.release("terraform", cluster)
                                    + " puts them in their place.\n"
                            : "# Write them into a second file of values, after `terraform"
                                    + " apply`, and name both files to Helm:\n#   "
                                    + CniFiles.output(network, cluster, "helm_values") + " > "
                                    + CniFiles.eniConfigValues(cluster) + "\n");
        }
        return text.append(Structured.yaml(values(network, cluster))).toString();
    }

    /// The chart and its version. Whatever stands there instead cannot leave its line.
    private static String chart(Cluster cluster) {
        return CniFiles.chartVersion(cluster)
                .map(version -> "version " + version + " of the chart aws-vpc-cni")
                .orElseGet(() -> "the version of the chart aws-vpc-cni that carries the CNI "
                        + cluster.cni().version().replaceAll("[^0-9A-Za-z.+-]", "?"));
    }

    private static Map<String, Object> values(Network network, Cluster cluster) {
        Map<String, Object> image = image(network, cluster);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("image", image);
        values.put("init", Map.of("image", image));
        String region = Place.of(network, cluster).region();
        if (hasDefaultRegistry(region)) {
            values.put("nodeAgent", Map.of("image", Map.of("region", region)));
        }
        // EKS puts an aws-node into every new cluster, whose selector cannot be changed: the release takes it over
        values.put("originalMatchLabels", true);
        if (cluster.nodeGroups().stream().anyMatch(group -> group.os() == NodeOs.WINDOWS)) {
            values.put("enableWindowsIpam", "true");
            values.put(
                    "enableWindowsPrefixDelegation",
                    Boolean.toString(cluster.cni().prefixDelegation()));
        }
        values.put("env", CniSettings.forChart(cluster));
        if (!EniConfig.of(cluster).isEmpty()) {
            values.put("eniConfig", CniFiles.eniConfig(network, cluster));
        }
        return values;
    }

    private static Map<String, Object> image(Network network, Cluster cluster) {
        String region = Place.of(network, cluster).region();
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("tag", "v" + cluster.cni().version());
        if (hasDefaultRegistry(region)) {
            image.put("region", region);
        }
        return image;
    }
}
