terraform {
  # 1.7 brought import blocks that walk over a map, as in imports.tf.
  required_version = ">= 1.7"

  required_providers {
    aws = {
      source = "hashicorp/aws"
      # These lines of the modules take no other. For provider 5 there is the flavour terraform-modules-5.
      version = ">= 6.0, < 7"
    }
  }
}
