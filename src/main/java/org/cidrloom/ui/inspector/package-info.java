/// The form of the selected element: every field of the model, validated as it is typed, with the figures that it
/// drives.
///
/// A form is a value ([Form]), made anew from the design whenever it changes; the view keeps the controls whose fields
/// are still there. May depend on `ui` and what that may; on no other feature. Start reading at [Form], then
/// [InspectorModel]; [VpcForm] shows how the form of an element is written.
@NullMarked
package org.cidrloom.ui.inspector;

import org.jspecify.annotations.NullMarked;
