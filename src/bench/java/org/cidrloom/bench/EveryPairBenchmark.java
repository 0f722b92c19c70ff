package org.cidrloom.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cidrloom.net.CidrIndex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// All overlapping pairs of the 1,000 blocks of [OverlapBenchmark], found by asking inet.ipaddr about every pair.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EveryPairBenchmark {
    private EveryPair blocks = EveryPair.of(List.of());

    /// Makes the input.
    @Setup
    public void prepare() {
        blocks = EveryPair.of(OverlapBenchmark.randomEntries(1_000, 7).stream()
                .map(CidrIndex.Entry::block)
                .toList());
    }

    /// Half a million questions.
    @Benchmark
    public int everyPairOf1000ByLibrary() {
        return blocks.overlapping();
    }
}
