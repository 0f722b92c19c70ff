package org.cidrloom.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.net.Cidr;

/// Times analyses of large estates after edits by the processor time of their thread, which other programs that
/// keep the machine busy change less than the time on the wall. `java -cp ... org.cidrloom.bench.EditTimes
/// [VPCS...]` prints a Markdown table; without arguments for 100, 1,000 and 5,000 VPCs.
public final class EditTimes {
    private static final int ROUNDS = 200;
    private static final int FULL_ROUNDS = 60;
    private static final TransitRoute EXTRA = new TransitRoute(Cidr.parse("10.255.254.0/24"), null);

    private EditTimes() {}

    public static void main(String[] args) {
        List<Integer> sizes = args.length == 0
                ? List.of(100, 1_000, 5_000)
                : Arrays.stream(args).map(Integer::valueOf).toList();
        System.out.println("| VPCs | what | median ms of the thread | least ms |");
        System.out.println("|---:|---|---:|---:|");
        for (int size : sizes) {
            Network estate = Estates.of(size, 42).network();
            yardsticks(size, estate);
            print(size, "full analysis", FULL_ROUNDS, round -> {
                Analyzer.standard().analyze(estate);
            });
            edits(size, "a subnet's block", estate, EditTimes::subnet);
            edits(size, "a VPC's block", estate, EditTimes::block);
            edits(size, "a cluster's pods", estate, EditTimes::cluster);
            edits(size, "a route of a segment's table", estate, (network, round) -> route(network, true));
            edits(size, "a route of the shared table", estate, (network, round) -> route(network, false));
            edits(size, "a propagation", estate, EditTimes::propagation);
        }
    }

    /// What the times compare with, on the same machine in the same minute: sorting as many numbers as there are
    /// subnets, and asking inet.ipaddr about every pair of up to 1,000 VPCs' blocks.
    private static void yardsticks(int size, Network estate) {
        long[] numbers = new Random(7).longs(12L * size).toArray();
        print(size, "sorting as many longs as subnets", ROUNDS, round -> Arrays.sort(numbers.clone()));
        EveryPair blocks = EveryPair.ofVpcs(estate.vpcs().stream().limit(1_000).toList());
        print(size, "every pair of " + blocks.size() + " blocks, by inet.ipaddr", FULL_ROUNDS, round -> {
            if (blocks.overlapping() > 0) {
                throw new IllegalStateException("VPCs of an estate overlap");
            }
        });
    }

    private interface Change {
        Network of(Network network, int round);
    }

    private static void edits(int size, String what, Network estate, Change change) {
        Analyzer analyzer = Analyzer.standard();
        analyzer.analyze(estate);
        Network[] current = {estate};
        print(size, what, ROUNDS, round -> {
            current[0] = change.of(current[0], round);
            analyzer.analyze(current[0]);
        });
    }

    /// Half of the rounds are for warming up.
    private static void print(int size, String what, int rounds, IntConsumer work) {
        double[] millis = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.accept(round);
            millis[round] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
        }
        double[] warm = Arrays.copyOfRange(millis, rounds / 2, rounds);
        Arrays.sort(warm);
        System.out.printf(Locale.ROOT, "| %,d | %s | %.2f | %.2f |%n", size, what, warm[warm.length / 2], warm[0]);
    }

    private static <E> List<E> replaced(List<E> list, int place, UnaryOperator<E> change) {
        List<E> copy = new ArrayList<>(list);
        copy.set(place, change.apply(list.get(place)));
        return copy;
    }

    private static Network subnet(Network network, int round) {
        return network.withVpcs(replaced(network.vpcs(), 0, vpc -> {
            List<Subnet> subnets = vpc.subnets();
            return vpc.withSubnets(replaced(
                    subnets,
                    subnets.size() - 1,
                    last -> last.withCidr(Cidr.around(last.cidr().first(), round % 2 == 0 ? 28 : 27))));
        }));
    }

    private static Network block(Network network, int round) {
        return network.withVpcs(replaced(
                network.vpcs(),
                0,
                vpc -> vpc.withCidrs(replaced(
                        vpc.cidrs(),
                        0,
                        block -> CidrBlock.routable(Cidr.around(block.cidr().first(), round % 2 == 0 ? 22 : 21))))));
    }

    private static Network cluster(Network network, int round) {
        List<Cluster> clusters = network.clusters();
        return network.withClusters(replaced(clusters, clusters.size() - 1, cluster -> {
            List<NodeGroup> groups = replaced(cluster.nodeGroups(), 0, group -> group.withPods(5 + round % 2));
            return cluster.withNodeGroups(groups);
        }));
    }

    private static Network route(Network network, boolean segment) {
        return network.withTransitGateways(replaced(network.transitGateways(), 0, gateway -> {
            List<TransitRouteTable> tables = gateway.routeTables();
            return gateway.withRouteTables(replaced(tables, segment ? tables.size() - 1 : 0, table -> {
                List<TransitRoute> routes = new ArrayList<>(table.routes());
                if (!routes.remove(EXTRA)) {
                    routes.add(EXTRA);
                }
                return table.withRoutes(routes);
            }));
        }));
    }

    private static Network propagation(Network network, int round) {
        return network.withTransitGateways(replaced(
                network.transitGateways(),
                0,
                (TransitGateway gateway) -> gateway.withAttachments(replaced(
                        gateway.attachments(),
                        0,
                        (Attachment attachment) -> attachment.withPropagations(
                                round % 2 == 0 ? List.of() : List.of("segment-1", "shared"))))));
    }
}
