package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.LoadBalancer;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.EndpointSubnets;
import org.cidrloom.routing.NatGateway;
import org.cidrloom.routing.VpcRouteTables;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FixedConsumersTest {
    private static final List<CidrBlock> BLOCKS =
            List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/16")), new CidrBlock(Cidr.parse("100.64.0.0/16"), false));

    /// Capacity may not use routing, and both have to know where gateways and endpoints stand.
    @Test
    void gatewaysAndEndpointsStandWhereRoutingHasThem() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Vpc vpc = randomVpc(random);
            Network network = Network.empty("test", "eu-west-1", List.of()).withVpcs(List.of(vpc));

            assertEquals(
                    VpcRouteTables.of(network, vpc).natGateways().stream()
                            .map(NatGateway::subnet)
                            .collect(Collectors.toSet()),
                    ids(FixedConsumers.natSubnets(vpc)),
                    () -> "NAT gateways of " + vpc + ", seed " + seed);
            assertEquals(
                    ids(EndpointSubnets.of(vpc)),
                    ids(FixedConsumers.endpointSubnets(vpc)),
                    () -> "endpoints of " + vpc + ", seed " + seed);
        }
    }

    /// EKS-16, EKS-17, EKS-20.
    @Test
    void loadBalancersTakeAddressesOfEachSubnetThatTheyName() {
        Vpc vpc = Vpc.of("v", BLOCKS)
                .withSubnets(List.of(
                        Subnet.of("a", Tier.PRIVATE, "eu-west-1a", Cidr.parse("10.0.1.0/24")),
                        Subnet.of("b", Tier.PRIVATE, "eu-west-1b", Cidr.parse("10.0.2.0/24"))))
                .withLoadBalancers(List.of(
                        new LoadBalancer(
                                "web",
                                LoadBalancer.Type.APPLICATION,
                                LoadBalancer.Scheme.INTERNAL,
                                List.of("a", "b", "a")),
                        new LoadBalancer(
                                "tcp", LoadBalancer.Type.NETWORK, LoadBalancer.Scheme.INTERNAL, List.of("a"))));

        assertEquals(
                Map.of(
                        "a",
                        List.of(
                                new FixedConsumer(FixedConsumer.Kind.LOAD_BALANCER, "web", 8),
                                new FixedConsumer(FixedConsumer.Kind.LOAD_BALANCER, "tcp", 1)),
                        "b",
                        List.of(new FixedConsumer(FixedConsumer.Kind.LOAD_BALANCER, "web", 8))),
                consumers(vpc));
    }

    /// T-56: 8 interface endpoints in three zones take 24 addresses; the gateway endpoint of S3 takes none.
    @Test
    void interfaceEndpointsTakeOneAddressInEachZone() {
        Vpc vpc = Vpc.of("v", BLOCKS)
                .withSubnets(List.of(
                        Subnet.of("a", Tier.PRIVATE, "eu-west-1a", Cidr.parse("10.0.1.0/24")),
                        Subnet.of("b", Tier.PRIVATE, "eu-west-1b", Cidr.parse("10.0.2.0/24")),
                        Subnet.of("c", Tier.PRIVATE, "eu-west-1c", Cidr.parse("10.0.3.0/24"))))
                .withInterfaceEndpoints(
                        List.of("ec2", "ecr.api", "ecr.dkr", "sts", "logs", "eks-auth", "autoscaling", "ssm"));

        assertEquals(
                Map.of("a", 8, "b", 8, "c", 8),
                consumers(vpc).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().stream()
                                        .mapToInt(FixedConsumer::addresses)
                                        .sum())));
    }

    private static Map<String, List<FixedConsumer>> consumers(Vpc vpc) {
        return FixedConsumers.booked(vpc, List.of(), List.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().load().consumers()));
    }

    private static Vpc randomVpc(Random random) {
        List<Subnet> subnets = new ArrayList<>();
        for (int i = random.nextInt(0, 9); i > 0; i--) {
            String block = random.nextBoolean() ? "10.0." : "100.64.";
            subnets.add(Subnet.of(
                    "s" + i,
                    any(random, Tier.values()),
                    "eu-west-1" + any(random, "a", "b", "c"),
                    Cidr.parse(block + i + ".0/24")));
        }
        return Vpc.of("v", BLOCKS)
                .withNat(any(random, NatMode.values()))
                .withInterfaceEndpoints(List.of("sts"))
                .withSubnets(subnets);
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    private static Set<String> ids(List<Subnet> subnets) {
        return subnets.stream().map(Subnet::id).collect(Collectors.toSet());
    }
}
