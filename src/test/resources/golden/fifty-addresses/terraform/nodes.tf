locals {
  dns_suffix = startswith(local.region, "cn-") ? "amazonaws.com.cn" : "amazonaws.com"

  # One role for each way that nodes of a cluster are run: EKS writes the access entry for some of them itself.
  node_roles = {
    "dev-cluster/managed" = { cluster = "dev-cluster", service = "ec2.${local.dns_suffix}" }
  }

  node_policies = {
    "dev-cluster/managed/AmazonEC2ContainerRegistryPullOnly" = { role = "dev-cluster/managed", policy = "AmazonEC2ContainerRegistryPullOnly" }
    "dev-cluster/managed/AmazonEKSWorkerNodePolicy"          = { role = "dev-cluster/managed", policy = "AmazonEKSWorkerNodePolicy" }
    "dev-cluster/managed/AmazonEKS_CNI_Policy"               = { role = "dev-cluster/managed", policy = "AmazonEKS_CNI_Policy" }
  }

  # ami_type is what EKS chooses the AMI by, where var.node_ami_ids names none.
  node_groups = {
    "dev-cluster/general" = {
      cluster        = "dev-cluster"
      kind           = "managed"
      name           = "general"
      instance_types = ["t3.medium"]
      subnets        = ["dev/node-a", "dev/node-b", "dev/node-c"]
      ami_type       = "AL2023_x86_64_STANDARD"
      max_pods       = 12
      surge          = 1
    }
  }

  enabled_node_groups = { for key, group in local.node_groups : key => group if var.node_groups_enabled }
}

resource "aws_iam_role" "node" {
  for_each = local.node_roles

  name_prefix = "${substr(each.value.cluster, 0, 28)}-node-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = each.value.service }
    }]
  })

  lifecycle {
    # Made of an id, and need not follow it.
    ignore_changes = [name_prefix]
  }
}

resource "aws_iam_role_policy_attachment" "node" {
  for_each = local.node_policies

  role       = aws_iam_role.node[each.value.role].name
  policy_arn = "arn:${local.partition}:iam::aws:policy/${each.value.policy}"
}

# Who decides max pods? A managed group without an AMI of its own gets EKS's figure, which is enforced over the user
# data and does not know that custom networking sets the primary network interface aside: pods beyond the real figure
# would stick in ContainerCreating. A group that names its AMI is left alone, so there the kubelet follows the
# NodeConfig below. That is why such groups have an entry in var.node_ami_ids.
resource "aws_launch_template" "node" {
  for_each = local.enabled_node_groups

  name_prefix = "${substr(replace(each.key, "/", "-"), 0, 100)}-"
  image_id    = lookup(var.node_ami_ids, each.key, null)
  user_data = lookup(var.node_ami_ids, each.key, null) == null ? null : base64encode(templatefile("${path.module}/nodeadm.mime.tftpl", {
    node_config = yamlencode({
      apiVersion = "node.eks.aws/v1alpha1"
      kind       = "NodeConfig"
      spec = {
        cluster = {
          name                 = aws_eks_cluster.this[each.value.cluster].name
          apiServerEndpoint    = aws_eks_cluster.this[each.value.cluster].endpoint
          certificateAuthority = aws_eks_cluster.this[each.value.cluster].certificate_authority[0].data
          cidr                 = coalesce(aws_eks_cluster.this[each.value.cluster].kubernetes_network_config[0].service_ipv4_cidr, aws_eks_cluster.this[each.value.cluster].kubernetes_network_config[0].service_ipv6_cidr)
        }
        kubelet = {
          config = each.value.max_pods == null ? {} : { maxPods = each.value.max_pods }
          # scripts/ finds the nodes of a group by it.
          flags = ["--node-labels=${each.value.kind == "managed" ? "eks.amazonaws.com/nodegroup" : "node-group"}=${each.value.name}"]
        }
      }
    })
  }))

  # Pods cannot take the node's credentials: one hop does not reach out of a pod's network namespace.
  metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  # The provider's default tags do not reach what an Auto Scaling group starts.
  dynamic "tag_specifications" {
    for_each = ["instance", "volume", "network-interface"]

    content {
      resource_type = tag_specifications.value
      tags          = merge(var.tags, { Name = replace(each.key, "/", "-") })
    }
  }

  lifecycle {
    create_before_destroy = true
    # Made of an id, and need not follow it.
    ignore_changes = [name_prefix]
  }
}

resource "aws_eks_node_group" "this" {
  for_each = { for key, group in local.enabled_node_groups : key => group if group.kind == "managed" }

  cluster_name    = aws_eks_cluster.this[each.value.cluster].name
  node_group_name = each.value.name
  node_role_arn   = aws_iam_role.node["${each.value.cluster}/managed"].arn
  subnet_ids      = [for subnet in each.value.subnets : local.subnet_ids[subnet]]
  instance_types  = each.value.instance_types
  # EKS takes neither where the launch template names an AMI.
  ami_type = contains(keys(var.node_ami_ids), each.key) ? null : each.value.ami_type
  version  = contains(keys(var.node_ami_ids), each.key) ? null : var.kubernetes_versions[each.value.cluster]

  launch_template {
    id      = aws_launch_template.node[each.key].id
    version = aws_launch_template.node[each.key].latest_version
  }

  scaling_config {
    min_size     = var.node_counts[each.key].min
    desired_size = var.node_counts[each.key].desired
    max_size     = var.node_counts[each.key].max
  }

  update_config {
    max_unavailable = each.value.surge
  }

  lifecycle {
    # An autoscaler moves it between min and max.
    ignore_changes = [scaling_config[0].desired_size]
  }

  # Nodes that start before their role is complete join broken, and stay so.
  depends_on = [
    aws_iam_role_policy_attachment.node,
    aws_route.internet,
    aws_route.nat,
    aws_route.transit,
    aws_route_table_association.this,
  ]
}
