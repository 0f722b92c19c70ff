/// The design as its author means it: immutable records, named in AWS's own words, shaped as a tree.
/// May depend on `net`. Start reading at [Design].
@NullMarked
package org.cidrloom.model;

import org.jspecify.annotations.NullMarked;
