package org.cidrloom.model;

/// A finding that the design's authors know of and live with.
///
/// @param rule the id of the rule
/// @param subject the element that the finding is about: its id, or its path where others have the same id; the
/// design's name for the design
/// @param why the reason, for whoever reads the design next
public record Acceptance(String rule, String subject, String why) {}
