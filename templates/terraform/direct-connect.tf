locals {
{{#hasGateways}}
  # They belong to no Region. Their virtual interfaces hang on connections that have to be ordered: they are not here.
  direct_connect_gateways = {
{{#gateways}}
    "{{key}}" = { name = "{{name}}", asn = {{asn}} }
{{/gateways}}
  }

{{/hasGateways}}
{{#hasAssociations}}
  # AWS announces the allowed prefixes to the other side, and those of a VPC itself where none are given.
  direct_connect_associations = {
{{#associations}}
    "{{key}}" = {
      direct_connect_gateway = "{{direct}}"
      gateway = {{{gateway}}}
      allowed_prefixes = {{#hasPrefixes}}[{{#prefixes}}"{{.}}"{{^-last}}, {{/-last}}{{/prefixes}}]{{/hasPrefixes}}{{^hasPrefixes}}null{{/hasPrefixes}}
    }
{{/associations}}
  }

{{/hasAssociations}}
{{#hasProposals}}
  # The Direct Connect gateway is another account's, which takes what is proposed here.
  direct_connect_proposals = {
{{#proposals}}
    "{{key}}" = {
      direct_connect_gateway = "{{direct}}"
      gateway = {{{gateway}}}
      allowed_prefixes = {{#hasPrefixes}}[{{#prefixes}}"{{.}}"{{^-last}}, {{/-last}}{{/prefixes}}]{{/hasPrefixes}}{{^hasPrefixes}}null{{/hasPrefixes}}
      owner = "{{owner}}"
    }
{{/proposals}}
  }

{{/hasProposals}}
{{#hasAccepted}}
  # What other accounts propose.{{#acceptsLater}} Nothing is taken until var.later_attachments_enabled.{{/acceptsLater}}
  direct_connect_accepted = {
{{#accepted}}
    "{{key}}" = { direct_connect_gateway = "{{direct}}", account = "{{account}}" }
{{/accepted}}
  }

{{/hasAccepted}}
{{#hasAttachments}}
  # What transit gateways here know as attachments.
  direct_connect_attachments = {
{{#attachments}}
    "{{key}}" = { direct_connect_gateway = {{{directId}}}, transit_gateway = "{{transit}}" }
{{/attachments}}
  }

{{/hasAttachments}}
  # By id of the design, whether made here or there already.
  direct_connect_gateway_ids = merge(
{{#hasGateways}}
    { for key, gateway in aws_dx_gateway.this : key => gateway.id },
{{/hasGateways}}
{{#hasForeignGateways}}
    var.direct_connect_gateway_ids,
{{/hasForeignGateways}}
  )
}
{{#hasGateways}}

resource "aws_dx_gateway" "this" {
  for_each = local.direct_connect_gateways

  name            = each.value.name
  amazon_side_asn = each.value.asn
}
{{/hasGateways}}
{{#hasVpnGateways}}

resource "aws_vpn_gateway" "this" {
  for_each = toset([{{#vpnGateways}}"{{.}}"{{^-last}}, {{/-last}}{{/vpnGateways}}])

  vpc_id = aws_vpc.this[each.key].id

  tags = {
    Name = local.vpcs[each.key].name
  }
}
{{/hasVpnGateways}}
{{#hasAssociations}}

resource "aws_dx_gateway_association" "this" {
  for_each = local.direct_connect_associations

  dx_gateway_id         = local.direct_connect_gateway_ids[each.value.direct_connect_gateway]
  associated_gateway_id = each.value.gateway
  allowed_prefixes      = each.value.allowed_prefixes
}
{{/hasAssociations}}
{{#hasProposals}}

resource "aws_dx_gateway_association_proposal" "this" {
  for_each = local.direct_connect_proposals

  dx_gateway_id               = local.direct_connect_gateway_ids[each.value.direct_connect_gateway]
  dx_gateway_owner_account_id = each.value.owner
  associated_gateway_id       = each.value.gateway
  allowed_prefixes            = each.value.allowed_prefixes
}
{{/hasProposals}}
{{#hasAccepted}}

resource "aws_dx_gateway_association" "proposed" {
{{#acceptsLater}}
  for_each = { for key, proposal in local.direct_connect_accepted : key => proposal if var.later_attachments_enabled }
{{/acceptsLater}}
{{^acceptsLater}}
  for_each = local.direct_connect_accepted
{{/acceptsLater}}

  dx_gateway_id                       = local.direct_connect_gateway_ids[each.value.direct_connect_gateway]
  proposal_id                         = var.direct_connect_proposal_ids[each.key]
  associated_gateway_owner_account_id = each.value.account
}
{{/hasAccepted}}
{{#hasAttachments}}

# The attachment that a transit gateway's route tables know a Direct Connect gateway by. AWS makes it with the
# association, and the provider does not tell its id there: so this asks, as the only thing here that does.
data "aws_ec2_transit_gateway_dx_gateway_attachment" "this" {
  for_each = {{#attachesLater}}{ for key, attachment in local.direct_connect_attachments : key => attachment if !contains(local.waiting_attachments, key) }{{/attachesLater}}{{^attachesLater}}local.direct_connect_attachments{{/attachesLater}}

  dx_gateway_id      = each.value.direct_connect_gateway
  transit_gateway_id = aws_ec2_transit_gateway.this[each.value.transit_gateway].id
{{#hasAssociations}}

  depends_on = [aws_dx_gateway_association.this]
{{/hasAssociations}}
}
{{/hasAttachments}}
