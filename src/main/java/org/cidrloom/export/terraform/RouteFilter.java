package org.cidrloom.export.terraform;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cidrloom.export.LeftOut;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;
import org.cidrloom.routing.Target;

/// Tells routes that can be made from those whose target does not exist, and says so.
final class RouteFilter {
    private final Stack stack;
    private final TransitModel transit;
    private final Inputs inputs;
    private final List<Finding> findings;
    private final Set<String> told = new HashSet<>();

    RouteFilter(Stack stack, TransitModel transit, Inputs inputs, List<Finding> findings) {
        this.stack = stack;
        this.transit = transit;
        this.inputs = inputs;
        this.findings = findings;
    }

    /// Whether the route can be made. Asks for the ids that it needs.
    ///
    /// @param destination where it leads, as a person would say it
    boolean isMade(Vpc vpc, String destination, Target target) {
        return switch (target) {
            case Target.Transit(String gateway) ->
                stack.attaches(vpc.id(), gateway)
                        || leftOut(
                                vpc,
                                destination,
                                "A route leads to a gateway that is not attached",
                                "the VPC is not attached to " + gateway + ". Attach it");
            case Target.InternetGateway internet ->
                vpc.internet()
                        || leftOut(
                                vpc,
                                destination,
                                "A route leads to no internet gateway",
                                "the VPC has no internet gateway. Give it one");
            case Target.Outside(String network) -> {
                boolean known = stack.index().outside(network).isPresent()
                        || stack.index().directConnectGateway(network).isPresent();
                if (!known) {
                    yield leftOut(
                            vpc,
                            destination,
                            "A route leads to a network without a way",
                            "the VPC has no way to " + network + ". Peer or attach it");
                }
                if (!transit.direct().vpnGateways().contains(vpc.id())) {
                    inputs.need(Inputs.Kind.VIRTUAL_PRIVATE_GATEWAY, vpc.id());
                }
                yield true;
            }
            default -> true;
        };
    }

    private boolean leftOut(Vpc vpc, String destination, String kind, String why) {
        if (told.add(vpc.id() + " " + destination + " " + why)) {
            findings.add(LeftOut.of(
                    new ElementId.OfVpc(vpc.id()),
                    kind,
                    "The route of " + vpc.displayName() + " to " + destination + " is not in the Terraform, because "
                            + why + " and export again."));
        }
        return false;
    }
}
