package org.cidrloom.bench;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.concurrent.TimeUnit;
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
    private IPAddress[] blocks = {};

    /// Makes the input.
    @Setup
    public void prepare() {
        blocks = OverlapBenchmark.randomEntries(1_000, 7).stream()
                .map(entry -> new IPAddressString(entry.block().toString()).getAddress())
                .toArray(IPAddress[]::new);
    }

    /// Half a million questions.
    @Benchmark
    public int everyPairOf1000ByLibrary() {
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
