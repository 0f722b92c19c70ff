package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.cidrloom.aws.ReservedAddresses;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.Network;
import org.cidrloom.model.ReservationType;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Subnet.Reservation;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Allocation;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.SubnetAllocator;
import org.cidrloom.ui.Suggestion;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Choice;
import org.cidrloom.ui.inspector.Field.Columns;
import org.cidrloom.ui.inspector.Field.Link;
import org.cidrloom.ui.inspector.Field.Option;
import org.cidrloom.ui.inspector.Field.Row;
import org.cidrloom.ui.inspector.Field.Rows;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;

/// The form of a subnet.
final class SubnetForm {
    private final FormContext context;
    private final Network network;
    private final Vpc vpc;
    private final Subnet subnet;

    private SubnetForm(FormContext context, Vpc vpc, Subnet subnet) {
        this.context = context;
        this.network = context.network();
        this.vpc = vpc;
        this.subnet = subnet;
    }

    static Form of(FormContext context, Vpc vpc, Subnet subnet) {
        SubnetForm form = new SubnetForm(context, vpc, subnet);
        List<FormSection> sections = new ArrayList<>();
        sections.add(form.general());
        form.addresses().ifPresent(sections::add);
        sections.add(form.reservations());
        sections.add(form.users());
        sections.add(
                Common.formerIds(context.network(), new ElementId.OfSubnet(vpc.id(), subnet.id()), subnet.formerIds()));
        sections.add(Common.notes(subnet.notes(), notes -> SubnetEdits.changeNotes(vpc.id(), subnet.id(), notes)));
        return new Form(
                new ElementId.OfSubnet(vpc.id(), subnet.id()),
                "Subnet of " + vpc.displayName(),
                subnet.displayName(),
                icon(subnet.tier()),
                sections);
    }

    static String icon(Tier tier) {
        return switch (tier) {
            case PUBLIC -> "fth-sun";
            case PRIVATE -> "fth-lock";
            case NODE -> "fth-server";
            case POD -> "fth-grid";
            case CONTROL_PLANE -> "fth-sliders";
            case TRANSIT -> "fth-shuffle";
            case DATABASE -> "fth-database";
        };
    }

    private FormSection general() {
        List<Field> fields = new ArrayList<>();
        fields.add(Text.of(
                        "cidr",
                        "CIDR",
                        subnet.cidr(),
                        Style.MONO,
                        Entries.ipv4(cidr -> new Entry.Accepted(
                                SubnetEdits.changeCidr(vpc.id(), subnet.id(), cidr), null, advice(cidr))))
                .figure(Figures.usable())
                .suggestions(this::free));
        fields.add(new Columns(
                "place",
                List.of(
                        zone(),
                        Common.keyword(
                                "tier",
                                "Tier",
                                subnet.tier(),
                                Tier::key,
                                tier -> SubnetEdits.changeTier(vpc.id(), subnet.id(), tier)))));
        fields.add(Common.id(network, new ElementId.OfSubnet(vpc.id(), subnet.id())));
        fields.add(
                Common.name(subnet.name(), subnet.id(), name -> SubnetEdits.changeName(vpc.id(), subnet.id(), name)));
        if (!(vpc.ipv6() instanceof Ipv6.None) || subnet.ipv6Index() != null) {
            fields.add(Text.of(
                            "ipv6-index",
                            "IPv6 /64, counted from 0",
                            subnet.ipv6Index(),
                            Style.NUMBER,
                            Entries.optionalNumber(
                                    0, 255, index -> SubnetEdits.changeIpv6Index(vpc.id(), subnet.id(), index)))
                    .prompt("none"));
        }
        return new FormSection("", fields);
    }

    private Choice zone() {
        Set<String> zones = new LinkedHashSet<>(network.zonesOf(vpc));
        vpc.subnets().forEach(each -> zones.add(each.zone()));
        return new Choice(
                "zone",
                "Availability Zone",
                subnet.zone(),
                zones.stream().map(Option::of).toList(),
                zone -> Entry.accepted(SubnetEdits.changeZone(vpc.id(), subnet.id(), zone)));
    }

    private String advice(Cidr cidr) {
        if (cidr.prefixLength() < Allocation.SHORTEST_PREFIX || cidr.prefixLength() > Allocation.LONGEST_PREFIX) {
            return "AWS takes subnets from /16 to /28.";
        }
        if (vpc.cidrs().stream().noneMatch(block -> block.cidr().contains(cidr))) {
            return "Outside every block of " + vpc.displayName() + ".";
        }
        return vpc.subnets().stream()
                .filter(other -> !other.id().equals(subnet.id()) && other.cidr().overlaps(cidr))
                .findFirst()
                .map(other -> "Overlaps " + other.id() + " (" + other.cidr() + ").")
                .orElse("");
    }

