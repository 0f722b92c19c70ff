package org.cidrloom.diagram;

import org.cidrloom.model.ElementId;
import org.cidrloom.net.Cidr;

/// Where an address block stands that is written on its own in the box of a VPC or network. It is seen from near only.
///
/// @param owner the VPC or network that has it
/// @param cidr the block
/// @param box the room that it takes
public record PlacedBlock(ElementId owner, Cidr cidr, Box box) {}
