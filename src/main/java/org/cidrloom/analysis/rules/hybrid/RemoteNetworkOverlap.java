package org.cidrloom.analysis.rules.hybrid;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.analysis.Rule;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.net.Cidr;

/// Networks of hybrid nodes meet neither each other, nor a block of the VPC, nor the service CIDR (EKS-11).
public final class RemoteNetworkOverlap implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "Networks of hybrid nodes overlap each other or the cluster";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-networking.html";
    }

    /// A range and what it is.
    private record Named(Cidr range, String what) {
        @Override
        public String toString() {
            return range + " (" + what + ")";
        }
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        List<Named> remote = new ArrayList<>();
        cluster.remoteNodeNetworks().forEach(range -> remote.add(new Named(range, "remote nodes")));
        cluster.remotePodNetworks().forEach(range -> remote.add(new Named(range, "remote pods")));
        if (remote.isEmpty()) {
            return List.of();
        }
        List<Named> taken = new ArrayList<>();
        facts.vpc(cluster).stream()
                .flatMap(vpc -> Renumbering.blocks(vpc).stream())
                .forEach(block -> taken.add(new Named(block, "VPC " + cluster.vpc())));
        Cidr service = cluster.serviceCidr();
        if (service != null) {
            taken.add(new Named(service, "service CIDR"));
        }
        List<String> told = new ArrayList<>();
        boolean ofVpc = false;
        for (Named range : remote) {
            for (Named other : taken) {
                if (range.range().overlaps(other.range())) {
                    told.add(range + " meets " + other);
                    ofVpc |= other.what().startsWith("VPC ");
                }
            }
            taken.add(range);
        }
        if (told.isEmpty()) {
            return List.of();
        }
        return List.of(Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "In cluster " + cluster.id() + ", " + String.join("; ", told)
                                + ". EKS refuses networks of hybrid nodes that overlap each other, the VPC or the"
                                + " service CIDR. Choose ranges that are free.")
                .relatedTo(ofVpc ? List.of(new ElementId.OfVpc(cluster.vpc())) : List.of()));
    }
}