    /// The next free block of each size, largest first, from one size larger than now.
    private List<Suggestion> free(String typed) {
        Vpc without = vpc.withSubnets(vpc.subnets().stream()
                .filter(each -> !each.id().equals(subnet.id()))
                .toList());
        int largest = Math.max(Allocation.SHORTEST_PREFIX, subnet.cidr().prefixLength() - 2);
        return IntStream.rangeClosed(largest, Allocation.LONGEST_PREFIX)
                .boxed()
                .flatMap(length -> Allocation.subnet(without, subnet.tier(), length).stream())
                .limit(7)
                .map(cidr -> new Suggestion(
                        cidr.toString(), Figures.count(ReservedAddresses.usable(cidr)) + " usable, free"))
                .toList();
    }

    private Optional<FormSection> addresses() {
        return context.capacity()
                .subnet(new ElementId.OfSubnet(vpc.id(), subnet.id()))
                .map(load -> new FormSection("Addresses", SubnetFigures.of(load)));
    }

    private FormSection reservations() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < subnet.reservations().size(); i++) {
            rows.add(reservation("reservations/" + i, subnet.reservations().get(i)));
        }
        List<Cidr> taken = subnet.reservations().stream().map(Reservation::cidr).toList();
        int half = Math.min(Allocation.LONGEST_PREFIX, subnet.cidr().prefixLength() + 1);
        List<Action> additions = IntStream.rangeClosed(half, Allocation.LONGEST_PREFIX)
                .boxed()
                .flatMap(length -> lastFree(taken, length).stream())
                .limit(1)
                .map(cidr -> Action.add(
                        "Reserve " + cidr,
                        SubnetEdits.addReservation(
                                vpc.id(), subnet.id(), new Reservation(cidr, ReservationType.PREFIX))))
                .toList();
        return new FormSection("CIDR reservations", List.of(new Rows("reservations", "None.", rows, additions)));
    }

    /// The last free block, since EC2 takes single addresses from anywhere and a reservation is best kept apart.
    private Optional<Cidr> lastFree(List<Cidr> taken, int length) {
        return SubnetAllocator.within(subnet.cidr(), taken).free().stream()
                .filter(block -> block.prefixLength() <= length)
                .max(Comparator.naturalOrder())
                .map(block -> Cidr.around(block.last(), length));
    }

    private Row reservation(String key, Reservation reservation) {
        Field cidr = Text.of(
                        key,
                        "",
                        reservation.cidr(),
                        Style.MONO,
                        Entries.ipv4(is -> new Entry.Accepted(
                                SubnetEdits.changeReservation(
                                        vpc.id(), subnet.id(), reservation, new Reservation(is, reservation.type())),
                                null,
                                subnet.cidr().contains(is) ? "" : "Outside " + subnet.cidr() + ".")))
                .figure(Figures.addresses());
        Field type = Common.keyword(
                key + "/type",
                "",
                reservation.type(),
                is -> is == ReservationType.PREFIX ? "for prefixes" : "explicit",
                is -> SubnetEdits.changeReservation(
                        vpc.id(), subnet.id(), reservation, new Reservation(reservation.cidr(), is)));
        return new Row(
                List.of(new Columns(key + "/both", List.of(cidr, type))),
                List.of(Action.remove(SubnetEdits.removeReservation(vpc.id(), subnet.id(), reservation))));
    }

    private FormSection users() {
        List<Field> links = new ArrayList<>();
        links.add(new Link("vpc", vpc.displayName(), "VPC", new ElementId.OfVpc(vpc.id()), "fth-cloud"));
        for (Cluster cluster : network.clusters()) {
            if (cluster.vpc().equals(vpc.id())) {
                clusterLinks(cluster, links);
            }
        }
        network.transitGateways()
                .forEach(gateway -> gateway.attachment(vpc.id())
                        .filter(attachment -> attachment.subnets().contains(subnet.id()))
                        .ifPresent(attachment -> links.add(new Link(
                                "attachment/" + gateway.id(),
                                gateway.displayName(),
                                "attachment",
                                new ElementId.OfAttachment(gateway.id(), vpc.id()),
                                "fth-link"))));
        return new FormSection("Used by", links);
    }

    private void clusterLinks(Cluster cluster, List<Field> links) {
        ElementId.OfCluster id = new ElementId.OfCluster(cluster.id());
        if (cluster.subnets().contains(subnet.id())) {
            links.add(new Link("control/" + cluster.id(), cluster.displayName(), "control plane", id, "fth-box"));
        }
        if (cluster.cni().podSubnets().containsValue(subnet.id())) {
            links.add(new Link("pods/" + cluster.id(), cluster.displayName(), "pods", id, "fth-box"));
        }
        cluster.nodeGroups().stream()
                .filter(group -> group.subnets().contains(subnet.id()))
                .forEach(group -> links.add(new Link(
                        "group/" + cluster.id() + "/" + group.id(),
                        group.id(),
                        "nodes of " + cluster.displayName(),
                        new ElementId.OfNodeGroup(cluster.id(), group.id()),
                        "fth-cpu")));
    }
}
