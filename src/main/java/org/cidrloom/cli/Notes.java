package org.cidrloom.cli;

import java.io.PrintWriter;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.capacity.PodNetworking;

/// What a person should know beside an answer, on standard error.
final class Notes {
    private final PrintWriter err;

    Notes(PrintWriter err) {
        this.err = err;
    }

    void add(String sentence) {
        err.println("note: " + sentence);
    }

    /// Says which settings have no effect on that type.
    void onNetworking(InstanceType type, PodNetworking networking) {
        if (networking.prefixDelegation() && !networking.usesPrefixes(type)) {
            add(
                    "The CNI assigns no prefixes on " + type.name()
                            + ": they need a Nitro type and CNI 1.9, on bare metal 1.11. It falls back to secondary addresses.");
        }
        if (networking.podSecurityGroups() && !networking.hasTrunk(type)) {
            add(type.name() + " gets no trunk interface, so security groups for pods do not work on it.");
        }
    }
}
