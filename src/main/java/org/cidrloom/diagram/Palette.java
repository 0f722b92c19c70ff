package org.cidrloom.diagram;

import java.util.EnumMap;
import java.util.Map;
import java.util.StringTokenizer;

/// The colours of a theme. Greys are calm; VPCs are purple, public subnets green, private ones blue, as in AWS's own
/// diagrams. Text roles keep a contrast of 4.5 to every ground they are used on (WCAG 2.2, 1.4.3).
public enum Palette {
    /// Dark on light.
    LIGHT("""
            CANVAS f6f7f9       PANEL ffffff        LANE f4f5f8           LINE d5dae1
            TEXT 1d2430         TEXT_SOFT 5b6573    TEXT_ON_STRONG ffffff
            VPC 7b45d6          VPC_SOFT f6f1fe     NETWORK 4a5568        NETWORK_SOFT eef1f5
            GATEWAY 475a72      GATEWAY_SOFT ebf0f6 CLUSTER 2f62c9        CLUSTER_SOFT eef4ff
            CHIP ffffff         CHIP_HATCH e3e6ec
            PUBLIC 4d7c0f       PUBLIC_SOFT f3f9e8  PRIVATE 1a68c6        PRIVATE_SOFT edf5fe
            NODE 4453c4         NODE_SOFT f0f2fe    POD 0b7d77            POD_SOFT e8f8f6
            CONTROL_PLANE 7a5c9e CONTROL_PLANE_SOFT f6f2fa
            TRANSIT 566579      TRANSIT_SOFT f0f3f7 DATABASE 96547b       DATABASE_SOFT faf1f6
            ATTACHMENT 7f8da1   PEERING 7b45d6
            FILL_RESERVED 9aa4b2 FILL_FIXED 5f6b7c  FILL_NODES 5766d8     FILL_PODS 12968e
            FILL_WARM 8acfc9    FILL_SURGE a9b2ef   FILL_FREE e2e6ec
            ERROR c8242b        ERROR_SOFT fdeced   WARNING 9a5b00        WARNING_SOFT fff3d9
            INFO 2563b8         INFO_SOFT e8f1fd    SELECTION 0a66d8      SELECTION_SOFT dcebfd
            WAY 0a8547          WAY_SOFT c4ecd5
            """),

    /// Light on dark.
    DARK("""
            CANVAS 0f1319       PANEL 171d26        LANE 1c232d           LINE 343e4b
            TEXT e7ebf1         TEXT_SOFT a1acbb    TEXT_ON_STRONG 10151c
            VPC ad88f5          VPC_SOFT 221d33     NETWORK a9b5c4        NETWORK_SOFT 202834
            GATEWAY a3b6cf      GATEWAY_SOFT 1f2a37 CLUSTER 7eacf8        CLUSTER_SOFT 18253a
            CHIP 1b222c         CHIP_HATCH 2d3644
            PUBLIC a3cc5a       PUBLIC_SOFT 1f2a17  PRIVATE 6db3f8        PRIVATE_SOFT 162839
            NODE 9da9f7         NODE_SOFT 1f2440    POD 4fcdc3            POD_SOFT 122e2d
            CONTROL_PLANE c3a8e3 CONTROL_PLANE_SOFT 28213a
            TRANSIT a6b5c8      TRANSIT_SOFT 222b37 DATABASE dd9fc3       DATABASE_SOFT 311f2c
            ATTACHMENT 728198   PEERING ad88f5
            FILL_RESERVED 77838f FILL_FIXED a3afbd  FILL_NODES 7f8df0     FILL_PODS 2fb3a9
            FILL_WARM 1f7771    FILL_SURGE 4a55a0   FILL_FREE 2f3947
            ERROR ff7b78        ERROR_SOFT 3a1b1f   WARNING f0b44c        WARNING_SOFT 362a14
            INFO 79b0fa         INFO_SOFT 17283d    SELECTION 5aa2ff      SELECTION_SOFT 1b3350
            WAY 43d88b          WAY_SOFT 164a30
            """);

    @SuppressWarnings("ImmutableEnumChecker") // filled once, by the constructor
    private final Map<Role, Colour> colours = new EnumMap<>(Role.class);

    Palette(String table) {
        StringTokenizer words = new StringTokenizer(table);
        while (words.hasMoreTokens()) {
            Role role = Role.valueOf(words.nextToken());
            colours.put(role, Colour.of(words.nextToken()));
        }
        if (colours.size() != Role.values().length) {
            throw new IllegalStateException("a role has no colour in " + name());
        }
    }

    /// The colour of a role.
    public Colour of(Role role) {
        Colour colour = colours.get(role);
        if (colour == null) {
            throw new IllegalStateException("no colour for " + role);
        }
        return colour;
    }
}
