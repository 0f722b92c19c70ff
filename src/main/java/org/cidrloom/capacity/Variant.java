package org.cidrloom.capacity;

import java.util.List;
import org.cidrloom.model.edit.Edit;

/// One other way before it is computed: how to get there.
///
/// @param mode which way
/// @param settings as [WhatIfRow#settings()]
/// @param changes what has to change beside max pods
/// @param effort what that takes
/// @param edit makes it so
record Variant(WhatIfMode mode, String settings, List<String> changes, Effort effort, Edit edit) {
    Variant {
        changes = List.copyOf(changes);
    }
}
