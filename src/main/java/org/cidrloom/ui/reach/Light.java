package org.cidrloom.ui.reach;

/// Which way is lit.
///
/// @param back whether that of the answers, else that there
/// @param part of which part
record Light(boolean back, int part) {
    /// What is lit first.
    static final Light FIRST = new Light(false, 0);
}
