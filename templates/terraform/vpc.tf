locals {
  vpcs = {
{{#vpcs}}
    "{{key}}" = {
      name = "{{name}}"
      cidr = "{{cidr}}"
{{#ipv6}}
      ipv6_amazon = {{amazon}}
      ipv6_cidr = {{#own}}"{{.}}"{{/own}}{{^own}}null{{/own}}
{{/ipv6}}
{{#showsDns}}
      dns_support = {{dnsSupport}}
      dns_hostnames = {{dnsHostnames}}
{{/showsDns}}
    }
{{/vpcs}}
  }
{{#hasBlocks}}

  secondary_blocks = {
{{#blocks}}
    "{{key}}" = { vpc = "{{vpc}}", cidr = "{{cidr}}" }
{{/blocks}}
  }
{{/hasBlocks}}
{{#hasPrivateBlocks}}

  private_secondary_blocks = {
{{#privateBlocks}}
    "{{key}}" = { vpc = "{{vpc}}", cidr = "{{cidr}}" }
{{/privateBlocks}}
  }
{{/hasPrivateBlocks}}
}

resource "aws_vpc" "this" {
  for_each = local.vpcs

  cidr_block = each.value.cidr
{{#hasIpv6}}
  assign_generated_ipv6_cidr_block = each.value.ipv6_amazon ? true : null
{{#hasOwnIpv6}}
  ipv6_cidr_block     = each.value.ipv6_cidr
  ipv6_ipam_pool_id   = each.value.ipv6_cidr == null ? null : var.ipv6_ipam_pool_ids[each.key]
{{/hasOwnIpv6}}
{{/hasIpv6}}
  # EKS and private names of endpoints need both: nodes find the cluster's endpoint by name.
{{#showsDns}}
  enable_dns_hostnames = each.value.dns_hostnames
  enable_dns_support   = each.value.dns_support
{{/showsDns}}
{{^showsDns}}
  enable_dns_hostnames = true
  enable_dns_support   = true
{{/showsDns}}

  tags = {
    Name = each.value.name
  }
}
{{#hasPrivateBlocks}}

# Blocks of RFC 1918 come first: AWS may refuse them once a block outside RFC 1918 is associated.
resource "aws_vpc_ipv4_cidr_block_association" "private" {
  for_each = local.private_secondary_blocks

  vpc_id     = aws_vpc.this[each.value.vpc].id
  cidr_block = each.value.cidr
}
{{/hasPrivateBlocks}}
{{#hasBlocks}}

resource "aws_vpc_ipv4_cidr_block_association" "this" {
  for_each = local.secondary_blocks

  vpc_id     = aws_vpc.this[each.value.vpc].id
  cidr_block = each.value.cidr
{{#hasPrivateBlocks}}

  depends_on = [aws_vpc_ipv4_cidr_block_association.private]
{{/hasPrivateBlocks}}
}
{{/hasBlocks}}
