package org.cidrloom.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.export.Bundle;
import org.cidrloom.export.Progress;
import org.cidrloom.model.Design;

/// Prints what each part of the bundle of an estate costs in a process that has just started, as an export by command
/// line has. Run it with the number of VPCs, and optionally a file that the estate is written to.
public final class ExportTimes {
    private ExportTimes() {}

    /// Exports an estate once.
    ///
    /// @param arguments the number of VPCs (300), and a file to write the estate to
    public static void main(String[] arguments) throws Exception {
        int vpcs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        Design design = Estates.of(vpcs, 1);
        if (arguments.length > 1) {
            DesignFile.save(Path.of(arguments[1]), design, null);
        }
        System.out.println(Estates.Size.of(vpcs));
        Moment start = Moment.now();
        Moment[] last = {start};
        String[] part = {""};
        Progress progress = (done, total, what) -> {
            if (what.equals(part[0])) {
                return;
            }
            Moment now = Moment.now();
            if (!part[0].isEmpty()) {
                print(last[0], now, part[0]);
            }
            last[0] = now;
            part[0] = what;
        };
        int files = Bundle.standard().export(design, progress).files().size();
        print(start, Moment.now(), "all " + files + " files");
    }

    private static void print(Moment from, Moment to, String what) {
        System.out.printf(
                "%7d ms, of the processors %7d ms  %s%n",
                TimeUnit.NANOSECONDS.toMillis(to.clock - from.clock),
                TimeUnit.NANOSECONDS.toMillis(to.processor - from.processor),
                what);
    }

    /// A moment by the clock, and what the thread has had of a processor by then; a busy machine tells them apart.
    private record Moment(long clock, long processor) {
        static Moment now() {
            return new Moment(
                    System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        }
    }
}
