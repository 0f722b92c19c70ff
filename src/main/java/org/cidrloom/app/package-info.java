/// Where it all starts: the only place that makes services and hands them to each other.
/// May depend on everything. Start reading at [Main].
@NullMarked
package org.cidrloom.app;

import org.jspecify.annotations.NullMarked;
