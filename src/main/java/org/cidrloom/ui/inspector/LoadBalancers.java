package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.cidrloom.model.LoadBalancer;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Ids;
import org.cidrloom.model.edit.LoadBalancerEdits;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Choice;
import org.cidrloom.ui.inspector.Field.Columns;
import org.cidrloom.ui.inspector.Field.Picks;
import org.cidrloom.ui.inspector.Field.Row;
import org.cidrloom.ui.inspector.Field.Rows;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;

/// The load balancers that are planned in a VPC.
final class LoadBalancers {
    private LoadBalancers() {}

    static FormSection of(Vpc vpc) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < vpc.loadBalancers().size(); i++) {
            rows.add(balancer(vpc, "load-balancers/" + i, vpc.loadBalancers().get(i)));
        }
        return new FormSection(
                "Load balancers",
                List.of(new Rows(
                        "load-balancers",
                        "None is planned: their addresses are not counted.",
                        rows,
                        List.of(Action.add("Add load balancer", LoadBalancerEdits.add(vpc))))));
    }

    private static Row balancer(Vpc vpc, String key, LoadBalancer balancer) {
        String id = balancer.id();
        Choice type = Common.keyword(
                key + "/type",
                "Type",
                balancer.type(),
                is -> is == LoadBalancer.Type.APPLICATION ? "Application" : "Network",
                is -> LoadBalancerEdits.changeType(vpc.id(), id, is));
        Choice scheme = Common.keyword(
                key + "/scheme",
                "Scheme",
                balancer.scheme(),
                is -> is == LoadBalancer.Scheme.INTERNAL ? "Internal" : "Internet-facing",
                is -> LoadBalancerEdits.changeScheme(vpc.id(), id, is));
        Picks subnets = new Picks(
                key + "/subnets",
                "One subnet in each zone",
                new LinkedHashSet<>(balancer.subnets()),
                FormContext.subnets(vpc),
                "The VPC has no subnets.",
                picked -> LoadBalancerEdits.changeSubnets(vpc.id(), id, picked));
        return new Row(
                List.of(
                        Text.of(key, "Id", id, Style.MONO, typed -> renamed(vpc, id, typed.strip())),
                        new Columns(key + "/kind", List.of(type, scheme)),
                        subnets),
                List.of(Action.remove(LoadBalancerEdits.remove(vpc.id(), id))));
    }

    private static Entry renamed(Vpc vpc, String id, String typed) {
        if (!Ids.isSlug(typed)) {
            return new Entry.Refused("An id has lower-case letters, digits and hyphens, such as "
                    + Ids.slug(typed.isEmpty() ? "ingress" : typed) + ".");
        }
        boolean taken = vpc.subnet(typed).isPresent()
                || vpc.loadBalancers().stream().anyMatch(other -> other.id().equals(typed));
        return taken && !typed.equals(id)
                ? new Entry.Refused(typed + " is taken; ids have to differ.")
                : Entry.accepted(LoadBalancerEdits.changeId(vpc.id(), id, typed));
    }
}
