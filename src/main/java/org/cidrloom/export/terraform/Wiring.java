package org.cidrloom.export.terraform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.export.terraform.Inputs.Kind;

/// Where the one root module of a design finds what its accounts and Regions ask of each other: outputs of the modules
/// that they are. A module that asks for an id waits for nothing but what its owner makes for it, so two may ask each
/// other.
final class Wiring {
    private final Map<String, Stack> byElement = new HashMap<>();
    private final Map<String, Stack> byRequest = new HashMap<>();
    private final Map<String, TransitPeerings.Couple> couples = new HashMap<>();
    private Optional<Stack> home = Optional.empty();

    /// What these stacks make. Called once, when they are complete.
    void join(List<Stack> stacks) {
        for (Stack stack : stacks) {
            stack.ids().forEach(id -> byElement.put(id, stack));
            stack.attached().forEach(key -> byRequest.put(key, stack));
            if (stack.home()) {
                home = Optional.of(stack);
            }
        }
        stacks.getFirst()
                .couples()
                .forEach(couple -> couples.put(
                        couple.accepter().id() + "@" + couple.requester().id(), couple));
    }

    /// Whether one of the modules makes it.
    boolean has(Kind kind, String key) {
        return source(kind, key).isPresent();
    }

    /// The expression that names an id by the output of the module that makes it; none for what exists outside.
    Optional<String> source(Kind kind, String key) {
        return switch (kind) {
            case TRANSIT_GATEWAY -> output(maker(key), "transit_gateway_ids", key);
            case TRANSIT_GATEWAY_ATTACHMENT -> attachment(key);
            case TRANSIT_GATEWAY_PEERING -> output(maker(before(key, '~')), "transit_gateway_peering_ids", key);
            case DIRECT_CONNECT_GATEWAY -> output(home, "direct_connect_gateway_ids", key);
            case DIRECT_CONNECT_ACCEPTANCE -> output(home, "direct_connect_accepted_gateway_ids", key);
            case DIRECT_CONNECT_PROPOSAL ->
                output(maker(before(key, '@')).or(() -> maker(after(key, '@'))), "direct_connect_proposal_ids", key);
            case VPC -> output(maker(key), "vpc_ids", key);
            case PEERING -> output(maker(before(key, '~')), "peering_connection_ids", key);
            case TRANSIT_GATEWAY_ROUTE_TABLE, SUBNET, VIRTUAL_PRIVATE_GATEWAY, IPAM_POOL -> Optional.empty();
        };
    }

    /// The share by which a transit gateway comes to other accounts.
    Optional<String> share(String gateway) {
        return output(maker(gateway), "transit_gateway_share_arns", gateway);
    }

    private Optional<String> attachment(String key) {
        Stack attaching = byRequest.get(key);
        if (attaching != null) {
            return output(Optional.of(attaching), "transit_gateway_attachment_ids", key);
        }
        TransitPeerings.Couple couple = couples.get(key);
        if (couple == null || maker(couple.requester().id()).isEmpty()) {
            return Optional.empty();
        }
        // accepted first: routes lead nowhere before
        return output(
                maker(couple.accepter().id()),
                "transit_gateway_peering_acceptance_ids",
                couple.requester().id() + "~" + couple.accepter().id());
    }

    private Optional<Stack> maker(String id) {
        return Optional.ofNullable(byElement.get(id));
    }

    private static Optional<String> output(Optional<Stack> maker, String output, String key) {
        return maker.map(stack -> "module." + stack.moduleName() + "." + output + "[\"" + key + "\"]");
    }

    private static String before(String key, char sign) {
        return key.substring(0, key.indexOf(sign));
    }

    private static String after(String key, char sign) {
        return key.substring(key.indexOf(sign) + 1);
    }
}
