package org.cidrloom.analysis.rules.transit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Zones;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Addition;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.model.edit.TransitEdits;

/// The fix that gives an attachment a transit subnet in each zone (TGW-03).
final class DedicatedSubnets {
    private DedicatedSubnets() {}

    /// Whether a subnet in that zone can hold an attachment: one in a Local Zone cannot (TGW-01). A zone that the
    /// Region does not have is told by another rule.
    static boolean canHoldAttachments(String region, String zone) {
        return Zones.kindOf(region, zone)
                .map(kind -> kind == Zones.Kind.AVAILABILITY)
                .orElse(true);
    }

    /// Attaches the VPC by the transit subnets of these zones; where a zone has none, a /28 is added in free space of
    /// the VPC. Empty where there is no room for one.
    static Optional<Edit> attached(String gateway, Vpc vpc, List<String> zones) {
        Map<String, String> byZone = new LinkedHashMap<>();
        zones.forEach(zone -> vpc.subnets().stream()
                .filter(subnet -> subnet.tier() == Tier.TRANSIT && subnet.zone().equals(zone))
                .findFirst()
                .ifPresent(subnet -> byZone.put(zone, subnet.id())));
        List<String> missing =
                zones.stream().filter(zone -> !byZone.containsKey(zone)).toList();
        List<Addition> added =
                missing.isEmpty() ? List.of() : SubnetEdits.addTier(alone(vpc), vpc.id(), Tier.TRANSIT, missing);
        if (added.size() < missing.size()) {
            return Optional.empty();
        }
        List<Edit> parts = new ArrayList<>();
        for (int i = 0; i < missing.size(); i++) {
            byZone.put(missing.get(i), added.get(i).element().id());
            parts.add(added.get(i).edit());
        }
        List<String> subnets = zones.stream().map(byZone::get).toList();
        parts.add(TransitEdits.changeAttachmentSubnets(gateway, vpc.id(), subnets));
        String addition = added.isEmpty()
                ? ""
                : "Add "
                        + Words.list(
                                added.stream().map(each -> each.element().id()).toList()) + " to " + vpc.id()
                        + " and a";
        return Optional.of(Edit.all(
                (addition.isEmpty() ? "A" : addition) + "ttach " + vpc.id() + " to " + gateway + " in "
                        + Words.list(subnets),
                parts));
    }

    /// A network with that VPC: other elements have no part in what its subnets are called and where they lie.
    private static Network alone(Vpc vpc) {
        return Network.empty("", "", List.of()).withVpcs(List.of(vpc));
    }

    /// The subnets of the attachment that there are.
    static List<Subnet> of(Vpc vpc, List<String> ids) {
        return vpc.subnets(new LinkedHashSet<>(ids));
    }
}
