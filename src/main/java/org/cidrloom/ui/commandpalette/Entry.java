package org.cidrloom.ui.commandpalette;

import java.util.List;
import java.util.Locale;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.net.Address;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Something that the palette can find: a command to run, or an element to go to.
///
/// @param key what tells it from the others, and is remembered once it was chosen
/// @param label what it is called
/// @param detail more about it: the menu of a command, the CIDR of an element
/// @param icon the name of a feather icon; null for none
/// @param keys the shortcut as a person reads it; empty for none
/// @param needs why it cannot be chosen now; empty where it can
/// @param more what finds it beside its label, in lower case
/// @param cidrs its ranges, found by an address in them
/// @param preview what the canvas shows while it is looked at; null for the design as it is
/// @param action what choosing it does
record Entry(
        String key,
        String label,
        String detail,
        @Nullable String icon,
        String keys,
        String needs,
        String more,
        List<Cidr> cidrs,
        @Nullable Edit preview,
        Runnable action) {
    Entry {
        more = more.toLowerCase(Locale.ROOT);
        cidrs = List.copyOf(cidrs);
    }

    /// Whether it can be chosen now.
    boolean isEnabled() {
        return needs.isEmpty();
    }

    /// How long the prefix of its narrowest range is that has the address; -1 where none has it.
    int around(Address address) {
        return cidrs.stream()
                .filter(cidr -> cidr.contains(address))
                .mapToInt(Cidr::prefixLength)
                .max()
                .orElse(-1);
    }
}
