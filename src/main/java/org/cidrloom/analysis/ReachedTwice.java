package org.cidrloom.analysis;

import java.util.List;
import java.util.Set;
import org.cidrloom.model.Tier;
import org.cidrloom.net.Cidr;

/// Ranges of different owners that share addresses and that one VPC reaches by different ways, all inside the widest of
/// them. It reaches only one owner of each address.
///
/// @param claims the ranges, the widest first
/// @param taken the routes that decide, those of the wider destinations first
/// @param tiers the tiers whose route tables lead to them; empty for all of the VPC
public record ReachedTwice(List<Claim> claims, List<Taken> taken, Set<Tier> tiers) {
    public ReachedTwice {
        claims = List.copyOf(claims);
        taken = List.copyOf(taken);
        tiers = Set.copyOf(tiers);
    }

    /// A range that the VPC reaches.
    ///
    /// @param range the range, or the part of it that a route leads to
    /// @param owner the id of the VPC or network that has it
    /// @param way how it is reached
    public record Claim(Cidr range, String owner, Way way) {}

    /// A route that packets take.
    ///
    /// @param destination what it matches
    /// @param target where it points, in words
    public record Taken(Cidr destination, String target) {}

    /// The widest range.
    public Cidr widest() {
        return claims.getFirst().range();
    }

    /// The owners, none twice.
    public List<String> owners() {
        return claims.stream().map(Claim::owner).distinct().toList();
    }

    /// The clashes that it is made of.
    List<Clash<String>> clashes() {
        return Clash.among(claims.stream()
                .map(claim -> new Clash.Claim<>(claim.range(), claim.owner()))
                .toList());
    }
}
