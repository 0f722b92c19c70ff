package org.cidrloom.model.edit;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.LoadBalancer;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;

/// Ids of elements: what one may look like, which are taken where, and the next free one.
public final class Ids {
    /// The longest id, in characters.
    public static final int LONGEST = 63;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");

    private static final Pattern NUMBERED = Pattern.compile("(.*)-([1-9][0-9]{0,3})");

    private Ids() {}

    /// Whether the text may be an id: lower-case letters, digits and hyphens, no hyphen at either end, up to
    /// [#LONGEST] characters.
    public static boolean isSlug(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }

    /// The nearest text that may be an id: `Stockholm DC` becomes `stockholm-dc`; `x` where nothing is left.
    public static String slug(String text) {
        String dashed = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = dashed.substring(0, Math.min(dashed.length(), LONGEST));
        String slug = cut.replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "x" : slug;
    }

    /// The ids of all pools, networks, prefix lists, VPCs, gateways and clusters, which are unique together.
    public static Set<String> topLevel(Network network) {
        Set<String> ids = new HashSet<>();
        network.addressPools().stream().map(AddressPool::id).forEach(ids::add);
        network.networks().stream().map(ExternalNetwork::id).forEach(ids::add);
        network.prefixLists().stream().map(PrefixList::id).forEach(ids::add);
        network.vpcs().stream().map(Vpc::id).forEach(ids::add);
        network.transitGateways().stream().map(TransitGateway::id).forEach(ids::add);
        network.directConnectGateways().stream().map(DirectConnectGateway::id).forEach(ids::add);
        network.clusters().stream().map(Cluster::id).forEach(ids::add);
        return ids;
    }

    /// The ids that must differ from the element's: its siblings' and, for what stands at the top, those of all
    /// elements there. Its own is among them.
    public static Set<String> beside(Network network, ElementId element) {
        return switch (element) {
            case ElementId.OfSubnet id ->
                network.vpc(id.vpc()).stream()
                        .flatMap(vpc -> Stream.concat(
                                vpc.subnets().stream().map(Subnet::id),
                                vpc.loadBalancers().stream().map(LoadBalancer::id)))
                        .collect(Collectors.toSet());
            case ElementId.OfRouteTable id ->
                network.transitGateway(id.gateway()).stream()
                        .flatMap(gateway -> gateway.routeTables().stream())
                        .map(TransitRouteTable::id)
                        .collect(Collectors.toSet());
            case ElementId.OfNodeGroup id ->
                network.cluster(id.cluster()).stream()
                        .flatMap(cluster -> cluster.nodeGroups().stream())
                        .map(NodeGroup::id)
                        .collect(Collectors.toSet());
            case ElementId.OfDesign _, ElementId.OfAttachment _, ElementId.OfPeering _ -> Set.of();
            case ElementId.OfPool _,
                    ElementId.OfNetwork _,
                    ElementId.OfPrefixList _,
                    ElementId.OfDirectConnectGateway _,
                    ElementId.OfVpc _,
                    ElementId.OfTransitGateway _,
                    ElementId.OfCluster _ -> topLevel(network);
        };
    }

    /// The stem itself, or, where it is taken, the stem with the lowest free number from 2 on: `node-a`, `node-a-2`.
    /// A stem that would become too long is cut.
    public static String free(Set<String> taken, String stem) {
        return taken.contains(stem) ? numbered(taken, stem, 2) : stem;
    }

    /// The id itself, or, where it is taken, the next of its kind: `vpc-2` after `vpc-1`, `node-a-2` after `node-a`.
    public static String next(Set<String> taken, String id) {
        if (!taken.contains(id)) {
            return id;
        }
        Numbered after = after(id);
        return numbered(taken, after.stem(), after.number());
    }

    /// A stem and a number that make an id together.
    record Numbered(String stem, int number) {
        /// The id; a stem that is too long for the number is cut.
        String id() {
            String end = "-" + number;
            return stem.length() + end.length() <= LONGEST
                    ? stem + end
                    : stem.substring(0, LONGEST - end.length()).replaceAll("-+$", "") + end;
        }
    }

    /// What the next id of its kind is looked for from.
    static Numbered after(String id) {
        Matcher numbered = NUMBERED.matcher(id);
        return numbered.matches()
                ? new Numbered(numbered.group(1), Integer.parseInt(numbered.group(2)) + 1)
                : new Numbered(id, 2);
    }

    private static String numbered(Set<String> taken, String stem, int from) {
        Numbered next = new Numbered(stem, from);
        while (taken.contains(next.id())) {
            next = new Numbered(stem, next.number() + 1);
        }
        return next.id();
    }

    /// The stem with the lowest free number from 1 on: `vpc-1`, `vpc-2`.
    static String numbered(Set<String> taken, String stem) {
        return numbered(taken, stem, 1);
    }
}
