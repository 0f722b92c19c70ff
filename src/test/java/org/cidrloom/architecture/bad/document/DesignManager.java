package org.cidrloom.architecture.bad.document;

/// Breaks: classes are named after what they are.
final class DesignManager {}
