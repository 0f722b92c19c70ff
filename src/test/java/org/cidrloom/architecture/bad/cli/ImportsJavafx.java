package org.cidrloom.architecture.bad.cli;

import javafx.scene.control.Button;

/// Breaks: only ui and app import JavaFX.
record ImportsJavafx(Button button) {}
