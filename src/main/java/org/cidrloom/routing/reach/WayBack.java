package org.cidrloom.routing.reach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfDesign;
import org.cidrloom.net.CidrSet;
import org.cidrloom.net.Family;
import org.jspecify.annotations.Nullable;

/// The way of the answers: from where packets arrived to the address that they carried, and from each NAT gateway that
/// put its own there to whom it did that for.
///
/// ```
/// packet   pod ──► NAT gateway ──► hub/main ──► partner
/// answer   pod ◄── NAT gateway ◄── hub/main ◄── partner
///              2                1
/// ```
final class WayBack {
    private final Tables tables;
    private final Goal goal;
    private final Tally tally;
    private final Set<Question> asked = new HashSet<>();

    /// What has to be asked once only.
    private record Question(Site from, Site to) {}

    /// The way back from these legs, all of which arrived.
    ///
    /// @param arrived at least one
    static Verdict of(Tables tables, Goal goal, List<Leg> arrived) {
        ElementId element = goal.element();
        Site first = arrived.getFirst().arrived();
        ElementId from = element != null ? element : first == null ? new OfDesign() : Tally.coarse(first.element());
        return new WayBack(tables, goal, new Tally(from)).of(arrived);
    }

    private WayBack(Tables tables, Goal goal, Tally tally) {
        this.tables = tables;
        this.goal = goal;
        this.tally = tally;
    }

    private Verdict of(List<Leg> arrived) {
        for (Leg leg : arrived) {
            Site at = leg.arrived();
            List<Site> senders = leg.trail().senders();
            if (at instanceof Site.Internet internet) {
                internet(internet, senders);
            } else if (at != null) {
                answer(at, senders.getLast());
            }
            for (int i = senders.size() - 1; i > 0; i--) {
                if (senders.get(i) instanceof Site.InVpc nat) {
                    translateBack(nat, senders.get(i - 1));
                }
            }
        }
        return tally.verdict(null);
    }

    /// The internet gateway knows who sent.
    private void internet(Site.Internet internet, List<Site> senders) {
        Site sender = senders.getLast();
        if (asked.add(new Question(internet, sender))) {
            Trail trail = Trail.from(internet).hop(internet.element(), "in by the internet gateway");
            tally.add(internet, new Leg(CidrSet.of(sender.addresses()), trail, sender, null));
        }
    }

    private void answer(Site at, Site sender) {
        if (!asked.add(new Question(at, sender))) {
            return;
        }
        Goal home = Goal.of(sender.element(), List.of(sender));
        Site.Pods pods = goal.podsAt(at);
        for (Leg leg : answers(at, pods, home.addresses())) {
            tally.add(at, home.judge(leg));
        }
    }

    /// What pods answer to others outside their VPC leaves by their node, whose network interface does not have the
    /// pod's address: it is lost, unless externalSnat is on or the range is excluded (SNAT-05).
    private List<Leg> answers(Site at, Site.@Nullable Pods pods, CidrSet to) {
        if (pods == null || pods.cluster().cni().externalSnat() || !(at instanceof Site.InVpc home)) {
            return Walk.of(tables, at, to);
        }
        CidrSet kept = CidrSet.builder()
                .addAll(VpcSteps.blocks(home.vpc()))
                .addAll(pods.cluster().cni().excludeSnatCidrs())
                .addAll(to.ofFamily(Family.IPV6))
                .build();
        List<Leg> legs = new ArrayList<>(Walk.of(tables, at, to.intersection(kept)));
        CidrSet lost = to.difference(kept);
        if (!lost.isEmpty()) {
            ElementId cluster = new OfCluster(pods.cluster().id());
            legs.add(new Leg(
                    lost,
                    Trail.from(at),
                    null,
                    new Leg.Break(
                            cluster,
                            Cause.POD_ANSWER,
                            "What pods of " + pods.cluster().id() + " answer to " + Walk.told(lost)
                                    + " leaves by their node: set externalSnat, or add the range to"
                                    + " excludeSnatCidrs.")));
        }
        return legs;
    }

    private void translateBack(Site.InVpc nat, Site sender) {
        if (asked.add(new Question(nat, sender))) {
            Goal home = Goal.of(sender.element(), List.of(sender));
            for (Leg leg : Walk.backFrom(tables, nat, home.addresses())) {
                tally.add(nat, home.judge(leg));
            }
        }
    }
}
