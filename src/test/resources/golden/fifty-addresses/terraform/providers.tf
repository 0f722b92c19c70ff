locals {
  region = "eu-west-1"
}

provider "aws" {
  region = local.region
  # Set it, so that nobody applies this to another account by mistake.
  allowed_account_ids = var.allowed_account_ids

  default_tags {
    tags = var.tags
  }
}
