terraform {
  required_version = ">= 1.7"

  required_providers {
    aws = {
      source = "hashicorp/aws"
      # Every argument used here is in 5.100 and in 6.
      version = ">= 5.100, < 7"
    }

    helm = {
      source = "hashicorp/helm"
      # Version 3 takes “kubernetes” as an argument where 2 had a block: nothing is right for both.
      version = ">= 3.0, < 4"
    }
  }
}
