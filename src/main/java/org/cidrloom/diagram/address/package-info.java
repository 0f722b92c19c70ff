/// The address plan as bars: which ranges there are, what lies in them and what is free, how they are laid out for a
/// window, and what an allocation by hand would become. No toolkit: the same shapes as the diagram, in pixels, and the
/// questions a pointer asks. May depend on what `diagram` may depend on. Start reading at [AddressMap], then
/// [AddressLayout].
@NullMarked
package org.cidrloom.diagram.address;

import org.jspecify.annotations.NullMarked;
