package org.cidrloom.export;

import java.util.Locale;

/// Who installs the CNI's chart, in clusters that take the CNI by Helm.
public enum ChartInstaller {
    /// Helm: a person or a delivery tool, by the values files of the bundle.
    HELM,

    /// Terraform: the same values files in a `helm_release`, in a root module of its own for each cluster, because it
    /// asks the cluster's API while planning.
    TERRAFORM;

    /// What the export that runs here asks for.
    public static ChartInstaller current() {
        return ExportScope.installer();
    }

    /// The word of the command line.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
