package org.cidrloom.analysis.rules.eks;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class EndpointsMissingTest {
    private static final String RULE = "endpoints-missing";

    /// EKS-19: the example of the fact.
    @Test
    void isolatedNodesNeedEndpoints() {
        Judged judged = Judged.of(isolated("[ec2, sts, logs]", "   # ! " + RULE))
                .isAsMarked()
                .isMendedBy(RULE, "Change interface endpoints of app to ec2, sts, logs, ecr.api, ecr.dkr");
        assertEquals(
                List.of("Nodes of cluster eks start in node-a and node-b of VPC app, which have no way"
                        + " to the internet, and the VPC has no interface endpoints for ecr.api and"
                        + " ecr.dkr. Nodes call EC2 for pod addresses, STS for credentials, and ECR for"
                        + " images, whose layers are in S3 (a gateway endpoint, which comes with"
                        + " ecr.dkr); without them they do not become Ready. Add the endpoints, one"
                        + " address each in each zone, or a NAT gateway. Services that pods call"
                        + " themselves, such as logs, eks-auth or elasticloadbalancing, need endpoints as"
                        + " well."),
                judged.details(RULE));
        assertEquals(List.of("eks", "node-a", "node-b"), judged.related(RULE));
        assertEquals(
                "Give app NAT gateways", judged.finding(RULE).fixes().get(1).title());
    }

    @Test
    void longNamesCount() {
        Judged.of(isolated(
                        "[com.amazonaws.eu-west-1.ec2, com.amazonaws.eu-west-1.sts,"
                                + " com.amazonaws.eu-west-1.ecr.api, com.amazonaws.eu-west-1.ecr.dkr]",
                        ""))
                .isAsMarked();
    }

    @Test
    void withANatGatewayNoneAreNeeded() {
        Judged.of(SoundCluster.text()).isAsMarked();
    }

    /// One cause for all clusters of the VPC.
    @Test
    void twoClustersOfOneVpcAreOneFinding() {
        String text = isolated("[]", "");
        String second = text.substring(text.indexOf("  - id: eks")).replace("- id: eks", "- id: second");
        Judged judged = Judged.of(text + second);
        assertEquals(List.of("eks", "second", "node-a", "node-b"), judged.related(RULE));
    }

    private static String isolated(String endpoints, String mark) {
        return SoundCluster.with(
                "- id: app",
                "- id: app" + mark,
                "    nat: per-zone\n    internet: true\n",
                "    interfaceEndpoints: " + endpoints + "\n",
                "    serviceCidr: 172.20.0.0/16\n",
                "    serviceCidr: 172.20.0.0/16\n    endpointAccess: private\n");
    }
}
