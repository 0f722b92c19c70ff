# The gateway. Its route tables and attachments are beside it: the module has one route table for all.
module "transit_gateway" {
  source   = "terraform-aws-modules/transit-gateway/aws"
  version  = "~> 2.13"
  for_each = local.transit_gateways

  name            = each.value.name
  description     = each.value.name
  amazon_side_asn = each.value.asn
{{#hasCidrs}}
  transit_gateway_cidr_blocks = each.value.cidrs
{{/hasCidrs}}
{{#hasShares}}
  # Accepting gives nothing away: an attachment reaches nobody until it is associated below.
  enable_auto_accept_shared_attachments = each.value.shared
{{/hasShares}}
  # The default route table would bring every attachment together unasked.
  enable_default_route_table_association = false
  enable_default_route_table_propagation = false
  # What the module would add and the design does not plan: a route table of its own, a share with nobody, and rules
  # that name security groups of other VPCs.
  create_tgw_routes             = false
  share_tgw                     = false
  enable_sg_referencing_support = false
}
