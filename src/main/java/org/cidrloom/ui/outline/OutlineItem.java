package org.cidrloom.ui.outline;

import java.util.List;
import org.cidrloom.model.ElementId;
import org.cidrloom.net.Address;
import org.cidrloom.net.Cidr;

/// An element in the outline, with what is in it.
///
/// @param element the element
/// @param kind what sort of element it is, read out for those who cannot see the icon
/// @param text what people call it
/// @param detail more about it, such as its CIDR; empty for nothing
/// @param icon the name of a feather icon
/// @param cidrs its ranges
/// @param children what is in it
record OutlineItem(
        ElementId element,
        String kind,
        String text,
        String detail,
        String icon,
        List<Cidr> cidrs,
        List<OutlineItem> children) {
    OutlineItem {
        cidrs = List.copyOf(cidrs);
        children = List.copyOf(children);
    }

    /// Whether one of its ranges has the address.
    boolean contains(Address address) {
        return cidrs.stream().anyMatch(cidr -> cidr.contains(address));
    }

    /// The same with other children.
    OutlineItem withChildren(List<OutlineItem> others) {
        return new OutlineItem(element, kind, text, detail, icon, cidrs, others);
    }
}
