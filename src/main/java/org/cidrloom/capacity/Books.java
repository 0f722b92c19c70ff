package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;

/// The books of one VPC: a ledger for each subnet, and a plan for each node group of its clusters. For the questions
/// that the usual computation of a whole network does not ask.
final class Books {
    private final Map<String, SubnetLedger> ledgers;
    private final Map<String, List<GroupPlan>> plans = new LinkedHashMap<>();

    private Books(Vpc vpc, List<Cluster> clusters, List<AttachedSubnets> attached, InstanceTypes types) {
        ledgers = FixedConsumers.booked(vpc, clusters, attached);
        for (Cluster cluster : clusters) {
            List<GroupPlan> ofCluster = new ArrayList<>();
            for (NodeGroup group : cluster.nodeGroups()) {
                ofCluster.add(new GroupPlan(cluster, group, types, ledgers));
            }
            plans.put(cluster.id(), ofCluster);
        }
    }

    /// The books of a VPC with everything booked as the spread has it.
    static Books of(Network network, Vpc vpc, InstanceTypes types, Spread spread) {
        Books books = new Books(vpc, clusters(network, vpc), attached(network, vpc), types);
        books.plans.values().forEach(plans -> plans.forEach(plan -> plan.book(spread)));
        return books;
    }

    static List<Cluster> clusters(Network network, Vpc vpc) {
        return network.clusters().stream()
                .filter(cluster -> cluster.vpc().equals(vpc.id()))
                .toList();
    }

    static List<AttachedSubnets> attached(Network network, Vpc vpc) {
        List<AttachedSubnets> attached = new ArrayList<>();
        for (TransitGateway gateway : network.transitGateways()) {
            for (Attachment attachment : gateway.attachments()) {
                if (attachment.to().equals(vpc.id())) {
                    attached.add(new AttachedSubnets(gateway.id(), attachment.subnets()));
                }
            }
        }
        return attached;
    }

    /// The plans of a cluster's node groups.
    List<GroupPlan> plans(String cluster) {
        return plans.getOrDefault(cluster, List.of());
    }

    /// What is booked in each subnet, in the order of the VPC.
    List<SubnetLoad> loads() {
        return ledgers.values().stream().map(SubnetLedger::load).toList();
    }
}
