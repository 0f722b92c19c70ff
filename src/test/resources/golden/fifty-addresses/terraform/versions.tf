terraform {
  # 1.5 brought the check blocks of checks.tf.
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source = "hashicorp/aws"
      # Every argument used here is in 5.100 and in 6, so moving to 6 changes the lock file only.
      version = ">= 5.100, < 7"
    }
  }
}
