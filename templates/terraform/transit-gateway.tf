locals {
{{#hasGateways}}
  transit_gateways = {
{{#gateways}}
{{#hasCidrs}}
    "{{key}}" = { name = "{{name}}", asn = {{asn}}, cidrs = [{{#cidrs}}"{{.}}"{{^-last}}, {{/-last}}{{/cidrs}}]{{#hasShares}}, shared = {{shared}}{{/hasShares}} }
{{/hasCidrs}}
{{^hasCidrs}}
    "{{key}}" = { name = "{{name}}", asn = {{asn}}{{#hasShares}}, shared = {{shared}}{{/hasShares}} }
{{/hasCidrs}}
{{/gateways}}
  }

{{/hasGateways}}
{{#hasTables}}
  transit_gateway_route_tables = {
{{#tables}}
    "{{key}}" = { gateway = "{{gateway}}", name = "{{name}}" }
{{/tables}}
  }

{{/hasTables}}
{{#hasAttachments}}
  # One subnet a zone. Nodes in a zone without one do not reach the gateway.
  transit_gateway_attachments = {
{{#attachments}}
    "{{key}}" = {
      gateway = "{{gateway}}"
      vpc     = "{{vpc}}"
      name    = "{{name}}"
      subnets = [{{#subnets}}"{{.}}"{{^-last}}, {{/-last}}{{/subnets}}]
{{#showsAppliances}}
      appliance = {{appliance}}
{{/showsAppliances}}
{{#showsIpv6}}
      ipv6 = {{ipv6}}
{{/showsIpv6}}
    }
{{/attachments}}
  }

{{/hasAttachments}}
{{#hasAssociations}}
  # The route table that traffic from each attachment is looked up in.
  transit_gateway_associations = {
{{#associations}}
    "{{attachment}}" = "{{table}}"
{{/associations}}
  }

{{/hasAssociations}}
{{#hasPropagations}}
  # A VPC propagates all of its blocks or none; there is no filter.
  transit_gateway_propagations = {
{{#propagations}}
    "{{key}}" = { attachment = "{{attachment}}", table = "{{table}}" }
{{/propagations}}
  }

{{/hasPropagations}}
{{#hasRoutes}}
  # Static routes; those without an attachment drop what they match.
  transit_gateway_routes = {
{{#routes}}
    "{{key}}" = { table = "{{table}}", destination = "{{destination}}", attachment = {{#attachment}}"{{.}}"{{/attachment}}{{^attachment}}null{{/attachment}} }
{{/routes}}
  }

{{/hasRoutes}}
{{#hasReferences}}
  # Prefix lists in route tables: each entry counts as a route. Those without an attachment drop what they match.
  transit_gateway_prefix_lists = {
{{#references}}
    "{{key}}" = { table = "{{table}}", prefix_list = "{{list}}", attachment = {{#attachment}}"{{.}}"{{/attachment}}{{^attachment}}null{{/attachment}} }
{{/references}}
  }

{{/hasReferences}}
{{#hasLater}}
  # What other root modules of this design have to make, or others to accept, before it can be used here.
  waiting_attachments = var.later_attachments_enabled ? [] : [
{{#later}}
    "{{.}}",
{{/later}}
  ]

{{/hasLater}}
  # By id of the design, whether made here or there already.
  transit_gateway_ids = merge(
{{#hasGateways}}
    { for key, gateway in aws_ec2_transit_gateway.this : key => gateway.id },
{{/hasGateways}}
{{#hasForeignGateways}}
    var.transit_gateway_ids,
{{/hasForeignGateways}}
  )
  transit_gateway_route_table_ids = merge(
{{#hasTables}}
    { for key, table in aws_ec2_transit_gateway_route_table.this : key => table.id },
{{/hasTables}}
{{#hasForeignTables}}
    var.transit_gateway_route_table_ids,
{{/hasForeignTables}}
  )
  transit_gateway_attachment_ids = merge(
{{#hasAttachments}}
    { for key, attachment in aws_ec2_transit_gateway_vpc_attachment.this : key => attachment.id },
{{/hasAttachments}}
{{#hasDirectConnect}}
    { for key, attachment in data.aws_ec2_transit_gateway_dx_gateway_attachment.this : key => attachment.id },
{{/hasDirectConnect}}
{{#hasOtherIds}}
    {
{{#otherIds}}
      "{{key}}" = {{{id}}}
{{/otherIds}}
    },
{{/hasOtherIds}}
{{#hasForeignAttachments}}
    var.transit_gateway_attachment_ids,
{{/hasForeignAttachments}}
  )
}
{{#hasGateways}}

resource "aws_ec2_transit_gateway" "this" {
  for_each = local.transit_gateways

  description     = each.value.name
  amazon_side_asn = each.value.asn
{{#hasCidrs}}
  transit_gateway_cidr_blocks = each.value.cidrs
{{/hasCidrs}}
{{#hasShares}}
  # Accepting gives nothing away: an attachment reaches nobody until it is associated below.
  auto_accept_shared_attachments = each.value.shared ? "enable" : "disable"
{{/hasShares}}
  # The default route table would bring every attachment together unasked.
  default_route_table_association = "disable"
  default_route_table_propagation = "disable"

  tags = {
    Name = each.value.name
  }
}
{{/hasGateways}}
{{#hasTables}}

resource "aws_ec2_transit_gateway_route_table" "this" {
  for_each = local.transit_gateway_route_tables

  transit_gateway_id = local.transit_gateway_ids[each.value.gateway]

  tags = {
    Name = each.value.name
  }
}
{{/hasTables}}
{{#hasAttachments}}

resource "aws_ec2_transit_gateway_vpc_attachment" "this" {
  for_each = local.transit_gateway_attachments

  transit_gateway_id = local.transit_gateway_ids[each.value.gateway]
  vpc_id             = aws_vpc.this[each.value.vpc].id
  subnet_ids         = [for subnet in each.value.subnets : aws_subnet.this[subnet].id]
  # Association and propagation are said below, never by default.
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false
{{#showsAppliances}}
  # Both directions of a flow take the same zone, so that a stateful appliance sees both.
  appliance_mode_support = each.value.appliance ? "enable" : "disable"
{{/showsAppliances}}
{{#showsIpv6}}
  ipv6_support = each.value.ipv6 ? "enable" : "disable"
{{/showsIpv6}}

  tags = {
    Name = each.value.name
  }
{{#takesShares}}

  # AWS shows a shared gateway to this account once the share is accepted.
  depends_on = [aws_ram_resource_share_accepter.transit_gateway]
{{/takesShares}}
}
{{/hasAttachments}}
{{#hasAssociations}}

resource "aws_ec2_transit_gateway_route_table_association" "this" {
  for_each = {{#hasLater}}{ for key, table in local.transit_gateway_associations : key => table if !contains(local.waiting_attachments, key) }{{/hasLater}}{{^hasLater}}local.transit_gateway_associations{{/hasLater}}

  transit_gateway_attachment_id  = local.transit_gateway_attachment_ids[each.key]
  transit_gateway_route_table_id = local.transit_gateway_route_table_ids[each.value]
}
{{/hasAssociations}}
{{#hasPropagations}}

resource "aws_ec2_transit_gateway_route_table_propagation" "this" {
  for_each = {{#hasLater}}{ for key, propagation in local.transit_gateway_propagations : key => propagation if !contains(local.waiting_attachments, propagation.attachment) }{{/hasLater}}{{^hasLater}}local.transit_gateway_propagations{{/hasLater}}

  transit_gateway_attachment_id  = local.transit_gateway_attachment_ids[each.value.attachment]
  transit_gateway_route_table_id = local.transit_gateway_route_table_ids[each.value.table]
}
{{/hasPropagations}}
{{#hasRoutes}}

resource "aws_ec2_transit_gateway_route" "this" {
  for_each = {{#hasLater}}{ for key, route in local.transit_gateway_routes : key => route if !contains(local.waiting_attachments, coalesce(route.attachment, "blackhole")) }{{/hasLater}}{{^hasLater}}local.transit_gateway_routes{{/hasLater}}

  transit_gateway_route_table_id = local.transit_gateway_route_table_ids[each.value.table]
  destination_cidr_block         = each.value.destination
  transit_gateway_attachment_id  = each.value.attachment == null ? null : local.transit_gateway_attachment_ids[each.value.attachment]
  blackhole                      = each.value.attachment == null
}
{{/hasRoutes}}
{{#hasReferences}}

resource "aws_ec2_transit_gateway_prefix_list_reference" "this" {
  for_each = {{#hasLater}}{ for key, reference in local.transit_gateway_prefix_lists : key => reference if !contains(local.waiting_attachments, coalesce(reference.attachment, "blackhole")) }{{/hasLater}}{{^hasLater}}local.transit_gateway_prefix_lists{{/hasLater}}

  transit_gateway_route_table_id = local.transit_gateway_route_table_ids[each.value.table]
  prefix_list_id                 = aws_ec2_managed_prefix_list.this[each.value.prefix_list].id
  transit_gateway_attachment_id  = each.value.attachment == null ? null : local.transit_gateway_attachment_ids[each.value.attachment]
  blackhole                      = each.value.attachment == null
}
{{/hasReferences}}
