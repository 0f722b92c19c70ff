package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cidrloom.export.ChartInstaller;
import org.cidrloom.export.ClusterName;
import org.cidrloom.export.CniFiles;
import org.cidrloom.export.EniConfig;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.export.LeftOut;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.jspecify.annotations.Nullable;

/// What the root module of a cluster's Helm release of the CNI is told.
///
/// @param folder where it is in the bundle
/// @param cluster the name of the cluster in EKS
/// @param region the AWS Region
/// @param account the account's digits; null where the design does not say
/// @param rolePattern what a role of the account looks like; null where one root module is one account
/// @param adopt the path of the script that hands the running CNI over, from the bundle's folder
/// @param values the path of the values file, from the root module's folder
/// @param chart the version of the chart; null where the CNI's does not tell it
/// @param cniVersion the version of the CNI
/// @param eniConfigs the ENIConfigs that the release makes
/// @param composesNames whether the chart puts the Region before their keys (CNI-27)
record ReleaseModel(
        String folder,
        String cluster,
        String region,
        @Nullable String account,
        @Nullable String rolePattern,
        String adopt,
        String values,
        @Nullable String chart,
        String cniVersion,
        List<Entry> eniConfigs,
        boolean composesNames) {
    private static final List<String> FILES =
            List.of("versions.tf", "providers.tf", "variables.tf", "release.tf", "terraform.tfvars.example");

    /// An ENIConfig.
    ///
    /// @param key what the chart makes its name of
    /// @param cidr the block of its subnet
    record Entry(String key, String cidr) {}

    boolean hasEniConfigs() {
        return !eniConfigs.isEmpty();
    }

    /// The root modules of the clusters whose CNI comes by Helm; none where Helm itself installs it.
    static List<GeneratedFile> files(List<Stack> stacks) {
        List<GeneratedFile> files = new ArrayList<>();
        for (Stack stack : stacks) {
            clusters(stack).forEach(cluster -> {
                ReleaseModel model = of(stack, cluster);
                for (String name : FILES) {
                    String text = stack.flavour().template("cni/" + name).render(model);
                    files.add(GeneratedFile.text(model.folder() + "/" + name, HclLayout.of(text)));
                }
            });
        }
        return files;
    }

    /// What Terraform cannot do by itself: a root module's state does not follow its folder.
    static List<Finding> findings(List<Stack> stacks) {
        return stacks.stream()
                .flatMap(ReleaseModel::clusters)
                .filter(cluster -> !cluster.formerIds().isEmpty())
                .map(cluster -> LeftOut.note(
                        new ElementId.OfCluster(cluster.id()),
                        "The state of a release does not follow its folder",
                        "The cluster " + cluster.id() + " was "
                                + cluster.formerIds().getLast()
                                + ", and so was the folder of its Helm release: take the"
                                + " state of that root module along to cni/" + cluster.id()
                                + " before you plan there."))
                .toList();
    }

    private static Stream<Cluster> clusters(Stack stack) {
        return ChartInstaller.current() == ChartInstaller.TERRAFORM
                ? stack.clusters().stream().filter(cluster -> CniFiles.isDelivered(cluster, CniDelivery.HELM))
                : Stream.empty();
    }

    private static ReleaseModel of(Stack stack, Cluster cluster) {
        Network network = stack.network();
        Variables.Account account = Variables.Account.of(stack.place());
        return new ReleaseModel(
                CniFiles.release(stack.flavour().folder(), cluster),
                ClusterName.of(cluster),
                stack.region(),
                stack.account(),
                stack.isPart() ? "arn:" + account.partition() + ":iam::" + account.digits() + ":role/REPLACE-ME" : null,
                CniFiles.script(cluster, "adopt-cni-by-helm.sh"),
                "../../../" + CniFiles.values(cluster),
                CniFiles.chartVersion(cluster).orElse(null),
                cluster.cni().version(),
                EniConfig.of(cluster).stream()
                        .flatMap(config ->
                                cidr(stack, config)
                                        .map(cidr -> new Entry(CniFiles.key(network, cluster, config), cidr))
                                        .stream())
                        .toList(),
                CniFiles.composesNames(cluster));
    }

    private static Optional<String> cidr(Stack stack, EniConfig config) {
        return stack.index().vpc(config.vpc()).map(Vpc::subnets).orElse(List.of()).stream()
                .filter(subnet -> subnet.id().equals(config.subnet()))
                .map(subnet -> subnet.cidr().toString())
                .findFirst();
    }
}
