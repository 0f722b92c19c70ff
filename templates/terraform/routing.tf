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
    "{{key}}" = { table = "{{table}}", destination = "{{destination}}", via = "{{via}}" }
{{/routes}}
  }
{{/groups}}
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
{{#mixed}}
  destination_cidr_block      = strcontains(each.value.destination, ":") ? null : each.value.destination
  destination_ipv6_cidr_block = strcontains(each.value.destination, ":") ? each.value.destination : null
{{/mixed}}
{{^mixed}}
  {{destinationArgument}} = each.value.destination
{{/mixed}}
  {{targetArgument}} = {{{target}}}
{{#dependsOn}}

  # AWS takes a route to a transit gateway only from a VPC that is attached to it.
  depends_on = [{{.}}]
{{/dependsOn}}
}
{{/groups}}
