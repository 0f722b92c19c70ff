terraform {
  # 1.7 brought import blocks that walk over a map, as in imports.tf.
  required_version = ">= 1.7"

  required_providers {
    aws = {
      source = "hashicorp/aws"
      # Every argument used here is in 5.100 and in 6, so moving to 6 changes the lock file only.
      version = ">= 5.100, < 7"
    }
  }
}
