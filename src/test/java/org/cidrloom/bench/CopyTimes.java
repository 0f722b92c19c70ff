package org.cidrloom.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.cidrloom.document.file.Clipping;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.Copying;
import org.cidrloom.model.edit.ElementEdits;

/// Times copying many VPCs within one design, and removing them, by the processor time of the thread.
/// `java -cp ... org.cidrloom.bench.CopyTimes [VPCS...]` prints a Markdown table; without arguments for 200, 1,000 and
/// 2,000 VPCs of a design of 2,000.
public final class CopyTimes {
    private static final int ROUNDS = 15;

    private CopyTimes() {}

    public static void main(String[] args) {
        List<Integer> sizes = args.length == 0
                ? List.of(200, 1_000, 2_000)
                : Arrays.stream(args).map(Integer::valueOf).toList();
        Design design = Estates.of(2_000, 42);
        System.out.println("| VPCs of 2,000 | what | median ms of the thread | least ms |");
        System.out.println("|---:|---|---:|---:|");
        for (int size : sizes) {
            List<ElementId> some = new ArrayList<>();
            design.network().vpcs().subList(0, size).forEach(vpc -> some.add(new ElementId.OfVpc(vpc.id())));
            Design part = Copying.part(design, some, Map.of());
            print(size, "their part of the design", () -> Copying.part(design, some, Map.of()));
            Clipping clipping = new Clipping(part, Copying.Kind.ELEMENTS);
            String text = clipping.text();
            print(size, "its text", clipping::text);
            print(size, "the text is read", () -> Clipping.read(text));
            print(
                    size,
                    "it is pasted",
                    () -> Objects.requireNonNull(
                                    Copying.paste(design, part, 0, 0).edit())
                            .apply(design));
            print(size, "they are removed", () -> ElementEdits.removeAll(some).apply(design));
        }
    }

    private static void print(int size, String what, Supplier<?> work) {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Objects.requireNonNull(work.get());
            times[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "| %d | %s | %.1f | %.1f |%n", size, what, times[ROUNDS / 2], times[0]);
    }
}
