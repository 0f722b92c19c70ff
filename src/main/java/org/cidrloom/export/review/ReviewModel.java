package org.cidrloom.export.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cidrloom.analysis.AcceptedFinding;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.capacity.ClusterCapacity;
import org.cidrloom.capacity.ZoneCapacity;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementNames;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// What the report's templates are told.
///
/// @param design the design's name
/// @param region its Region
/// @param verdict how many findings there are, in words
/// @param diagram the SVG element
/// @param findings the open findings, errors first
/// @param accepted those that its authors live with
/// @param vpcs the VPCs with their subnets
/// @param networks networks outside AWS
/// @param clusters the clusters with their capacity
/// @param decisions what people wrote about elements
/// @param quotas the quotas that the design counts on
record ReviewModel(
        String design,
        String region,
        String verdict,
        String diagram,
        List<FindingItem> findings,
        List<AcceptedItem> accepted,
        List<VpcItem> vpcs,
        List<NetworkItem> networks,
        List<ClusterItem> clusters,
        List<Decision> decisions,
        List<QuotaItem> quotas) {
    /// A finding.
    record FindingItem(
            String severity,
            String rule,
            String subject,
            String summary,
            String detail,
            @Nullable String source,
            List<String> fixes) {}

    /// An accepted finding.
    record AcceptedItem(String rule, String subject, String summary, String why) {}

    /// A subnet; numbers with commas.
    record SubnetItem(String id, String tier, String zone, String cidr, String usable, String free, boolean full) {}

    /// A VPC.
    record VpcItem(String id, String name, String where, String blocks, List<SubnetItem> subnets) {
        boolean hasSubnets() {
            return !subnets.isEmpty();
        }
    }

    /// A network outside AWS.
    record NetworkItem(String id, String name, String cidrs) {}

    /// A zone of a cluster; numbers with commas.
    record ZoneItem(String zone, String planned, String possible, String binding) {}

    /// A cluster; numbers with commas.
    record ClusterItem(
            String id, String planned, String possible, boolean tooFew, String binding, List<ZoneItem> zones) {}

    /// A note.
    record Decision(String element, String text) {}

    /// A quota.
    record QuotaItem(String name, String value) {}

    boolean hasFindings() {
        return !findings.isEmpty();
    }

    boolean hasAccepted() {
        return !accepted.isEmpty();
    }

    boolean hasNetworks() {
        return !networks.isEmpty();
    }

    boolean hasClusters() {
        return !clusters.isEmpty();
    }

    boolean hasDecisions() {
        return !decisions.isEmpty();
    }

    boolean hasQuotas() {
        return !quotas.isEmpty();
    }

    static ReviewModel of(Network network, Analysis analysis, String diagram) {
        ElementNames names = ElementNames.of(network);
        return new ReviewModel(
                network.name(),
                network.region(),
                verdict(analysis),
                diagram,
                analysis.findings().stream()
                        .map(finding -> item(finding, names))
                        .toList(),
                analysis.accepted().stream().map(each -> item(each, names)).toList(),
                network.vpcs().stream().map(vpc -> item(network, vpc, analysis)).toList(),
                network.networks().stream()
                        .map(outside -> new NetworkItem(outside.id(), outside.displayName(), joined(outside.cidrs())))
                        .toList(),
                analysis.capacity().clusters().values().stream()
                        .map(ReviewModel::item)
                        .toList(),
                decisions(network),
                network.quotas().entrySet().stream()
                        .map(quota -> new QuotaItem(quota.getKey(), number(quota.getValue())))
                        .toList());
    }

    private static String verdict(Analysis analysis) {
        List<String> words = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = analysis.count(severity);
            if (count > 0) {
                words.add(number(count) + " " + (severity == Severity.INFO ? "note" : severity.key())
                        + (count == 1 ? "" : "s"));
            }
        }
        String open = words.isEmpty() ? "Nothing to mend" : String.join(", ", words);
        int accepted = analysis.accepted().size();
        return accepted == 0 ? open : open + "; " + accepted + " accepted";
    }

    private static FindingItem item(Finding finding, ElementNames names) {
        return new FindingItem(
                finding.severity().key(),
                finding.rule(),
                names.name(finding.subject()),
                finding.summary(),
                finding.detail(),
                finding.source(),
                finding.fixes().stream().map(fix -> fix.title()).toList());
    }

    private static AcceptedItem item(AcceptedFinding accepted, ElementNames names) {
        Finding finding = accepted.finding();
        return new AcceptedItem(finding.rule(), names.name(finding.subject()), finding.summary(), accepted.why());
    }

    private static VpcItem item(Network network, Vpc vpc, Analysis analysis) {
        String account = vpc.account();
        return new VpcItem(
                vpc.id(),
                vpc.displayName(),
                network.regionOf(vpc)
                        + (account == null ? "" : ", account " + account)
                        + (vpc.existing() ? ", exists already" : ""),
                vpc.cidrs().stream().map(ReviewModel::block).collect(Collectors.joining(", ")),
                vpc.subnets().stream()
                        .map(subnet -> item(vpc, subnet, analysis))
                        .toList());
    }

    private static String block(CidrBlock block) {
        return block.routable() ? block.cidr().toString() : block.cidr() + " (non-routable)";
    }

    private static SubnetItem item(Vpc vpc, Subnet subnet, Analysis analysis) {
        return analysis.capacity()
                .subnet(new OfSubnet(vpc.id(), subnet.id()))
                .map(load -> new SubnetItem(
                        subnet.id(),
                        subnet.tier().key(),
                        subnet.zone(),
                        subnet.cidr().toString(),
                        number(load.usable()),
                        number(load.headroom()),
                        load.isExhausted()))
                .orElseGet(() -> new SubnetItem(
                        subnet.id(),
                        subnet.tier().key(),
                        subnet.zone(),
                        subnet.cidr().toString(),
                        "",
                        "",
                        false));
    }

    private static ClusterItem item(ClusterCapacity cluster) {
        return new ClusterItem(
                cluster.cluster(),
                number(cluster.planned()),
                number(cluster.possible()),
                cluster.planned() > cluster.possible(),
                cluster.binding().words(),
                cluster.zones().stream().map(ReviewModel::item).toList());
    }

    private static ZoneItem item(ZoneCapacity zone) {
        return new ZoneItem(
                zone.zone(),
                number(zone.planned()),
                number(zone.possible()),
                zone.binding().words());
    }

    private static List<Decision> decisions(Network network) {
        List<Decision> decisions = new ArrayList<>();
        add(decisions, "the design", network.notes());
        network.addressPools().forEach(pool -> add(decisions, pool.id(), pool.notes()));
        network.networks().forEach(outside -> add(decisions, outside.id(), outside.notes()));
        network.prefixLists().forEach(list -> add(decisions, list.id(), list.notes()));
        for (Vpc vpc : network.vpcs()) {
            add(decisions, vpc.id(), vpc.notes());
            vpc.subnets().forEach(subnet -> add(decisions, vpc.id() + "/" + subnet.id(), subnet.notes()));
        }
        network.transitGateways().forEach(gateway -> add(decisions, gateway.id(), gateway.notes()));
        network.directConnectGateways().forEach(gateway -> add(decisions, gateway.id(), gateway.notes()));
        network.clusters().forEach(cluster -> {
            add(decisions, cluster.id(), cluster.notes());
            cluster.nodeGroups().forEach(group -> add(decisions, cluster.id() + "/" + group.id(), group.notes()));
        });
        return decisions;
    }

    private static void add(List<Decision> decisions, String element, @Nullable String notes) {
        if (notes != null && !notes.isBlank()) {
            decisions.add(new Decision(element, notes));
        }
    }

    private static String joined(List<Cidr> cidrs) {
        return cidrs.stream().map(Cidr::toString).collect(Collectors.joining(", "));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
