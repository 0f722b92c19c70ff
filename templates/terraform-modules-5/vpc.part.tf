# The VPC alone. Its other blocks, subnets, routes and gateways are beside it: the module numbers blocks and subnets by
# position and gives all private subnets of a zone one route table, where this design has ids, tiers and non-routable blocks.
module "vpc" {
  source   = "terraform-aws-modules/vpc/aws"
  version  = "~> 5.21"
  for_each = local.vpcs

  name = each.value.name
  cidr = each.value.cidr
{{#hasIpv6}}
  enable_ipv6 = each.value.ipv6_amazon
{{#hasOwnIpv6}}
  ipv6_cidr         = each.value.ipv6_cidr
  ipv6_ipam_pool_id = each.value.ipv6_cidr == null ? null : var.ipv6_ipam_pool_ids[each.key]
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
  # The module would empty these; nothing looks them up, because every subnet has a route table of its own.
  manage_default_network_acl    = false
  manage_default_route_table    = false
  manage_default_security_group = false
}
