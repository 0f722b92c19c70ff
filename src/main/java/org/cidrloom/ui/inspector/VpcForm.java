package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Addition;
import org.cidrloom.model.edit.Allocation;
import org.cidrloom.model.edit.ClusterEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.SubnetAllocator;
import org.cidrloom.ui.Suggestion;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Columns;
import org.cidrloom.ui.inspector.Field.Link;
import org.cidrloom.ui.inspector.Field.Row;
import org.cidrloom.ui.inspector.Field.Rows;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;
import org.cidrloom.ui.inspector.Field.Toggle;

/// The form of a VPC: a section for each of its parts, each made by a method that tells what a change of it does.
final class VpcForm {
    private static final int MOST_OFFERS = 6;

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
                VpcWaysOut.of(vpc),
                VpcWaysOut.dns(vpc),
                VpcRoutes.of(context, vpc),
                LoadBalancers.of(vpc),
                Connections.of(context, vpc.id()),
                Common.formerIds(form.network, new ElementId.OfVpc(vpc.id()), vpc.formerIds()),
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
                                        Common.account(
                                                vpc.account(), account -> VpcEdits.changeAccount(vpc.id(), account)),
                                        Common.region(
                                                network,
                                                vpc.region(),
                                                region -> VpcEdits.changeRegion(vpc.id(), region)))),
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
        context.room()
                .routable(24)
                .ifPresent(cidr -> additions.add(
                        Action.add("Add routable " + cidr, VpcEdits.addBlock(vpc.id(), new CidrBlock(cidr, true)))));
        context.room()
                .nonRoutable(vpc, Allocation.SHORTEST_PREFIX)
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
                .figure(typed -> Figures.parsed(typed).map(this::blockFigure).orElse(""))
                .suggestions(typed -> free(block));
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

    /// The next free block of each size, from one size larger than now.
    private List<Suggestion> free(CidrBlock block) {
        int largest = Math.max(Allocation.SHORTEST_PREFIX, block.cidr().prefixLength() - 1);
        int smallest = Math.min(Allocation.LONGEST_PREFIX, largest + MOST_OFFERS - 1);
        return IntStream.rangeClosed(largest, smallest)
                .boxed()
                .flatMap(length -> (block.routable()
                                ? context.room().routable(length)
                                : context.room().nonRoutable(vpc, length))
                        .stream())
                .map(cidr -> new Suggestion(cidr.toString(), Figures.addresses(cidr) + ", free"))
                .toList();
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
        List<String> zones = network.zonesOf(vpc);
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
                "add-cluster",
                "",
                List.of(),
                List.of(Action.add("Add cluster", () -> ClusterEdits.add(network, vpc.id())))));
        return new FormSection("Clusters", fields);
    }
}
