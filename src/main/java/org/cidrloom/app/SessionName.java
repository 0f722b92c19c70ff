package org.cidrloom.app;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of sessions that tell whether the program that gave them still runs: its process, when that started (numbers
/// of processes come back), and which of its windows it is.
final class SessionName {
    private static final Pattern NAME = Pattern.compile("process-(\\d{1,18})-(\\d{1,18})-\\d{1,9}");
    private static final AtomicInteger WINDOWS = new AtomicInteger();

    private SessionName() {}

    /// A name for another window of this program.
    static String next() {
        ProcessHandle self = ProcessHandle.current();
        return "process-" + self.pid() + "-" + started(self) + "-" + WINDOWS.incrementAndGet();
    }

    /// Whether the program that gave this name still runs.
    static boolean isRunning(String session) {
        Matcher parts = NAME.matcher(session);
        if (!parts.matches()) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(parts.group(1)));
        return process.filter(ProcessHandle::isAlive)
                .filter(each -> started(each) == Long.parseLong(parts.group(2)))
                .isPresent();
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
