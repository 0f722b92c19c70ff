variable "chart_version" {
{{#chart}}
  description = "The version of the chart aws-vpc-cni. This one carries the CNI {{cniVersion}}, which the values are for."
  type        = string
  default     = "{{.}}"
{{/chart}}
{{^chart}}
  description = "The version of the chart aws-vpc-cni that carries the CNI {{cniVersion}}: charts before 1.18 count otherwise. `helm search repo aws-vpc-cni --versions` lists both."
  type        = string
{{/chart}}
}

variable "allowed_account_ids" {
  description = "The accounts that this may be applied to. Empty for any."
  type        = list(string)
  default     = []
}

variable "role_arn" {
  description = "The role that Terraform takes, where the credentials are not the account's own. The one that made the cluster administers it."
  type        = string
  default     = null
}
