package org.cidrloom.diagram;

/// The words around a picture. None of them may change while the design does not: a picture made twice is the same.
///
/// @param title the heading
/// @param subtitle below the heading
/// @param footer at the lower left, such as how many findings there are
/// @param source at the lower right, such as the name of the design's file
public record Caption(String title, String subtitle, String footer, String source) {}
