package org.cidrloom.export;

import java.util.List;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Design;

/// One part of the bundle. Pure and deterministic: the same design gives the same files, byte for byte.
public interface Exporter {
    /// The name that `--only` takes, in kebab-case: `terraform`.
    String name();

    /// What it writes, as a person would say it: `Terraform for VPCs, transit gateways and clusters`.
    String title();

    /// The files of this part, with paths relative to the bundle's folder.
    ///
    /// @throws ExportException where the design cannot be expressed
    List<GeneratedFile> files(Design design);

    /// What this part had to leave out or could not say, so that nothing is dropped silently.
    default List<Finding> findings(Design design) {
        return List.of();
    }
}
