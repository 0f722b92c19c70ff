# The cluster and its role; by the module also a KMS key for its secrets, its control plane's logs, and a provider for
# IAM roles of service accounts. Nodes are beside it, so that their max pods are said once for every kind.
module "eks" {
  source   = "terraform-aws-modules/eks/aws"
  version  = "~> 20.37"
  for_each = local.clusters

  cluster_name    = each.value.name
  cluster_version = var.kubernetes_versions[each.key]
{{#showsAuto}}
  # Auto Mode brings its own networking, and EKS refuses it beside the self-managed add-ons.
  bootstrap_self_managed_addons = each.value.auto_mode ? false : null
  cluster_compute_config = { for key, value in {
    enabled       = true
    node_pools    = ["general-purpose", "system"]
    node_role_arn = try(aws_iam_role.node["${each.key}/auto"].arn, null)
  } : key => value if each.value.auto_mode }
  create_node_iam_role = false
{{/showsAuto}}

  authentication_mode                      = "API_AND_CONFIG_MAP"
  enable_cluster_creator_admin_permissions = true

  vpc_id                          = {{#hasForeignClusterVpcs}}local.cluster_vpc_ids[each.value.vpc]{{/hasForeignClusterVpcs}}{{^hasForeignClusterVpcs}}module.vpc[each.value.vpc].vpc_id{{/hasForeignClusterVpcs}}
  subnet_ids                      = [for subnet in each.value.subnets : local.subnet_ids[subnet]]
  cluster_endpoint_private_access = each.value.endpoint_private
  cluster_endpoint_public_access  = each.value.endpoint_public
  cluster_endpoint_public_access_cidrs = coalesce(each.value.public_access, ["0.0.0.0/0"])
{{#hasAccessRules}}
  cluster_additional_security_group_ids = [for key, group in aws_security_group.cluster_access : group.id if key == each.key]
{{/hasAccessRules}}

  # Fixed for the cluster's life: a change here makes a new cluster.
  cluster_ip_family         = each.value.ip_family
  cluster_service_ipv4_cidr = each.value.service_cidr
{{#showsRemote}}

  # Hybrid nodes: where they and their pods are, so that the control plane routes to them and webhooks answer.
  cluster_remote_network_config = { for key, value in {
    remote_node_networks = { cidrs = each.value.remote_nodes }
    remote_pod_networks  = { cidrs = each.value.remote_pods }
  } : key => value if length(value.cidrs) > 0 }
{{/showsRemote}}

  # The module's own name would be too long for names of more than 29 characters.{{#hasRenamed}} A changed name would make role and
  # cluster anew, so it is that of the id which the cluster had first.{{/hasRenamed}}
  iam_role_name = "${substr({{#hasRenamed}}lookup({ {{#renamed}}"{{key}}" = "{{first}}"{{^-last}}, {{/-last}}{{/renamed}} }, each.key, each.key){{/hasRenamed}}{{^hasRenamed}}each.key{{/hasRenamed}}, 0, 28)}-cluster"
  # The module attaches what its kind of cluster needs; pod security groups and Windows need one policy more.
  enable_security_groups_for_pods = false
  iam_role_additional_policies    = { for key, policy in local.cluster_policies : policy.policy => "arn:${local.partition}:iam::aws:policy/${policy.policy}" if policy.cluster == each.key && policy.policy == "AmazonEKSVPCResourceController" }

  # What the module would add, and the design does not plan: nodes and control plane use the cluster's own group.
  create_cluster_security_group = false
  create_node_security_group    = false
}
