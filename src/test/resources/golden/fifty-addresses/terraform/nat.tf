locals {
  # Keyed by the subnet that each stands in.
  nat_gateways = {
    "dev/public-a" = { vpc = "dev", name = "dev/public-a", type = "public" }
    "dev/public-b" = { vpc = "dev", name = "dev/public-b", type = "public" }
    "dev/public-c" = { vpc = "dev", name = "dev/public-c", type = "public" }
  }
}

resource "aws_eip" "nat" {
  for_each = { for key, nat in local.nat_gateways : key => nat if nat.type == "public" }

  domain = "vpc"

  tags = {
    Name = each.value.name
  }
}

resource "aws_nat_gateway" "this" {
  for_each = local.nat_gateways

  subnet_id         = aws_subnet.this[each.key].id
  connectivity_type = each.value.type
  allocation_id     = each.value.type == "public" ? aws_eip.nat[each.key].id : null

  tags = {
    Name = each.value.name
  }

  # A public NAT gateway works once the internet gateway is attached.
  depends_on = [aws_internet_gateway.this]
}
