package org.cidrloom.routing.naive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Address;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.reach.Reachability;
import org.cidrloom.routing.reach.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Reachability against single packets, on random designs.
class SimulationTest {
    private static final int DESIGNS = 3_000;
    private static final int QUESTIONS = 5;

    /// No route is longer than /25, so one address in each is enough.
    private static final long STEP = 128;

    /// Who sends: a place, and for pods whose they are and on which node.
    private record Start(
            String place,
            @Nullable Cluster cluster,
            @Nullable String node) {}

    @Test
    void everyAddressIsReachedAsByASinglePacketThatStepsThroughTheTables() {
        long seed = Long.getLong("seed", 5_101);
        System.out.println("seed of the packet simulation: " + seed);
        int asked = 0;
        int reached = 0;
        int answered = 0;
        for (int i = 0; i < DESIGNS; i++) {
            Network network = RandomNetworks.of(seed + i);
            Random random = new Random(seed + i);
            List<ElementId> elements = elements(network);
            Reachability reachability = Reachability.of(network);
            Simulation simulation = new Simulation(network);
            for (int q = 0; q < QUESTIONS; q++) {
                ElementId from = elements.get(random.nextInt(elements.size()));
                boolean toElement = random.nextBoolean();
                ElementId to = elements.get(random.nextInt(elements.size()));
                if (!reachability.hasAddresses(from) || !reachability.hasAddresses(to)) {
                    continue;
                }
                Cidr range = Cidr.around(
                        Address.ipv4(random.nextInt(8) == 0 ? number("8.8.8.8") : anyOf(network, to, random)),
                        random.nextInt(2) == 0 ? 32 : 25);
                Verdict verdict = toElement
                        ? reachability.from(from).to(to)
                        : reachability.from(from).to(range);
                String question = "seed " + (seed + i) + ": " + from + " to " + (toElement ? to : range);
                Answer answer = new Answer(network, simulation, from, toElement ? to : null, range);
                answer.compare(verdict, question);
                asked++;
                reached += verdict.reachable() ? 1 : 0;
                answered += verdict.isConnected() ? 1 : 0;
            }
        }
        System.out.println(asked + " questions, " + reached + " reached, " + answered + " answered");
        assertEquals(true, reached > asked / 20 && answered > asked / 50, "the designs have to route something");
    }

    private static List<ElementId> elements(Network network) {
        List<ElementId> all = new ArrayList<>();
        network.networks().forEach(outside -> all.add(new OfNetwork(outside.id())));
        network.clusters().forEach(cluster -> all.add(new OfCluster(cluster.id())));
        for (Vpc vpc : network.vpcs()) {
            all.add(new OfVpc(vpc.id()));
            vpc.subnets().forEach(subnet -> all.add(new OfSubnet(vpc.id(), subnet.id())));
        }
        return all;
    }

    private static long number(String address) {
        return Block.of(Cidr.parse(address + "/32")).first();
    }

    private static long anyOf(Network network, ElementId element, Random random) {
        List<Cidr> blocks = switch (element) {
            case OfNetwork(String id) ->
                network.externalNetwork(id).orElseThrow().cidrs();
            case OfVpc(String id) -> blocks(network.vpc(id).orElseThrow());
            case OfSubnet(String vpc, String id) -> blocks(network.vpc(vpc).orElseThrow());
            default -> List.of(Cidr.parse("10.0.0.0/20"));
        };
        Block block = Block.of(blocks.get(random.nextInt(blocks.size())));
        return block.first() + random.nextLong(block.size());
    }

    private static List<Cidr> blocks(Vpc vpc) {
        return vpc.cidrs().stream().map(block -> block.cidr()).toList();
    }

