package org.cidrloom.sizing;

import java.util.List;
import java.util.Objects;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.NodeCapacity;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;
import org.jspecify.annotations.Nullable;

/// Plans a design from requirements. Any thread may use it.
///
/// Every answer is checked by the engines that judge any design: a design has no error by the analyzer and carries the
/// pods by the capacity engine, and each relaxation of a refusal was planned with.
public final class Planner {
    private final InstanceTypes types;
    private final Analyzer analyzer;

    /// A planner that asks this analyzer.
    ///
    /// @param types the catalogue of instance types, the analyzer's own
    public Planner(InstanceTypes types, Analyzer analyzer) {
        this.types = types;
        this.analyzer = analyzer;
    }

    /// A planner with all rules and the bundled instance types.
    public static Planner standard() {
        return new Planner(InstanceTypes.bundled(), Analyzer.standard());
    }

    /// What is wrong with the requirements themselves; [#plan] wants none.
    public List<Mistake> mistakesIn(Requirements asked) {
        return Mistake.in(asked, types);
    }

    /// A design that fits, or why none does.
    ///
    /// @throws IllegalArgumentException where [#mistakesIn] tells a mistake
    public Answer plan(Requirements asked) {
        requireNoMistake(asked);
        Search search = new Search(asked, types, analyzer);
        Search.Found found = search.find();
        if (found != null) {
            return sized(search, found, asked);
        }
        Proof proof = new Argument(asked, search, types).proof();
        return new Refused(asked, proof, new Relaxations(asked, types, this::designFor, this::hasDesign).all());
    }

    /// The design alone: no proof and no relaxations where there is none.
    @Nullable
    Sized designFor(Requirements asked) {
        if (!Mistake.in(asked, types).isEmpty()) {
            return null;
        }
        Search search = new Search(asked, types, analyzer);
        Search.Found found = search.find();
        return found == null ? null : sized(search, found, asked);
    }

    private boolean hasDesign(Requirements asked) {
        return Mistake.in(asked, types).isEmpty() && new Search(asked, types, analyzer).finds();
    }

    private void requireNoMistake(Requirements asked) {
        List<Mistake> mistakes = Mistake.in(asked, types);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(mistakes.getFirst().words());
        }
    }

    private Sized sized(Search search, Search.Found found, Requirements asked) {
        Fitting.Fit fit = found.fit();
        Trial trial = fit.trial();
        NodeCapacity node = Objects.requireNonNull(
                search.densities().of(trial.instanceType(), trial.mode()).orElse(null));
        Sized.Choice choice = new Sized.Choice(
                trial.instanceType(),
                trial.mode(),
                trial.warmth(),
                trial.nodes().now(),
                trial.nodes().end(),
                (int) node.pods(),
                node.kubeletMaxPods(),
                found.spare());
        List<Slot> slots = fit.plan().slots(asked.zones().size());
        Explanation explanation = new Explanation(asked, search, found, choice, new Argument(asked, search, types));
        List<String> reasons = explanation.reasons();
        Network network = fit.network().withNotes(explanation.notes(reasons, slots));
        Design design = Fitting.design(network);
        return new Sized(asked, design, choice, slots, reasons, fit.findings(), fit.capacity(), fit.inTheEnd());
    }
}
