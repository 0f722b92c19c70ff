# What exists already can be taken over instead of being made: name its id in var.import_ids, and the plan says
# "import" where it said "create". What the design marks as existing is only referred to; to bring it under this code,
# take the mark off in the design, export again and name the ids here. An empty map imports nothing.
variable "import_ids" {
  description = "Ids of what exists already and shall be managed here, by resource type and key. Ids are what the documentation of the resource type says under Import."
  type        = map(map(string))
  default     = {}

  validation {
    condition = alltrue([
      for type in keys(var.import_ids) : contains([
{{#types}}
        "{{.}}",
{{/types}}
      ], type)
    ])
    error_message = "There is no import block below for one of these resource types."
  }
}
{{#types}}

import {
  for_each = lookup(var.import_ids, "{{.}}", {})
  to       = {{.}}.this[each.key]
  id       = each.value
}
{{/types}}
