variable "allowed_account_ids" {
  description = "The accounts that this may be applied to. Empty for any."
  type        = list(string)
  default     = []
}

variable "tags" {
  description = "Tags on everything that takes tags."
  type        = map(string)
  default = {
    "Owner" = "platform"
  }
}

variable "kubernetes_versions" {
  description = "The Kubernetes version of each cluster. EKS upgrades one minor version at a time."
  type        = map(string)
  default = {
    "dev-cluster" = "1.35"
  }
}

variable "node_groups_enabled" {
  description = "Whether node groups are made. Set to false for the first apply of a new cluster whose CNI comes by Helm: nodes take the CNI's settings when they start."
  type        = bool
  default     = true
}

variable "node_counts" {
  description = "How many nodes each group has."
  type        = map(object({ min = number, desired = number, max = number }))
  default = {
    "dev-cluster/general" = { min = 3, desired = 3, max = 6 }
  }
}

variable "node_ami_ids" {
  description = "The AMI of each group that is given one. A group with an AMI of its own obeys the max pods of its user data; without one, EKS enforces a figure that knows nothing of custom networking."
  type        = map(string)
  default = {
    "dev-cluster/general" = "ami-REPLACE-ME"
  }
}

variable "transit_gateway_ids" {
  description = "Transit gateways that exist already or are made elsewhere, by id."
  type        = map(string)
  default = {
    "hub" = "tgw-REPLACE-ME"
  }
}

variable "transit_gateway_route_table_ids" {
  description = "Route tables of transit gateways that exist already or are made elsewhere, by gateway and table."
  type        = map(string)
  default = {
    "hub/main" = "tgw-rtb-REPLACE-ME"
  }
}
