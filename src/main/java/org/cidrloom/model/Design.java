package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;

/// One design: what is planned, and where it is drawn. Moving a box leaves [#network()] the same instance, so
/// nothing is analysed again (ADR 0002).
///
/// @param network what is planned
/// @param drawing where its elements stand on the canvas; never part of the analysis
@RecordBuilder
public record Design(Network network, Drawing drawing) implements DesignBuilder.With {
    /// A design with nothing in it yet.
    ///
    /// @param name the design's name
    /// @param region an AWS Region name such as `eu-west-1`
    /// @param zones names of the Availability Zones it plans for
    public static Design empty(String name, String region, List<String> zones) {
        return new Design(Network.empty(name, region, zones), new Drawing(Map.of()));
    }
}
