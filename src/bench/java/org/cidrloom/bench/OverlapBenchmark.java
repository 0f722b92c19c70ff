package org.cidrloom.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cidrloom.net.Address;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrIndex;
import org.cidrloom.net.CidrIndex.Entry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// All overlapping pairs of blocks: index and sweep, beside sorting as many longs.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OverlapBenchmark {
    /// How many blocks.
    @Param({"1000", "60000"})
    public int blocks;

    private List<Entry<Integer>> entries = List.of();
    private long[] longs = {};

    /// Random /16 to /28 of 10.0.0.0/8: a few overlap, as in a real estate with mistakes.
    static List<Entry<Integer>> randomEntries(int count, long seed) {
        Random random = new Random(seed);
        List<Entry<Integer>> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int length = random.nextInt(100) == 0 ? 16 + random.nextInt(8) : 26 + random.nextInt(3);
            Address address = Address.ipv4(0x0A00_0000L | random.nextInt(1 << 24));
            entries.add(new Entry<>(Cidr.around(address, length), i));
        }
        return entries;
    }

    /// Makes the input.
    @Setup
    public void prepare() {
        entries = randomEntries(blocks, 7);
        longs = new Random(7).longs(blocks).toArray();
    }

    /// The measure: sorting as many longs.
    @Benchmark
    public long[] sortLongs() {
        long[] copy = longs.clone();
        Arrays.sort(copy);
        return copy;
    }

    /// Cidrloom: build the index and visit all pairs.
    @Benchmark
    public int indexAndSweep() {
        int[] pairs = {0};
        CidrIndex.of(entries).forEachOverlap((outer, inner) -> pairs[0]++);
        return pairs[0];
    }
}
