/// Values that are computed once and computed again only where something that they were computed from is another: what
/// makes the analysis after an edit cost as much as the edit and not as much as the design. Knows nothing of networks.
/// May depend on nothing. Start reading at [Memory], then [Cell].
@NullMarked
package org.cidrloom.analysis.memory;

import org.jspecify.annotations.NullMarked;
