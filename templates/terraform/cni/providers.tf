provider "aws" {
  region = local.region
  # Set it, so that nobody applies this to another account by mistake.
  allowed_account_ids = var.allowed_account_ids

  dynamic "assume_role" {
    for_each = compact([var.role_arn])

    content {
      role_arn = assume_role.value
    }
  }
}

# Plans ask this cluster's API what is installed, so they run where its endpoint answers. That is why the release has a
# root module of its own: the network and other clusters are planned without it.
provider "helm" {
  kubernetes = {
    host = data.aws_eks_cluster.this.endpoint
    cluster_ca_certificate = base64decode(data.aws_eks_cluster.this.certificate_authority[0].data)

    # A token that lasts for minutes, fetched when it is needed: it stands in no plan and no state.
    exec = {
      api_version = "client.authentication.k8s.io/v1beta1"
      command = "aws"
      args = concat(
        ["eks", "get-token", "--region", local.region, "--cluster-name", local.cluster],
        var.role_arn == null ? [] : ["--role-arn", var.role_arn],
      )
    }
  }
}
