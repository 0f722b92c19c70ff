locals {
  # Keyed by the subnet that each stands in.
  nat_gateways = {
{{#gateways}}
    "{{key}}" = { vpc = "{{vpc}}", name = "{{name}}", type = "{{type}}" }
{{/gateways}}
  }
}
{{#hasPublic}}

resource "aws_eip" "nat" {
  for_each = { for key, nat in local.nat_gateways : key => nat if nat.type == "public" }

  domain = "vpc"

  tags = {
    Name = each.value.name
  }
}
{{/hasPublic}}

{{#hasPrivate}}
# A private NAT gateway translates non-routable addresses to a routable one, for other networks and not the internet.
{{/hasPrivate}}
resource "aws_nat_gateway" "this" {
  for_each = local.nat_gateways

  subnet_id         = aws_subnet.this[each.key].id
  connectivity_type = each.value.type
{{#hasPublic}}
  allocation_id = each.value.type == "public" ? aws_eip.nat[each.key].id : null
{{/hasPublic}}

  tags = {
    Name = each.value.name
  }
{{#hasInternet}}

  # A public NAT gateway works once the internet gateway is attached.
  depends_on = [aws_internet_gateway.this]
{{/hasInternet}}
}
