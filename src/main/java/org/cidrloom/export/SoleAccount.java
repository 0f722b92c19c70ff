package org.cidrloom.export;

import java.util.List;
import java.util.Objects;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;

/// Says of VPCs without an account that they are in the design's, where the design names just one: naming the account
/// of one VPC must not tear a design apart into two root modules.
final class SoleAccount {
    private SoleAccount() {}

    /// The design with that account everywhere; the same instance where there is none, or are several.
    static Design spread(Design design) {
        Network network = design.network();
        List<String> named = network.vpcs().stream()
                .map(Vpc::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (named.size() != 1) {
            return design;
        }
        return design.withNetwork(network.withVpcs(network.vpcs().stream()
                .map(vpc -> vpc.withAccount(named.getFirst()))
                .toList()));
    }
}
