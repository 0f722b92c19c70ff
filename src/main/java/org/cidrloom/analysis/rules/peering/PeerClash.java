package org.cidrloom.analysis.rules.peering;

import org.cidrloom.analysis.Clash;
import org.cidrloom.model.Peering;

/// Addresses that two peered VPCs share.
record PeerClash(Peering peering, Clash<String> clash) {}
