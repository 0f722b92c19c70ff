variable "allowed_account_ids" {
  description = "The accounts that this may be applied to. Empty for any."
  type        = list(string)
  default     = []
}

variable "tags" {
  description = "Tags on everything that takes tags."
  type        = map(string)
{{#hasTags}}
  default = {
{{#tags}}
    "{{key}}" = "{{value}}"
{{/tags}}
  }
{{/hasTags}}
{{^hasTags}}
  default     = {}
{{/hasTags}}
}
{{#hasClusters}}

variable "kubernetes_versions" {
  description = "The Kubernetes version of each cluster. EKS upgrades one minor version at a time."
  type        = map(string)
  default = {
{{#clusters}}
    "{{key}}" = "{{version}}"
{{/clusters}}
  }
}
{{/hasClusters}}
{{#hasAddons}}

variable "vpc_cni_addon_versions" {
  description = "The build of the vpc-cni add-on. `aws eks describe-addon-versions --addon-name vpc-cni` lists them."
  type        = map(string)
  default = {
{{#addons}}
    "{{cluster}}" = "{{version}}"
{{/addons}}
  }
}
{{/hasAddons}}
{{#hasEc2Groups}}

variable "node_groups_enabled" {
  description = "Whether node groups are made. Set to false for the first apply of a new cluster whose CNI comes by Helm: nodes take the CNI's settings when they start."
  type        = bool
  default     = true
}

variable "node_counts" {
  description = "How many nodes each group has."
  type        = map(object({ min = number, desired = number, max = number }))
  default = {
{{#ec2Groups}}
    "{{key}}" = { min = {{min}}, desired = {{desired}}, max = {{max}} }
{{/ec2Groups}}
  }
}

variable "node_ami_ids" {
  description = "The AMI of each group that is given one. A group with an AMI of its own obeys the max pods of its user data; without one, EKS enforces a figure that knows nothing of custom networking."
  type        = map(string)
{{#hasAmis}}
  default = {
{{#amis}}
    "{{key}}" = "{{value}}"
{{/amis}}
  }
{{/hasAmis}}
{{^hasAmis}}
  default     = {}
{{/hasAmis}}
}
{{/hasEc2Groups}}
{{#hasFargate}}

variable "fargate_namespaces" {
  description = "The namespaces whose pods each Fargate profile takes, at most five."
  type        = map(list(string))
  default = {
{{#fargate}}
    "{{key}}" = ["{{namespace}}"]
{{/fargate}}
  }
}
{{/hasFargate}}
{{#waits}}

variable "later_attachments_enabled" {
  description = "Whether what needs the attachments of other root modules is made. Set to false for the first apply: the others attach then, and their ids go into this one's variables."
  type        = bool
  default     = true
}
{{/waits}}
{{#hasShares}}

variable "share_outside_organization" {
  description = "Whether accounts outside the AWS organization may be shared with. They have to accept."
  type        = bool
  default     = false
}
{{/hasShares}}
{{#takesShares}}

variable "transit_gateway_share_arns" {
  description = "The shares that transit gateways come by from other accounts, by gateway. Empty where the organization shares without asking."
  type        = map(string)
  default     = {}
}
{{/takesShares}}
{{#inputs}}

variable "{{name}}" {
  description = "{{description}}"
  type        = map(string)
  default = {
{{#entries}}
    "{{key}}" = "{{value}}"
{{/entries}}
  }
}
{{/inputs}}
{{#hasForeignPeers}}

variable "existing_route_table_ids" {
  description = "The route tables of existing VPCs that shall lead back to ours over a peering. Empty where their owner adds the routes."
  type        = map(list(string))
  default = {
{{#foreignPeers}}
    "{{.}}" = []
{{/foreignPeers}}
  }
}
{{/hasForeignPeers}}
