package org.cidrloom.model;

/// Who runs the nodes of a group.
public enum NodeGroupKind implements Keyword {
    /// An EKS managed node group.
    MANAGED("managed"),

    /// An Auto Scaling group of the team's own.
    SELF_MANAGED("self-managed"),

    /// A Karpenter node pool.
    KARPENTER("karpenter"),

    /// A Fargate profile: one micro-VM and one address a pod (FARG-02).
    FARGATE("fargate"),

    /// EKS Auto Mode.
    AUTO("auto");

    private final String key;

    NodeGroupKind(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
