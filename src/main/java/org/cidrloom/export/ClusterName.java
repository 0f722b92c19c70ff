package org.cidrloom.export;

import java.util.regex.Pattern;
import org.cidrloom.model.Cluster;

/// The name of a cluster in EKS.
public final class ClusterName {
    /// What EKS takes: https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html
    private static final Pattern LEGAL = Pattern.compile("[0-9A-Za-z][A-Za-z0-9_-]{0,99}");

    private ClusterName() {}

    /// The name that the design gives it, or its id where EKS would refuse the name.
    public static String of(Cluster cluster) {
        String name = cluster.displayName();
        return LEGAL.matcher(name).matches() ? name : cluster.id();
    }

    /// Whether EKS would refuse the name that the design gives it.
    public static boolean isRefused(Cluster cluster) {
        return !LEGAL.matcher(cluster.displayName()).matches();
    }
}
