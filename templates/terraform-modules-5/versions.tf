terraform {
  # 1.7 brought import blocks that walk over a map, as in imports.tf.
  required_version = ">= 1.7"

  required_providers {
    aws = {
      source = "hashicorp/aws"
      # Version 20 of the eks module takes no other. For provider 6 there is the flavour terraform-modules.
      version = ">= 5.100, < 6"
    }
  }
}
