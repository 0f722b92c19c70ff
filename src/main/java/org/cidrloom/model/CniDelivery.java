package org.cidrloom.model;

/// How the VPC CNI's settings reach the cluster.
public enum CniDelivery implements Keyword {
    /// The aws-vpc-cni Helm chart.
    HELM("helm"),

    /// The vpc-cni EKS add-on.
    ADDON("addon");

    private final String key;

    CniDelivery(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
