package org.cidrloom.export.tables;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.Capacity;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.export.tables.PlanRow.Kind;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// All ranges of a design, each with its holder: pools, networks outside AWS, gateways, then each VPC with its blocks,
/// subnets, reservations and the ranges of its clusters.
final class AddressPlan {
    private final Network network;
    private final CapacityReport capacity;
    private final List<PlanRow> shared = new ArrayList<>();

    private AddressPlan(Network network) {
        this.network = network;
        this.capacity = Capacity.of(network, InstanceTypes.bundled());
        network.addressPools().forEach(this::add);
        network.networks().forEach(this::add);
        network.transitGateways().forEach(this::add);
    }

    static AddressPlan of(Network network) {
        return new AddressPlan(network);
    }

    /// What belongs to no VPC.
    List<PlanRow> shared() {
        return List.copyOf(shared);
    }

    /// The ranges of one VPC.
    List<PlanRow> of(Vpc vpc) {
        List<PlanRow> rows = new ArrayList<>();
        vpc.cidrs().forEach(block -> rows.add(block(vpc, block)));
        for (Subnet subnet : vpc.subnets()) {
            rows.add(subnet(vpc, subnet));
            subnet.reservations()
                    .forEach(reservation -> rows.add(inVpc(
                            Kind.RESERVATION,
                            vpc,
                            vpc.id() + "/" + subnet.id(),
                            reservation.type().key(),
                            vpc.id() + "/" + subnet.id(),
                            reservation.cidr(),
                            isRoutable(vpc, subnet))));
        }
        network.clusters().stream()
                .filter(cluster -> cluster.vpc().equals(vpc.id()))
                .forEach(cluster -> rows.addAll(of(vpc, cluster)));
        return rows;
    }

    /// All ranges, in the order of the design.
    List<PlanRow> all() {
        List<PlanRow> all = new ArrayList<>(shared);
        network.vpcs().forEach(vpc -> all.addAll(of(vpc)));
        return all;
    }

    private void add(AddressPool pool) {
        shared.add(outside(Kind.POOL, pool.id(), pool.name(), "", pool.cidr(), pool.notes()));
    }

    private void add(ExternalNetwork outside) {
        outside.cidrs()
                .forEach(cidr -> shared.add(
                        outside(Kind.NETWORK, outside.id(), outside.name(), poolOf(cidr), cidr, outside.notes())));
    }

    private void add(TransitGateway gateway) {
        gateway.cidrs()
                .forEach(cidr -> shared.add(new PlanRow(
                        Kind.GATEWAY,
                        gateway.id(),
                        text(gateway.name()),
                        poolOf(cidr),
                        text(gateway.account()),
                        network.regionOf(gateway),
                        "",
                        "",
                        cidr,
                        true,
                        gateway.existing(),
                        null,
                        null,
                        text(gateway.notes()))));
    }

    private static PlanRow outside(
            Kind kind, String id, @Nullable String name, String within, Cidr cidr, @Nullable String notes) {
        boolean existing = kind == Kind.NETWORK;
        return new PlanRow(kind, id, text(name), within, "", "", "", "", cidr, true, existing, null, null, text(notes));
    }

    private PlanRow block(Vpc vpc, CidrBlock block) {
        return new PlanRow(
                Kind.BLOCK,
                vpc.id(),
                text(vpc.name()),
                block.routable() ? poolOf(block.cidr()) : "",
                text(vpc.account()),
                network.regionOf(vpc),
                "",
                "",
                block.cidr(),
                block.routable(),
                vpc.existing(),
                null,
                null,
                text(vpc.notes()));
    }

    private PlanRow subnet(Vpc vpc, Subnet subnet) {
        return capacity.subnet(new OfSubnet(vpc.id(), subnet.id()))
                .map(load -> new PlanRow(
                        Kind.SUBNET,
                        vpc.id() + "/" + subnet.id(),
                        text(subnet.name()),
                        vpc.id(),
                        text(vpc.account()),
                        network.regionOf(vpc),
                        subnet.zone(),
                        subnet.tier().key(),
                        subnet.cidr(),
                        isRoutable(vpc, subnet),
                        vpc.existing(),
                        load.usable(),
                        load.headroom(),
                        text(subnet.notes())))
                .orElseThrow(() -> new IllegalStateException("no capacity of " + vpc.id() + "/" + subnet.id()));
    }

    private List<PlanRow> of(Vpc vpc, Cluster cluster) {
        List<PlanRow> rows = new ArrayList<>();
        Cidr services = cluster.serviceCidr();
        if (services != null) {
            rows.add(inVpc(Kind.SERVICES, vpc, cluster.id(), text(cluster.name()), vpc.id(), services, false));
        }
        cluster.remoteNodeNetworks()
                .forEach(cidr -> rows.add(inVpc(Kind.REMOTE, vpc, cluster.id(), "hybrid nodes", "", cidr, true)));
        cluster.remotePodNetworks()
                .forEach(cidr ->
                        rows.add(inVpc(Kind.REMOTE, vpc, cluster.id(), "pods on hybrid nodes", "", cidr, true)));
        return rows;
    }

    private PlanRow inVpc(Kind kind, Vpc vpc, String id, String name, String within, Cidr cidr, boolean routable) {
        return new PlanRow(
                kind,
                id,
                name,
                within,
                text(vpc.account()),
                network.regionOf(vpc),
                "",
                "",
                cidr,
                routable,
                vpc.existing(),
                null,
                null,
                "");
    }

    private static boolean isRoutable(Vpc vpc, Subnet subnet) {
        return vpc.cidrs().stream()
                .filter(block -> block.cidr().contains(subnet.cidr()))
                .allMatch(CidrBlock::routable);
    }

    /// The smallest pool around the range.
    private String poolOf(Cidr cidr) {
        return network.addressPools().stream()
                .filter(pool -> pool.cidr().contains(cidr))
                .max((one, other) ->
                        Integer.compare(one.cidr().prefixLength(), other.cidr().prefixLength()))
                .map(AddressPool::id)
                .orElse("");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
