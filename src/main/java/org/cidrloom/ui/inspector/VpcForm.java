package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.model.edit.Addition;
import org.cidrloom.model.edit.Allocation;
import org.cidrloom.model.edit.ClusterEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.SubnetAllocator;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Choice;
import org.cidrloom.ui.inspector.Field.Columns;
import org.cidrloom.ui.inspector.Field.Link;
import org.cidrloom.ui.inspector.Field.Option;
import org.cidrloom.ui.inspector.Field.Row;
import org.cidrloom.ui.inspector.Field.Rows;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;
import org.cidrloom.ui.inspector.Field.Toggle;

/// The form of a VPC: a section for each of its parts, each made by a method that tells what a change of it does.
final class VpcForm {
    private static final Cidr ANYWHERE_INSIDE = Cidr.parse("10.0.0.0/8");
    private static final Cidr OWN_IPV6 = Cidr.parse("2001:db8::/56");

    private final FormContext context;
    private final Network network;
    private final Vpc vpc;

    private VpcForm(FormContext context, Vpc vpc) {
        this.context = context;
        this.network = context.network();
        this.vpc = vpc;
    }

    static Form of(FormContext context, Vpc vpc) {
        VpcForm form = new VpcForm(context, vpc);
        List<FormSection> sections = List.of(
                form.general(),
                form.blocks(),
                form.subnets(),
                form.clusters(),
                form.waysOut(),
                form.routes(),
                TransitForms.attachmentsOf(context, vpc.id()),
                Common.notes(vpc.notes(), notes -> VpcEdits.changeNotes(vpc.id(), notes)));
        return new Form(new ElementId.OfVpc(vpc.id()), "VPC", vpc.displayName(), "fth-cloud", sections);
    }

    private FormSection general() {
        return new FormSection(
                "",
                List.of(
                        Common.id(network, new ElementId.OfVpc(vpc.id())),
                        Common.name(vpc.name(), vpc.id(), name -> VpcEdits.changeName(vpc.id(), name)),
                        new Columns(
                                "place",
                                List.of(
                                        Text.of(
                                                        "account",
                                                        "Account",
                                                        vpc.account(),
                                                        Style.MONO,
                                                        Entries.account(
                                                                account -> VpcEdits.changeAccount(vpc.id(), account)))
                                                .prompt("any"),
                                        Text.of(
                                                        "region",
                                                        "Region",
                                                        vpc.region(),
                                                        Style.MONO,
                                                        Entries.optionalRegion(
                                                                region -> VpcEdits.changeRegion(vpc.id(), region)))
                                                .prompt(network.region()))),
                        new Toggle(
                                "existing",
                                "Exists already",
                                vpc.existing(),
                                "Planned around; the bundle does not create it.",
                                on -> VpcEdits.changeExisting(vpc.id(), on))));
    }

