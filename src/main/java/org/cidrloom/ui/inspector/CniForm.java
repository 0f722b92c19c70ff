package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cidrloom.aws.KnownNames;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.edit.CniEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.ui.Offers;
import org.cidrloom.ui.Suggestion;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Choice;
import org.cidrloom.ui.inspector.Field.Columns;
import org.cidrloom.ui.inspector.Field.Option;
import org.cidrloom.ui.inspector.Field.Row;
import org.cidrloom.ui.inspector.Field.Rows;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;
import org.cidrloom.ui.inspector.Field.Toggle;
import org.jspecify.annotations.Nullable;

/// The part of a cluster's form about the VPC CNI.
final class CniForm {
    private static final int MANY = 1_000_000;

    private final FormContext context;
    private final Cluster cluster;
    private final String id;
    private final Cni cni;

    private CniForm(FormContext context, Cluster cluster) {
        this.context = context;
        this.cluster = cluster;
        this.id = cluster.id();
        this.cni = cluster.cni();
    }

    static List<FormSection> of(FormContext context, Cluster cluster) {
        CniForm form = new CniForm(context, cluster);
        List<FormSection> sections = new ArrayList<>();
        sections.add(form.mode());
        if (cluster.cni().customNetworking() || !cluster.cni().podSubnets().isEmpty()) {
            sections.add(form.eniConfigs());
        }
        sections.add(form.warmPool());
        sections.add(form.snat());
        return sections;
    }

    private FormSection mode() {
        return new FormSection(
                "VPC CNI",
                List.of(
                        new Toggle(
                                "custom-networking",
                                "Custom networking",
                                cni.customNetworking(),
                                "Pods take addresses of the ENIConfigs' subnets.",
                                on -> CniEdits.changeCustomNetworking(id, on)),
                        new Toggle(
                                "prefix-delegation",
                                "Prefix delegation",
                                cni.prefixDelegation(),
                                "Each slot holds a /28: 16 pods.",
                                on -> CniEdits.changePrefixDelegation(id, on)),
                        new Toggle(
                                "pod-security-groups",
                                "Security groups for pods",
                                cni.podSecurityGroups(),
                                "Takes an interface of each node as trunk.",
                                on -> CniEdits.changePodSecurityGroups(id, on)),
                        new Toggle(
                                "subnet-discovery",
                                "Subnet discovery",
                                cni.subnetDiscovery(),
                                "Uses tagged subnets of the zone as well.",
                                on -> CniEdits.changeSubnetDiscovery(id, on)),
                        new Columns(
                                "delivery",
                                List.of(
                                        Common.keyword(
                                                "delivery/by",
                                                "Delivered as",
                                                cni.delivery(),
                                                by -> by == CniDelivery.HELM ? "Helm chart" : "EKS add-on",
                                                by -> CniEdits.changeDelivery(id, by)),
                                        Text.of(
                                                        "delivery/version",
                                                        "Version",
                                                        cni.version(),
                                                        Style.MONO,
                                                        Entries.required(
                                                                "The version",
                                                                version -> CniEdits.changeVersion(id, version)))
                                                .suggestions(Offers.one(KnownNames.CNI_VERSIONS))))));
    }

    private FormSection eniConfigs() {
        List<Option> pods = new ArrayList<>();
        ClusterForm.subnetsOf(context.network(), cluster).forEach(subnet -> pods.add(FormContext.option(subnet)));
        List<Row> rows = new ArrayList<>();
        cni.podSubnets().forEach((name, subnet) -> rows.add(eniConfig(name, subnet, pods)));
        String empty = "None: pods of every zone stay without an address.";
        return new FormSection("ENIConfigs", List.of(new Rows("eniconfigs", empty, rows, missing())));
    }

