package org.cidrloom.architecture.bad.model;

import inet.ipaddr.IPAddress;

/// Breaks: only net imports inet.ipaddr.
record ImportsIpaddr(IPAddress address) {}
