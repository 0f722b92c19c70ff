package org.cidrloom.export;

/// Follows work that can take a while. It may throw [java.util.concurrent.CancellationException] to stop it: then
/// nothing is written.
@FunctionalInterface
public interface Progress {
    /// Nobody watches.
    Progress NONE = (done, total, what) -> {};

    /// A step is reached, or still being done: the same step may be told many times.
    ///
    /// @param done how many steps are done
    /// @param total how many there are
    /// @param what what comes next, for a person to read; empty at the end
    void at(int done, int total, String what);
}
