# Elements of the design have other ids than they had, and resources are keyed by ids: so that Terraform finds what it
# made and changes it in place, instead of making it anew. A step whose former address is in no state does nothing.
# Keys in terraform.tfvars have to be changed by hand. Once every state is past a step, take the id out of formerIds.
{{#moves}}

moved {
  from = {{{from}}}
  to   = {{{to}}}
}
{{/moves}}
