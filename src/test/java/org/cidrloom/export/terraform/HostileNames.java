package org.cidrloom.export.terraform;

import java.util.Map;
import org.cidrloom.export.RandomDesigns;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;

/// Gives everything in a design the worst names that a person could type.
final class HostileNames {
    private static final int LONGEST = 500;

    private HostileNames() {}

    static Design everywhere(Design design, RandomDesigns random) {
        Network network = design.network();
        return design.withNetwork(network.with(all -> all.name(text(random))
                .notes(text(random))
                .tags(Map.of(text(random), text(random), "Owner", "EOF\n${path.module}\n<<-EOT\n%{ if true }"))
                .networks(network.networks().stream()
                        .map(each -> each.withName(text(random)).withNotes(text(random)))
                        .toList())
                .prefixLists(network.prefixLists().stream()
                        .map(each -> each.withName(text(random)).withNotes(text(random)))
                        .toList())
                .vpcs(network.vpcs().stream().map(vpc -> hostile(vpc, random)).toList())
                .transitGateways(network.transitGateways().stream()
                        .map(each -> each.withName(text(random)).withNotes(text(random)))
                        .toList())
                .directConnectGateways(network.directConnectGateways().stream()
                        .map(each -> each.withName(text(random)).withNotes(text(random)))
                        .toList())
                .clusters(network.clusters().stream()
                        .map(each -> each.withName(text(random)).withNotes(text(random)))
                        .toList())));
    }

    private static Vpc hostile(Vpc vpc, RandomDesigns random) {
        return vpc.withName(text(random))
                .withNotes(text(random))
                .withSubnets(vpc.subnets().stream()
                        .map(subnet -> subnet.withName(text(random)).withNotes(text(random)))
                        .toList());
    }

    private static String text(RandomDesigns random) {
        StringBuilder text = new StringBuilder(random.name());
        while (text.length() < LONGEST && random.often()) {
            text.append(random.name());
        }
        String cut = text.substring(0, Math.min(text.length(), LONGEST));
        return Character.isHighSurrogate(cut.charAt(cut.length() - 1)) ? cut + "\udE00" : cut;
    }
}
