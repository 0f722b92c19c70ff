package org.cidrloom.model.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cidrloom.model.LoadBalancer;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;

/// Changes of the load balancers that are planned in a VPC.
public final class LoadBalancerEdits {
    private LoadBalancerEdits() {}

    /// Adds an internal Application Load Balancer under the next free id, in one private or else node subnet of each
    /// zone.
    public static Edit add(Vpc vpc) {
        Set<String> taken = new HashSet<>();
        vpc.subnets().stream().map(Subnet::id).forEach(taken::add);
        vpc.loadBalancers().stream().map(LoadBalancer::id).forEach(taken::add);
        LoadBalancer balancer = new LoadBalancer(
                Ids.free(taken, "ingress"),
                LoadBalancer.Type.APPLICATION,
                LoadBalancer.Scheme.INTERNAL,
                SubnetChoice.forLoadBalancer(vpc));
        return VpcEdits.change(
                vpc.id(),
                Labels.add("load balancer " + balancer.id(), vpc.id()),
                was -> was.withLoadBalancers(Branches.plus(was.loadBalancers(), balancer)));
    }

    /// Gives it another id; the design stays as it is where a load balancer or a subnet of the VPC has that already.
    public static Edit changeId(String vpc, String id, String is) {
        return change(vpc, id, "Change id of " + id + " to " + is, (in, was) -> isTaken(in, is) ? was : was.withId(is));
    }

    private static boolean isTaken(Vpc vpc, String id) {
        return vpc.subnet(id).isPresent()
                || vpc.loadBalancers().stream().anyMatch(each -> each.id().equals(id));
    }

    /// Sets what kind it is.
    public static Edit changeType(String vpc, String id, LoadBalancer.Type type) {
        return change(vpc, id, Labels.change("type", id, type), (in, was) -> was.withType(type));
    }

    /// Sets who may reach it.
    public static Edit changeScheme(String vpc, String id, LoadBalancer.Scheme scheme) {
        return change(vpc, id, Labels.change("scheme", id, scheme), (in, was) -> was.withScheme(scheme));
    }

    /// Sets the subnets that it stands in.
    public static Edit changeSubnets(String vpc, String id, List<String> subnets) {
        return change(vpc, id, Labels.change("subnets", id, subnets), (in, was) -> was.withSubnets(subnets));
    }

    /// Takes it out of the design.
    public static Edit remove(String vpc, String id) {
        return VpcEdits.change(
                vpc,
                Labels.remove("load balancer " + id, vpc),
                was -> was.withLoadBalancers(
                        Branches.without(was.loadBalancers(), each -> each.id().equals(id))));
    }

    private static Edit change(String vpc, String id, String label, Change change) {
        return VpcEdits.change(
                vpc,
                label,
                in -> in.withLoadBalancers(
                        Branches.mapped(in.loadBalancers(), was -> was.id().equals(id) ? change.of(in, was) : was)));
    }

    private interface Change {
        LoadBalancer of(Vpc in, LoadBalancer was);
    }

    /// The VPC with the subnets of its load balancers changed.
    static Vpc subnets(Vpc vpc, UnaryOperator<List<String>> change) {
        return vpc.withLoadBalancers(Branches.mapped(
                vpc.loadBalancers(), balancer -> balancer.withSubnets(change.apply(balancer.subnets()))));
    }
}
