package org.cidrloom.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.Design;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroup.NodeCount;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.Peering;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;

/// Random designs that AWS would take, and names that nobody should give.
public final class RandomDesigns {
    private static final List<Tier> TIERS =
            List.of(Tier.PUBLIC, Tier.PRIVATE, Tier.NODE, Tier.POD, Tier.CONTROL_PLANE, Tier.TRANSIT, Tier.DATABASE);
    private static final String MARKS =
            "\"'\\`$%{}[]()<>|&;#:*!?,=+-_./~@^ \t\n\r\u0000\u0001\u007f\u0085\u2028\u2029äß漢😀é\u200d👩\u202eaZ09";

    private final Random random;

    public RandomDesigns(long seed) {
        random = new Random(seed);
    }

    public Design next() {
        List<Vpc> vpcs = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            vpcs.add(vpc(i));
        }
        List<Cluster> clusters = new ArrayList<>();
        for (Vpc vpc : vpcs) {
            if (random.nextBoolean()) {
                clusters.add(cluster(vpc));
            }
        }
        Network network = Network.empty("random", "eu-west-1", Designs.ZONES)
                .withVpcs(vpcs)
                .withClusters(clusters)
                .withTransitGateways(random.nextInt(3) == 0 ? List.of() : gateways(vpcs))
                .withPeerings(count > 1 && random.nextBoolean() ? List.of(new Peering("vpc-0", "vpc-1")) : List.of());
        return Designs.of(network.transitGateways().isEmpty() ? network : furnished(network));
    }

    /// The next design that the rules find no error in.
    public Design nextLegal() {
        while (true) {
            Design design = next();
            boolean legal = Analyzer.standard().analyze(design.network()).findings().stream()
                    .noneMatch(finding -> finding.severity() == Severity.ERROR);
            if (legal) {
                return design;
            }
        }
    }

    /// With what needs a gateway: Direct Connect, prefix lists.
    private Network furnished(Network network) {
        TransitGateway hub = network.transitGateways().getFirst();
        Network furnished = network;
        if (random.nextBoolean() && !hub.existing()) {
            TransitRouteTable main = hub.routeTables().getFirst();
            furnished = furnished
                    .withPrefixLists(
                            List.of(new PrefixList("company", name(), 10, List.of(Designs.cidr("10.128.0.0/9")), null)))
                    .withTransitGateways(replaced(
                            network,
                            hub.withRouteTables(List.of(
                                    main.withPrefixListReferences(List.of(new PrefixListReference("company", null))),
                                    hub.routeTables().getLast()))));
        }
        if (random.nextInt(3) == 0 && !hub.existing()) {
            TransitGateway now = furnished.transitGateways().getFirst();
            List<Attachment> attachments = new ArrayList<>(now.attachments());
            attachments.add(new Attachment(
                    "dx", List.of(), "main", List.of("main"), false, List.of(Designs.cidr("10.2.0.0/16"))));
            furnished = furnished
                    .withNetworks(
                            List.of(new ExternalNetwork("dc", null, List.of(Designs.cidr("192.168.0.0/16")), null)))
                    .withDirectConnectGateways(
                            List.of(new DirectConnectGateway("dx", null, 64900, List.of("dc"), List.of(), null)))
                    .withTransitGateways(replaced(furnished, now.withAttachments(attachments)));
        }
        return furnished;
    }

    private static List<TransitGateway> replaced(Network network, TransitGateway first) {
        List<TransitGateway> gateways = new ArrayList<>(network.transitGateways());
        gateways.set(0, first);
        return gateways;
    }

    private List<TransitGateway> gateways(List<Vpc> vpcs) {
        TransitGateway hub = gateway(vpcs);
        if (hub.existing() || random.nextInt(3) > 0) {
            return List.of(hub);
        }
        List<Attachment> attachments = new ArrayList<>(hub.attachments());
        attachments.add(new Attachment("far", List.of(), "main", List.of()));
        TransitGateway far = new TransitGateway(
                        "far",
                        null,
                        64513,
                        false,
                        List.of(new TransitRouteTable(
                                "main", List.of(new TransitRoute(Designs.cidr("10.2.0.0/15"), "hub")))),
                        List.of(new Attachment("hub", List.of(), "main", List.of())),
                        null)
                .withRegion(random.nextBoolean() ? "eu-north-1" : null);
        return List.of(hub.withAttachments(attachments), far);
    }

    private Vpc vpc(int number) {
        int zones = 2 + random.nextInt(2);
        List<Subnet> subnets = new ArrayList<>();
        boolean amazon = random.nextInt(4) == 0;
        for (int tier = 0; tier < TIERS.size(); tier++) {
            if (TIERS.get(tier) != Tier.NODE && random.nextInt(3) == 0) {
                continue;
            }
            for (int zone = 0; zone < zones; zone++) {
                int third = 16 * tier + zone;
                String cidr = TIERS.get(tier) == Tier.POD
                        ? "100." + (64 + number) + "." + 64 * zone + ".0/18"
                        : "10." + (2 + number) + "." + third + ".0/24";
                subnets.add(Designs.subnet(
                                TIERS.get(tier).key() + "-" + zone, TIERS.get(tier), Designs.ZONES.get(zone), cidr)
                        .withIpv6Index(amazon ? third : null));
            }
        }
        return Vpc.of(
                        "vpc-" + number,
                        List.of(
                                Designs.block("10." + (2 + number) + ".0.0/16", true),
                                Designs.block("100." + (64 + number) + ".0.0/16", false)))
                .withName(random.nextBoolean() ? null : name())
                .withAccount(random.nextInt(3) == 0 ? "111122223333" : null)
                .withRegion(random.nextInt(4) == 0 ? "eu-north-1" : null)
                .withExisting(random.nextInt(5) == 0)
                .withIpv6(amazon ? new Ipv6.Amazon() : new Ipv6.None())
                .withNat(any(NatMode.values()))
                .withInternet(random.nextInt(4) > 0)
                .withInterfaceEndpoints(random.nextBoolean() ? List.of() : List.of("sts", "ecr.dkr"))
                .withDnsHostnames(random.nextInt(8) > 0)
                .withSubnets(subnets);
    }

    private TransitGateway gateway(List<Vpc> vpcs) {
        List<Attachment> attachments = new ArrayList<>();
        for (Vpc vpc : vpcs) {
            attachments.add(new Attachment(
                    vpc.id(),
                    vpc.existing() ? List.of() : List.of("node-0", "node-1"),
                    random.nextBoolean() ? "main" : "other",
                    random.nextBoolean() ? List.of() : List.of("main"),
                    !vpc.existing() && random.nextInt(4) == 0,
                    List.of()));
        }
        return new TransitGateway(
                "hub",
                null,
                64512,
                random.nextInt(3) == 0,
                List.of(
                        new TransitRouteTable("main", List.of(new TransitRoute(Designs.cidr("100.64.0.0/10"), null))),
                        new TransitRouteTable(
                                "other", List.of(new TransitRoute(Designs.cidr("10.2.0.0/16"), "vpc-0")))),
                attachments,
                null);
    }

    private Cluster cluster(Vpc vpc) {
        boolean pods = vpc.subnets().stream().anyMatch(subnet -> subnet.tier() == Tier.POD);
        List<String> nodes = List.of("node-0", "node-1");
        Cni cni = pods && random.nextBoolean() ? Designs.customNetworking(Cni.DEFAULT, "pod-0", "pod-1") : Cni.DEFAULT;
        return Cluster.of("eks-" + vpc.id(), vpc.id(), nodes)
                .withEndpointAccess(any(EndpointAccess.values()))
                .withAccessCidrs(random.nextBoolean() ? List.of() : List.of(Designs.cidr("10.0.0.0/8")))
                .withCni(cni.withDelivery(any(CniDelivery.values())).withPrefixDelegation(random.nextBoolean()))
                .withNodeGroups(List.of(NodeGroup.of("one", List.of("m5.large"), nodes, new NodeCount(1, 1, 3))
                        .withKind(any(NodeGroupKind.values()))));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /// A name made of the worst that a person could type, from one to 60 characters.
    public String name() {
        int[] marks = MARKS.codePoints().toArray();
        StringBuilder name = new StringBuilder();
        int length = 1 + random.nextInt(60);
        for (int i = 0; i < length; i++) {
            name.append(
                    switch (random.nextInt(8)) {
                        case 0 -> "${";
                        case 1 -> "%{";
                        case 2 -> "$${";
                        default -> Character.toString(marks[random.nextInt(marks.length)]);
                    });
        }
        return name.toString();
    }

    /// Three times of four.
    public boolean often() {
        return random.nextInt(4) > 0;
    }

    /// A map of such names.
    public Map<String, String> names(int count) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            names.put("name-" + i, name());
        }
        return names;
    }
}
