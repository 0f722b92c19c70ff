# What exists already can be taken over instead of being made: name its id in var.import_ids, and the plan says
# "import" where it said "create". What the design marks as existing is only referred to; to bring it under this code,
# take the mark off in the design, export again and name the ids here. An empty map imports nothing.
variable "import_ids" {
  description = "Ids of what exists already and shall be managed here, by resource and key: aws_vpc, or aws_eip.nat where the resource is not called “this”. Ids are what the documentation of the resource type says under Import."
  type        = map(map(string))
  default     = {}

  validation {
    condition = alltrue([
      for resource in keys(var.import_ids) : contains([
{{#resources}}
        "{{key}}",
{{/resources}}
      ], resource)
    ])
    error_message = "There is no import block below for one of these resources."
  }
}
{{#resources}}

import {
  for_each = lookup(var.import_ids, "{{key}}", {})
  to       = {{{to}}}
  id       = each.value
}
{{/resources}}
