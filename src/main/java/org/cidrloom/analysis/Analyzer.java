package org.cidrloom.analysis;

import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.Network;
import org.jspecify.annotations.Nullable;

/// Runs rules over networks. It remembers what they said of the last network and why, so that after an edit only what
/// the edit can have changed is judged again; what it says is the same as if it judged everything. It keeps nothing but
/// what that network needs.
///
/// Any thread may use it, several at once too: the memory is with one of them at a time, and who finds it taken judges
/// from nothing.
public final class Analyzer {
    private final RuleCatalogue catalogue;
    private final InstanceTypes types;

    /// What was said of the last network; null while a thread has it.
    private @Nullable Verdicts remembered;

    /// An analyzer with those rules.
    ///
    /// @param types the catalogue of instance types
    public Analyzer(RuleCatalogue catalogue, InstanceTypes types) {
        this.catalogue = catalogue;
        this.types = types;
    }

    /// An analyzer with all rules and the bundled instance types.
    public static Analyzer standard() {
        return new Analyzer(RuleCatalogue.STANDARD, InstanceTypes.bundled());
    }

    /// Judges the network.
    public Analysis analyze(Network network) {
        Verdicts verdicts = take();
        Analysis analysis = verdicts.of(network);
        keep(verdicts);
        return analysis;
    }

    private synchronized Verdicts take() {
        Verdicts taken = remembered == null ? new Verdicts(catalogue, types) : remembered;
        remembered = null;
        return taken;
    }

    private synchronized void keep(Verdicts verdicts) {
        remembered = verdicts;
    }
}
