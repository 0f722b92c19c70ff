/// How many pods fit and how many addresses they take: max pods, warm pools, demand and free space of every
/// subnet. One engine for the rules, the inspector, the command line and the exported kubelet settings (ADR:
/// capacity is one engine). Pure; no statics that change. May depend on `net`, `model` and `aws`. Start reading
/// at [Capacity]; for what could be otherwise at [WhatIf], [Growth], [LostZone], [WorstCase] and [Fragmentation].
@NullMarked
package org.cidrloom.capacity;

import org.jspecify.annotations.NullMarked;