    private Row eniConfig(String name, String subnet, List<Option> pods) {
        String key = "eniconfig/" + name;
        Set<String> zones = zones();
        Text text = Text.of(
                        key,
                        "Name, the zone's",
                        name,
                        Style.MONO,
                        Entries.key(
                                "The name",
                                name,
                                cni.podSubnets().keySet(),
                                is -> CniEdits.renamePodSubnet(id, name, is)))
                .suggestions(typed -> zones.stream()
                        .filter(zone -> !cni.podSubnets().containsKey(zone))
                        .map(zone -> new Suggestion(zone, "zone of the VPC"))
                        .toList());
        Text checked = new Text(
                text.key(),
                text.label(),
                text.value(),
                text.style(),
                text.prompt(),
                text.figure(),
                typed -> text.entry().apply(typed) instanceof Entry.Accepted entry
                        ? entry.withAdvice(
                                zones.contains(typed.strip()) ? "" : "No zone is called so; its nodes get no pods.")
                        : text.entry().apply(typed),
                text.suggestions());
        Choice choice = new Choice(
                key + "/subnet",
                "Pod subnet",
                subnet,
                pods,
                is -> Entry.accepted(CniEdits.changePodSubnet(id, name, is)));
        return new Row(
                List.of(new Columns(key + "/both", List.of(checked, choice))),
                List.of(Action.remove(CniEdits.changePodSubnet(id, name, null))));
    }

    private Set<String> zones() {
        Set<String> zones = new LinkedHashSet<>();
        ClusterForm.subnetsOf(context.network(), cluster).forEach(subnet -> zones.add(subnet.zone()));
        return zones;
    }

    /// One action for every zone with a pod subnet and without an ENIConfig, and one for all of them.
    private List<Action> missing() {
        Map<String, String> missing = new LinkedHashMap<>();
        for (Subnet subnet : ClusterForm.subnetsOf(context.network(), cluster)) {
            if (subnet.tier() == Tier.POD && !cni.podSubnets().containsKey(subnet.zone())) {
                missing.putIfAbsent(subnet.zone(), subnet.id());
            }
        }
        List<Action> actions = new ArrayList<>();
        if (missing.size() > 1) {
            Map<String, String> all = new LinkedHashMap<>(cni.podSubnets());
            all.putAll(missing);
            actions.add(Action.add("Add one for every zone", CniEdits.changePodSubnets(id, all)));
        }
        missing.forEach(
                (zone, subnet) -> actions.add(Action.add("Add " + zone, CniEdits.changePodSubnet(id, zone, subnet))));
        return actions;
    }

    private FormSection warmPool() {
        return new FormSection(
                "Warm pool",
                List.of(
                        new Columns(
                                "warm/1",
                                List.of(
                                        number(
                                                "warm-eni",
                                                "WARM_ENI_TARGET",
                                                cni.warmEniTarget(),
                                                "1",
                                                is -> CniEdits.changeWarmEniTarget(id, is)),
                                        number(
                                                "warm-ip",
                                                "WARM_IP_TARGET",
                                                cni.warmIpTarget(),
                                                "unset",
                                                is -> CniEdits.changeWarmIpTarget(id, is)))),
                        // their names are too long for half a form
                        number(
                                "min-ip",
                                "MINIMUM_IP_TARGET",
                                cni.minimumIpTarget(),
                                "unset",
                                is -> CniEdits.changeMinimumIpTarget(id, is)),
                        number(
                                "warm-prefix",
                                "WARM_PREFIX_TARGET",
                                cni.warmPrefixTarget(),
                                cni.prefixDelegation() ? "1" : "unset",
                                is -> CniEdits.changeWarmPrefixTarget(id, is)),
                        new Columns(
                                "warm/3",
                                List.of(number(
                                        "max-eni",
                                        "MAX_ENI",
                                        cni.maxEni(),
                                        "the type's limit",
                                        is -> CniEdits.changeMaxEni(id, is))))));
    }

    private static Text number(
            String key, String label, @Nullable Integer value, String prompt, Function<@Nullable Integer, Edit> edit) {
        return Text.of(key, label, value, Style.NUMBER, Entries.optionalNumber(0, MANY, edit))
                .prompt(prompt);
    }

    private FormSection snat() {
        return new FormSection(
                "Source NAT",
                List.of(
                        new Toggle(
                                "external-snat",
                                "External SNAT",
                                cni.externalSnat(),
                                "Pods leave with their own addresses.",
                                on -> CniEdits.changeExternalSnat(id, on)),
                        Text.of(
                                        "exclude-snat",
                                        "No SNAT towards",
                                        cni.excludeSnatCidrs().stream()
                                                .map(Object::toString)
                                                .collect(Collectors.joining(", ")),
                                        Style.MONO,
                                        Entries.cidrs(cidrs -> CniEdits.changeExcludeSnatCidrs(id, cidrs)))
                                .prompt("the VPC's own blocks")));
    }
}
