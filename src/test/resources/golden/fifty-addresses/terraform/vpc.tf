locals {
  vpcs = {
    "dev" = {
      name = "dev"
      cidr = "10.24.56.128/25"
    }
  }

  secondary_blocks = {
    "dev/100.64.0.0/16" = { vpc = "dev", cidr = "100.64.0.0/16" }
  }
}

resource "aws_vpc" "this" {
  for_each = local.vpcs

  cidr_block = each.value.cidr
  # EKS and private names of endpoints need both: nodes find the cluster's endpoint by name.
  enable_dns_hostnames = true
  enable_dns_support   = true

  tags = {
    Name = each.value.name
  }
}

resource "aws_vpc_ipv4_cidr_block_association" "this" {
  for_each = local.secondary_blocks

  vpc_id     = aws_vpc.this[each.value.vpc].id
  cidr_block = each.value.cidr
}
