/// Facts about AWS: instance types, quotas, reserved addresses, zone names. Dated, sourced, never computed from
/// a design. May depend on `net` and `model`. Start reading at [InstanceTypes].
@NullMarked
package org.cidrloom.aws;

import org.jspecify.annotations.NullMarked;
