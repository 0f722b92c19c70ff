package org.cidrloom.routing.naive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.NodeGroup.NodeCount;
import org.cidrloom.model.Peering;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.net.Cidr;

/// Makes small designs of everything that routes, sensible or not: few addresses, so that much of it meets.
public final class RandomNetworks {
    private static final List<String> ZONES = List.of("eu-west-1a", "eu-west-1b");
    private static final List<Cidr> BLOCKS =
            cidrs("10.0.0.0/22 10.0.4.0/22 10.0.8.0/22 10.0.12.0/22 100.64.0.0/22 10.0.16.0/22 10.0.16.0/23");
    private static final List<Cidr> RANGES = cidrs("192.168.0.0/22 192.168.4.0/23 10.0.12.0/22 203.0.113.0/24");
    private static final List<Cidr> DESTINATIONS = cidrs("0.0.0.0/0 10.0.0.0/8 10.0.0.0/20 10.0.0.0/22 10.0.4.0/22"
            + " 10.0.4.0/24 10.0.8.0/22 10.0.8.128/25 10.0.12.0/22 10.0.16.0/23 100.64.0.0/10 192.168.0.0/16"
            + " 192.168.4.0/24 203.0.113.0/24");

    private final Random random;
    private final List<String> gateways = new ArrayList<>();
    private final List<String> outside = new ArrayList<>();
    private final List<String> vpcIds = new ArrayList<>();
    private final List<String> directs = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();

    private RandomNetworks(Random random) {
        this.random = random;
    }

    /// The design of that seed.
    public static Network of(long seed) {
        return new RandomNetworks(new Random(seed)).network();
    }

    private Network network() {
        fill(gateways, "hub-", random.nextInt(3));
        fill(outside, "dc-", random.nextInt(3));
        fill(vpcIds, "v-", 1 + random.nextInt(5));
        fill(directs, "dx-", random.nextInt(4) == 0 ? 1 : 0);
        fill(lists, "list-", random.nextInt(2));
        List<Peering> peerings = peerings();
        List<Vpc> vpcs = vpcIds.stream().map(id -> vpc(id, peerings)).toList();
        List<ExternalNetwork> networks = outside.stream()
                .map(id -> new ExternalNetwork(id, null, some(RANGES, 1 + random.nextInt(2)), null))
                .toList();
        List<DirectConnectGateway> direct = directs.stream()
                .map(id -> new DirectConnectGateway(
                        id, null, 64512, some(outside, 2), some(vpcIds, random.nextInt(3)), null))
                .toList();
        return Network.empty("random", "eu-west-1", ZONES)
                .withPrefixLists(lists.stream()
                        .map(id -> new PrefixList(id, null, null, some(DESTINATIONS, 3), null))
                        .toList())
                .withNetworks(networks)
                .withVpcs(vpcs)
                .withDirectConnectGateways(direct)
                .withTransitGateways(
                        gateways.stream().map(id -> gateway(id, vpcs)).toList())
                .withPeerings(peerings)
                .withClusters(clusters(vpcs));
    }

    private List<Peering> peerings() {
        List<Peering> peerings = new ArrayList<>();
        for (int i = 0; i < vpcIds.size(); i++) {
            for (int j = i + 1; j < vpcIds.size(); j++) {
                if (random.nextInt(4) == 0) {
                    peerings.add(new Peering(vpcIds.get(i), vpcIds.get(j)));
                }
            }
        }
        return peerings;
    }

    private Vpc vpc(String id, List<Peering> peerings) {
        List<CidrBlock> blocks = new ArrayList<>();
        for (Cidr block : some(BLOCKS, 1 + random.nextInt(2))) {
            if (blocks.stream().noneMatch(other -> other.cidr().overlaps(block))) {
                boolean shared = block.toString().startsWith("100.");
                blocks.add(new CidrBlock(block, shared ? random.nextInt(4) == 0 : random.nextInt(6) > 0));
            }
        }
        List<String> targets = Stream.of(
                        gateways.stream(),
                        outside.stream(),
                        directs.stream(),
                        peerings.stream()
                                .filter(peering -> peering.joins(id))
                                .map(peering ->
                                        peering.requester().equals(id) ? peering.accepter() : peering.requester()))
                .flatMap(ids -> ids)
                .toList();
        List<VpcRoute> routes = new ArrayList<>();
        List<PrefixListRoute> listed = new ArrayList<>();
        if (!targets.isEmpty()) {
            for (int i = random.nextInt(4); i > 0; i--) {
                routes.add(new VpcRoute(one(List.of(Tier.values())), one(DESTINATIONS), one(targets)));
            }
            if (!lists.isEmpty() && random.nextInt(3) == 0) {
                listed.add(new PrefixListRoute(one(List.of(Tier.values())), one(lists), one(targets)));
            }
        }
        return Vpc.of(id, blocks)
                .withNat(one(List.of(NatMode.values())))
                .withInternet(random.nextBoolean())
                .withSubnets(random.nextInt(6) == 0 ? List.of() : subnets(blocks))
                .withRoutes(routes)
                .withPrefixListRoutes(listed);
    }

