package org.cidrloom.export;

import java.util.Locale;

/// How many Terraform root modules, and so states, a design of several accounts and Regions gets. One of a single
/// account and Region has one in either case, and the same.
public enum Roots {
    /// One for each account and Region. What one needs of another is named by id.
    EACH,

    /// One for all, with a provider for each account and Region, which are modules of it.
    ONE;

    /// What the export that runs here asks for.
    public static Roots current() {
        return ExportScope.roots();
    }

    /// The word of the command line.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
