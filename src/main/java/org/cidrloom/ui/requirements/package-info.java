/// New from requirements: what is asked as fields, what the planner makes of it as they are typed, and what would have
/// to give where nothing fits. May depend on `ui` and everything below it. Start reading at [RequirementsModel].
@NullMarked
package org.cidrloom.ui.requirements;

import org.jspecify.annotations.NullMarked;
