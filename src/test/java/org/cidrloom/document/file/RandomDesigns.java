package org.cidrloom.document.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.Acceptance;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.Design;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.LoadBalancer;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.Peering;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.ReservationType;
import org.cidrloom.model.Rolling;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.net.Address;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Makes designs that use every key of the format, with names and notes that are hard to write, and changes of them.
final class RandomDesigns {
    /// Texts that a careless writer would spoil.
    static final List<String> HARD_TEXTS = List.of(
            "plain",
            "two words",
            "",
            " leading",
            "trailing ",
            "yes",
            "No",
            "on",
            "y",
            "~",
            "null",
            "true",
            "1.35",
            "0x1",
            "1e3",
            "0o7",
            "1_000",
            "12:30:45",
            "2026-11-22",
            "2026-11-22T02:10:19Z",
            "111122223333",
            ".inf",
            "-",
            "- item",
            "? key",
            "key: value",
            "key:",
            "a #b",
            "#comment",
            "a, b",
            "[a]",
            "{a: b}",
            "&anchor",
            "*alias",
            "!tag",
            "%directive",
            "@at",
            "`tick",
            "|",
            ">-",
            "---",
            "...",
            "\"quoted\"",
            "it's",
            "'single'",
            "back\\slash",
            "${var.x} %{if}",
            "{{ .Values.x }}",
            "tab\there",
            "line\nbreak",
            "line\n\nbreak\n",
            "\nfirst",
            "  indented\n    more",
            "lines\n  with indent\nback",
            "ends\n\n",
            "cr\rlf\r\nmixed",
            "nel\u0085ls\u2028ps\u2029",
            "nbsp\u00a0bom\ufeff",
            "nul\0bell\u0007esc\u001bdel\u007f",
            "emoji 😀 👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
            "rtl \u202e override",
            "ümlaut Ærø 東京",
            "\uffff\ufffe",
            "x".repeat(500),
            "word ".repeat(100).strip());

    private final Random random;
    private int counter;

    RandomDesigns(long seed) {
        random = new Random(seed);
    }

    Design design() {
        List<Vpc> vpcs = list(4, this::vpc);
        List<ExternalNetwork> networks = list(3, this::network);
        List<String> targets = new ArrayList<>();
        vpcs.forEach(vpc -> targets.add(vpc.id()));
        networks.forEach(network -> targets.add(network.id()));
        List<PrefixList> prefixLists = list(2, this::prefixList);
        List<TransitGateway> gateways = list(2, () -> gateway(vpcs, targets, prefixLists));
        gateways.forEach(gateway -> targets.add(gateway.id()));
        List<Vpc> routed = vpcs.stream()
                .map(vpc -> vpc.withRoutes(list(3, () -> new VpcRoute(any(Tier.values()), any(), any(targets))))
                        .withPrefixListRoutes(
                                prefixLists.isEmpty()
                                        ? List.of()
                                        : list(
                                                2,
                                                () -> new PrefixListRoute(
                                                        any(Tier.values()),
                                                        any(prefixLists).id(),
                                                        any(targets)))))
                .toList();
        List<TransitGateway> peered = gateways.size() < 2
                ? gateways
                : List.of(
                        gateways.get(0)
                                .withAttachments(plus(
                                        gateways.get(0).attachments(),
                                        gateways.get(1).id())),
                        gateways.get(1));
        List<DirectConnectGateway> directConnect = list(2, () -> directConnectGateway(networks, vpcs));
        List<Peering> peerings = vpcs.size() < 2
                ? List.of()
                : List.of(new Peering(vpcs.get(0).id(), vpcs.get(1).id()));
        List<Cluster> clusters = vpcs.isEmpty() ? List.of() : list(2, () -> cluster(any(routed)));
        Network network = new Network(
                text(),
                "eu-west-1",
                list(3, () -> "eu-west-1" + (char) ('a' + random.nextInt(6))),
                map(this::text),
                map(this::text),
                quotas(),
                list(2, () -> new Acceptance(any("zone-loss", "no-such-rule"), "x" + text(), "y" + text())),
                list(2, () -> new AddressPool(id("pool"), maybe(this::text), any(), maybe(this::text))),
                networks,
                prefixLists,
                routed,
                peered,
                directConnect,
                peerings,
                clusters,
                maybe(this::text));
        Map<String, Drawing.Position> positions = new LinkedHashMap<>();
        targets.forEach(target -> positions.put(target, new Drawing.Position(coordinate(), coordinate())));
        return new Design(network, new Drawing(random.nextBoolean() ? positions : Map.of()));
    }

