# What exists already can be taken over instead of being made: name its id in var.import_ids, and the plan says
# "import" where it said "create". What the design marks as existing is only referred to; to bring it under this code,
# take the mark off in the design, export again and name the ids here. An empty map imports nothing.
variable "import_ids" {
  description = "Ids of what exists already and shall be managed here, by resource and key: aws_vpc, or aws_eip.nat where the resource is not called “this”. Ids are what the documentation of the resource type says under Import."
  type        = map(map(string))
  default     = {}

  validation {
    condition = alltrue([
      for resource in keys(var.import_ids) : contains([
        "aws_vpc",
        "aws_vpc_ipv4_cidr_block_association",
        "aws_subnet",
        "aws_internet_gateway",
        "aws_eip.nat",
        "aws_nat_gateway",
        "aws_route_table",
        "aws_route_table_association",
        "aws_route.internet",
        "aws_route.nat",
        "aws_route.transit",
        "aws_ec2_transit_gateway_vpc_attachment",
        "aws_ec2_transit_gateway_route_table_association",
        "aws_ec2_transit_gateway_route",
        "aws_eks_cluster",
        "aws_eks_node_group",
      ], resource)
    ])
    error_message = "There is no import block below for one of these resources."
  }
}

import {
  for_each = lookup(var.import_ids, "aws_vpc", {})
  to       = aws_vpc.this[each.key]
  id       = each.value
}

import {
  for_each = lookup(var.import_ids, "aws_vpc_ipv4_cidr_block_association", {})
  to       = aws_vpc_ipv4_cidr_block_association.this[each.key]
  id       = each.value
}

import {
  for_each = lookup(var.import_ids, "aws_subnet", {})
  to       = aws_subnet.this[each.key]
  id       = each.value
}

import {
  for_each = lookup(var.import_ids, "aws_internet_gateway", {})
  to       = aws_internet_gateway.this[each.key]
  id       = each.value
}

import {
  for_each = lookup(var.import_ids, "aws_eip.nat", {})
  to       = aws_eip.nat[each.key]
  id       = each.value
}

import {
  for_each = lookup(var.import_ids, "aws_nat_gateway", {})
  to       = aws_nat_gateway.this[each.key]
  id       = each.value
}

import {
  for_each = lookup(var.import_ids, "aws_route_table", {})
  to       = aws_route_table.this[each.key]
  id       = each.value
}

import {
  for_each = lookup(var.import_ids, "aws_route_table_association", {})
  to       = aws_route_table_association.this[each.key]
  id       = each.value
}

import {
  for_each = lookup(var.import_ids, "aws_route.internet", {})
  to       = aws_route.internet[each.key]
  id       = each.value
}

import {
  for_each = lookup(var.import_ids, "aws_route.nat", {})
  to       = aws_route.nat[each.key]
  id       = each.value
}

import {
  for_each = lookup(var.import_ids, "aws_route.transit", {})
  to       = aws_route.transit[each.key]
  id       = each.value
}

import {
  for_each = lookup(var.import_ids, "aws_ec2_transit_gateway_vpc_attachment", {})
  to       = aws_ec2_transit_gateway_vpc_attachment.this[each.key]
  id       = each.value
}

import {
  for_each = lookup(var.import_ids, "aws_ec2_transit_gateway_route_table_association", {})
  to       = aws_ec2_transit_gateway_route_table_association.this[each.key]
  id       = each.value
}

import {
  for_each = lookup(var.import_ids, "aws_ec2_transit_gateway_route", {})
  to       = aws_ec2_transit_gateway_route.this[each.key]
  id       = each.value
}

import {
  for_each = lookup(var.import_ids, "aws_eks_cluster", {})
  to       = aws_eks_cluster.this[each.key]
  id       = each.value
}

import {
  for_each = lookup(var.import_ids, "aws_eks_node_group", {})
  to       = aws_eks_node_group.this[each.key]
  id       = each.value
}
