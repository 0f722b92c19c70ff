package org.cidrloom.export;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;

/// Says of VPCs and transit gateways without an account that they are in the design's, where the design names just one:
/// naming the account of one of them must not tear a design apart into two root modules.
final class SoleAccount {
    private SoleAccount() {}

    /// The design with that account everywhere; the same instance where there is none, or are several.
    static Design spread(Design design) {
        Network network = design.network();
        List<String> named = Stream.concat(
                        network.vpcs().stream().map(Vpc::account),
                        network.transitGateways().stream().map(TransitGateway::account))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (named.size() != 1) {
            return design;
        }
        String account = named.getFirst();
        return design.withNetwork(network.with(all -> all.vpcs(network.vpcs().stream()
                        .map(vpc -> vpc.withAccount(account))
                        .toList())
                .transitGateways(network.transitGateways().stream()
                        .map(gateway -> gateway.withAccount(account))
                        .toList())));
    }
}
