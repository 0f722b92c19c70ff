{{#outputs}}
output "{{name}}" {
  description = {{{description}}}
{{#isMerged}}
  value = merge(
{{#sources}}
    {{{.}}},
{{/sources}}
  )
{{/isMerged}}
{{^isMerged}}
{{#sources}}
  value = {{{.}}}
{{/sources}}
{{/isMerged}}
}

{{/outputs}}
