# One for each account and Region. Say in var.accounts which account each may be, so that nobody applies this to another
# by mistake.
{{#places}}

provider "aws" {
  alias  = "{{module}}"
  region = "{{region}}"
  allowed_account_ids = try(var.accounts["{{account}}"].allowed_account_ids, [])

  dynamic "assume_role" {
    for_each = compact([try(var.accounts["{{account}}"].role_arn, null)])

    content {
      role_arn = assume_role.value
    }
  }

  default_tags {
    tags = var.tags
  }
}
{{/places}}
