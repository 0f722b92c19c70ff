locals {
  # max_entries is what a reference counts for in a route table's quota, however few entries the list has.
  prefix_lists = {
{{#lists}}
    "{{key}}" = {
      name = "{{name}}"
      family = "{{family}}"
      max_entries = {{maxEntries}}
      cidrs = [{{#cidrs}}"{{.}}"{{^-last}}, {{/-last}}{{/cidrs}}]
    }
{{/lists}}
  }
}

resource "aws_ec2_managed_prefix_list" "this" {
  for_each = local.prefix_lists

  name           = each.value.name
  address_family = each.value.family
  max_entries    = each.value.max_entries

  dynamic "entry" {
    for_each = toset(each.value.cidrs)

    content {
      cidr = entry.value
    }
  }

  tags = {
    Name = each.value.name
  }
}
