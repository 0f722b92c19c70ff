package org.cidrloom.architecture.bad.analysis;

import java.time.Instant;

/// Breaks: the core touches no file, clock or thread.
record ReadsTheClock(Instant now) {}
