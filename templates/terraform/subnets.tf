{{#hasBalancers}}
# Load balancers take addresses here as well, and are not made here: the AWS Load Balancer Controller makes them, and
# finds their subnets by the tags below. The design plans for:
{{#balancers}}
# - {{id}} in {{vpc}}: {{type}}, {{scheme}}
{{/balancers}}

{{/hasBalancers}}
locals {
  subnets = {
{{#subnets}}
    "{{key}}" = {
      vpc  = "{{vpc}}"
      name = "{{name}}"
      tier = "{{tier}}"
      zone = "{{zone}}"
      cidr = "{{cidr}}"
{{#showsIpv6}}
      ipv6_index = {{#ipv6Index}}{{.}}{{/ipv6Index}}{{^ipv6Index}}null{{/ipv6Index}}
      ipv6_cidr = {{#ipv6Cidr}}"{{.}}"{{/ipv6Cidr}}{{^ipv6Cidr}}null{{/ipv6Cidr}}
{{/showsIpv6}}
{{#hasTags}}
      tags = {
{{#tags}}
        "{{key}}" = "{{value}}"
{{/tags}}
      }
{{/hasTags}}
{{^hasTags}}
      tags = {}
{{/hasTags}}
    }
{{/subnets}}
  }
{{#hasReservations}}

  subnet_reservations = {
{{#reservations}}
    "{{key}}" = { subnet = "{{subnet}}", cidr = "{{cidr}}", type = "{{type}}" }
{{/reservations}}
  }
{{/hasReservations}}
}

resource "aws_subnet" "this" {
  for_each = local.subnets

  vpc_id            = aws_vpc.this[each.value.vpc].id
  availability_zone = each.value.zone
  cidr_block        = each.value.cidr
{{#hasIpv6}}
  # Amazon chooses the VPC's /56, so only the subnet's place in it can be planned: the index is fixed in the design.
  ipv6_cidr_block = each.value.ipv6_index == null ? each.value.ipv6_cidr : cidrsubnet(aws_vpc.this[each.value.vpc].ipv6_cidr_block, 8, each.value.ipv6_index)

  assign_ipv6_address_on_creation = each.value.ipv6_index != null || each.value.ipv6_cidr != null
{{/hasIpv6}}
  map_public_ip_on_launch = each.value.tier == "public"

  tags = merge({ Name = each.value.name }, each.value.tags)
{{#hasAssociations}}

  # A subnet in a secondary block needs the block first.
  depends_on = [
{{#hasPrivateBlocks}}
    aws_vpc_ipv4_cidr_block_association.private,
{{/hasPrivateBlocks}}
{{#hasBlocks}}
    aws_vpc_ipv4_cidr_block_association.this,
{{/hasBlocks}}
  ]
{{/hasAssociations}}
}
{{#hasReservations}}

# Kept for one use: EC2 takes prefixes from `prefix` reservations, and nothing by itself from `explicit` ones.
resource "aws_ec2_subnet_cidr_reservation" "this" {
  for_each = local.subnet_reservations

  subnet_id        = aws_subnet.this[each.value.subnet].id
  cidr_block       = each.value.cidr
  reservation_type = each.value.type
}
{{/hasReservations}}
