locals {
  # Where everything here is made. Which account that is, the provider says that this module is given.
  region = "{{region}}"
}
