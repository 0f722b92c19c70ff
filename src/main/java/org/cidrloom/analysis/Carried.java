package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.TransitTable.Reached;

/// A range that a Direct Connect gateway carries: one of a network behind it, of a VPC that is associated with it, or
/// one that a transit gateway announces through it, as far as the allowed prefixes go.
///
/// @param range the range, or the part of it that is announced
/// @param holder the id of the VPC or network that has it
/// @param way how it comes there, in the words of a finding
public record Carried(Cidr range, String holder, String way) {
    /// Everything that the gateway carries.
    public static List<Carried> by(DirectConnectGateway gateway, Facts facts) {
        List<Carried> carried = new ArrayList<>();
        for (ExternalNetwork network : facts.index().networksBehind(gateway)) {
            network.cidrs().forEach(range -> carried.add(new Carried(range, network.id(), "behind it")));
        }
        for (String vpc : gateway.vpcs()) {
            facts.blocksOf(vpc)
                    .orElse(List.of())
                    .forEach(block -> carried.add(new Carried(block, vpc, "by its virtual private gateway")));
        }
        for (Attached attached : facts.attachmentsOf(gateway.id())) {
            String association = attached.attachment().association();
            if (association != null) {
                String way = "by " + attached.table(association).path();
                for (Reached reached : facts.reachedBy(attached.table(association))) {
                    announced(reached.range(), attached.attachment().allowedPrefixes())
                            .forEach(range -> carried.add(new Carried(range, reached.holder(), way)));
                }
            }
        }
        return carried;
    }

    /// The range as one holder's claim.
    public Clash.Claim<String> claim() {
        return new Clash.Claim<>(range, holder);
    }

    /// The parts of the range that are announced to the networks behind the gateway.
    private static List<Cidr> announced(Cidr range, List<Cidr> allowed) {
        return allowed.stream()
                .filter(range::overlaps)
                .map(prefix -> prefix.contains(range) ? range : prefix)
                .distinct()
                .toList();
    }
}
