package org.cidrloom.routing;

import org.cidrloom.net.Cidr;

/// A route of a VPC route table.
///
/// @param destination what it matches
/// @param target where it points
/// @param reason why it is there
public record Route(Cidr destination, Target target, Reason reason) {}