    private double coordinate() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(2000);
            case 1 -> -random.nextInt(2000) / 4.0;
            case 2 -> random.nextDouble() * 1e-9;
            default -> -0.0;
        };
    }

    private ExternalNetwork network() {
        return new ExternalNetwork(
                id("dc"),
                maybe(this::text),
                list(3, () -> random.nextBoolean() ? any() : ipv6()),
                maybe(this::text),
                formerIds());
    }

    private PrefixList prefixList() {
        boolean ipv6 = random.nextBoolean();
        return new PrefixList(
                id("pl"),
                maybe(this::text),
                maybe(() -> random.nextInt(100)),
                list(3, () -> ipv6 ? ipv6() : any()),
                maybe(this::text),
                formerIds());
    }

    private DirectConnectGateway directConnectGateway(List<ExternalNetwork> networks, List<Vpc> vpcs) {
        return new DirectConnectGateway(
                id("dx"),
                maybe(this::text),
                64512 + random.nextInt(1000),
                networks.stream()
                        .map(ExternalNetwork::id)
                        .limit(random.nextInt(3))
                        .toList(),
                vpcs.stream().map(Vpc::id).limit(random.nextInt(3)).toList(),
                maybe(this::text),
                formerIds());
    }

    private List<String> formerIds() {
        return list(2, () -> id("was"));
    }

    private Map<String, Integer> quotas() {
        Map<String, Integer> quotas = new LinkedHashMap<>();
        list(3, () -> any(Quotas.names())).forEach(quota -> quotas.put(quota, random.nextInt(10_000)));
        return quotas;
    }

    private static List<Attachment> plus(List<Attachment> attachments, String to) {
        List<Attachment> all = new ArrayList<>(attachments);
        all.add(new Attachment(to, List.of(), null, List.of()));
        return all;
    }

    private Vpc vpc() {
        List<Subnet> subnets = list(5, this::subnet);
        return new Vpc(
                id("vpc"),
                maybe(this::text),
                maybe(() -> "0" + (10_000_000_000L + random.nextInt(1_000_000))),
                maybe(() -> "eu-north-1"),
                random.nextBoolean(),
                list(3, () -> new CidrBlock(any(), random.nextBoolean())),
                any(new Ipv6.None(), new Ipv6.Amazon(), new Ipv6.Own(ipv6())),
                any(NatMode.values()),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                list(3, () -> any("s3", "ecr.api", "ecr.dkr", "sts")),
                subnets,
                list(2, () -> loadBalancer(subnets)),
                List.of(),
                List.of(),
                maybe(this::text),
                formerIds());
    }

    private LoadBalancer loadBalancer(List<Subnet> subnets) {
        return new LoadBalancer(
                id("lb"),
                any(LoadBalancer.Type.values()),
                any(LoadBalancer.Scheme.values()),
                subnets.stream().map(Subnet::id).limit(2).toList());
    }

    private Subnet subnet() {
        return new Subnet(
                id("subnet"),
                maybe(this::text),
                any(Tier.values()),
                "eu-west-1a",
                any(),
                maybe(() -> random.nextInt(256)),
                list(2, () -> new Subnet.Reservation(any(), any(ReservationType.values()))),
                maybe(this::text),
                formerIds());
    }

    private TransitGateway gateway(List<Vpc> vpcs, List<String> targets, List<PrefixList> prefixLists) {
        List<String> ends = List.copyOf(targets);
        List<TransitRouteTable> tables = list(
                3,
                () -> new TransitRouteTable(
                        id("table"),
                        ends.isEmpty() ? List.of() : list(3, () -> new TransitRoute(any(), maybe(() -> any(ends)))),
                        ends.isEmpty() || prefixLists.isEmpty()
                                ? List.of()
                                : list(
                                        2,
                                        () -> new PrefixListReference(
                                                any(prefixLists).id(), maybe(() -> any(ends)))),
                        formerIds()));
        List<Attachment> attachments = ends.stream()
                .filter(end -> random.nextBoolean())
                .map(end -> new Attachment(
                        end,
                        vpcs.stream()
                                .filter(vpc -> vpc.id().equals(end))
                                .flatMap(vpc -> vpc.subnets().stream())
                                .map(Subnet::id)
                                .limit(2)
                                .toList(),
                        tables.isEmpty() ? null : maybe(() -> any(tables).id()),
                        tables.stream().map(TransitRouteTable::id).toList(),
                        random.nextBoolean(),
                        list(2, this::any)))
                .toList();
        return new TransitGateway(
                id("tgw"),
                maybe(this::text),
                maybe(() -> "111122223333"),
                maybe(() -> "eu-north-1"),
                64512 + random.nextInt(1000),
                list(2, this::any),
                random.nextBoolean(),
                tables,
                attachments,
                maybe(this::text),
                formerIds());
    }

    private Cluster cluster(Vpc vpc) {
        List<String> subnets = vpc.subnets().stream().map(Subnet::id).toList();
        return new Cluster(
                id("cluster"),
                maybe(this::text),
                vpc.id(),
                any("1.35", "1.30", "latest"),
                any(IpFamily.values()),
                maybe(this::any),
                any(EndpointAccess.values()),
                list(2, this::any),
                subnets,
                list(2, this::any),
                list(2, this::any),
                cni(subnets),
                list(3, () -> group(subnets)),
                maybe(this::text),
                formerIds());
    }

    private Cni cni(List<String> subnets) {
        Map<String, String> pods = new LinkedHashMap<>();
        subnets.forEach(subnet -> pods.put(text() + pods.size(), subnet));
        return new Cni(
                any(CniDelivery.values()),
                any("1.23.1", "1.9", "v1.20.0-eksbuild.1"),
                random.nextBoolean(),
                pods,
                random.nextBoolean(),
                maybe(() -> random.nextInt(5)),
                maybe(() -> random.nextInt(5)),
                maybe(() -> random.nextInt(5)),
                maybe(() -> random.nextInt(5)),
                maybe(() -> random.nextInt(5)),
                random.nextBoolean(),
                list(2, this::any),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private NodeGroup group(List<String> subnets) {
        int min = random.nextInt(3);
        int desired = min + random.nextInt(3);
        return new NodeGroup(
                id("group"),
                any(NodeGroupKind.values()),
                any(NodeOs.values()),
                list(3, () -> any("t3.medium", "m5.large", "c7gn.16xlarge")),
                subnets,
                new NodeGroup.NodeCount(min, desired, desired + random.nextInt(3)),
                random.nextInt(3),
                maybe(() -> any(new Rolling.BlueGreen(), new Rolling.MaxUnavailable(1 + random.nextInt(9)))),
                maybe(() -> 10 + random.nextInt(200)),
                random.nextInt(500),
                random.nextInt(50),
                random.nextInt(4),
                maybe(this::text),
                formerIds());
    }

    /// The design after some random edits: elements come, go, move and change.
    Design changed(Design design) {
        Design changed = design;
        for (int i = 0; i <= random.nextInt(4); i++) {
            changed = change(changed);
        }
        return changed;
    }

    private Design change(Design design) {
        Network network = design.network();
        Network after = switch (random.nextInt(14)) {
            case 0 -> network.withName(text());
            case 1 -> network.withNotes(maybe(this::text));
            case 2 -> network.withTags(map(this::text));
            case 3 -> network.withZones(shuffled(list(4, () -> "eu-west-1" + (char) ('a' + random.nextInt(6)))));
            case 4 -> network.withVpcs(shuffled(network.vpcs()));
            case 5 -> network.withVpcs(someone(network.vpcs(), vpc -> vpc.withSubnets(shuffled(vpc.subnets()))));
            case 6 ->
                network.withVpcs(someone(network.vpcs(), vpc -> vpc.withSubnets(inserted(vpc.subnets(), subnet()))));
            case 7 ->
                network.withVpcs(someone(
                        network.vpcs(),
                        vpc -> vpc.withSubnets(someone(
                                vpc.subnets(),
                                subnet -> subnet.withName(maybe(this::text))
                                        .withReservations(
                                                list(2, () -> new Subnet.Reservation(any(), ReservationType.EXPLICIT)))
                                        .withCidr(any())))));
            case 8 ->
                network.withVpcs(someone(
                        network.vpcs(),
                        vpc -> vpc.withNat(any(NatMode.values()))
                                .withIpv6(any(new Ipv6.None(), new Ipv6.Amazon(), new Ipv6.Own(ipv6())))
                                .withExisting(random.nextBoolean())
                                .withNotes(maybe(this::text))
                                .withInterfaceEndpoints(list(3, () -> any("s3", "ecr.api", "ecr.dkr", "sts")))
                                .withCidrs(list(3, () -> new CidrBlock(any(), random.nextBoolean())))));
            case 9 ->
                network.withAddressPools(
                        inserted(network.addressPools(), new AddressPool(id("pool"), maybe(this::text), any(), null)));
            case 10 ->
                network.withPeerings(List.of())
                        .withTransitGateways(List.of())
                        .withVpcs(network.vpcs().stream()
                                .map(vpc -> vpc.withRoutes(List.of()).withPrefixListRoutes(List.of()))
                                .toList());
            case 11 -> network.withQuotas(quotas()).withZoneIds(map(this::text));
            case 12 -> network.withAccepted(list(3, () -> new Acceptance("zone-loss", "x" + text(), "y" + text())));
            default ->
                network.withClusters(someone(
                        network.clusters(),
                        cluster -> cluster.withCni(cluster.cni()
                                        .withWarmEniTarget(maybe(() -> random.nextInt(5)))
                                        .withExternalSnat(random.nextBoolean())
                                        .withExcludeSnatCidrs(list(2, this::any)))
                                .withNodeGroups(shuffled(someone(
                                        cluster.nodeGroups(),
                                        group -> group.withPods(random.nextInt(100))
                                                .withNotes(maybe(this::text)))))));
        };
        return design.withNetwork(after);
    }

    private <T> List<T> shuffled(List<T> items) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }

    private <T> List<T> inserted(List<T> items, T item) {
        List<T> copy = new ArrayList<>(items);
        copy.add(random.nextInt(copy.size() + 1), item);
        return copy;
    }

    private <T> List<T> someone(List<T> items, UnaryOperator<T> change) {
        List<T> copy = new ArrayList<>(items);
        if (!copy.isEmpty()) {
            int index = random.nextInt(copy.size());
            copy.set(index, change.apply(copy.get(index)));
        }
        return copy;
    }

    private String id(String prefix) {
        return prefix + "-" + ++counter;
    }

    private String text() {
        return any(HARD_TEXTS);
    }

    private Cidr any() {
        int prefix = 8 + random.nextInt(21);
        return Cidr.around(Address.ipv4(random.nextInt() & 0xFFFF_FFFFL), prefix);
    }

    private Cidr ipv6() {
        return Cidr.around(Address.parse("2001:db8:" + Integer.toHexString(random.nextInt(0xFFFF)) + "::"), 56);
    }

    private Map<String, String> map(Supplier<String> text) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            map.put(text.get(), text.get());
        }
        return map;
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> list(int most, Supplier<T> item) {
        List<T> items = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            items.add(item.get());
        }
        return items;
    }

    @SafeVarargs
    private <T> T any(T... items) {
        return items[random.nextInt(items.length)];
    }

    private <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
