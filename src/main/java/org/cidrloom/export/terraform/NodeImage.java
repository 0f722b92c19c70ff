package org.cidrloom.export.terraform;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeOs;

/// The EKS-optimized image that a group's instance types run.
///
/// @param amiType what EKS calls it:
/// https://docs.aws.amazon.com/eks/latest/APIReference/API_Nodegroup.html
/// @param parameter the public SSM parameter with its current id:
/// https://docs.aws.amazon.com/eks/latest/userguide/retrieve-ami-id.html
record NodeImage(String amiType, String parameter) {
    private static final Pattern NVIDIA = Pattern.compile("(g(?!4ad)[0-9]|gr[0-9]|p[2-9]).*");
    private static final Pattern NEURON = Pattern.compile("(inf|trn)[0-9].*");

    static NodeImage of(Cluster cluster, NodeGroup group) {
        if (group.os() == NodeOs.WINDOWS) {
            return new NodeImage(
                    "WINDOWS_CORE_2022_x86_64",
                    "/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-EKS_Optimized-"
                            + cluster.version() + "/image_id");
        }
        boolean arm = architectures(group).contains("arm64");
        String variant = variant(group);
        String suffix = variant.equals("standard") ? "STANDARD" : variant.equals("nvidia") ? "NVIDIA" : "NEURON";
        return new NodeImage(
                "AL2023_" + (arm ? "ARM_64_" : "x86_64_") + suffix,
                "/aws/service/eks/optimized-ami/" + cluster.version() + "/amazon-linux-2023/"
                        + (arm ? "arm64" : "x86_64") + "/" + variant + "/recommended/image_id");
    }

    private static String variant(NodeGroup group) {
        List<String> types = group.instanceTypes();
        if (types.stream().anyMatch(type -> NVIDIA.matcher(type).matches())) {
            return "nvidia";
        }
        return types.stream().anyMatch(type -> NEURON.matcher(type).matches()) ? "neuron" : "standard";
    }

    /// The processor architectures of the group's types, as far as the catalogue knows them.
    static List<String> architectures(NodeGroup group) {
        return group.instanceTypes().stream()
                .flatMap(name -> InstanceTypes.bundled().find(name).stream())
                .map(InstanceType::arch)
                .flatMap(arch -> Optional.ofNullable(arch).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
