package org.cidrloom.ui;

import java.util.List;
import org.cidrloom.model.ElementId;
import org.cidrloom.net.Address;
import org.cidrloom.net.Cidr;

/// An element in one line, with what is in it: the outline and the command palette show it so.
///
/// @param element the element
/// @param kind what sort of element it is, read out for those who cannot see the icon
/// @param text what people call it
/// @param detail more about it, such as its CIDR; empty for nothing
/// @param icon the name of a feather icon
/// @param cidrs its ranges
/// @param children what is in it
public record ElementLine(
        ElementId element,
        String kind,
        String text,
        String detail,
        String icon,
        List<Cidr> cidrs,
        List<ElementLine> children) {
    public ElementLine {
        cidrs = List.copyOf(cidrs);
        children = children instanceof LaterLines ? children : List.copyOf(children);
    }

    /// Whether one of its ranges has the address.
    public boolean contains(Address address) {
        return cidrs.stream().anyMatch(cidr -> cidr.contains(address));
    }

    /// The same with other children.
    public ElementLine withChildren(List<ElementLine> others) {
        return new ElementLine(element, kind, text, detail, icon, cidrs, others);
    }
}
