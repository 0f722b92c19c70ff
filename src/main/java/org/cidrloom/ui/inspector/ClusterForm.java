package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cidrloom.aws.KnownNames;
import org.cidrloom.capacity.ClusterCapacity;
import org.cidrloom.capacity.ZoneCapacity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.ClusterEdits;
import org.cidrloom.model.edit.NodeGroupEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Offers;
import org.cidrloom.ui.Suggestion;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Choice;
import org.cidrloom.ui.inspector.Field.Columns;
import org.cidrloom.ui.inspector.Field.Figure;
import org.cidrloom.ui.inspector.Field.Link;
import org.cidrloom.ui.inspector.Field.Option;
import org.cidrloom.ui.inspector.Field.Picks;
import org.cidrloom.ui.inspector.Field.Rows;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;
import org.cidrloom.ui.inspector.Field.Tone;

/// The form of a cluster; its CNI's part is [CniForm].
final class ClusterForm {
    private final FormContext context;
    private final Network network;
    private final Cluster cluster;

    private ClusterForm(FormContext context, Cluster cluster) {
        this.context = context;
        this.network = context.network();
        this.cluster = cluster;
    }

    static Form of(FormContext context, Cluster cluster) {
        ClusterForm form = new ClusterForm(context, cluster);
        List<FormSection> sections = new ArrayList<>();
        sections.add(form.general());
        form.pods().ifPresent(sections::add);
        sections.add(form.nodeGroups());
        sections.addAll(CniForm.of(context, cluster));
        sections.add(form.controlPlane());
        sections.add(form.hybridNodes());
        sections.add(Common.formerIds(context.network(), new ElementId.OfCluster(cluster.id()), cluster.formerIds()));
        sections.add(Common.notes(cluster.notes(), notes -> ClusterEdits.changeNotes(cluster.id(), notes)));
        return new Form(
                new ElementId.OfCluster(cluster.id()),
                "EKS cluster in " + context.nameOf(cluster.vpc()),
                cluster.displayName(),
                "fth-box",
                sections);
    }

    /// The pods of a cluster in few words: `60 pods of 74`; those planned alone until they have been counted.
    static String pods(FormContext context, Cluster cluster) {
        return context.capacity()
                .cluster(cluster.id())
                .map(counted -> Figures.count(counted.planned()) + " pods of " + Figures.count(counted.possible()))
                .orElseGet(() -> Figures.count(
                        cluster.nodeGroups().stream().mapToLong(NodeGroup::pods).sum(), "pod", "pods"));
    }

    private FormSection general() {
        String id = cluster.id();
        Choice vpc = new Choice(
                "vpc",
                "VPC",
                cluster.vpc(),
                network.vpcs().stream()
                        .map(each -> new Option(each.id(), each.displayName(), ""))
                        .toList(),
                chosen -> Entry.accepted(ClusterEdits.changeVpc(id, chosen)));
        return new FormSection(
                "",
                List.of(
                        Common.id(network, new ElementId.OfCluster(id)),
                        Common.name(cluster.name(), id, name -> ClusterEdits.changeName(id, name)),
                        new Columns(
                                "place",
                                List.of(
                                        vpc,
                                        Text.of(
                                                        "version",
                                                        "Kubernetes version",
                                                        cluster.version(),
                                                        Style.MONO,
                                                        typed -> typed.strip().matches("\\d+\\.\\d+")
                                                                ? Entry.accepted(
                                                                        ClusterEdits.changeVersion(id, typed.strip()))
                                                                : new Entry.Refused(
                                                                        "A Kubernetes version is named like 1.35."))
                                                .suggestions(Offers.one(KnownNames.KUBERNETES_VERSIONS))))));
    }

    private Optional<FormSection> pods() {
        return context.capacity().cluster(cluster.id()).map(counted -> new FormSection("Pods", pods(counted)));
    }

    private static List<Field> pods(ClusterCapacity counted) {
        List<Field> fields = new ArrayList<>();
        boolean fits = counted.planned() <= counted.possible();
        fields.add(new Figure("planned", "Planned", Figures.count(counted.planned()), Tone.PLAIN));
        fields.add(new Figure("possible", "Possible", Figures.count(counted.possible()), fits ? Tone.GOOD : Tone.BAD));
        for (ZoneCapacity zone : counted.zones()) {
            fields.add(new Figure(
                    "zone/" + zone.zone(),
                    "In " + zone.zone(),
                    Figures.count(zone.planned()) + " of " + Figures.count(zone.possible()),
                    zone.planned() <= zone.possible() ? Tone.PLAIN : Tone.BAD));
        }
        fields.add(new Figure("binding", "Bound by", counted.binding().words(), Tone.PLAIN));
        return fields;
    }

