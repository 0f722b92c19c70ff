package org.cidrloom.bench;

import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv4.IPv4AddressAssociativeTrie;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cidrloom.net.Address;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrIndex;
import org.cidrloom.net.CidrIndex.Entry;
import org.cidrloom.net.SubnetAllocator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// Longest-prefix match and free space among 60,000 blocks. A look-up is measured a thousand at a time.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LookupBenchmark {
    private static final int BLOCKS = 60_000;
    private static final int LOOKUPS = 1_000;
    private static final Cidr COMPANY = Cidr.parse("10.0.0.0/8");

    private CidrIndex<Integer> index = CidrIndex.of(List.of());
    private final IPv4AddressAssociativeTrie<Integer> trie = new IPv4AddressAssociativeTrie<>();
    private Address[] addresses = {};
    private IPv4Address[] libraryAddresses = {};
    private List<Cidr> used = List.of();

    /// Makes the input.
    @Setup
    public void prepare() {
        List<Entry<Integer>> entries = OverlapBenchmark.randomEntries(BLOCKS, 7);
        index = CidrIndex.of(entries);
        used = entries.stream().map(Entry::block).toList();
        entries.forEach(entry -> trie.put(library(entry.block().toString()), entry.value()));
        Random random = new Random(11);
        addresses = new Address[LOOKUPS];
        libraryAddresses = new IPv4Address[LOOKUPS];
        for (int i = 0; i < LOOKUPS; i++) {
            addresses[i] = Address.ipv4(0x0A00_0000L | random.nextInt(1 << 24));
            libraryAddresses[i] = library(addresses[i].toString());
        }
    }

    private static IPv4Address library(String text) {
        return new IPAddressString(text).getAddress().toIPv4();
    }

    /// Cidrloom: 1,000 look-ups.
    @Benchmark
    public void longestMatches(Blackhole hole) {
        for (Address address : addresses) {
            hole.consume(index.longestMatch(address));
        }
    }

    /// The trie of inet.ipaddr: the same 1,000 look-ups.
    @Benchmark
    public void longestMatchesByLibrary(Blackhole hole) {
        for (IPv4Address address : libraryAddresses) {
            hole.consume(trie.longestPrefixMatchNode(address));
        }
    }

    /// Cidrloom: all free space of a /8 of which 60,000 blocks are used, and the next free /24.
    @Benchmark
    public Object nextFreeBlock() {
        return SubnetAllocator.within(COMPANY, used).next(24);
    }
}
