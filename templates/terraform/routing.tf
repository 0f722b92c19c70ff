locals {
  route_tables = {
{{#tables}}
    "{{key}}" = { vpc = "{{vpc}}", name = "{{name}}" }
{{/tables}}
  }

  # Which route table each subnet looks up.
  subnet_route_tables = {
{{#associations}}
    "{{subnet}}" = "{{table}}"
{{/associations}}
  }
{{#groups}}

  {{name}}_routes = {
{{#routes}}
    "{{key}}" = { table = "{{table}}", {{#lists}}prefix_list{{/lists}}{{^lists}}destination{{/lists}} = "{{destination}}", via = "{{via}}" }
{{/routes}}
  }
{{/groups}}
{{#hasVpnRoutes}}

  # By VPC: one has one virtual private gateway at most.
  virtual_private_gateway_ids = merge(
{{#hasVpnGateways}}
    { for key, gateway in aws_vpn_gateway.this : key => gateway.id },
{{/hasVpnGateways}}
{{#hasForeignVpnGateways}}
    var.existing_virtual_private_gateway_ids,
{{/hasForeignVpnGateways}}
  )
{{/hasVpnRoutes}}
}

resource "aws_route_table" "this" {
  for_each = local.route_tables

  vpc_id = aws_vpc.this[each.value.vpc].id

  tags = {
    Name = each.value.name
  }
}

resource "aws_route_table_association" "this" {
  for_each = local.subnet_route_tables

  subnet_id      = aws_subnet.this[each.key].id
  route_table_id = aws_route_table.this[each.value].id
}
{{#hasInternet}}

resource "aws_internet_gateway" "this" {
  for_each = toset([{{#internet}}"{{.}}"{{^-last}}, {{/-last}}{{/internet}}])

  vpc_id = aws_vpc.this[each.key].id

  tags = {
    Name = local.vpcs[each.key].name
  }
}
{{/hasInternet}}
{{#hasEgressOnly}}

# IPv6 out, nothing in.
resource "aws_egress_only_internet_gateway" "this" {
  for_each = toset([{{#egressOnly}}"{{.}}"{{^-last}}, {{/-last}}{{/egressOnly}}])

  vpc_id = aws_vpc.this[each.key].id

  tags = {
    Name = local.vpcs[each.key].name
  }
}
{{/hasEgressOnly}}
{{#groups}}

resource "aws_route" "{{name}}" {
  for_each = local.{{name}}_routes

  route_table_id = aws_route_table.this[each.value.table].id
{{#lists}}
  destination_prefix_list_id = aws_ec2_managed_prefix_list.this[each.value.prefix_list].id
{{/lists}}
{{^lists}}
{{#mixed}}
  destination_cidr_block      = strcontains(each.value.destination, ":") ? null : each.value.destination
  destination_ipv6_cidr_block = strcontains(each.value.destination, ":") ? each.value.destination : null
{{/mixed}}
{{^mixed}}
  {{destinationArgument}} = each.value.destination
{{/mixed}}
{{/lists}}
  {{targetArgument}} = {{{target}}}
{{#dependsOn}}

  # AWS takes a route to a transit gateway only from a VPC that is attached to it.
  depends_on = [{{.}}]
{{/dependsOn}}
}
{{/groups}}
{{#hasLearning}}

# What Direct Connect announces to a VPC's virtual private gateway reaches these tables by itself.
resource "aws_vpn_gateway_route_propagation" "this" {
  for_each = {
{{#learning}}
    "{{table}}" = "{{vpc}}"
{{/learning}}
  }

  route_table_id = aws_route_table.this[each.key].id
  vpn_gateway_id = local.virtual_private_gateway_ids[each.value]
}
{{/hasLearning}}