    private List<Subnet> subnets(List<CidrBlock> blocks) {
        List<Subnet> subnets = new ArrayList<>();
        for (CidrBlock block : blocks) {
            for (Cidr cidr : block.cidr().split(24)) {
                if (random.nextInt(4) > 0) {
                    subnets.add(Subnet.of("s-" + subnets.size(), one(List.of(Tier.values())), one(ZONES), cidr));
                }
            }
        }
        return subnets;
    }

    private TransitGateway gateway(String id, List<Vpc> vpcs) {
        List<String> tables = new ArrayList<>();
        fill(tables, "t-", 1 + random.nextInt(2));
        List<Attachment> attachments = new ArrayList<>();
        for (Vpc vpc : vpcs) {
            if (random.nextInt(5) > 0) {
                List<String> subnets = random.nextInt(4) == 0 ? List.of() : onePerZone(vpc);
                attachments.add(
                        new Attachment(vpc.id(), subnets, association(tables), some(tables, random.nextInt(3))));
            }
        }
        for (String other : outside) {
            if (random.nextBoolean()) {
                attachments.add(new Attachment(other, List.of(), association(tables), some(tables, random.nextInt(3))));
            }
        }
        for (String direct : directs) {
            if (random.nextBoolean()) {
                attachments.add(new Attachment(
                        direct,
                        List.of(),
                        association(tables),
                        some(tables, random.nextInt(3)),
                        false,
                        some(DESTINATIONS, random.nextInt(4))));
            }
        }
        for (String other : gateways) {
            if (!other.equals(id) && random.nextInt(4) > 0) {
                attachments.add(new Attachment(other, List.of(), association(tables), List.of()));
            }
        }
        Collections.shuffle(attachments, random);
        return new TransitGateway(
                id, null, 64512, false, tables.stream().map(this::table).toList(), attachments, null);
    }

    private TransitRouteTable table(String id) {
        List<String> targets = Stream.of(vpcIds, vpcIds, outside, directs, gateways)
                .flatMap(List::stream)
                .toList();
        List<TransitRoute> routes = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            routes.add(new TransitRoute(one(DESTINATIONS), random.nextInt(6) == 0 ? null : one(targets)));
        }
        List<PrefixListReference> references = lists.isEmpty() || random.nextBoolean()
                ? List.of()
                : List.of(new PrefixListReference(one(lists), random.nextInt(4) == 0 ? null : one(targets)));
        return new TransitRouteTable(id, routes, references);
    }

    private String association(List<String> tables) {
        return random.nextInt(12) == 0 ? null : one(tables);
    }

    private List<String> onePerZone(Vpc vpc) {
        List<String> chosen = new ArrayList<>();
        for (String zone : some(ZONES, 1 + random.nextInt(2))) {
            vpc.subnets().stream()
                    .filter(subnet -> subnet.zone().equals(zone))
                    .max((one, other) -> Boolean.compare(one.tier() == Tier.TRANSIT, other.tier() == Tier.TRANSIT))
                    .ifPresent(subnet -> chosen.add(subnet.id()));
        }
        return chosen;
    }

    private List<Cluster> clusters(List<Vpc> vpcs) {
        List<Cluster> clusters = new ArrayList<>();
        for (Vpc vpc : vpcs) {
            if (vpc.subnets().size() > 1 && random.nextInt(3) == 0) {
                List<String> ids = vpc.subnets().stream().map(Subnet::id).toList();
                Map<String, String> pods = new TreeMap<>();
                ZONES.forEach(zone -> vpc.subnets().stream()
                        .filter(subnet -> subnet.zone().equals(zone))
                        .reduce((first, second) -> second)
                        .ifPresent(subnet -> pods.put(zone, subnet.id())));
                clusters.add(Cluster.of("c-" + vpc.id(), vpc.id(), ids)
                        .withCni(Cni.DEFAULT
                                .withCustomNetworking(random.nextBoolean())
                                .withPodSubnets(pods)
                                .withExternalSnat(random.nextInt(3) == 0)
                                .withExcludeSnatCidrs(some(DESTINATIONS, random.nextInt(2))))
                        .withNodeGroups(
                                List.of(NodeGroup.of("g", List.of("m5.large"), some(ids, 2), new NodeCount(1, 1, 1)))));
            }
        }
        return clusters;
    }

    private static void fill(List<String> ids, String prefix, int count) {
        for (int i = 0; i < count; i++) {
            ids.add(prefix + i);
        }
    }

    private <E> E one(List<E> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <E> List<E> some(List<E> all, int most) {
        List<E> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(most, shuffled.size())));
    }

    private static List<Cidr> cidrs(String text) {
        return Arrays.stream(text.split(" ", -1)).map(Cidr::parse).toList();
    }
}
