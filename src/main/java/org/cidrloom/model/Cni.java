package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// How the Amazon VPC CNI of a cluster is set. The numbers are null where the CNI's own default holds (CNI-01 to
/// CNI-06).
///
/// @param delivery how the settings reach the cluster
/// @param version the CNI's version, such as `1.23.1`
/// @param customNetworking whether pods take addresses of ENIConfig subnets (CNI-07)
/// @param podSubnets ENIConfigs: the pod subnet's id by the ENIConfig's name, which has to be the zone's name (CNI-23)
/// @param prefixDelegation whether slots hold /28 prefixes (CNI-05)
/// @param warmEniTarget WARM_ENI_TARGET (CNI-01)
/// @param warmIpTarget WARM_IP_TARGET (CNI-02)
/// @param minimumIpTarget MINIMUM_IP_TARGET (CNI-03)
/// @param warmPrefixTarget WARM_PREFIX_TARGET (CNI-04)
/// @param maxEni MAX_ENI (CNI-06)
/// @param externalSnat AWS_VPC_K8S_CNI_EXTERNALSNAT (SNAT-01 to SNAT-05)
/// @param excludeSnatCidrs AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS (CNI-10)
/// @param podSecurityGroups ENABLE_POD_ENI (CNI-12)
/// @param subnetDiscovery ENABLE_SUBNET_DISCOVERY (CNI-14)
@RecordBuilder
public record Cni(
        CniDelivery delivery,
        String version,
        boolean customNetworking,
        Map<String, String> podSubnets,
        boolean prefixDelegation,
        @Nullable Integer warmEniTarget,
        @Nullable Integer warmIpTarget,
        @Nullable Integer minimumIpTarget,
        @Nullable Integer warmPrefixTarget,
        @Nullable Integer maxEni,
        boolean externalSnat,
        List<Cidr> excludeSnatCidrs,
        boolean podSecurityGroups,
        boolean subnetDiscovery)
        implements CniBuilder.With {
    /// The CNI version that the fact base was compiled from.
    public static final String DEFAULT_VERSION = "1.23.1";

    /// The chart's defaults: secondary IP mode in the nodes' subnets.
    public static final Cni DEFAULT = new Cni(
            CniDelivery.HELM,
            DEFAULT_VERSION,
            false,
            Map.of(),
            false,
            null,
            null,
            null,
            null,
            null,
            false,
            List.of(),
            false,
            true);

    public Cni {
        podSubnets = Ordered.copy(podSubnets);
        excludeSnatCidrs = List.copyOf(excludeSnatCidrs);
    }
}
