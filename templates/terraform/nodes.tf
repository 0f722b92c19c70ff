locals {
  dns_suffix = startswith(local.region, "cn-") ? "amazonaws.com.cn" : "amazonaws.com"

  # One role for each way that nodes of a cluster are run: EKS writes the access entry for some of them itself.
  node_roles = {
{{#roles}}
    "{{key}}" = { cluster = "{{cluster}}", service = "{{{service}}}" }
{{/roles}}
  }

  node_policies = {
{{#policies}}
    "{{key}}" = { role = "{{owner}}", policy = "{{policy}}" }
{{/policies}}
  }
{{#hasEc2Groups}}

  # ami_type is what EKS chooses the AMI by, where var.node_ami_ids names none.
  node_groups = {
{{#ec2Groups}}
    "{{key}}" = {
      cluster = "{{cluster}}"
      kind = "{{kind}}"
      name = "{{name}}"
      instance_types = [{{#instanceTypes}}"{{.}}"{{^-last}}, {{/-last}}{{/instanceTypes}}]
      subnets = [{{#subnets}}"{{.}}"{{^-last}}, {{/-last}}{{/subnets}}]
      ami_type = "{{amiType}}"
      max_pods = {{#maxPods}}{{.}}{{/maxPods}}{{^maxPods}}null{{/maxPods}}
      surge = {{surge}}
    }
{{/ec2Groups}}
  }

  enabled_node_groups = { for key, group in local.node_groups : key => group if var.node_groups_enabled }
{{/hasEc2Groups}}
{{#hasFargate}}

  fargate_profiles = {
{{#fargate}}
    "{{key}}" = { cluster = "{{cluster}}", name = "{{name}}", subnets = [{{#subnets}}"{{.}}"{{^-last}}, {{/-last}}{{/subnets}}] }
{{/fargate}}
  }
{{/hasFargate}}
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
{{#hasIpv6Nodes}}

# AWS has no managed policy for the CNI of IPv6 clusters.
resource "aws_iam_role_policy" "ipv6_cni" {
  for_each = toset([{{#ipv6Roles}}"{{.}}"{{^-last}}, {{/-last}}{{/ipv6Roles}}])

  name = "vpc-cni-ipv6"
  role = aws_iam_role.node[each.key].name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Action = [
          "ec2:AssignIpv6Addresses",
          "ec2:DescribeInstances",
          "ec2:DescribeTags",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeInstanceTypes",
        ]
        Resource = "*"
      },
      {
        Effect   = "Allow"
        Action   = "ec2:CreateTags"
        Resource = "arn:${local.partition}:ec2:*:*:network-interface/*"
      },
    ]
  })
}
{{/hasIpv6Nodes}}
{{#hasEntries}}

# Nodes that EKS does not manage need an access entry to join. EKS writes those of managed groups itself.
resource "aws_eks_access_entry" "node" {
  for_each = {
{{#entries}}
    "{{role}}" = "{{type}}"
{{/entries}}
  }

  cluster_name  = aws_eks_cluster.this[local.node_roles[each.key].cluster].name
  principal_arn = aws_iam_role.node[each.key].arn
  type          = each.value
}
{{/hasEntries}}
{{#hasKarpenter}}

# An EC2NodeClass finds the security group by the same tag as the subnets.
resource "aws_ec2_tag" "karpenter_security_group" {
  for_each = toset([{{#karpenterClusters}}"{{.}}"{{^-last}}, {{/-last}}{{/karpenterClusters}}])

  resource_id = aws_eks_cluster.this[each.key].vpc_config[0].cluster_security_group_id
  key         = "karpenter.sh/discovery"
  value       = local.clusters[each.key].name
}
{{/hasKarpenter}}
{{#hasEc2Groups}}

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
{{#hasSelfManaged}}
  # EKS gives managed nodes the cluster's security group; the others have to be told.
  vpc_security_group_ids = each.value.kind == "self-managed" ? [aws_eks_cluster.this[each.value.cluster].vpc_config[0].cluster_security_group_id] : null

  dynamic "iam_instance_profile" {
    for_each = each.value.kind == "self-managed" ? ["on"] : []

    content {
      arn = aws_iam_instance_profile.node["${each.value.cluster}/self-managed"].arn
    }
  }
{{/hasSelfManaged}}

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
{{/hasEc2Groups}}
{{#hasManaged}}

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

  # Nodes that start before {{#hasAddons}}the CNI is set and {{/hasAddons}}their role is complete join broken, and stay so.
  depends_on = [
    aws_iam_role_policy_attachment.node,
{{#dependencies}}
    {{.}},
{{/dependencies}}
  ]
}
{{/hasManaged}}
{{#hasSelfManaged}}

resource "aws_iam_instance_profile" "node" {
  for_each = toset([{{#selfManagedRoles}}"{{.}}"{{^-last}}, {{/-last}}{{/selfManagedRoles}}])

  name_prefix = "${substr(local.node_roles[each.key].cluster, 0, 28)}-node-"
  role        = aws_iam_role.node[each.key].name

  lifecycle {
    # Made of an id, and need not follow it.
    ignore_changes = [name_prefix]
  }
}

resource "aws_autoscaling_group" "node" {
  for_each = { for key, group in local.enabled_node_groups : key => group if group.kind == "self-managed" }

  name_prefix         = "${substr(replace(each.key, "/", "-"), 0, 100)}-"
  vpc_zone_identifier = [for subnet in each.value.subnets : local.subnet_ids[subnet]]
  min_size            = var.node_counts[each.key].min
  desired_capacity    = var.node_counts[each.key].desired
  max_size            = var.node_counts[each.key].max

  mixed_instances_policy {
    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.node[each.key].id
        version            = aws_launch_template.node[each.key].latest_version
      }

      dynamic "override" {
        for_each = each.value.instance_types

        content {
          instance_type = override.value
        }
      }
    }
  }

  tag {
    key                 = "kubernetes.io/cluster/${aws_eks_cluster.this[each.value.cluster].name}"
    value               = "owned"
    propagate_at_launch = true
  }

  lifecycle {
    # An autoscaler moves it between min and max. The name is made of an id, and need not follow it.
    ignore_changes = [desired_capacity, name_prefix]
  }

  depends_on = [
    aws_eks_access_entry.node,
    aws_iam_role_policy_attachment.node,
{{#dependencies}}
    {{.}},
{{/dependencies}}
  ]
}
{{/hasSelfManaged}}
{{#hasFargate}}

resource "aws_eks_fargate_profile" "this" {
  for_each = local.fargate_profiles

  cluster_name           = aws_eks_cluster.this[each.value.cluster].name
  fargate_profile_name   = each.value.name
  pod_execution_role_arn = aws_iam_role.node["${each.value.cluster}/fargate"].arn
  subnet_ids             = [for subnet in each.value.subnets : local.subnet_ids[subnet]]

  dynamic "selector" {
    for_each = var.fargate_namespaces[each.key]

    content {
      namespace = selector.value
    }
  }

  depends_on = [aws_iam_role_policy_attachment.node]
}
{{/hasFargate}}
