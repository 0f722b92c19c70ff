package org.cidrloom.export;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;
import org.jspecify.annotations.Nullable;

/// What the parts of one export have in common for as long as it runs: the templates in force, and what they share.
final class ExportScope {
    private static final ScopedValue<ExportScope> CURRENT = ScopedValue.newInstance();

    private final @Nullable Design design;
    private final Templates templates;
    private final Roots roots;
    private final ChartInstaller installer;
    private final Runnable pulse;
    private final Map<Object, Lazy> made = new ConcurrentHashMap<>();

    /// @param pulse is called often; what it throws ends the export
    ExportScope(@Nullable Design design, Templates templates, Roots roots, ChartInstaller installer, Runnable pulse) {
        this.design = design;
        this.templates = templates;
        this.roots = roots;
        this.installer = installer;
        this.pulse = pulse;
    }

    private ExportScope() {
        this(null, templates(), roots(), installer(), () -> {});
    }

    /// Lets whoever follows the export stop it here.
    static void pulse() {
        if (CURRENT.isBound()) {
            CURRENT.get().pulse.run();
        }
    }

    /// Holds one thing, made under its own lock, so that making one may ask for another.
    private static final class Lazy {
        private @Nullable Object value;

        synchronized Object get(Supplier<?> maker) {
            Object known = value;
            if (known == null) {
                known = Objects.requireNonNull(maker.get());
                value = known;
            }
            return known;
        }
    }

    /// Does something within this export.
    <T> T call(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /// The export of that design which runs here, or one that shares nothing.
    @SuppressWarnings("ReferenceEquality")
    static ExportScope of(Design design) {
        if (CURRENT.isBound() && CURRENT.get().design == design) {
            return CURRENT.get();
        }
        return new ExportScope();
    }

    /// The same by the design's network. What is shared belongs to one instance; to compare estates would cost more.
    @SuppressWarnings("ReferenceEquality")
    static ExportScope of(Network network) {
        if (CURRENT.isBound()) {
            ExportScope current = CURRENT.get();
            if (current.design != null && current.design.network() == network) {
                return current;
            }
        }
        return new ExportScope();
    }

    /// The templates in force here.
    static Templates templates() {
        return CURRENT.isBound() ? CURRENT.get().templates : Templates.OURS;
    }

    /// How many root modules Terraform gets here.
    static Roots roots() {
        return CURRENT.isBound() ? CURRENT.get().roots : Roots.EACH;
    }

    /// Who installs the CNI's chart here.
    static ChartInstaller installer() {
        return CURRENT.isBound() ? CURRENT.get().installer : ChartInstaller.HELM;
    }

    @SuppressWarnings("unchecked") // a key is only ever asked for with one type
    <T> T once(Object key, Supplier<T> maker) {
        return (T) made.computeIfAbsent(key, wanted -> new Lazy()).get(maker);
    }
}
