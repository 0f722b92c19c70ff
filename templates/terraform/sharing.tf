{{#hasShares}}
locals {
  # The accounts whose VPCs attach to a transit gateway of this one.
  transit_gateway_shares = {
{{#shares}}
    "{{key}}" = { gateway = "{{gateway}}", account = "{{account}}" }
{{/shares}}
  }
}

resource "aws_ram_resource_share" "transit_gateway" {
  for_each = toset([for share in values(local.transit_gateway_shares) : share.gateway])

  name                      = "transit-gateway-${each.key}"
  allow_external_principals = var.share_outside_organization
}

resource "aws_ram_resource_association" "transit_gateway" {
  for_each = aws_ram_resource_share.transit_gateway

  resource_arn       = aws_ec2_transit_gateway.this[each.key].arn
  resource_share_arn = each.value.arn
}

resource "aws_ram_principal_association" "transit_gateway" {
  for_each = local.transit_gateway_shares

  principal          = each.value.account
  resource_share_arn = aws_ram_resource_share.transit_gateway[each.value.gateway].arn
}
{{/hasShares}}
{{#takesShares}}

# An account of the same organization is given what is shared with it unasked, where the organization says so. Others
# accept it here.
resource "aws_ram_resource_share_accepter" "transit_gateway" {
  for_each = var.transit_gateway_share_arns

  share_arn = each.value
}
{{/takesShares}}
