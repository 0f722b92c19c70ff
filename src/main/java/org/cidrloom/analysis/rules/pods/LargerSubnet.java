package org.cidrloom.analysis.rules.pods;

import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.aws.ReservedAddresses;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.Family;
import org.cidrloom.net.SubnetAllocator;

/// The fix that gives a subnet a block in which all that is asked for fits.
final class LargerSubnet {
    private static final int LARGEST = 16;

    private LargerSubnet() {}

    /// The smallest free block that suffices, routable if the subnet is and non-routable if not.
    ///
    /// @param needed how many usable addresses it has to have
    static Optional<Edit> of(SubnetLoad load, long needed, Facts facts) {
        return facts.vpc(load.subnet().vpc())
                .flatMap(vpc -> vpc.subnet(load.subnet().subnet())
                        .flatMap(subnet -> free(vpc, subnet, needed))
                        .filter(free -> free.prefixLength() >= LARGEST)
                        .map(free ->
                                SubnetEdits.changeCidr(vpc.id(), load.subnet().subnet(), free)));
    }

    private static Optional<Cidr> free(Vpc vpc, Subnet subnet, long needed) {
        boolean routable = vpc.cidrs().stream()
                .filter(block -> block.cidr().contains(subnet.cidr()))
                .allMatch(CidrBlock::routable);
        List<Cidr> blocks = vpc.cidrs().stream()
                .filter(block -> block.routable() == routable)
                .map(CidrBlock::cidr)
                .toList();
        List<Cidr> taken = vpc.subnets().stream()
                .filter(other -> !other.id().equals(subnet.id()))
                .map(Subnet::cidr)
                .toList();
        return SubnetAllocator.prefixLengthFor(Family.IPV4, needed, ReservedAddresses.PER_SUBNET).stream()
                .mapToObj(length ->
                        SubnetAllocator.within(Family.IPV4, blocks, taken).next(length))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
