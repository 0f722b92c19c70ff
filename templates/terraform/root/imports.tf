# What exists already can be taken over instead of being made: name its id in var.import_ids, and the plan says
# "import" where it said "create". What the design marks as existing is only referred to; to bring it under this code,
# take the mark off in the design, export again and name the ids here. An empty map imports nothing.
variable "import_ids" {
  description = "Ids of what exists already and shall be managed here, by folder, resource and key: aws_vpc, or aws_eip.nat where the resource is not called “this”. Ids are what the documentation of the resource type says under Import."
  type        = map(map(map(string)))
  default     = {}

  validation {
    condition = alltrue(flatten([
      for place, resources in var.import_ids : [
        for resource in keys(resources) : contains(lookup({
{{#places}}
          "{{folder}}" = [{{#resources}}"{{key}}"{{^-last}}, {{/-last}}{{/resources}}]
{{/places}}
        }, place, []), resource)
      ]
    ]))
    error_message = "There is no import block below for one of these folders or resources."
  }
}
{{#places}}
{{#resources}}

import {
  for_each = try(var.import_ids["{{folder}}"]["{{key}}"], {})
  to       = module.{{module}}.{{{to}}}
  id       = each.value
}
{{/resources}}
{{/places}}
