package org.cidrloom.cli;

import java.util.List;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.aws.InstanceTypes;

/// Finds the instance types that a person names on the command line.
final class TypeLookup {
    private static final int SUGGESTIONS = 3;

    private TypeLookup() {}

    /// The type of that name.
    ///
    /// @throws Failure where the catalogue has none; it says which names are near
    static InstanceType find(String name) {
        InstanceTypes types = InstanceTypes.bundled();
        return types.find(name)
                .orElseThrow(
                        () -> new Failure("“" + shortened(name) + "” is not an EC2 instance type of the catalogue; "
                                + suggestion(types.nearest(name, SUGGESTIONS))));
    }

    private static String suggestion(List<String> near) {
        if (near.isEmpty()) {
            return "names look like m5.large, and https://aws.amazon.com/ec2/instance-types/ lists them.";
        }
        String last = near.getLast();
        String before = String.join(", ", near.subList(0, near.size() - 1));
        return "did you mean " + (before.isEmpty() ? last : before + " or " + last) + "?";
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
