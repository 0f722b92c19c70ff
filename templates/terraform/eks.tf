locals {
  partition = startswith(local.region, "cn-") ? "aws-cn" : startswith(local.region, "us-gov-") ? "aws-us-gov" : "aws"

  clusters = {
{{#clusters}}
    "{{key}}" = {
      name = "{{name}}"
      vpc = "{{vpc}}"
      subnets = [{{#subnets}}"{{.}}"{{^-last}}, {{/-last}}{{/subnets}}]
      ip_family = "{{ipFamily}}"
      service_cidr = {{#serviceCidr}}"{{.}}"{{/serviceCidr}}{{^serviceCidr}}null{{/serviceCidr}}
      endpoint_private = {{endpointPrivate}}
      endpoint_public = {{endpointPublic}}
{{#hasPublicRanges}}
      public_access = [{{#publicRanges}}"{{.}}"{{^-last}}, {{/-last}}{{/publicRanges}}]
{{/hasPublicRanges}}
{{^hasPublicRanges}}
      public_access = null
{{/hasPublicRanges}}
{{#showsRemote}}
      remote_nodes = [{{#remoteNodes}}"{{.}}"{{^-last}}, {{/-last}}{{/remoteNodes}}]
      remote_pods = [{{#remotePods}}"{{.}}"{{^-last}}, {{/-last}}{{/remotePods}}]
{{/showsRemote}}
{{#showsAuto}}
      auto_mode = {{auto}}
{{/showsAuto}}
    }
{{/clusters}}
  }

  cluster_policies = {
{{#policies}}
    "{{key}}" = { cluster = "{{owner}}", policy = "{{policy}}" }
{{/policies}}
  }
{{#hasAccessRules}}

  # Who may reach a private endpoint.
  cluster_access = {
{{#accessRules}}
    "{{key}}" = { cluster = "{{cluster}}", cidr = "{{cidr}}" }
{{/accessRules}}
  }
{{/hasAccessRules}}

  # By id of the design, whether made here or there already.
  subnet_ids = merge(
{{#hasSubnets}}
    { for key, subnet in aws_subnet.this : key => subnet.id },
{{/hasSubnets}}
{{#hasForeignSubnets}}
    var.existing_subnet_ids,
{{/hasForeignSubnets}}
  )
{{#hasForeignClusterVpcs}}

  cluster_vpc_ids = merge(
{{#hasVpcs}}
    { for key, vpc in aws_vpc.this : key => vpc.id },
{{/hasVpcs}}
    var.existing_vpc_ids,
  )
{{/hasForeignClusterVpcs}}
{{#hasEniConfigs}}

  # The pod subnet of each zone, by ENIConfig. Its name has to be the zone's full name, because that is what the
  # node's label says. The security group is the one that the nodes have.
  eniconfigs = {
{{#eniConfigs}}
    "{{cluster}}" = {
{{#entries}}
      "{{name}}" = {
        id = local.subnet_ids["{{subnet}}"]
        securityGroups = [aws_eks_cluster.this["{{cluster}}"].vpc_config[0].cluster_security_group_id]
      }
{{/entries}}
    }
{{/eniConfigs}}
  }
{{/hasEniConfigs}}
{{#hasAddons}}

  # Strings all of them: the add-on's schema takes nothing else.
  vpc_cni = {
{{#addons}}
    "{{cluster}}" = {
{{#windows}}
      enableWindowsIpam = "true"
{{/windows}}
      env = {
{{#env}}
        "{{key}}" = "{{value}}"
{{/env}}
      }
    }
{{/addons}}
  }
{{/hasAddons}}
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
{{#hasAccessRules}}

resource "aws_security_group" "cluster_access" {
  for_each = toset([for rule in values(local.cluster_access) : rule.cluster])

  name_prefix = "${substr(each.key, 0, 28)}-access-"
  description = "HTTPS to the private endpoint of the cluster's API"
  vpc_id      = {{#hasForeignClusterVpcs}}local.cluster_vpc_ids[local.clusters[each.key].vpc]{{/hasForeignClusterVpcs}}{{^hasForeignClusterVpcs}}aws_vpc.this[local.clusters[each.key].vpc].id{{/hasForeignClusterVpcs}}

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
{{/hasAccessRules}}

resource "aws_eks_cluster" "this" {
  for_each = local.clusters

  name     = each.value.name
  version  = var.kubernetes_versions[each.key]
  role_arn = aws_iam_role.cluster[each.key].arn
{{#showsAuto}}
  # Auto Mode brings its own networking, and EKS refuses it beside the self-managed add-ons.
  bootstrap_self_managed_addons = each.value.auto_mode ? false : null
{{/showsAuto}}

  access_config {
    authentication_mode                         = "API_AND_CONFIG_MAP"
    bootstrap_cluster_creator_admin_permissions = true
  }

  vpc_config {
    subnet_ids              = [for subnet in each.value.subnets : local.subnet_ids[subnet]]
    endpoint_private_access = each.value.endpoint_private
    endpoint_public_access  = each.value.endpoint_public
    public_access_cidrs     = each.value.public_access
{{#hasAccessRules}}
    security_group_ids      = [for key, group in aws_security_group.cluster_access : group.id if key == each.key]
{{/hasAccessRules}}
  }

  # Fixed for the cluster's life: a change here makes a new cluster.
  kubernetes_network_config {
    ip_family         = each.value.ip_family
    service_ipv4_cidr = each.value.service_cidr
{{#showsAuto}}

    dynamic "elastic_load_balancing" {
      for_each = each.value.auto_mode ? ["on"] : []

      content {
        enabled = true
      }
    }
{{/showsAuto}}
  }
{{#showsRemote}}

  # Hybrid nodes: where they and their pods are, so that the control plane routes to them and webhooks answer.
  dynamic "remote_network_config" {
    for_each = length(each.value.remote_nodes) > 0 ? ["on"] : []

    content {
      remote_node_networks {
        cidrs = each.value.remote_nodes
      }

      dynamic "remote_pod_networks" {
        for_each = length(each.value.remote_pods) > 0 ? ["on"] : []

        content {
          cidrs = each.value.remote_pods
        }
      }
    }
  }
{{/showsRemote}}
{{#showsAuto}}

  dynamic "compute_config" {
    for_each = each.value.auto_mode ? ["on"] : []

    content {
      enabled       = true
      node_pools    = ["general-purpose", "system"]
      node_role_arn = aws_iam_role.node["${each.key}/auto"].arn
    }
  }

  dynamic "storage_config" {
    for_each = each.value.auto_mode ? ["on"] : []

    content {
      block_storage {
        enabled = true
      }
    }
  }
{{/showsAuto}}

  depends_on = [aws_iam_role_policy_attachment.cluster]
}
{{#hasAddons}}

resource "aws_eks_addon" "vpc_cni" {
  for_each = local.vpc_cni

  cluster_name  = aws_eks_cluster.this[each.key].name
  addon_name    = "vpc-cni"
  addon_version = var.vpc_cni_addon_versions[each.key]
  # EKS puts an unmanaged CNI into new clusters; the add-on takes it over. What is set here is what counts.
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"
{{#hasAddonEniConfigs}}

  configuration_values = jsonencode(merge(
    each.value,
    contains(keys(local.eniconfigs), each.key) ? {
      eniConfig = { create = true, region = local.region, subnets = local.eniconfigs[each.key] }
    } : null,
  ))
{{/hasAddonEniConfigs}}
{{^hasAddonEniConfigs}}

  configuration_values = jsonencode(each.value)
{{/hasAddonEniConfigs}}
}
{{/hasAddons}}
