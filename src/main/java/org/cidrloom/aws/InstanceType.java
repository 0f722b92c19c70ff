package org.cidrloom.aws;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The network limits of one EC2 instance type. Null says that the sources do not tell.
///
/// @param name such as `m5.large`
/// @param vcpus virtual CPUs
/// @param memoryMib memory in MiB
/// @param arch `amd64` or `arm64`
/// @param hypervisor what it runs on
/// @param bareMetal whether it has no hypervisor
/// @param maxEnis ENIs of the default network card, the primary included; what the VPC CNI uses (MAXP-10)
/// @param ipv4PerEni IPv4 addresses of one ENI, its primary address included
/// @param enisPerCard ENIs of each network card
/// @param defaultCard the card that the primary ENI is on
/// @param trunkingCompatible whether a trunk ENI can be attached for security groups for pods (MAXP-08)
/// @param branchEnis how many branch ENIs the trunk carries
public record InstanceType(
        String name,
        @Nullable Integer vcpus,
        @Nullable Integer memoryMib,
        @Nullable String arch,
        Hypervisor hypervisor,
        boolean bareMetal,
        int maxEnis,
        int ipv4PerEni,
        List<Integer> enisPerCard,
        int defaultCard,
        @Nullable Boolean trunkingCompatible,
        @Nullable Integer branchEnis) {
    public InstanceType {
        enisPerCard = List.copyOf(enisPerCard);
    }

    /// What an ENI can carry beside its own primary address: secondary addresses, or /28 prefixes (CNI-35).
    public int slotsPerEni() {
        return ipv4PerEni - 1;
    }

    /// Whether the sources say that it takes a trunk ENI.
    public boolean takesTrunk() {
        return Boolean.TRUE.equals(trunkingCompatible);
    }
}
