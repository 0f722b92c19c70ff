package org.cidrloom.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.document.file.ReadDesign;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
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
    private static final TransitRoute EXTRA = new TransitRoute(Cidr.parse("10.255.254.0/24"), null);

    /// The shipped samples, and estates of so many VPCs.
    @Param({"fifty-addresses", "fifty-addresses-as-found", "estate-100", "estate-1000", "estate-5000"})
    public String design;

    private final Analyzer analyzer = Analyzer.standard();
    private Network network = Network.empty("none", "eu-west-1", List.of());

    /// Which VPC is edited: the first with subnets.
    private int place;

    /// Where the first attachment's routes go.
    private List<String> propagations = List.of();

    private int subnetLength;
    private int blockLength;
    private int edits;

    /// Reads or makes the design.
    @Setup
    public void prepare() {
        network = design(design).network();
        while (network.vpcs().get(place).subnets().isEmpty()) {
            place++;
        }
        propagations =
                network.transitGateways().getFirst().attachments().getFirst().propagations();
        Vpc vpc = network.vpcs().get(place);
        subnetLength = vpc.subnets().getLast().cidr().prefixLength();
        blockLength = vpc.cidrs().getFirst().cidr().prefixLength();
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

    /// The last subnet of one VPC becomes half as large and large again.
    @Benchmark
    public Analysis afterASubnetEdit() {
        return afterAVpcEdit(vpc -> {
            List<Subnet> subnets = new ArrayList<>(vpc.subnets());
            Subnet last = subnets.removeLast();
            int length = edits % 2 == 0 ? subnetLength : subnetLength + 1;
            subnets.add(last.withCidr(Cidr.around(last.cidr().first(), length)));
            return vpc.withSubnets(subnets);
        });
    }

    /// The first block of one VPC, which propagates into the table of its segment and into the shared one, becomes half
    /// as large and large again.
    @Benchmark
    public Analysis afterABlockEdit() {
        return afterAVpcEdit(vpc -> {
            List<CidrBlock> blocks = new ArrayList<>(vpc.cidrs());
            Cidr block = blocks.getFirst().cidr();
            int length = edits % 2 == 0 ? blockLength + 1 : blockLength;
            blocks.set(0, blocks.getFirst().withCidr(Cidr.around(block.first(), length)));
            return vpc.withCidrs(blocks);
        });
    }

    private Analysis afterAVpcEdit(UnaryOperator<Vpc> change) {
        edits++;
        List<Vpc> vpcs = new ArrayList<>(network.vpcs());
        vpcs.set(place, change.apply(vpcs.get(place)));
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

    /// A static route of a transit gateway's last route table comes and goes.
    @Benchmark
    public Analysis afterARouteEdit() {
        TransitGateway gateway = network.transitGateways().getFirst();
        List<TransitRouteTable> tables = new ArrayList<>(gateway.routeTables());
        List<TransitRoute> routes = new ArrayList<>(tables.getLast().routes());
        if (!routes.remove(EXTRA)) {
            routes.add(EXTRA);
        }
        tables.set(tables.size() - 1, tables.getLast().withRoutes(routes));
        List<TransitGateway> gateways = new ArrayList<>(network.transitGateways());
        gateways.set(0, gateway.withRouteTables(tables));
        network = network.withTransitGateways(gateways);
        return analyzer.analyze(network);
    }

    /// A VPC is announced to the table of its segment and the shared one, and to neither.
    @Benchmark
    public Analysis afterAPropagationEdit() {
        TransitGateway gateway = network.transitGateways().getFirst();
        List<Attachment> attachments = new ArrayList<>(gateway.attachments());
        List<String> tables = edits++ % 2 == 0 ? List.of() : propagations;
        attachments.set(0, attachments.getFirst().withPropagations(tables));
        List<TransitGateway> gateways = new ArrayList<>(network.transitGateways());
        gateways.set(0, gateway.withAttachments(attachments));
        network = network.withTransitGateways(gateways);
        return analyzer.analyze(network);
    }

    /// Everything from nothing, as `cidrloom check` does it.
    @Benchmark
    public Analysis fromNothing() {
        return Analyzer.standard().analyze(network);
    }
}
