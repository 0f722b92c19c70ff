package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;

import static java.util.Objects.requireNonNull;
import static org.cidrloom.model.edit.Branches.mapped;

/// What joins copies to gateways that were not copied with them: where the original stands in the same design, its copy
/// is attached as it is, with the same association and propagations, and has its routes over that gateway.
///
/// Peerings and static routes are about one pair of networks, so they are not copied.
final class CopiedEdges {
    private final Network into;
    private final Network copies;
    private final Map<String, String> originals;
    private final Map<String, Vpc> vpcs;
    private final Set<String> kept;

    /// @param into where the copies are added, without them
    /// @param copies what is added
    /// @param originals the id that each copy has in what it was copied from, by its own
    CopiedEdges(Network into, Network copies, Map<String, String> originals) {
        this.into = into;
        this.copies = copies;
        this.originals = originals;
        vpcs = into.vpcs().stream().collect(Collectors.toMap(Vpc::id, Function.identity(), (one, _) -> one));
        kept = kept();
    }

    /// The network with the copies, which are joined to what their originals are joined to.
    Network joined(Network with) {
        Map<String, String> copied = copied();
        if (copied.isEmpty()) {
            return with;
        }
        return with.with(b -> b.transitGateways(mapped(
                        with.transitGateways(),
                        gateway -> kept.contains(gateway.id()) ? attached(gateway, copied) : gateway))
                .directConnectGateways(mapped(
                        with.directConnectGateways(),
                        gateway -> kept.contains(gateway.id()) ? joined(gateway, copied) : gateway))
                .vpcs(mapped(with.vpcs(), vpc -> routed(vpc, copied))));
    }

    /// The original of each copy, by the copy's id, of those that stand here unchanged.
    private Map<String, String> copied() {
        Set<String> outside = into.networks().stream().map(each -> each.id()).collect(Collectors.toSet());
        Stream<String> inVpcs =
                copies.vpcs().stream().filter(this::standsUnchanged).map(Vpc::id);
        Stream<String> networks =
                copies.networks().stream().map(each -> each.id()).filter(id -> outside.contains(original(id)));
        return Stream.concat(inVpcs, networks)
                .filter(id -> !id.equals(original(id)))
                .collect(Collectors.toMap(Function.identity(), this::original));
    }

    private boolean standsUnchanged(Vpc copy) {
        Vpc was = vpcs.get(original(copy.id()));
        return was != null
                && copy.subnets().stream()
                        .allMatch(subnet -> was.subnet(subnet.id()).isPresent());
    }

    private String original(String id) {
        return originals.getOrDefault(id, id);
    }

    /// The gateways that stand here and were not copied.
    private Set<String> kept() {
        Set<String> both = copies.transitGateways().stream()
                .map(gateway -> original(gateway.id()))
                .collect(Collectors.toSet());
        copies.directConnectGateways().forEach(gateway -> both.add(original(gateway.id())));
        return Stream.concat(
                        into.transitGateways().stream().map(TransitGateway::id),
                        into.directConnectGateways().stream().map(DirectConnectGateway::id))
                .filter(id -> !both.contains(id))
                .collect(Collectors.toSet());
    }

    private TransitGateway attached(TransitGateway gateway, Map<String, String> copied) {
        Map<String, Attachment> were = gateway.attachments().stream()
                .collect(Collectors.toMap(Attachment::to, Function.identity(), (one, _) -> one));
        List<Attachment> all = new ArrayList<>(gateway.attachments());
        for (String copy : inOrder(copied)) {
            Attachment was = were.get(original(copy));
            if (was != null && !were.containsKey(copy)) {
                all.add(was.withTo(copy));
            }
        }
        return gateway.withAttachments(all);
    }

    private DirectConnectGateway joined(DirectConnectGateway gateway, Map<String, String> copied) {
        return gateway.with(b -> b.vpcs(more(gateway.vpcs(), copied)).networks(more(gateway.networks(), copied)));
    }

    private List<String> more(List<String> ids, Map<String, String> copied) {
        List<String> all = new ArrayList<>(ids);
        Set<String> joined = Set.copyOf(ids);
        inOrder(copied).stream().filter(copy -> joined.contains(original(copy))).forEach(all::add);
        return all;
    }

    private List<String> inOrder(Map<String, String> copied) {
        return Stream.concat(
                        copies.vpcs().stream().map(Vpc::id),
                        copies.networks().stream().map(each -> each.id()))
                .filter(copied::containsKey)
                .toList();
    }

    private Vpc routed(Vpc vpc, Map<String, String> copied) {
        String original = copied.get(vpc.id());
        if (original == null) {
            return vpc;
        }
        List<VpcRoute> routes = new ArrayList<>(vpc.routes());
        requireNonNull(vpcs.get(original)).routes().stream()
                .filter(route -> kept.contains(route.via()))
                .forEach(routes::add);
        return vpc.withRoutes(routes);
    }
}
