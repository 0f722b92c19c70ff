package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.routing.EndpointSubnets;

/// What `endpoints.tf` shows.
///
/// @param endpoints the interface endpoints
/// @param homes the subnets that they take addresses in, by VPC
/// @param clients the blocks that may call them
/// @param s3 the VPCs with a gateway endpoint of S3
record EndpointModel(List<Item> endpoints, List<Home> homes, List<Client> clients, List<Gateway> s3) {
    /// An interface endpoint.
    record Item(String key, String vpc, String service) {}

    /// A VPC and the subnets of its endpoints.
    record Home(String vpc, List<String> subnets) {}

    /// A block of the VPC.
    record Client(String key, String vpc, String cidr) {}

    /// A gateway endpoint and the route tables that lead to it.
    record Gateway(String vpc, List<String> tables) {}

    static EndpointModel of(Stack stack, RoutingModel routing) {
        List<Item> endpoints = new ArrayList<>();
        List<Home> homes = new ArrayList<>();
        List<Client> clients = new ArrayList<>();
        List<Gateway> s3 = new ArrayList<>();
        for (Vpc vpc : stack.vpcs()) {
            List<String> subnets = EndpointSubnets.of(vpc).stream()
                    .map(Subnet::id)
                    .map(id -> vpc.id() + "/" + id)
                    .toList();
            if (subnets.isEmpty()) {
                continue;
            }
            homes.add(new Home(vpc.id(), subnets));
            for (String service : new LinkedHashSet<>(vpc.interfaceEndpoints())) {
                endpoints.add(new Item(vpc.id() + "/" + service, vpc.id(), fullName(service, stack.region())));
            }
            vpc.cidrs().stream()
                    .map(CidrBlock::cidr)
                    .forEach(cidr -> clients.add(new Client(vpc.id() + "/" + cidr, vpc.id(), cidr.toString())));
            if (vpc.interfaceEndpoints().stream().anyMatch(service -> service.equals("ecr.dkr"))) {
                s3.add(new Gateway(
                        vpc.id(),
                        routing.tables().stream()
                                .filter(table -> table.vpc().equals(vpc.id()))
                                .map(RoutingModel.Table::key)
                                .toList()));
            }
        }
        return new EndpointModel(endpoints, homes, clients, s3);
    }

    /// A short name such as `ecr.api` belongs to AWS in the stack's Region; a name with `com.amazonaws` stays.
    private static String fullName(String service, String region) {
        return service.toLowerCase(Locale.ROOT).contains("com.amazonaws")
                ? service
                : "com.amazonaws." + region + "." + service;
    }

    boolean hasEndpoints() {
        return !endpoints.isEmpty();
    }

    boolean hasS3() {
        return !s3.isEmpty();
    }
}
