/// Tests of cells that know from which others they were computed.
@NullMarked
package org.cidrloom.analysis.memory;

import org.jspecify.annotations.NullMarked;
