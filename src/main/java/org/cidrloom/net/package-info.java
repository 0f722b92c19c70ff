/// Addresses: CIDR blocks, sets of them, look-ups by prefix, free space.
/// May depend on nothing else of ours. Start reading at [Cidr].
@NullMarked
package org.cidrloom.net;

import org.jspecify.annotations.NullMarked;
