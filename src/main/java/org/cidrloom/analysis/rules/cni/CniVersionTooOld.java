package org.cidrloom.analysis.rules.cni;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.capacity.CniVersion;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.edit.CniEdits;

/// Each setting exists from one CNI version on (CNI-03 to CNI-15, CNI-26, CNI-27).
public final class CniVersionTooOld implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "The CNI version does not know a setting yet";
    }

    @Override
    public String source() {
        return "https://github.com/aws/amazon-vpc-cni-k8s/blob/v1.23.1/CHANGELOG.md";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        Optional<CniVersion> version = CniVersion.parse(cluster.cni().version());
        if (version.isEmpty()) {
            return List.of();
        }
        List<String> told = needs(cluster, facts).stream()
                .filter(need -> !version.get().isAtLeast(need.since()))
                .map(need -> need.what() + " (from " + need.since().major() + "."
                        + need.since().minor() + " on)")
                .toList();
        if (told.isEmpty()) {
            return List.of();
        }
        return List.of(Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "Cluster " + cluster.id() + " has VPC CNI "
                                + cluster.cni().version()
                                + ", which does not know " + Words.list(told) + ". It leaves what it does not know"
                                + " aside without a word. Take a newer version, or do without.")
                .mendedBy(CniEdits.changeVersion(cluster.id(), Cni.DEFAULT_VERSION)));
    }

    /// A setting and the first version that knows it.
    private record Need(String what, CniVersion since) {}

    private static List<Need> needs(Cluster cluster, Facts facts) {
        Cni cni = cluster.cni();
        boolean ipv6 = cluster.ipFamily() == IpFamily.IPV6;
        List<Need> needs = new ArrayList<>();
        add(needs, ipv6, "IPv6 clusters", 10);
        add(needs, cni.prefixDelegation() && !ipv6, "prefix delegation", 9);
        add(needs, cni.prefixDelegation() && !ipv6 && hasMetal(cluster, facts), "prefixes on bare metal", 11);
        add(needs, cni.warmPrefixTarget() != null && !cni.prefixDelegation() && !ipv6, "WARM_PREFIX_TARGET", 9);
        add(needs, cni.minimumIpTarget() != null && !ipv6, "MINIMUM_IP_TARGET", 6);
        add(needs, !cni.excludeSnatCidrs().isEmpty(), "SNAT exclusions", 6);
        add(needs, cni.podSecurityGroups() && !ipv6, "security groups for pods", 7);
        add(needs, cni.podSecurityGroups() && ipv6, "security groups for pods in IPv6 clusters", 16);
        boolean custom = cni.customNetworking() && !ipv6;
        add(
                needs,
                custom && cni.delivery() == CniDelivery.HELM,
                "ENIConfigs of its chart under the names of zones alone",
                11);
        add(needs, custom && cni.delivery() == CniDelivery.ADDON, "ENIConfigs in the add-on's configuration", 13);
        return needs;
    }

    private static void add(List<Need> needs, boolean wanted, String what, int minor) {
        if (wanted) {
            needs.add(new Need(what, new CniVersion(1, minor, 0)));
        }
    }

    private static boolean hasMetal(Cluster cluster, Facts facts) {
        return cluster.nodeGroups().stream()
                .flatMap(group -> group.instanceTypes().stream())
                .flatMap(name -> facts.types().find(name).stream())
                .anyMatch(InstanceType::bareMetal);
    }
}
