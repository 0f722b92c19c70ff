locals {
  region = "{{region}}"
  cluster = "{{cluster}}"
{{#hasEniConfigs}}

  # The block of the pod subnet of each zone, by ENIConfig.
{{#composesNames}}
  # This chart puts the Region before the keys.
{{/composesNames}}
{{^composesNames}}
  # Its name is the zone's full name, because that is what the node's label says.
{{/composesNames}}
  pod_subnets = {
{{#eniConfigs}}
    "{{key}}" = "{{cidr}}"
{{/eniConfigs}}
  }
{{/hasEniConfigs}}
}

data "aws_eks_cluster" "this" {
  name = local.cluster
}
{{#hasEniConfigs}}

# What the network's Terraform made, found by its block: no id is copied by hand, and no other state is read.
data "aws_subnet" "pod" {
  for_each = local.pod_subnets

  vpc_id     = data.aws_eks_cluster.this.vpc_config[0].vpc_id
  cidr_block = each.value
}
{{/hasEniConfigs}}

# EKS puts an aws-node into every new cluster, and Helm refuses to manage what does not carry its mark. So before the
# first apply:
#   bash {{{adopt}}} --context CONTEXT --apply
# A release that Helm made already is taken over by:
#   terraform import helm_release.aws_vpc_cni kube-system/aws-vpc-cni
resource "helm_release" "aws_vpc_cni" {
  name = "aws-vpc-cni"
  namespace = "kube-system"
  repository = "https://aws.github.io/eks-charts"
  chart = "aws-vpc-cni"
  version = var.chart_version
  # In seconds. The chart renews aws-node on a tenth of the nodes at a time.
  timeout = 1800

{{#hasEniConfigs}}
  # What stands later wins, as with Helm's --values: the ids take the place of the file's placeholders. The security
  # group is the one that the nodes have.
  values = [
    file("${path.module}/{{{values}}}"),
    yamlencode({
      eniConfig = {
        create = true
        region = local.region
        subnets = {
          for name, subnet in data.aws_subnet.pod : name => {
            id = subnet.id
            securityGroups = [data.aws_eks_cluster.this.vpc_config[0].cluster_security_group_id]
          }
        }
      }
    }),
  ]
{{/hasEniConfigs}}
{{^hasEniConfigs}}
  values = [file("${path.module}/{{{values}}}")]
{{/hasEniConfigs}}

  lifecycle {
    # Without aws-node no new pod of the cluster gets an address. Where the cluster goes as well, forget the release:
    # terraform state rm helm_release.aws_vpc_cni
    prevent_destroy = true
  }
}
