package org.cidrloom.model;

import org.cidrloom.net.Cidr;

/// A route that all subnets of one tier have beyond what tier, nat and attachments imply.
///
/// @param tier whose route tables have it
/// @param destination what it matches
/// @param via the id of the transit gateway, or of the peered VPC or network, that it points to
public record VpcRoute(Tier tier, Cidr destination, String via) {}
