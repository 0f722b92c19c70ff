/// Who reaches whom: packets followed from table to table, as ranges, until they arrive or the first place where they
/// cannot go on. Pure data. May depend on `routing`, `model` and `net`. Start reading at [Reachability], then [Walk].
@NullMarked
package org.cidrloom.routing.reach;

import org.jspecify.annotations.NullMarked;
