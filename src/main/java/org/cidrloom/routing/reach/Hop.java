package org.cidrloom.routing.reach;

import org.cidrloom.model.ElementId;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// A place that packets pass.
///
/// @param element the subnet, VPC, attachment, route table, gateway, peering or network
/// @param route the destination of the route that matched there; null where none is looked up
/// @param says what happens there, for people: `10.1.0.0/16 to hub, implied by the attachment`
public record Hop(ElementId element, @Nullable Cidr route, String says) {}
