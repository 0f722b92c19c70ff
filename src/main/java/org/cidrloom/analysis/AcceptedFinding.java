package org.cidrloom.analysis;

import org.cidrloom.finding.Finding;

/// A finding that the design's authors live with.
///
/// @param finding the finding
/// @param why their reason, as the design says it
public record AcceptedFinding(Finding finding, String why) {}
