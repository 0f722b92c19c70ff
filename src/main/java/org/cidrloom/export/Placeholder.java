package org.cidrloom.export;

/// What stands in a file for what AWS gives out only when things are made. Nobody takes it for the real one: it is no
/// id, and in YAML it is a list where a string is wanted once its quotes are gone.
public final class Placeholder {
    private Placeholder() {}

    /// Stands for the id of a subnet.
    ///
    /// @param vpc the id of its VPC in the design
    /// @param subnet its id in the design
    public static String subnet(String vpc, String subnet) {
        return of("the id of subnet " + vpc + "/" + subnet);
    }

    /// Stands for what the words say.
    public static String of(String words) {
        return "[" + words + "]";
    }
}
