package org.cidrloom.model;

/// A route that all subnets of one tier have to each entry of a prefix list.
///
/// @param tier whose route tables have it
/// @param prefixList the id of the prefix list
/// @param via the id of the transit gateway, or of the peered VPC or network, that it points to
public record PrefixListRoute(Tier tier, String prefixList, String via) {}
