package org.cidrloom.aws;

/// What an instance type runs on.
public enum Hypervisor {
    /// The Nitro hypervisor: supports prefix delegation (CNI-35).
    NITRO,

    /// Xen: types of before 2017; no prefixes.
    XEN,

    /// None (bare metal), or unknown.
    UNKNOWN;

    static Hypervisor of(String text) {
        return switch (text) {
            case "nitro" -> NITRO;
            case "xen" -> XEN;
            case "unknown", "" -> UNKNOWN;
            default -> throw new IllegalArgumentException("no hypervisor: " + text);
        };
    }
}
