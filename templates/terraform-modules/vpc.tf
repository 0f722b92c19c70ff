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
{{#hasAssociations}}

  # The module associates them in this order: those of RFC 1918 first, because AWS may refuse them after others.
  # It counts them by position, so that a new block belongs at the end of its VPC's.
  secondary_blocks = [
{{#privateBlocks}}
    { vpc = "{{vpc}}", cidr = "{{cidr}}" },
{{/privateBlocks}}
{{#blocks}}
    { vpc = "{{vpc}}", cidr = "{{cidr}}" },
{{/blocks}}
  ]
{{/hasAssociations}}
}

# The VPC and its blocks. Subnets, routes and gateways are beside it: the module numbers them by position and gives all
# private subnets of a zone one route table, where this design has ids, tiers and non-routable blocks.
module "vpc" {
  source   = "terraform-aws-modules/vpc/aws"
  version  = "~> 5.21"
  for_each = local.vpcs

  name = each.value.name
  cidr = each.value.cidr
{{#hasAssociations}}
  secondary_cidr_blocks = [for block in local.secondary_blocks : block.cidr if block.vpc == each.key]
{{/hasAssociations}}
{{#hasIpv6}}
  enable_ipv6 = each.value.ipv6_amazon
{{#hasOwnIpv6}}
  use_ipam_pool     = false
  ipv6_cidr         = each.value.ipv6_cidr
  ipv6_ipam_pool_id = each.value.ipv6_cidr == null ? null : var.ipv6_ipam_pool_ids[each.key]
{{/hasOwnIpv6}}
{{/hasIpv6}}
{{#showsDns}}
  enable_dns_hostnames = each.value.dns_hostnames
  enable_dns_support   = each.value.dns_support
{{/showsDns}}
{{^showsDns}}
  enable_dns_hostnames = true
  enable_dns_support   = true
{{/showsDns}}
  # Nothing looks these up: every subnet has a route table of its own.
  manage_default_network_acl    = false
  manage_default_route_table    = false
  manage_default_security_group = false
}
