package org.cidrloom.bench;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cidrloom.model.Network;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What the analyses of [AnalysisBenchmark] are held against, in the same run and with the same estates.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EstateYardstickBenchmark {
    /// The estates of [AnalysisBenchmark].
    @Param({"estate-100", "estate-1000", "estate-5000"})
    public String design;

    private long[] numbers = {};
    private IPAddress[] blocks = {};

    /// Makes as many numbers as the estate has subnets, and takes the first block of each VPC.
    @Setup
    public void prepare() {
        Network network = AnalysisBenchmark.design(design).network();
        int subnets =
                network.vpcs().stream().mapToInt(vpc -> vpc.subnets().size()).sum();
        numbers = new Random(7).longs(subnets).toArray();
        blocks = network.vpcs().stream()
                .map(vpc -> new IPAddressString(vpc.cidrs().getFirst().cidr().toString()).getAddress())
                .toArray(IPAddress[]::new);
    }

    /// Sorts as many longs as there are subnets.
    @Benchmark
    public long[] sortOfAsManyLongs() {
        long[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /// Asks inet.ipaddr about every pair of VPCs' blocks.
    @Benchmark
    public int everyPairByLibrary() {
        int pairs = 0;
        for (int i = 0; i < blocks.length; i++) {
            for (int j = i + 1; j < blocks.length; j++) {
                if (blocks[i].contains(blocks[j]) || blocks[j].contains(blocks[i])) {
                    pairs++;
                }
            }
        }
        return pairs;
    }
}
