package org.cidrloom.bench;

import java.util.Arrays;
import java.util.List;
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
    private EveryPair blocks = EveryPair.of(List.of());

    /// Makes as many numbers as the estate has subnets, and takes the first block of each VPC.
    @Setup
    public void prepare() {
        Network network = AnalysisBenchmark.design(design).network();
        int subnets =
                network.vpcs().stream().mapToInt(vpc -> vpc.subnets().size()).sum();
        numbers = new Random(7).longs(subnets).toArray();
        blocks = EveryPair.ofVpcs(network.vpcs());
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
        return blocks.overlapping();
    }
}
