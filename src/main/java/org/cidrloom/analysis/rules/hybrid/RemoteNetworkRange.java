package org.cidrloom.analysis.rules.hybrid;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Ranges;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.net.Cidr;

/// Networks of hybrid nodes are IPv4, in RFC 1918 or 100.64.0.0/10, and at most fifteen of a kind (EKS-11).
public final class RemoteNetworkRange implements Rule.OfCluster {
    private static final int MOST = 15;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A network of hybrid nodes is one that EKS refuses";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-networking.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        List<String> told = new ArrayList<>();
        told(told, "node", cluster.remoteNodeNetworks());
        told(told, "pod", cluster.remotePodNetworks());
        return told.isEmpty()
                ? List.of()
                : List.of(Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "EKS refuses the networks of hybrid nodes of cluster " + cluster.id() + ": "
                                + String.join("; ", told)
                                + ". Name IPv4 ranges of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10, at"
                                + " most " + MOST + " of each kind."));
    }

    private static void told(List<String> told, String kind, List<Cidr> ranges) {
        List<Cidr> wrong = ranges.stream()
                .filter(range -> !Ranges.isRfc1918(range) && !Ranges.SHARED.contains(range))
                .toList();
        if (!wrong.isEmpty()) {
            told.add("the remote " + kind + (wrong.size() == 1 ? " network " : " networks ") + Words.list(wrong)
                    + (wrong.size() == 1 ? " lies" : " lie") + " in no private range");
        }
        if (ranges.size() > MOST) {
            told.add("there are " + ranges.size() + " remote " + kind + " networks");
        }
    }
}
