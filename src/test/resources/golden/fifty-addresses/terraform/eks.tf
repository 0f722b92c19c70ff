locals {
  partition = startswith(local.region, "cn-") ? "aws-cn" : startswith(local.region, "us-gov-") ? "aws-us-gov" : "aws"

  clusters = {
    "dev-cluster" = {
      name             = "dev-cluster"
      vpc              = "dev"
      subnets          = ["dev/node-a", "dev/node-b", "dev/node-c"]
      ip_family        = "ipv4"
      service_cidr     = "172.20.0.0/16"
      endpoint_private = true
      endpoint_public  = false
      public_access    = null
    }
  }

  cluster_policies = {
    "dev-cluster/AmazonEKSClusterPolicy" = { cluster = "dev-cluster", policy = "AmazonEKSClusterPolicy" }
  }

  # Who may reach a private endpoint.
  cluster_access = {
    "dev-cluster/10.0.0.0/8" = { cluster = "dev-cluster", cidr = "10.0.0.0/8" }
  }

  # By id of the design, whether made here or there already.
  subnet_ids = merge(
    { for key, subnet in aws_subnet.this : key => subnet.id },
  )

  # The pod subnet of each zone, by ENIConfig. Its name has to be the zone's full name, because that is what the
  # node's label says. The security group is the one that the nodes have.
  eniconfigs = {
    "dev-cluster" = {
      "eu-west-1a" = {
        id             = local.subnet_ids["dev/pod-a"]
        securityGroups = [aws_eks_cluster.this["dev-cluster"].vpc_config[0].cluster_security_group_id]
      }
      "eu-west-1b" = {
        id             = local.subnet_ids["dev/pod-b"]
        securityGroups = [aws_eks_cluster.this["dev-cluster"].vpc_config[0].cluster_security_group_id]
      }
      "eu-west-1c" = {
        id             = local.subnet_ids["dev/pod-c"]
        securityGroups = [aws_eks_cluster.this["dev-cluster"].vpc_config[0].cluster_security_group_id]
      }
    }
  }
}

resource "aws_iam_role" "cluster" {
  for_each = local.clusters

  name_prefix = "${substr(each.key, 0, 28)}-cluster-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = ["sts:AssumeRole", "sts:TagSession"]
      Principal = { Service = "eks.amazonaws.com" }
    }]
  })

  lifecycle {
    # Made of an id, and need not follow it.
    ignore_changes = [name_prefix]
  }
}

resource "aws_iam_role_policy_attachment" "cluster" {
  for_each = local.cluster_policies

  role       = aws_iam_role.cluster[each.value.cluster].name
  policy_arn = "arn:${local.partition}:iam::aws:policy/${each.value.policy}"
}

resource "aws_security_group" "cluster_access" {
  for_each = toset([for rule in values(local.cluster_access) : rule.cluster])

  name_prefix = "${substr(each.key, 0, 28)}-access-"
  description = "HTTPS to the private endpoint of the cluster's API"
  vpc_id      = aws_vpc.this[local.clusters[each.key].vpc].id

  tags = {
    Name = "${local.clusters[each.key].name} API access"
  }

  lifecycle {
    create_before_destroy = true
    # Made of an id, and need not follow it.
    ignore_changes = [name_prefix]
  }
}

resource "aws_vpc_security_group_ingress_rule" "cluster_access" {
  for_each = local.cluster_access

  security_group_id = aws_security_group.cluster_access[each.value.cluster].id
  cidr_ipv4         = strcontains(each.value.cidr, ":") ? null : each.value.cidr
  cidr_ipv6         = strcontains(each.value.cidr, ":") ? each.value.cidr : null
  from_port         = 443
  to_port           = 443
  ip_protocol       = "tcp"
}

resource "aws_eks_cluster" "this" {
  for_each = local.clusters

  name     = each.value.name
  version  = var.kubernetes_versions[each.key]
  role_arn = aws_iam_role.cluster[each.key].arn

  access_config {
    authentication_mode                         = "API_AND_CONFIG_MAP"
    bootstrap_cluster_creator_admin_permissions = true
  }

  vpc_config {
    subnet_ids              = [for subnet in each.value.subnets : local.subnet_ids[subnet]]
    endpoint_private_access = each.value.endpoint_private
    endpoint_public_access  = each.value.endpoint_public
    public_access_cidrs     = each.value.public_access
    security_group_ids      = [for key, group in aws_security_group.cluster_access : group.id if key == each.key]
  }

  # Fixed for the cluster's life: a change here makes a new cluster.
  kubernetes_network_config {
    ip_family         = each.value.ip_family
    service_ipv4_cidr = each.value.service_cidr
  }

  depends_on = [aws_iam_role_policy_attachment.cluster]
}
