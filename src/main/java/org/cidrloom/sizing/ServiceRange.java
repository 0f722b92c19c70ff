package org.cidrloom.sizing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrSet;
import org.cidrloom.net.SubnetAllocator;

/// The range of the Kubernetes services: RFC 1918, /12 to /24, and apart from everything reachable, because it cannot
/// be changed and takes priority over what it meets (EKS-08, EKS-10).
final class ServiceRange {
    /// What EKS would choose itself comes first (EKS-09).
    private static final List<Cidr> USUAL = List.of(Cidr.parse("172.20.0.0/16"), Cidr.parse("10.100.0.0/16"));

    private static final List<Cidr> PRIVATE =
            List.of(Cidr.parse("172.16.0.0/12"), Cidr.parse("10.0.0.0/8"), Cidr.parse("192.168.0.0/16"));

    /// Docker's default bridge, which nodes may have (VPC-05).
    private static final Cidr DOCKER = Cidr.parse("172.17.0.0/16");

    private static final int USUAL_PREFIX = 16;
    private static final int LONGEST_PREFIX = 24;

    private ServiceRange() {}

    /// The first that is free; empty where what is connected covers all that EKS takes.
    static Optional<Cidr> of(Requirements asked) {
        List<Cidr> taken = new ArrayList<>(asked.granted());
        taken.addAll(asked.connectedRanges());
        CidrSet met = CidrSet.of(taken);
        Optional<Cidr> usual =
                USUAL.stream().filter(range -> !met.overlaps(range)).findFirst();
        if (usual.isPresent()) {
            return usual;
        }
        taken.add(DOCKER);
        for (int length = USUAL_PREFIX; length <= LONGEST_PREFIX; length++) {
            for (Cidr range : PRIVATE) {
                Optional<Cidr> free = SubnetAllocator.within(range, taken).next(length);
                if (free.isPresent()) {
                    return free;
                }
            }
        }
        return Optional.empty();
    }
}
