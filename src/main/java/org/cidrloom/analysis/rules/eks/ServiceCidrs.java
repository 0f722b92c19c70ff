package org.cidrloom.analysis.rules.eks;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.model.Cluster;
import org.cidrloom.net.Address;
import org.cidrloom.net.Cidr;

/// Ranges for Kubernetes services.
final class ServiceCidrs {
    /// The two that EKS chooses from (EKS-09).
    static final List<Cidr> DEFAULTS = List.of(Cidr.parse("172.20.0.0/16"), Cidr.parse("10.100.0.0/16"));

    private static final long ONE_SEVEN_TWO = 172L << 24;
    private static final long TEN = 10L << 24;

    private ServiceCidrs() {}

    /// The first range that meets neither the cluster's VPC nor anything that is connected to it: EKS's own choices
    /// first, then the /16s of 172.16.0.0/12 and of 10.0.0.0/8.
    static Optional<Cidr> free(Cluster cluster, Facts facts) {
        Stream<Cidr> more = Stream.concat(
                IntStream.range(16, 32).mapToObj(second -> sixteen(ONE_SEVEN_TWO, second)),
                IntStream.range(0, 256).mapToObj(second -> sixteen(TEN, second)));
        return Stream.concat(DEFAULTS.stream(), more)
                .filter(range -> isFree(cluster, facts, range))
                .findFirst();
    }

    private static boolean isFree(Cluster cluster, Facts facts, Cidr range) {
        return facts.vpc(cluster).stream()
                        .flatMap(vpc -> Renumbering.blocks(vpc).stream())
                        .noneMatch(range::overlaps)
                && facts.connectedOverlapping(cluster.vpc(), range).isEmpty();
    }

    private static Cidr sixteen(long first, int second) {
        return new Cidr(Address.ipv4(first + ((long) second << 16)), 16);
    }
}
