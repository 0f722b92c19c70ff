package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.export.KubeletMaxPods;
import org.cidrloom.export.LeftOut;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;

/// What the Terraform of a node group leaves to its user.
final class NodeNotes {
    private NodeNotes() {}

    static List<Finding> of(Cluster cluster, NodeGroup group) {
        ElementId subject = new ElementId.OfNodeGroup(cluster.id(), group.id());
        String name = cluster.id() + "/" + group.id();
        List<Finding> notes = new ArrayList<>();
        switch (group.kind()) {
            case KARPENTER ->
                notes.add(LeftOut.of(
                        subject,
                        "Karpenter itself is not in the bundle",
                        "For " + name + " the Terraform has the nodes' role, its access entry, and the"
                                + " karpenter.sh/discovery tags of subnets and security group. Its node class and node"
                                + " pool are in nodepools/" + name + ".yaml. Karpenter's controller, its role and its"
                                + " queue for interruptions are not in the bundle."));
            case AUTO ->
                notes.add(LeftOut.note(
                        subject,
                        "The node pools of Auto Mode are to be applied",
                        "For " + name + " the Terraform turns Auto Mode on with its built-in node pools, which start"
                                + " nodes in the cluster's subnets. The node class and node pool in nodepools/" + name
                                + ".yaml start them in the design's: apply them, and let workloads choose them."));
            case FARGATE ->
                notes.add(LeftOut.note(
                        subject,
                        "The namespaces of a Fargate profile are not in the design",
                        "The Fargate profile " + name + " takes the pods of the namespace " + group.id()
                                + ", because the design does not say which. Set the variable fargate_namespaces where"
                                + " they live elsewhere."));
            case SELF_MANAGED, MANAGED -> addEc2(cluster, group, subject, notes);
        }
        if (!group.formerIds().isEmpty()
                && (group.kind() == NodeGroupKind.MANAGED || group.kind() == NodeGroupKind.FARGATE)) {
            notes.add(LeftOut.note(
                    subject,
                    "EKS cannot rename what runs nodes",
                    name + " was " + group.formerIds().getLast()
                            + ", and EKS cannot rename it: Terraform makes it anew,"
                            + " and its pods move. Give it its former id back to keep it."));
        }
        return notes;
    }

    private static void addEc2(Cluster cluster, NodeGroup group, ElementId subject, List<Finding> notes) {
        String name = cluster.id() + "/" + group.id();
        KubeletMaxPods figures = KubeletMaxPods.of(cluster, group);
        if (group.kind() == NodeGroupKind.SELF_MANAGED && group.os() == NodeOs.WINDOWS) {
            notes.add(LeftOut.of(
                    subject,
                    "Self-managed Windows nodes are not in the bundle",
                    "Self-managed Windows nodes are not in the bundle: their user data is PowerShell. Make " + name
                            + " a managed group, or write its Auto Scaling group by hand."));
            return;
        }
        if (figures.wanted().isEmpty()) {
            notes.add(LeftOut.note(
                    subject,
                    "Instance types are not in the catalogue",
                    "No instance type of " + name + " is in the catalogue, so its kubelets are not told their max pods."
                            + " Set maxPods in the design."));
        }
        if (figures.needsOwnAmi(group)) {
            notes.add(LeftOut.note(
                    subject,
                    "A managed group needs an AMI of its own",
                    "The kubelets of " + name + " have to take "
                            + figures.wanted().getAsInt() + " pods, and EKS would"
                            + " enforce "
                            + (figures.byEks().isPresent() ? figures.byEks().getAsInt() : "its own figure")
                            + " on a managed group without an AMI of its own. Put the id of an AMI for it into the"
                            + " variable node_ami_ids; terraform.tfvars.example says how to find the current one."));
        }
        if (group.os() == NodeOs.WINDOWS && group.maxPods() != null) {
            notes.add(LeftOut.of(
                    subject,
                    "Max pods of Windows nodes are not in the bundle",
                    "The max pods of " + name
                            + " are not in the Terraform: managed Windows groups take EKS's figure."));
        }
        if (NodeImage.architectures(group).size() > 1) {
            notes.add(LeftOut.note(
                    subject,
                    "Instance types have different architectures",
                    "The instance types of " + name + " have different processor architectures, which one AMI cannot"
                            + " serve. Split the group."));
        }
    }
}
