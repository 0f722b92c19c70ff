# What is made in each account and Region. What one needs of another is handed over here: one apply makes all of it, in
# the order that follows from that.
{{#places}}

module "{{module}}" {
  source = "./{{folder}}"

  providers = {
    aws = aws.{{module}}
  }

{{#arguments}}
  {{name}} = {{{expression}}}
{{/arguments}}
{{#inputs}}

  {{name}} = {
{{#entries}}
    "{{name}}" = {{{expression}}}
{{/entries}}
  }
{{/inputs}}
}
{{/places}}