    private FormSection nodeGroups() {
        List<Field> fields = new ArrayList<>();
        for (NodeGroup group : cluster.nodeGroups()) {
            fields.add(new Link(
                    "group/" + group.id(),
                    group.id(),
                    Figures.count(group.nodes().max()) + " × " + String.join(", ", group.instanceTypes()),
                    new ElementId.OfNodeGroup(cluster.id(), group.id()),
                    "fth-cpu"));
        }
        fields.add(new Rows(
                "add-group",
                cluster.nodeGroups().isEmpty() ? "No nodes yet: no pod can run." : "",
                List.of(),
                List.of(Action.add("Add node group", () -> NodeGroupEdits.add(network, cluster.id())))));
        return new FormSection("Node groups", fields);
    }

    private FormSection controlPlane() {
        String id = cluster.id();
        List<Option> subnets =
                network.vpc(cluster.vpc()).map(FormContext::subnets).orElse(List.of());
        return new FormSection(
                "Control plane",
                List.of(
                        Common.keyword(
                                "endpoint-access",
                                "API endpoint",
                                cluster.endpointAccess(),
                                ClusterForm::words,
                                access -> ClusterEdits.changeEndpointAccess(id, access)),
                        Common.cidrs(
                                        "access-cidrs",
                                        "May reach it",
                                        cluster.accessCidrs(),
                                        cidrs -> ClusterEdits.changeAccessCidrs(id, cidrs))
                                .prompt("0.0.0.0/0"),
                        Text.of(
                                        "service-cidr",
                                        "Service CIDR",
                                        cluster.serviceCidr(),
                                        Style.MONO,
                                        Entries.optionalCidr(cidr -> ClusterEdits.changeServiceCidr(id, cidr)))
                                .prompt("EKS chooses")
                                .figure(Figures.addresses())
                                .suggestions(typed -> serviceRanges()),
                        Common.keyword(
                                "ip-family",
                                "IP family of pods and services",
                                cluster.ipFamily(),
                                family -> family == IpFamily.IPV4 ? "IPv4" : "IPv6",
                                family -> ClusterEdits.changeIpFamily(id, family)),
                        new Picks(
                                "subnets",
                                "Network interfaces in",
                                new LinkedHashSet<>(cluster.subnets()),
                                subnets,
                                "The VPC has no subnets.",
                                picked -> ClusterEdits.changeSubnets(id, picked))));
    }

    /// The ranges that EKS itself chooses from (EKS-09); of IPv6 it takes none that is asked for.
    private List<Suggestion> serviceRanges() {
        return cluster.ipFamily() == IpFamily.IPV6
                ? List.of()
                : Stream.of("172.20.0.0/16", "10.100.0.0/16")
                        .map(range -> new Suggestion(range, meets(Cidr.parse(range))))
                        .toList();
    }

    private String meets(Cidr range) {
        Stream<String> vpcs = network.vpcs().stream()
                .filter(vpc ->
                        vpc.cidrs().stream().anyMatch(block -> block.cidr().overlaps(range)))
                .map(Vpc::displayName);
        Stream<String> outside = network.networks().stream()
                .filter(each -> each.cidrs().stream().anyMatch(range::overlaps))
                .map(ExternalNetwork::displayName);
        return Stream.concat(vpcs, outside)
                .findFirst()
                .map(name -> "overlaps " + name)
                .orElse("free in this design");
    }

    /// Nodes that run outside AWS and join the cluster (EKS-11).
    private FormSection hybridNodes() {
        String id = cluster.id();
        return new FormSection(
                "Hybrid nodes",
                List.of(
                        Common.cidrs(
                                        "remote-node-networks",
                                        "Remote node networks",
                                        cluster.remoteNodeNetworks(),
                                        cidrs -> ClusterEdits.changeRemoteNodeNetworks(id, cidrs))
                                .prompt("none"),
                        Common.cidrs(
                                        "remote-pod-networks",
                                        "Remote pod networks",
                                        cluster.remotePodNetworks(),
                                        cidrs -> ClusterEdits.changeRemotePodNetworks(id, cidrs))
                                .prompt("none")));
    }

    private static String words(EndpointAccess access) {
        return switch (access) {
            case PUBLIC -> "Public";
            case PRIVATE -> "Private";
            case PUBLIC_AND_PRIVATE -> "Public and private";
        };
    }

    /// The subnets of the cluster's VPC; none where it has no VPC.
    static List<Subnet> subnetsOf(Network network, Cluster cluster) {
        return network.vpc(cluster.vpc()).map(Vpc::subnets).orElse(List.of());
    }
}
