locals {
  route_tables = {
    "dev/node-eu-west-1a"     = { vpc = "dev", name = "dev node-eu-west-1a" }
    "dev/node-eu-west-1b"     = { vpc = "dev", name = "dev node-eu-west-1b" }
    "dev/node-eu-west-1c"     = { vpc = "dev", name = "dev node-eu-west-1c" }
    "dev/pod-eu-west-1a"      = { vpc = "dev", name = "dev pod-eu-west-1a" }
    "dev/pod-eu-west-1b"      = { vpc = "dev", name = "dev pod-eu-west-1b" }
    "dev/pod-eu-west-1c"      = { vpc = "dev", name = "dev pod-eu-west-1c" }
    "dev/transit"             = { vpc = "dev", name = "dev transit" }
    "dev/public-non-routable" = { vpc = "dev", name = "dev public-non-routable" }
  }

  # Which route table each subnet looks up.
  subnet_route_tables = {
    "dev/node-a"    = "dev/node-eu-west-1a"
    "dev/node-b"    = "dev/node-eu-west-1b"
    "dev/node-c"    = "dev/node-eu-west-1c"
    "dev/pod-a"     = "dev/pod-eu-west-1a"
    "dev/pod-b"     = "dev/pod-eu-west-1b"
    "dev/pod-c"     = "dev/pod-eu-west-1c"
    "dev/transit-a" = "dev/transit"
    "dev/transit-b" = "dev/transit"
    "dev/transit-c" = "dev/transit"
    "dev/public-a"  = "dev/public-non-routable"
    "dev/public-b"  = "dev/public-non-routable"
    "dev/public-c"  = "dev/public-non-routable"
  }

  internet_routes = {
    "dev/public-non-routable/0.0.0.0/0" = { table = "dev/public-non-routable", destination = "0.0.0.0/0", via = "dev" }
  }

  nat_routes = {
    "dev/node-eu-west-1a/0.0.0.0/0" = { table = "dev/node-eu-west-1a", destination = "0.0.0.0/0", via = "dev/public-a" }
    "dev/node-eu-west-1b/0.0.0.0/0" = { table = "dev/node-eu-west-1b", destination = "0.0.0.0/0", via = "dev/public-b" }
    "dev/node-eu-west-1c/0.0.0.0/0" = { table = "dev/node-eu-west-1c", destination = "0.0.0.0/0", via = "dev/public-c" }
    "dev/pod-eu-west-1a/0.0.0.0/0"  = { table = "dev/pod-eu-west-1a", destination = "0.0.0.0/0", via = "dev/public-a" }
    "dev/pod-eu-west-1b/0.0.0.0/0"  = { table = "dev/pod-eu-west-1b", destination = "0.0.0.0/0", via = "dev/public-b" }
    "dev/pod-eu-west-1c/0.0.0.0/0"  = { table = "dev/pod-eu-west-1c", destination = "0.0.0.0/0", via = "dev/public-c" }
  }

  transit_routes = {
    "dev/node-eu-west-1a/10.0.0.0/8"     = { table = "dev/node-eu-west-1a", destination = "10.0.0.0/8", via = "hub" }
    "dev/node-eu-west-1a/192.168.0.0/16" = { table = "dev/node-eu-west-1a", destination = "192.168.0.0/16", via = "hub" }
    "dev/node-eu-west-1b/10.0.0.0/8"     = { table = "dev/node-eu-west-1b", destination = "10.0.0.0/8", via = "hub" }
    "dev/node-eu-west-1b/192.168.0.0/16" = { table = "dev/node-eu-west-1b", destination = "192.168.0.0/16", via = "hub" }
    "dev/node-eu-west-1c/10.0.0.0/8"     = { table = "dev/node-eu-west-1c", destination = "10.0.0.0/8", via = "hub" }
    "dev/node-eu-west-1c/192.168.0.0/16" = { table = "dev/node-eu-west-1c", destination = "192.168.0.0/16", via = "hub" }
  }
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

resource "aws_internet_gateway" "this" {
  for_each = toset(["dev"])

  vpc_id = aws_vpc.this[each.key].id

  tags = {
    Name = local.vpcs[each.key].name
  }
}

resource "aws_route" "internet" {
  for_each = local.internet_routes

  route_table_id         = aws_route_table.this[each.value.table].id
  destination_cidr_block = each.value.destination
  gateway_id             = aws_internet_gateway.this[each.value.via].id
}

resource "aws_route" "nat" {
  for_each = local.nat_routes

  route_table_id         = aws_route_table.this[each.value.table].id
  destination_cidr_block = each.value.destination
  nat_gateway_id         = aws_nat_gateway.this[each.value.via].id
}

resource "aws_route" "transit" {
  for_each = local.transit_routes

  route_table_id         = aws_route_table.this[each.value.table].id
  destination_cidr_block = each.value.destination
  transit_gateway_id     = local.transit_gateway_ids[each.value.via]

  # AWS takes a route to a transit gateway only from a VPC that is attached to it.
  depends_on = [aws_ec2_transit_gateway_vpc_attachment.this]
}
