/// The designer's window: its view model, its commands with their shortcuts, and the places of its panels. The panels
/// themselves are features, one package each under this one; they know this package and never each other.
///
/// May depend on everything but `cli`, `app` and its own features. Start reading at [DocumentModel], then [Workbench].
@NullMarked
package org.cidrloom.ui;

import org.jspecify.annotations.NullMarked;
