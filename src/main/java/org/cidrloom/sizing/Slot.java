package org.cidrloom.sizing;

import org.cidrloom.model.Tier;
import org.cidrloom.net.Cidr;

/// A block that is kept free for a subnet of a zone that may come later.
///
/// @param zone which of the later zones, from 0
/// @param tier what the subnet is for
/// @param cidr the block
public record Slot(int zone, Tier tier, Cidr cidr) {}
