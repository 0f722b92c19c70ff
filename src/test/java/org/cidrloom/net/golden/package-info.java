/// What org.cidrloom.net has to agree with: the plainest code that gives the same answers, on bit sets and lists over a
/// few hundred addresses. Slow on purpose. Start reading at [Universe].
@NullMarked
package org.cidrloom.net.golden;

import org.jspecify.annotations.NullMarked;
