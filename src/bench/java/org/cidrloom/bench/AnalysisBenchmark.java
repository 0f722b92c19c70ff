package org.cidrloom.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.document.file.ReadDesign;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What an edit costs until its findings and pod figures are there: the whole analysis, as the designer runs it after
/// each commit of a field.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AnalysisBenchmark {
    private static final String SAMPLES = "assets/samples/";

    /// The shipped samples, and estates of so many VPCs.
    @Param({"fifty-addresses", "fifty-addresses-as-found", "estate-100", "estate-1000"})
    public String design;

    private final Analyzer analyzer = Analyzer.standard();
    private Network network = Network.empty("none", "eu-west-1", List.of());
    private int edits;

    /// Reads or makes the design.
    @Setup
    public void prepare() {
        network = design(design).network();
    }

    static Design design(String name) {
        if (name.startsWith("estate-")) {
            return Estates.of(Integer.parseInt(name.substring("estate-".length())), 42);
        }
        ReadDesign read = DesignFile.read(Path.of(SAMPLES + name + ".cidrloom.yaml"));
        Design design = read.design();
        if (design == null) {
            throw new IllegalStateException(read.findings().toString());
        }
        return design;
    }

    /// The notes of the last VPC's first subnet change: one VPC is another, all others are the same.
    @Benchmark
    public Analysis afterASubnetEdit() {
        Vpc vpc = network.vpcs().getLast();
        List<Subnet> subnets = new ArrayList<>(vpc.subnets());
        subnets.set(0, subnets.getFirst().withNotes("edit " + edits++));
        List<Vpc> vpcs = new ArrayList<>(network.vpcs());
        vpcs.set(vpcs.size() - 1, vpc.withSubnets(subnets));
        network = network.withVpcs(vpcs);
        return analyzer.analyze(network);
    }

    /// The pods planned on the last cluster's first node group change.
    @Benchmark
    public Analysis afterAClusterEdit() {
        Cluster cluster = network.clusters().getLast();
        List<NodeGroup> groups = new ArrayList<>(cluster.nodeGroups());
        groups.set(0, groups.getFirst().withPods(5 + edits++ % 2));
        List<Cluster> clusters = new ArrayList<>(network.clusters());
        clusters.set(clusters.size() - 1, cluster.withNodeGroups(groups));
        network = network.withClusters(clusters);
        return analyzer.analyze(network);
    }

    /// Everything from nothing, as `cidrloom check` does it.
    @Benchmark
    public Analysis fromNothing() {
        return Analyzer.standard().analyze(network);
    }
}
