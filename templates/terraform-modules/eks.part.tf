# The cluster and its role; by the module also a KMS key for its secrets, its control plane's logs, and a provider for
# IAM roles of service accounts. Nodes are beside it, so that their max pods are said once for every kind.
module "eks" {
  source   = "terraform-aws-modules/eks/aws"
  version  = "~> 21.0"
  for_each = local.clusters

  name               = each.value.name
  kubernetes_version = var.kubernetes_versions[each.key]
{{#showsAuto}}
  # Auto Mode brings its own networking.
  compute_config = each.value.auto_mode ? {
    enabled       = true
    node_pools    = ["general-purpose", "system"]
    node_role_arn = try(aws_iam_role.node["${each.key}/auto"].arn, null)
  } : null
  create_node_iam_role = false
{{/showsAuto}}

  authentication_mode                      = "API_AND_CONFIG_MAP"
  enable_cluster_creator_admin_permissions = true

  vpc_id                       = {{#hasForeignClusterVpcs}}local.cluster_vpc_ids[each.value.vpc]{{/hasForeignClusterVpcs}}{{^hasForeignClusterVpcs}}module.vpc[each.value.vpc].vpc_id{{/hasForeignClusterVpcs}}
  subnet_ids                   = [for subnet in each.value.subnets : local.subnet_ids[subnet]]
  endpoint_private_access      = each.value.endpoint_private
  endpoint_public_access       = each.value.endpoint_public
  endpoint_public_access_cidrs = coalesce(each.value.public_access, ["0.0.0.0/0"])
{{#hasAccessRules}}
  additional_security_group_ids = [for key, group in aws_security_group.cluster_access : group.id if key == each.key]
{{/hasAccessRules}}

  # Fixed for the cluster's life: a change here makes a new cluster.
  ip_family         = each.value.ip_family
  service_ipv4_cidr = each.value.service_cidr
{{#showsRemote}}

  # Hybrid nodes: where they and their pods are, so that the control plane routes to them and webhooks answer.
  remote_network_config = length(each.value.remote_nodes) == 0 ? null : {
    remote_node_networks = { cidrs = each.value.remote_nodes }
    remote_pod_networks  = length(each.value.remote_pods) == 0 ? null : { cidrs = each.value.remote_pods }
  }
{{/showsRemote}}

  # The module's own name would be too long for names of more than 29 characters.{{#hasRenamed}} A changed name would make role and
  # cluster anew, so it is that of the id which the cluster had first.{{/hasRenamed}}
  iam_role_name = "${substr({{#hasRenamed}}lookup({ {{#renamed}}"{{key}}" = "{{first}}"{{^-last}}, {{/-last}}{{/renamed}} }, each.key, each.key){{/hasRenamed}}{{^hasRenamed}}each.key{{/hasRenamed}}, 0, 28)}-cluster"
  # The module attaches what its kind of cluster needs; pod security groups and Windows need one policy more.
  iam_role_additional_policies = { for key, policy in local.cluster_policies : policy.policy => "arn:${local.partition}:iam::aws:policy/${policy.policy}" if policy.cluster == each.key && policy.policy == "AmazonEKSVPCResourceController" }

  # What the module would add, and the design does not plan: nodes and control plane use the cluster's own group.
  create_security_group      = false
  create_node_security_group = false
}

# Since version 21 the module makes clusters with nothing in them, where EKS by itself puts a CNI, kube-proxy and
# CoreDNS. The CNI comes as the design says; these two are here. Auto Mode brings its own.
resource "aws_eks_addon" "kube_proxy" {
  for_each = {{#showsAuto}}toset([for key, cluster in local.clusters : key if !cluster.auto_mode]){{/showsAuto}}{{^showsAuto}}local.clusters{{/showsAuto}}

  cluster_name                = aws_eks_cluster.this[each.key].name
  addon_name                  = "kube-proxy"
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"
}

variable "coredns_clusters" {
  description = "The clusters that get CoreDNS as an add-on. AWS calls it made once its pods run, so leave out clusters that have no nodes yet."
  type        = set(string)
  default     = [{{#nodeClusters}}"{{.}}"{{^-last}}, {{/-last}}{{/nodeClusters}}]
}

resource "aws_eks_addon" "coredns" {
  for_each = {{#hasNodeClusters}}var.node_groups_enabled ? var.coredns_clusters : []{{/hasNodeClusters}}{{^hasNodeClusters}}var.coredns_clusters{{/hasNodeClusters}}

  cluster_name                = aws_eks_cluster.this[each.key].name
  addon_name                  = "coredns"
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"
{{#hasNodeClusters}}

  depends_on = [
{{#hasManagedNodes}}
    aws_eks_node_group.this,
{{/hasManagedNodes}}
{{#hasSelfManagedNodes}}
    aws_autoscaling_group.node,
{{/hasSelfManagedNodes}}
  ]
{{/hasNodeClusters}}
}
