package org.cidrloom.sizing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.aws.InstanceTypes;
import org.jspecify.annotations.Nullable;

/// Goes through all trials in the order of preference, and stops at the first design without a warning.
///
/// What is preferred: room for a later zone; no warning; pods in the node subnets before a non-routable block, and
/// secondary addresses before prefixes; default warm targets before lower ones; fewer nodes; smaller subnets.
final class Search {
    private final Requirements asked;
    private final Densities densities;
    private final Fitting fitting;
    private final Map<PodMode, Shortfall> nearest = new EnumMap<>(PodMode.class);
    private final Map<PodMode, Fitting.Fit> warned = new EnumMap<>(PodMode.class);
    private boolean anyDoes;

    Search(Requirements asked, InstanceTypes types, Analyzer analyzer) {
        this.asked = asked;
        this.densities = new Densities(asked, types);
        this.fitting = new Fitting(asked, types, analyzer, densities);
    }

    /// What was found.
    ///
    /// @param fit the design
    /// @param spare how many zones may come later
    record Found(Fitting.Fit fit, int spare) {}

    /// Whether there is a design at all: the first will do, with warnings or without.
    boolean finds() {
        anyDoes = true;
        return find() != null;
    }

    /// The preferred design; null where there is none.
    @Nullable
    Found find() {
        if (Surroundings.taken(asked).isPresent()
                || (!asked.ipv6() && ServiceRange.of(asked).isEmpty())
                || !fitting.errorsOfRanges().isEmpty()) {
            return null;
        }
        for (int spare : spares()) {
            Fitting.Fit fit = find(spare);
            if (fit != null) {
                return new Found(fit, spare);
            }
        }
        return null;
    }

    private List<Integer> spares() {
        Integer said = asked.spareZones();
        return said == null ? List.of(1, 0) : List.of(said);
    }

    private Fitting.@Nullable Fit find(int spare) {
        Fitting.Fit best = null;
        nearest.clear();
        warned.clear();
        for (PodMode mode : modes()) {
            if (isRefuted(mode) || lacksRoom(mode, spare)) {
                continue;
            }
            for (Trial trial : new Trials(asked, densities).of(mode)) {
                Fitting.Result result = fitting.fit(trial, spare);
                Shortfall missing = result.shortfall();
                if (missing != null) {
                    nearest.merge(mode, missing, Search::nearer);
                }
                Fitting.Fit fit = result.fit();
                if (fit == null) {
                    continue;
                }
                warned.putIfAbsent(mode, fit);
                best = best == null || fit.avoidable() < best.avoidable() ? fit : best;
                if (anyDoes || best.avoidable() == 0) {
                    return best;
                }
            }
        }
        return best;
    }

    private boolean isRefuted(PodMode mode) {
        int most = mostPodsPerNode(mode);
        return most < 1 || LowerBound.of(asked, mode, most).refutes();
    }

    /// The most pods that a node of any of the types takes in that mode; 0 where none can be used so.
    int mostPodsPerNode(PodMode mode) {
        return asked.instanceTypes().stream()
                .mapToInt(type -> densities.podsPerNode(type, mode))
                .max()
                .orElse(0);
    }

    /// Whether not even the trials that take least have room; their nearest miss is remembered then.
    private boolean lacksRoom(PodMode mode, int spare) {
        List<Trial> least = new Trials(asked, densities).leastOf(mode);
        if (least.stream().anyMatch(trial -> fitting.hasRoom(trial, spare))) {
            return false;
        }
        least.stream()
                .flatMap(trial -> Stream.ofNullable(fitting.fit(trial, spare).shortfall()))
                .min(Shortfall.NEAREST)
                .ifPresent(missing -> nearest.put(mode, missing));
        return true;
    }

    private static Shortfall nearer(Shortfall one, Shortfall other) {
        return Shortfall.NEAREST.compare(other, one) < 0 ? other : one;
    }

    /// The modes that may be used at all.
    List<PodMode> modes() {
        return Arrays.stream(PodMode.values()).filter(mode -> mode.suits(asked)).toList();
    }

    Densities densities() {
        return densities;
    }

    Fitting fitting() {
        return fitting;
    }

    /// The nearest misses of the modes, of the last round.
    List<Shortfall> shortfalls() {
        List<Shortfall> all = new ArrayList<>();
        modes().stream().map(nearest::get).filter(Objects::nonNull).forEach(all::add);
        return all;
    }

    /// The design of a mode that was not chosen; null where it has none.
    Fitting.@Nullable Fit passedOver(PodMode mode) {
        return warned.get(mode);
    }

    @Nullable
    Shortfall shortfall(PodMode mode) {
        return nearest.get(mode);
    }
}
