package org.cidrloom.analysis;

import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// A design with one cluster that no rule says anything of, to be spoilt by tests one place at a time.
public final class SoundCluster {
    private static final String TEXT = """
            vpcs:
              - id: app
                cidrs: [{cidr: 10.0.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]
                nat: per-zone
                internet: true
                subnets:
                  - {id: public-a, tier: public, zone: eu-west-1a, cidr: 10.0.0.0/27}
                  - {id: public-b, tier: public, zone: eu-west-1b, cidr: 10.0.0.32/27}
                  - {id: control-a, tier: control-plane, zone: eu-west-1a, cidr: 10.0.1.0/28}
                  - {id: control-b, tier: control-plane, zone: eu-west-1b, cidr: 10.0.1.16/28}
                  - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.4.0/22}
                  - {id: node-b, tier: node, zone: eu-west-1b, cidr: 10.0.8.0/22}
                  - {id: transit-a, tier: transit, zone: eu-west-1a, cidr: 10.0.1.32/28}
                  - {id: transit-b, tier: transit, zone: eu-west-1b, cidr: 10.0.1.48/28}
            clusters:
              - id: eks
                vpc: app
                serviceCidr: 172.20.0.0/16
                subnets: [control-a, control-b]
                cni: {}
                nodeGroups:
                  - id: general
                    kind: managed
                    instanceTypes: [m5.large]
                    subnets: [node-a, node-b]
                    nodes: {min: 2, desired: 2, max: 4}
                    pods: 20
            """;

    private static final String POD_SUBNETS = """
                  - {id: pod-a, tier: pod, zone: eu-west-1a, cidr: 100.64.0.0/19}
                  - {id: pod-b, tier: pod, zone: eu-west-1b, cidr: 100.64.32.0/19}
            """;

    private SoundCluster() {}

    /// The design as it is.
    public static String text() {
        return TEXT;
    }

    /// The design with each first text of a pair, which it holds once, replaced by the second.
    public static String with(String... pairs) {
        String text = TEXT;
        for (int i = 0; i < pairs.length; i += 2) {
            String was = pairs[i];
            assertEquals(1, text.split(Pattern.quote(was), -1).length - 1, "“" + was + "” in\n" + text);
            text = text.replace(was, pairs[i + 1]);
        }
        return text;
    }

    /// The same under custom networking, with pod subnets in the non-routable block.
    ///
    /// @param cni further settings of the CNI, such as `externalSnat: true`
    /// @param pairs as in [#with]
    public static String customNetworking(String cni, String... pairs) {
        String[] all = new String[pairs.length + 4];
        all[0] = "      - {id: node-a,";
        all[1] = POD_SUBNETS + all[0];
        all[2] = "    cni: {}";
        all[3] = "    cni: {customNetworking: true, podSubnets: {eu-west-1a: pod-a, eu-west-1b: pod-b}"
                + (cni.isEmpty() ? "" : ", " + cni) + "}";
        System.arraycopy(pairs, 0, all, 4, pairs.length);
        return with(all);
    }
}