    /// What the simulation says to one question.
    private record Answer(
            Network network,
            Simulation simulation,
            ElementId from,
            @Nullable ElementId to,
            Cidr range) {
        void compare(Verdict verdict, String question) {
            List<Start> goals = to == null ? List.of() : starts(to);
            List<Long> addresses = to == null
                    ? probes(range)
                    : goals.stream()
                            .flatMap(goal -> addressesOf(goal.place()).stream())
                            .distinct()
                            .toList();
            boolean all = true;
            boolean back = true;
            boolean any = false;
            for (long address : addresses) {
                Set<List<Object>> expected = new HashSet<>();
                for (Start start : starts(from)) {
                    Simulation.Came came = simulation.send(start.place(), start.cluster(), start.node(), address);
                    String place = came.place();
                    boolean there = place != null
                            && (to == null
                                    || goals.stream()
                                            .anyMatch(goal -> goal.place().equals(place)));
                    expected.add(List.of(start.place(), there));
                    all &= there;
                    if (there && place != null) {
                        any = true;
                        back &= comesBack(place, came.senders(), goals);
                    }
                }
                assertEquals(expected, told(verdict, address), () -> question + ", at " + Address.ipv4(address));
            }
            assertEquals(all, verdict.reachable(), question);
            Verdict returning = verdict.back();
            assertEquals(any, returning != null, question);
            if (returning != null) {
                assertEquals(back, returning.reachable(), () -> question + ", back: " + returning.why());
            }
        }

        private static Set<List<Object>> told(Verdict verdict, long address) {
            Set<List<Object>> told = new HashSet<>();
            for (Verdict.Part part : verdict.parts()) {
                if (part.to().stream().anyMatch(cidr -> Block.of(cidr).has(address))) {
                    part.from().forEach(element -> told.add(List.of(place(element), part.reachable())));
                }
            }
            return told;
        }

        private static String place(ElementId element) {
            return element instanceof OfVpc(String vpc) ? vpc + "/" : element.path();
        }

        private boolean comesBack(String place, List<String> senders, List<Start> goals) {
            boolean back = place.equals("internet") || answered(place, senders.getLast(), goals);
            for (int i = senders.size() - 1; i > 0; i--) {
                String nat = senders.get(i);
                String sender = senders.get(i - 1);
                back &= addressesOf(sender).stream()
                        .allMatch(address -> sender.equals(simulation.sendBack(nat, address)));
            }
            return back;
        }

        private boolean answered(String place, String sender, List<Start> goals) {
            Optional<Cluster> pods = goals.stream()
                    .filter(goal -> goal.place().equals(place))
                    .flatMap(goal -> Stream.ofNullable(goal.cluster()))
                    .findFirst();
            for (long address : addressesOf(sender)) {
                if (pods.isPresent() && !pods.get().cni().externalSnat()) {
                    Vpc vpc =
                            network.vpc(place.substring(0, place.indexOf('/'))).orElseThrow();
                    if (!Simulation.has(vpc, address)
                            && !Block.anyHas(pods.get().cni().excludeSnatCidrs(), address)) {
                        return false;
                    }
                }
                if (!sender.equals(simulation.send(place, null, null, address).place())) {
                    return false;
                }
            }
            return true;
        }

        private List<Start> starts(ElementId element) {
            return switch (element) {
                case OfNetwork(String id) -> List.of(new Start(id, null, null));
                case OfSubnet subnet -> List.of(new Start(subnet.path(), null, null));
                case OfVpc(String id) -> ofVpc(network.vpc(id).orElseThrow());
                case OfCluster(String id) -> pods(network.cluster(id).orElseThrow());
                default -> throw new AssertionError(element);
            };
        }

        private static List<Start> ofVpc(Vpc vpc) {
            if (vpc.subnets().isEmpty()) {
                return List.of(new Start(vpc.id() + "/", null, null));
            }
            List<Subnet> workloads = vpc.subnets().stream()
                    .filter(subnet -> subnet.tier() != Tier.TRANSIT)
                    .toList();
            List<Subnet> routable = workloads.stream()
                    .filter(subnet -> vpc.cidrs().stream()
                            .anyMatch(block -> block.routable() && block.cidr().contains(subnet.cidr())))
                    .toList();
            List<Subnet> meant = !routable.isEmpty() ? routable : !workloads.isEmpty() ? workloads : vpc.subnets();
            return meant.stream()
                    .map(subnet -> new Start(vpc.id() + "/" + subnet.id(), null, null))
                    .toList();
        }

        private List<Start> pods(Cluster cluster) {
            Vpc vpc = network.vpc(cluster.vpc()).orElseThrow();
            return cluster.nodeGroups().getFirst().subnets().stream()
                    .map(node -> {
                        String zone = vpc.subnet(node).orElseThrow().zone();
                        String pod = cluster.cni().customNetworking()
                                ? cluster.cni().podSubnets().getOrDefault(zone, node)
                                : node;
                        return new Start(vpc.id() + "/" + pod, cluster, node);
                    })
                    .toList();
        }

        private List<Long> addressesOf(String place) {
            int slash = place.indexOf('/');
            if (slash < 0) {
                return network.externalNetwork(place).orElseThrow().cidrs().stream()
                        .flatMap(cidr -> probes(cidr).stream())
                        .toList();
            }
            Vpc vpc = network.vpc(place.substring(0, slash)).orElseThrow();
            if (slash < place.length() - 1) {
                return probes(
                        vpc.subnet(place.substring(slash + 1)).orElseThrow().cidr());
            }
            List<Cidr> routable = vpc.cidrs().stream()
                    .filter(block -> block.routable())
                    .map(block -> block.cidr())
                    .toList();
            return (routable.isEmpty() ? blocks(vpc) : routable)
                    .stream().flatMap(cidr -> probes(cidr).stream()).toList();
        }

        private static List<Long> probes(Cidr cidr) {
            Block block = Block.of(cidr);
            List<Long> probes = new ArrayList<>();
            for (long address = block.first(); address <= block.last(); address += STEP) {
                probes.add(address);
            }
            return probes;
        }
    }
}
