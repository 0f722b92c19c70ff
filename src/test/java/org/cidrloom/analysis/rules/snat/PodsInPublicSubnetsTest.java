package org.cidrloom.analysis.rules.snat;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PodsInPublicSubnetsTest {
    private static final String RULE = "pods-in-public-subnets";

    /// SNAT-04.
    @Test
    void anInternetGatewayServesNoPrivateAddresses() {
        Judged judged = Judged.of(inPublic("externalSnat: true", "   # ! " + RULE))
                .isAsMarked()
                .isMendedBy(RULE, "Turn off external SNAT of eks");
        assertEquals(
                List.of("Pods of cluster eks take addresses of public-a and public-b, whose default"
                        + " route leads to an internet gateway, and external SNAT is on. They leave with"
                        + " private addresses, which the internet gateway drops. Put pods into subnets"
                        + " with a NAT gateway, or let nodes translate them."),
                judged.details(RULE));
        assertEquals(List.of("public-a", "public-b", "general"), judged.related(RULE));
    }

    /// SNAT-06: the enforcing mode strict.
    @Test
    void podsWithSecurityGroupsAreNotTranslatedEither() {
        Judged.of(inPublic("podSecurityGroups: true", "   # ! " + RULE))
                .isAsMarked()
                .tells(RULE, "pods with security groups of their own are not translated")
                .isMendedBy(RULE, "Turn off security groups for pods of eks");
    }

    @Test
    void translatedByTheirNodesTheyAreFine() {
        Judged.of(inPublic("externalSnat: false", "")).isAsMarked();
    }

    @Test
    void privateSubnetsHaveNatGateways() {
        Judged.of(SoundCluster.with("cni: {}", "cni: {externalSnat: true}")).isAsMarked();
    }

    private static String inPublic(String cni, String mark) {
        return SoundCluster.with(
                "- id: eks",
                "- id: eks" + mark,
                "cni: {}",
                "cni: {" + cni + "}",
                "[node-a, node-b]",
                "[public-a, public-b]",
                "10.0.0.0/27",
                "10.0.16.0/22",
                "10.0.0.32/27",
                "10.0.20.0/22");
    }
}