    private FormSection blocks() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < vpc.cidrs().size(); i++) {
            rows.add(block(i, vpc.cidrs().get(i)));
        }
        List<Action> additions = new ArrayList<>();
        Allocation.routable(network, 24)
                .ifPresent(cidr -> additions.add(
                        Action.add("Add routable " + cidr, VpcEdits.addBlock(vpc.id(), new CidrBlock(cidr, true)))));
        Allocation.nonRoutable(network, vpc, Allocation.SHORTEST_PREFIX)
                .ifPresent(cidr -> additions.add(Action.add(
                        "Add non-routable " + cidr, VpcEdits.addBlock(vpc.id(), new CidrBlock(cidr, false)))));
        return new FormSection("CIDR blocks", List.of(new Rows("cidrs", "No block yet.", rows, additions)));
    }

    private Row block(int index, CidrBlock block) {
        Cidr cidr = block.cidr();
        String key = "cidrs/" + index;
        Text text = Text.of(key, index == 0 ? "Primary" : "Secondary", cidr, Style.MONO, Entries.ipv4(is -> {
                    Entry entry = Entry.accepted(VpcEdits.changeBlock(vpc.id(), cidr, is));
                    return ((Entry.Accepted) entry).withAdvice(blockAdvice(cidr, is));
                }))
                .figure(typed -> Figures.parsed(typed).map(this::blockFigure).orElse(""));
        Toggle routable = new Toggle(
                key + "/routable",
                "Routable",
                block.routable(),
                block.routable() ? "The rest of the company can reach it." : "Stays inside this VPC.",
                on -> VpcEdits.changeBlockRoutable(vpc.id(), cidr, on));
        List<Action> actions = new ArrayList<>();
        if (index > 0) {
            Edit first = VpcEdits.makePrimary(vpc.id(), cidr);
            actions.add(new Action(first.label(), "fth-arrow-up", first, null));
        }
        if (vpc.cidrs().size() > 1) {
            actions.add(Action.remove(VpcEdits.removeBlock(vpc.id(), cidr)));
        }
        return new Row(List.of(text, routable), actions);
    }

    private String blockFigure(Cidr cidr) {
        long free = SubnetAllocator.within(
                        cidr, vpc.subnets().stream().map(Subnet::cidr).toList())
                .freeAddresses()
                .longValue();
        return Figures.count(cidr.addressCount()) + " · " + Figures.count(free) + " free";
    }

    private String blockAdvice(Cidr was, Cidr is) {
        if (is.prefixLength() < Allocation.SHORTEST_PREFIX || is.prefixLength() > Allocation.LONGEST_PREFIX) {
            return "AWS takes blocks from /16 to /28.";
        }
        for (CidrBlock other : vpc.cidrs()) {
            if (!other.cidr().equals(was) && other.cidr().overlaps(is)) {
                return "Overlaps " + other.cidr() + " of this VPC.";
            }
        }
        long left = vpc.subnets().stream()
                .filter(subnet -> was.contains(subnet.cidr()) && !is.contains(subnet.cidr()))
                .count();
        return left == 0 ? "" : "Leaves " + Figures.count(left, "subnet", "subnets") + " outside.";
    }

    private FormSection subnets() {
        List<Field> fields = new ArrayList<>();
        for (Subnet subnet : vpc.subnets()) {
            fields.add(new Link(
                    "subnet/" + subnet.id(),
                    subnet.displayName(),
                    subnet.cidr().toString(),
                    new ElementId.OfSubnet(vpc.id(), subnet.id()),
                    SubnetForm.icon(subnet.tier())));
        }
        fields.add(new Rows("add-subnet", vpc.subnets().isEmpty() ? "No subnets yet." : "", List.of(), tiers()));
        return new FormSection("Subnets", fields);
    }

    private List<Action> tiers() {
        List<String> zones = network.zones();
        if (zones.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(Tier.values())
                .map(tier -> tierAction(tier, SubnetEdits.addTier(network, vpc.id(), tier, zones)))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .toList();
    }

    private Optional<Action> tierAction(Tier tier, List<Addition> additions) {
        if (additions.isEmpty()) {
            return Optional.empty();
        }
        String label = "Add " + additions.size() + " " + tier.key() + (additions.size() == 1 ? " subnet" : " subnets");
        Edit edit = Edit.all(
                "Add " + tier.key() + " subnets to " + vpc.id(),
                additions.stream().map(Addition::edit).toList());
        return Optional.of(new Action(label, "fth-plus", edit, null));
    }

    private FormSection clusters() {
        List<Field> fields = new ArrayList<>();
        network.clusters().stream()
                .filter(cluster -> cluster.vpc().equals(vpc.id()))
                .forEach(cluster -> fields.add(new Link(
                        "cluster/" + cluster.id(),
                        cluster.displayName(),
                        ClusterForm.pods(context, cluster),
                        new ElementId.OfCluster(cluster.id()),
                        "fth-box")));
        fields.add(new Rows(
                "add-cluster", "", List.of(), List.of(Action.add("Add cluster", ClusterEdits.add(network, vpc.id())))));
        return new FormSection("Clusters", fields);
    }

    private FormSection waysOut() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Toggle(
                "internet", "Internet gateway", vpc.internet(), "", on -> VpcEdits.changeInternet(vpc.id(), on)));
        fields.add(Common.keyword(
                "nat", "NAT gateways", vpc.nat(), VpcForm::words, nat -> VpcEdits.changeNat(vpc.id(), nat)));
        fields.add(ipv6());
        if (vpc.ipv6() instanceof Ipv6.Own own) {
            fields.add(Text.of(
                            "ipv6/cidr",
                            "IPv6 block",
                            own.cidr(),
                            Style.MONO,
                            Entries.ipv6(cidr -> Entry.accepted(VpcEdits.changeIpv6(vpc.id(), new Ipv6.Own(cidr)))))
                    .figure(Figures.addresses()));
        }
        fields.add(Text.of(
                        "endpoints",
                        "Interface endpoints",
                        String.join(", ", vpc.interfaceEndpoints()),
                        Style.MONO,
                        Entries.words(services -> VpcEdits.changeInterfaceEndpoints(vpc.id(), services)))
                .prompt("ecr.api, ecr.dkr, sts")
                .figure(typed ->
                        typed.isBlank() ? "" : Figures.count(typed.split("[,;\\s]+").length) + " in each zone"));
        return new FormSection("Ways out", fields);
    }

    private static String words(NatMode nat) {
        return switch (nat) {
            case NONE -> "None";
            case SINGLE -> "One for all zones";
            case PER_ZONE -> "One in each zone";
            case PRIVATE -> "Private, to other networks";
        };
    }

    private Choice ipv6() {
        String now = switch (vpc.ipv6()) {
            case Ipv6.None _ -> "none";
            case Ipv6.Amazon _ -> "amazon";
            case Ipv6.Own _ -> "own";
        };
        List<Option> options = List.of(
                new Option("none", "None", ""),
                new Option("amazon", "Amazon-provided /56", ""),
                new Option("own", "A block of the company's own", ""));
        return new Choice("ipv6", "IPv6", now, options, chosen -> {
            Ipv6 is = switch (chosen) {
                case "amazon" -> new Ipv6.Amazon();
                case "own" -> vpc.ipv6() instanceof Ipv6.Own own ? own : new Ipv6.Own(OWN_IPV6);
                default -> new Ipv6.None();
            };
            return Entry.accepted(VpcEdits.changeIpv6(vpc.id(), is));
        });
    }

    private FormSection routes() {
        List<Option> hops = context.nextHops(vpc);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < vpc.routes().size(); i++) {
            rows.add(route("routes/" + i, vpc.routes().get(i), hops));
        }
        List<Action> additions = hops.isEmpty()
                ? List.of()
                : List.of(Action.add(
                        "Add route",
                        VpcEdits.addRoute(
                                vpc.id(),
                                new VpcRoute(
                                        Tier.NODE,
                                        ANYWHERE_INSIDE,
                                        hops.getFirst().key()))));
        String empty = hops.isEmpty()
                ? "Attach the VPC to a transit gateway, or peer it, to route to other networks."
                : "None beyond what tiers, NAT and attachments imply.";
        return new FormSection("Routes", List.of(new Rows("routes", empty, rows, additions)));
    }

    private Row route(String key, VpcRoute route, List<Option> hops) {
        Field destination = Text.of(
                key,
                "Destination",
                route.destination(),
                Style.MONO,
                Entries.cidr(is -> VpcEdits.changeRoute(vpc.id(), route, new VpcRoute(route.tier(), is, route.via()))));
        Field tier = Common.keyword(
                key + "/tier",
                "From tier",
                route.tier(),
                Tier::key,
                is -> VpcEdits.changeRoute(vpc.id(), route, new VpcRoute(is, route.destination(), route.via())));
        Field via = new Choice(
                key + "/via",
                "Via",
                route.via(),
                hops,
                is -> Entry.accepted(
                        VpcEdits.changeRoute(vpc.id(), route, new VpcRoute(route.tier(), route.destination(), is))));
        return new Row(
                List.of(destination, new Columns(key + "/ends", List.of(tier, via))),
                List.of(Action.remove(VpcEdits.removeRoute(vpc.id(), route))));
    }
}
