package org.cidrloom.export.terraform;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cidrloom.export.EniConfig;
import org.cidrloom.export.ExportException;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.routing.NetworkIndex;

/// Refuses designs that Terraform could not express: names of things that are not there. A file never has them, a
/// design that is being edited may.
final class References {
    private final NetworkIndex index;

    private References(Network network) {
        this.index = NetworkIndex.of(network);
    }

    /// @throws ExportException at the first name that leads nowhere
    static void check(Network network) {
        References references = new References(network);
        network.vpcs().forEach(references::checkVpc);
        network.transitGateways().forEach(references::checkGateway);
        network.clusters().forEach(references::checkCluster);
    }

    private void checkVpc(Vpc vpc) {
        if (vpc.cidrs().isEmpty() && !vpc.existing()) {
            throw new ExportException("The VPC " + vpc.id() + " has no CIDR block. Give it one and export again.");
        }
        checkOnce(vpc.subnets().stream().map(Subnet::id), "subnet", "VPC " + vpc.id());
        checkOnce(vpc.cidrs().stream().map(block -> block.cidr().toString()), "block", "VPC " + vpc.id());
    }

    private void checkGateway(TransitGateway gateway) {
        List<String> tables =
                gateway.routeTables().stream().map(TransitRouteTable::id).toList();
        gateway.attachments().forEach(attachment -> {
            String where = "The attachment of " + attachment.to() + " to " + gateway.id();
            String association = attachment.association();
            if (association != null) {
                checkKnown(tables, association, where, "route table");
            }
            attachment.propagations().forEach(table -> checkKnown(tables, table, where, "route table"));
            index.vpc(attachment.to())
                    .ifPresent(vpc -> attachment
                            .subnets()
                            .forEach(subnet -> checkKnown(subnets(vpc), subnet, where, "subnet of " + vpc.id())));
        });
    }

    private void checkCluster(Cluster cluster) {
        String where = "The cluster " + cluster.id();
        Vpc vpc = index.vpc(cluster.vpc())
                .orElseThrow(() -> new ExportException(where + " is in a VPC " + cluster.vpc()
                        + " that the design does not have. Choose one of its VPCs and export again."));
        List<String> known = subnets(vpc);
        Stream<String> used = Stream.of(
                        cluster.subnets().stream(),
                        cluster.nodeGroups().stream().flatMap(group -> group.subnets().stream()),
                        EniConfig.of(cluster).stream().map(EniConfig::subnet))
                .flatMap(each -> each);
        used.forEach(subnet -> checkKnown(known, subnet, where, "subnet of " + vpc.id()));
    }

    private static List<String> subnets(Vpc vpc) {
        return vpc.subnets().stream().map(Subnet::id).toList();
    }

    private static void checkKnown(Collection<String> known, String wanted, String where, String what) {
        if (!known.contains(wanted)) {
            throw new ExportException(where + " names " + wanted + ", which is no " + what
                    + ". Name one that there is and export again.");
        }
    }

    private static void checkOnce(Stream<String> ids, String what, String where) {
        Set<String> seen = new HashSet<>();
        ids.filter(id -> !seen.add(id)).findFirst().ifPresent(twice -> {
            throw new ExportException(
                    "The " + where + " has the " + what + " " + twice + " twice. Remove one and export again.");
        });
    }
}
