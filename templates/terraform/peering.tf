locals {
  peerings = {
{{#peerings}}
    "{{key}}" = {
      requester = "{{requester}}"
      accepter = "{{accepter}}"
      # Where the accepter is in another account or Region, its owner accepts there.
      accepter_account = {{#account}}"{{.}}"{{/account}}{{^account}}null{{/account}}
      accepter_region = {{#region}}"{{.}}"{{/region}}{{^region}}null{{/region}}
    }
{{/peerings}}
  }
{{#hasAcceptances}}

  # Asked for elsewhere, accepted here.
  accepted_peerings = [{{#acceptances}}"{{.}}"{{^-last}}, {{/-last}}{{/acceptances}}]
{{/hasAcceptances}}

  peering_vpc_ids = merge(
{{#hasVpcs}}
    { for key, vpc in aws_vpc.this : key => vpc.id },
{{/hasVpcs}}
{{#hasForeignVpcs}}
    var.existing_vpc_ids,
{{/hasForeignVpcs}}
  )
  peering_connection_ids = merge(
    { for key, peering in aws_vpc_peering_connection.this : key => peering.id },
{{#hasAcceptances}}
    var.peering_connection_ids,
{{/hasAcceptances}}
  )
{{#hasFarRoutes}}

  # The way back from existing VPCs, for each of their route tables that is named.
  peering_return_routes = merge([
    for key, route in {
{{#farRoutes}}
      "{{key}}" = { peering = "{{peering}}", vpc = "{{vpc}}", destination = "{{destination}}" }
{{/farRoutes}}
    } : { for table in lookup(var.existing_route_table_ids, route.vpc, []) : "${key}/${table}" => merge(route, { table = table }) }
  ]...)
{{/hasFarRoutes}}
}

resource "aws_vpc_peering_connection" "this" {
  for_each = local.peerings

  vpc_id        = local.peering_vpc_ids[each.value.requester]
  peer_vpc_id   = local.peering_vpc_ids[each.value.accepter]
  peer_owner_id = each.value.accepter_account
  peer_region   = each.value.accepter_region
  auto_accept   = each.value.accepter_account == null && each.value.accepter_region == null

  tags = {
    Name = each.key
  }
}
{{#hasAcceptances}}

resource "aws_vpc_peering_connection_accepter" "this" {
  for_each = toset(local.accepted_peerings)

  vpc_peering_connection_id = var.peering_connection_ids[each.key]
  auto_accept               = true

  tags = {
    Name = each.key
  }
}
{{/hasAcceptances}}
{{#hasFarRoutes}}

resource "aws_route" "peering_return" {
  for_each = local.peering_return_routes

  route_table_id            = each.value.table
  destination_cidr_block    = each.value.destination
  vpc_peering_connection_id = local.peering_connection_ids[each.value.peering]
}
{{/hasFarRoutes}}
