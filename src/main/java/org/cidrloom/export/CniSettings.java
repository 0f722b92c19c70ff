package org.cidrloom.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.IpFamily;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// What the design says of the VPC CNI, as the environment variables of its DaemonSet. The one table that Helm values,
/// add-on configuration and Terraform are written from, so that they cannot differ.
public final class CniSettings {
    private static final List<Setting> TABLE = List.of(
            // CNI-07, CNI-08: an ENIConfig is found by the node's zone label
            always("AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG", cluster -> word(customNetworking(cluster))),
            always("ENI_CONFIG_LABEL_DEF", cluster -> customNetworking(cluster) ? "topology.kubernetes.io/zone" : null),
            // CNI-05; an IPv6 cluster knows prefixes only (V6-02)
            always("ENABLE_PREFIX_DELEGATION", cluster -> word(cluster.cni().prefixDelegation() || isIpv6(cluster))),
            always("WARM_ENI_TARGET", cluster -> number(cluster.cni().warmEniTarget())),
            always("WARM_IP_TARGET", cluster -> number(cluster.cni().warmIpTarget())),
            always("MINIMUM_IP_TARGET", cluster -> number(cluster.cni().minimumIpTarget())),
            always("WARM_PREFIX_TARGET", cluster -> number(cluster.cni().warmPrefixTarget())),
            always("MAX_ENI", cluster -> number(cluster.cni().maxEni())),
            always("AWS_VPC_K8S_CNI_EXTERNALSNAT", cluster -> word(cluster.cni().externalSnat())),
            always(
                    "AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS",
                    cluster -> cluster.cni().excludeSnatCidrs().isEmpty()
                            ? null
                            : cluster.cni().excludeSnatCidrs().stream()
                                    .map(Cidr::toString)
                                    .collect(Collectors.joining(","))),
            always("ENABLE_POD_ENI", cluster -> word(cluster.cni().podSecurityGroups())),
            always("ENABLE_SUBNET_DISCOVERY", cluster -> word(cluster.cni().subnetDiscovery())),
            // CNI-15: exactly one of the two. EKS sets them for its add-on by the cluster's family.
            chartOnly("ENABLE_IPv4", cluster -> word(!isIpv6(cluster))),
            chartOnly("ENABLE_IPv6", cluster -> word(isIpv6(cluster))));

    private CniSettings() {}

    /// One row of the table.
    ///
    /// @param variable the environment variable
    /// @param ofChartOnly whether the add-on does not take it
    /// @param value its value for a cluster; null where the CNI's own default holds
    private record Setting(String variable, boolean ofChartOnly, Function<Cluster, @Nullable String> value) {}

    /// The variables for the aws-vpc-cni chart, in the table's order. Values are strings, as the DaemonSet needs them.
    public static Map<String, String> forChart(Cluster cluster) {
        return values(cluster, true);
    }

    /// The variables for the vpc-cni add-on, in the table's order.
    public static Map<String, String> forAddon(Cluster cluster) {
        return values(cluster, false);
    }

    /// The variables that the chart takes and the add-on does not.
    public static List<String> chartOnly() {
        return TABLE.stream()
                .filter(Setting::ofChartOnly)
                .map(Setting::variable)
                .toList();
    }

    /// Whether pods of the cluster take addresses of ENIConfig subnets. IPv6 clusters cannot (V6-03).
    public static boolean customNetworking(Cluster cluster) {
        return cluster.cni().customNetworking() && !isIpv6(cluster);
    }

    private static Map<String, String> values(Cluster cluster, boolean chart) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Setting setting : TABLE) {
            String value = setting.value().apply(cluster);
            if (value != null && (chart || !setting.ofChartOnly())) {
                values.put(setting.variable(), value);
            }
        }
        return values;
    }

    private static Setting always(String variable, Function<Cluster, @Nullable String> value) {
        return new Setting(variable, false, value);
    }

    private static Setting chartOnly(String variable, Function<Cluster, @Nullable String> value) {
        return new Setting(variable, true, value);
    }

    private static boolean isIpv6(Cluster cluster) {
        return cluster.ipFamily() == IpFamily.IPV6;
    }

    private static String word(boolean value) {
        return Boolean.toString(value);
    }

    private static @Nullable String number(@Nullable Integer value) {
        return value == null ? null : Objects.toString(value);
    }
}
