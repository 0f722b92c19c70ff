{{#isAlone}}
variable "allowed_account_ids" {
  description = "The accounts that this may be applied to. Empty for any."
  type        = list(string)
  default     = []
}

{{/isAlone}}
{{#hasAccounts}}
variable "accounts" {
  description = "The role that Terraform takes in each account, where the credentials are not its own, and the accounts that it may turn out to be. By account in the design, or “default” where that names none."
  type = map(object({
    role_arn            = optional(string)
    allowed_account_ids = optional(list(string), [])
  }))
  default = {}
}

{{/hasAccounts}}
variable "tags" {
  description = "Tags on everything that takes tags."
  type        = map(string)
{{#hasTags}}
{{^isPart}}
  default = {
{{#tags}}
    "{{key}}" = "{{value}}"
{{/tags}}
  }
{{/isPart}}
{{/hasTags}}
{{^hasTags}}
{{^isPart}}
  default     = {}
{{/isPart}}
{{/hasTags}}
}
{{#hasClusters}}

variable "kubernetes_versions" {
  description = "The Kubernetes version of each cluster. EKS upgrades one minor version at a time."
  type        = map(string)
{{^isPart}}
  default = {
{{#clusters}}
    "{{key}}" = "{{version}}"
{{/clusters}}
  }
{{/isPart}}
}
{{/hasClusters}}
{{#hasAddons}}

variable "vpc_cni_addon_versions" {
  description = "The build of the vpc-cni add-on. `aws eks describe-addon-versions --addon-name vpc-cni` lists them."
  type        = map(string)
{{^isPart}}
  default = {
{{#addons}}
    "{{cluster}}" = "{{version}}"
{{/addons}}
  }
{{/isPart}}
}
{{/hasAddons}}
{{#hasEc2Groups}}

variable "node_groups_enabled" {
  description = "Whether node groups are made. Set to false for the first apply of a new cluster whose CNI comes by Helm: nodes take the CNI's settings when they start."
  type        = bool
{{^isPart}}
  default     = true
{{/isPart}}
}

variable "node_counts" {
  description = "How many nodes each group has."
  type        = map(object({ min = number, desired = number, max = number }))
{{^isPart}}
  default = {
{{#ec2Groups}}
    "{{key}}" = { min = {{min}}, desired = {{desired}}, max = {{max}} }
{{/ec2Groups}}
  }
{{/isPart}}
}

variable "node_ami_ids" {
  description = "The AMI of each group that is given one. A group with an AMI of its own obeys the max pods of its user data; without one, EKS enforces a figure that knows nothing of custom networking."
  type        = map(string)
{{#hasAmis}}
{{^isPart}}
  default = {
{{#amis}}
    "{{key}}" = "{{value}}"
{{/amis}}
  }
{{/isPart}}
{{/hasAmis}}
{{^hasAmis}}
{{^isPart}}
  default     = {}
{{/isPart}}
{{/hasAmis}}
}
{{/hasEc2Groups}}
{{#hasFargate}}

variable "fargate_namespaces" {
  description = "The namespaces whose pods each Fargate profile takes, at most five."
  type        = map(list(string))
{{^isPart}}
  default = {
{{#fargate}}
    "{{key}}" = ["{{namespace}}"]
{{/fargate}}
  }
{{/isPart}}
}
{{/hasFargate}}
{{#waits}}

variable "later_attachments_enabled" {
{{#isAlone}}
  description = "Whether what needs the attachments of other root modules is made. Set to false for the first apply: the others attach then, and their ids go into this one's variables."
{{/isAlone}}
{{^isAlone}}
  description = "Whether what needs attachments that others have to accept is made. Set to false for the first apply, until they have."
{{/isAlone}}
  type        = bool
{{^isPart}}
  default     = true
{{/isPart}}
}
{{/waits}}
{{#hasShares}}

variable "share_outside_organization" {
  description = "Whether accounts outside the AWS organization may be shared with. They have to accept."
  type        = bool
{{^isPart}}
  default     = false
{{/isPart}}
}
{{/hasShares}}
{{#takesShares}}

variable "transit_gateway_share_arns" {
  description = "The shares that transit gateways come by from other accounts, by gateway. Empty where the organization shares without asking."
  type        = map(string)
{{^isPart}}
  default     = {}
{{/isPart}}
}
{{/takesShares}}
{{#inputs}}

variable "{{name}}" {
  description = "{{description}}"
  type        = map(string)
{{^isPart}}
  default = {
{{#entries}}
    "{{key}}" = "{{value}}"
{{/entries}}
  }
{{/isPart}}
}
{{/inputs}}
{{#hasForeignPeers}}

variable "existing_route_table_ids" {
  description = "The route tables of existing VPCs that shall lead back to ours over a peering. Empty where their owner adds the routes."
  type        = map(list(string))
{{^isPart}}
  default = {
{{#foreignPeers}}
    "{{.}}" = []
{{/foreignPeers}}
  }
{{/isPart}}
}
{{/hasForeignPeers}}
{{#hasCoredns}}

variable "coredns_clusters" {
  description = "The clusters that get CoreDNS as an add-on. AWS calls it made once its pods run, so leave out clusters that have no nodes yet."
  type        = set(string)
  default     = [{{#corednsClusters}}"{{.}}"{{^-last}}, {{/-last}}{{/corednsClusters}}]
}
{{/hasCoredns}}
