package org.cidrloom.routing.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.net.Address;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrSet;
import org.cidrloom.routing.NetworkIndex;
import org.cidrloom.routing.TransitLookup;

/// Who reaches whom in a network, evaluated as AWS routes (TGW-05 to TGW-16, PEER-02, VPC-18, SNAT-01 to SNAT-05):
/// routes only, without security groups and network ACLs.
///
/// A question costs what lies on the way: of a VPC's routes only those that match are looked at. Answers are remembered
/// by no one; the same object may be asked any number of questions, by one thread.
public final class Reachability {
    private final Tables tables;
    private final Sites sites;

    private Reachability(NetworkIndex index, TransitLookup transit) {
        this.tables = Tables.of(index, transit);
        this.sites = new Sites(index);
    }

    /// The reachability in that network.
    ///
    /// @param transit the tables of the network's transit gateways, such as [TransitTables#table]
    public static Reachability of(Network network, TransitLookup transit) {
        return new Reachability(NetworkIndex.of(network), transit);
    }

    /// The reachability in what an index tells of.
    ///
    /// @param transit the tables of the network's transit gateways
    public static Reachability of(NetworkIndex index, TransitLookup transit) {
        return new Reachability(index, transit);
    }

    /// The reachability in that network. Fills the tables of transit gateways that packets are looked up in, when they
    /// first are.
    public static Reachability of(Network network) {
        NetworkIndex index = NetworkIndex.of(network);
        return new Reachability(index, TransitLookup.lazily(index));
    }

    /// Whether the element stands for addresses that can send and be reached: a VPC, subnet, network, cluster or node
    /// group that the network has.
    public boolean hasAddresses(ElementId element) {
        return sites.of(element).stream().anyMatch(site -> !site.addresses().isEmpty());
    }

    /// Who sends the packets.
    ///
    /// @param element a VPC (its routable subnets), a subnet, a network, or a cluster or node group (its pods)
    /// @throws IllegalArgumentException where the element has no addresses of its own ([#hasAddresses])
    public Sender from(ElementId element) {
        return new Sender(element, sitesOf(element));
    }

    private List<Site> sitesOf(ElementId element) {
        if (!hasAddresses(element)) {
            throw new IllegalArgumentException("no addresses of its own: " + element);
        }
        return sites.of(element);
    }

    /// One side of a question.
    public final class Sender {
        private final ElementId element;
        private final List<Site> starts;

        private Sender(ElementId element, List<Site> starts) {
            this.element = element;
            this.starts = starts;
        }

        /// Whether its packets reach that element, and the answers come back.
        ///
        /// @throws IllegalArgumentException where the element has no addresses of its own ([#hasAddresses])
        public Verdict to(ElementId other) {
            return answer(Goal.of(other, sitesOf(other)));
        }

        /// Whether its packets reach that address, whoever has it, and the answers come back.
        public Verdict to(Address address) {
            return to(Cidr.around(address, address.family().bits()));
        }

        /// Whether its packets reach all addresses of that range, whoever has them, and the answers come back.
        public Verdict to(Cidr range) {
            return answer(Goal.of(CidrSet.of(range)));
        }

        private Verdict answer(Goal goal) {
            Tally forth = new Tally(element);
            List<Leg> arrived = new ArrayList<>();
            for (Site start : starts) {
                for (Leg leg : Walk.of(tables, start, goal.addresses())) {
                    Leg judged = goal.judge(leg);
                    forth.add(start, judged);
                    if (judged.arrived() != null) {
                        arrived.add(judged);
                    }
                }
            }
            Optional<Verdict> back =
                    arrived.isEmpty() ? Optional.empty() : Optional.of(WayBack.of(tables, goal, arrived));
            return forth.verdict(back.orElse(null));
        }
    }
}
