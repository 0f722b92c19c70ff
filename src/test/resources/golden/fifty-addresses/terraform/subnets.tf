locals {
  subnets = {
    "dev/node-a" = {
      vpc  = "dev"
      name = "node-a"
      tier = "node"
      zone = "eu-west-1a"
      cidr = "10.24.56.128/26"
      tags = {
        "kubernetes.io/role/internal-elb" = "1"
      }
    }
    "dev/node-b" = {
      vpc  = "dev"
      name = "node-b"
      tier = "node"
      zone = "eu-west-1b"
      cidr = "10.24.56.192/27"
      tags = {
        "kubernetes.io/role/internal-elb" = "1"
      }
    }
    "dev/node-c" = {
      vpc  = "dev"
      name = "node-c"
      tier = "node"
      zone = "eu-west-1c"
      cidr = "10.24.56.224/27"
      tags = {
        "kubernetes.io/role/internal-elb" = "1"
      }
    }
    "dev/pod-a" = {
      vpc  = "dev"
      name = "pod-a"
      tier = "pod"
      zone = "eu-west-1a"
      cidr = "100.64.0.0/19"
      tags = {}
    }
    "dev/pod-b" = {
      vpc  = "dev"
      name = "pod-b"
      tier = "pod"
      zone = "eu-west-1b"
      cidr = "100.64.32.0/19"
      tags = {}
    }
    "dev/pod-c" = {
      vpc  = "dev"
      name = "pod-c"
      tier = "pod"
      zone = "eu-west-1c"
      cidr = "100.64.64.0/19"
      tags = {}
    }
    "dev/transit-a" = {
      vpc  = "dev"
      name = "transit-a"
      tier = "transit"
      zone = "eu-west-1a"
      cidr = "100.64.128.0/28"
      tags = {}
    }
    "dev/transit-b" = {
      vpc  = "dev"
      name = "transit-b"
      tier = "transit"
      zone = "eu-west-1b"
      cidr = "100.64.128.16/28"
      tags = {}
    }
    "dev/transit-c" = {
      vpc  = "dev"
      name = "transit-c"
      tier = "transit"
      zone = "eu-west-1c"
      cidr = "100.64.128.32/28"
      tags = {}
    }
    "dev/public-a" = {
      vpc  = "dev"
      name = "public-a"
      tier = "public"
      zone = "eu-west-1a"
      cidr = "100.64.128.64/28"
      tags = {
        "kubernetes.io/role/elb" = "1"
      }
    }
    "dev/public-b" = {
      vpc  = "dev"
      name = "public-b"
      tier = "public"
      zone = "eu-west-1b"
      cidr = "100.64.128.80/28"
      tags = {
        "kubernetes.io/role/elb" = "1"
      }
    }
    "dev/public-c" = {
      vpc  = "dev"
      name = "public-c"
      tier = "public"
      zone = "eu-west-1c"
      cidr = "100.64.128.96/28"
      tags = {
        "kubernetes.io/role/elb" = "1"
      }
    }
  }
}

resource "aws_subnet" "this" {
  for_each = local.subnets

  vpc_id                  = aws_vpc.this[each.value.vpc].id
  availability_zone       = each.value.zone
  cidr_block              = each.value.cidr
  map_public_ip_on_launch = each.value.tier == "public"

  tags = merge({ Name = each.value.name }, each.value.tags)

  # A subnet in a secondary block needs the block first.
  depends_on = [
    aws_vpc_ipv4_cidr_block_association.this,
  ]
}
