package org.cidrloom.ui.inspector;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.bench.Estates;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Elements;
import org.cidrloom.model.Network;

/// How much processor time a form takes to make on an estate of 1,000 VPCs, its suggestions included: the median and
/// the longest of
/// each kind of element. A form is made at every edit, so it has to stay far below a frame of 16 ms.
///
/// Run its main class with the class path of the tests.
public final class FormTimes {
    private static final int ROUNDS = 21;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private FormTimes() {}

    /// Prints the times.
    public static void main(String[] arguments) {
        Design design = Estates.of(arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]), 1);
        Network network = design.network();
        CapacityReport capacity = Analyzer.standard().analyze(network).capacity();
        InstanceTypes types = InstanceTypes.bundled();
        List<ElementId> all = Elements.of(network);
        List<Class<?>> kinds =
                all.stream().<Class<?>>map(Object::getClass).distinct().toList();
        for (Class<?> kind : kinds) {
            List<ElementId> elements = all.stream().filter(kind::isInstance).toList();
            long offers = 0;
            double[] millis = new double[ROUNDS];
            for (int i = 0; i < 3 * ROUNDS; i++) {
                ElementId element = elements.get((int) ((long) i * elements.size() / (3 * ROUNDS)));
                long start = CPU.getCurrentThreadCpuTime();
                offers += make(new FormContext(network, capacity, types), element);
                millis[i % ROUNDS] = (CPU.getCurrentThreadCpuTime() - start) / 1e6;
            }
            Arrays.sort(millis);
            System.out.printf(
                    Locale.ROOT,
                    "%-24s median %6.2f ms   longest %6.2f ms   %d suggestions%n",
                    kind.getSimpleName(),
                    millis[ROUNDS / 2],
                    millis[ROUNDS - 1],
                    offers);
        }
    }

    private static long make(FormContext context, ElementId element) {
        Form form = Forms.of(context, element).orElseThrow();
        return form.sections().stream()
                .flatMap(section -> section.fields().stream())
                .flatMap(Field::withInner)
                .filter(Field.Text.class::isInstance)
                .map(Field.Text.class::cast)
                .mapToLong(text -> text.suggestions().apply(text.value()).size())
                .sum();
    }
}
