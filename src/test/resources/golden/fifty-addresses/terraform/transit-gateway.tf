locals {
  # One subnet a zone. Nodes in a zone without one do not reach the gateway.
  transit_gateway_attachments = {
    "dev@hub" = {
      gateway = "hub"
      vpc     = "dev"
      name    = "dev to Company hub"
      subnets = ["dev/transit-a", "dev/transit-b", "dev/transit-c"]
    }
  }

  # The route table that traffic from each attachment is looked up in.
  transit_gateway_associations = {
    "dev@hub" = "hub/main"
  }

  # Static routes; those without an attachment drop what they match.
  transit_gateway_routes = {
    "hub/main/10.24.56.128/25" = { table = "hub/main", destination = "10.24.56.128/25", attachment = "dev@hub" }
    "hub/main/100.64.0.0/10"   = { table = "hub/main", destination = "100.64.0.0/10", attachment = null }
  }

  # By id of the design, whether made here or there already.
  transit_gateway_ids = merge(
    var.transit_gateway_ids,
  )
  transit_gateway_route_table_ids = merge(
    var.transit_gateway_route_table_ids,
  )
  transit_gateway_attachment_ids = merge(
    { for key, attachment in aws_ec2_transit_gateway_vpc_attachment.this : key => attachment.id },
  )
}

resource "aws_ec2_transit_gateway_vpc_attachment" "this" {
  for_each = local.transit_gateway_attachments

  transit_gateway_id = local.transit_gateway_ids[each.value.gateway]
  vpc_id             = aws_vpc.this[each.value.vpc].id
  subnet_ids         = [for subnet in each.value.subnets : aws_subnet.this[subnet].id]
  # Association and propagation are said below, never by default.
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false

  tags = {
    Name = each.value.name
  }
}

resource "aws_ec2_transit_gateway_route_table_association" "this" {
  for_each = local.transit_gateway_associations

  transit_gateway_attachment_id  = local.transit_gateway_attachment_ids[each.key]
  transit_gateway_route_table_id = local.transit_gateway_route_table_ids[each.value]
}

resource "aws_ec2_transit_gateway_route" "this" {
  for_each = local.transit_gateway_routes

  transit_gateway_route_table_id = local.transit_gateway_route_table_ids[each.value.table]
  destination_cidr_block         = each.value.destination
  transit_gateway_attachment_id  = each.value.attachment == null ? null : local.transit_gateway_attachment_ids[each.value.attachment]
  blackhole                      = each.value.attachment == null
}
