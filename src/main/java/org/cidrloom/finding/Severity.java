package org.cidrloom.finding;

import java.util.Locale;

/// How much a finding matters. It belongs to the rule, so that a rule is either an error or it is not.
public enum Severity {
    /// AWS or Kubernetes rejects it, or connectivity or pod scheduling breaks.
    ERROR,

    /// It works, and will cost or hurt.
    WARNING,

    /// Worth knowing.
    INFO;

    /// The word in machine output: `error`, `warning` or `info`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
