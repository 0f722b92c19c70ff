locals {
{{#hasRequests}}
  # Asked for here. A peering knows static routes only, on both sides.
  transit_gateway_peerings = {
{{#requests}}
    "{{key}}" = {
      gateway = "{{gateway}}"
      peer = "{{peer}}"
      # Where the peer is in another account or Region, it is accepted there.
      peer_region = "{{region}}"
      peer_account = {{#account}}"{{.}}"{{/account}}{{^account}}null{{/account}}
    }
{{/requests}}
  }
{{/hasRequests}}
{{#hasAcceptances}}

  # Accepted here, by the attachment that was asked for.
  transit_gateway_peering_acceptances = merge(
{{#hasNear}}
    {
{{#near}}
      "{{key}}" = {{{id}}}
{{/near}}
    },
{{/hasNear}}
{{#hasFar}}
    var.later_attachments_enabled ? {
{{#far}}
      "{{key}}" = {{{id}}}
{{/far}}
    } : {},
{{/hasFar}}
  )
{{/hasAcceptances}}
}
{{#hasRequests}}

resource "aws_ec2_transit_gateway_peering_attachment" "this" {
  for_each = local.transit_gateway_peerings

  transit_gateway_id      = local.transit_gateway_ids[each.value.gateway]
  peer_transit_gateway_id = local.transit_gateway_ids[each.value.peer]
  peer_region             = each.value.peer_region
  peer_account_id         = each.value.peer_account

  tags = {
    Name = each.key
  }
}
{{/hasRequests}}
{{#hasAcceptances}}

resource "aws_ec2_transit_gateway_peering_attachment_accepter" "this" {
  for_each = local.transit_gateway_peering_acceptances

  transit_gateway_attachment_id = each.value

  tags = {
    Name = each.key
  }
}
{{/hasAcceptances}}
