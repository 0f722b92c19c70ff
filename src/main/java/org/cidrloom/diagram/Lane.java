package org.cidrloom.diagram;

/// Where an Availability Zone stands in a VPC: what is dropped there goes to that zone.
///
/// @param vpc the VPC's id
/// @param zone the zone's name
/// @param box the lane
public record Lane(String vpc, String zone, Box box) {}
