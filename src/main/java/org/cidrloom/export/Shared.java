package org.cidrloom.export;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Design;
import org.cidrloom.model.Vpc;

/// Something that several parts of a bundle need and that costs time, such as the analysis of the design: the first
/// part that asks for it in an export makes it, and the others take that one. Outside an export it is made every time.
///
/// @param <T> what is shared; immutable, since parts may run beside each other
public final class Shared<T> {
    private static final Shared<Analysis> ANALYSIS = new Shared<>();
    private static final Shared<Map<String, Vpc>> VPCS = new Shared<>();

    /// A thing to share. Keep it in a constant: who asks by the same object gets the same thing.
    public Shared() {}

    /// The one of this export.
    ///
    /// @param design the design that is exported; another design than the export's gets one of its own
    /// @param maker makes it, without asking for this one again
    public T of(Design design, Supplier<T> maker) {
        return ExportScope.of(design).once(this, maker);
    }

    /// The analysis of a design.
    public static Analysis analysis(Design design) {
        return ANALYSIS.of(design, () -> Analyzer.standard().analyze(design.network()));
    }

    /// The VPCs of a design by id.
    public static Map<String, Vpc> vpcs(Design design) {
        return VPCS.of(
                design,
                () -> design.network().vpcs().stream()
                        .collect(Collectors.toUnmodifiableMap(Vpc::id, vpc -> vpc, (first, second) -> first)));
    }

    /// What a part of the bundle had to leave out of a design, with one for many of a kind.
    public static List<Finding> findings(Exporter part, Design design) {
        return ExportScope.of(design).once(part, () -> LeftOut.gathered(part.findings(design)));
    }
}
