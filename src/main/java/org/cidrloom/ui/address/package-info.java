/// The Addresses view: the address plan as nested bars, and allocating by hand. What it shows is laid out by
/// `diagram.address`. May depend on `ui` and what that may depend on, and on no other feature. Start reading at
/// [AddressesModel], then [AddressesView].
@NullMarked
package org.cidrloom.ui.address;

import org.jspecify.annotations.NullMarked;
