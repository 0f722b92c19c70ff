{{#hasVpcs}}
output "vpc_ids" {
  description = "VPC ids by id of the design."
  value       = { for key, vpc in aws_vpc.this : key => vpc.id }
}

{{/hasVpcs}}
{{#hasSubnets}}
output "subnet_ids" {
  description = "Subnet ids by VPC and subnet of the design."
  value       = { for key, subnet in aws_subnet.this : key => subnet.id }
}

output "route_table_ids" {
  description = "Route table ids by VPC and table."
  value       = { for key, table in aws_route_table.this : key => table.id }
}

{{/hasSubnets}}
{{#hasPublicNat}}
output "nat_public_ips" {
  description = "The addresses that the internet sees, by the subnet of the NAT gateway."
  value       = { for key, address in aws_eip.nat : key => address.public_ip }
}

{{/hasPublicNat}}
{{#hasGateways}}
output "transit_gateway_ids" {
  description = "Transit gateway ids by id of the design."
  value       = { for key, gateway in aws_ec2_transit_gateway.this : key => gateway.id }
{{#hasShares}}

  # Other accounts see it once it is shared.
  depends_on = [aws_ram_principal_association.transit_gateway, aws_ram_resource_association.transit_gateway]
{{/hasShares}}
}

{{/hasGateways}}
{{#hasTables}}
output "transit_gateway_route_table_ids" {
  description = "Transit gateway route table ids by gateway and table."
  value       = { for key, table in aws_ec2_transit_gateway_route_table.this : key => table.id }
}

{{/hasTables}}
{{#hasAttachments}}
output "transit_gateway_attachment_ids" {
  description = "Attachment ids as VPC@gateway."
  value       = { for key, attachment in aws_ec2_transit_gateway_vpc_attachment.this : key => attachment.id }
}

{{/hasAttachments}}
{{#hasShares}}
output "transit_gateway_share_arns" {
  description = "What accounts outside the organization accept a gateway by."
  value       = { for key, share in aws_ram_resource_share.transit_gateway : key => share.arn }

  # An account can accept it once it is invited.
  depends_on = [aws_ram_principal_association.transit_gateway, aws_ram_resource_association.transit_gateway]
}

{{/hasShares}}
{{#hasTransitPeerings}}
output "transit_gateway_peering_ids" {
  description = "Peering attachment ids as requester~accepter."
  value       = { for key, peering in aws_ec2_transit_gateway_peering_attachment.this : key => peering.id }
}

{{/hasTransitPeerings}}
{{#handsAcceptancesOver}}
output "transit_gateway_peering_acceptance_ids" {
  description = "Peering attachment ids as requester~accepter, once they are accepted here."
  value       = { for key, peering in aws_ec2_transit_gateway_peering_attachment_accepter.this : key => peering.id }
}

{{/handsAcceptancesOver}}
{{#hasDirectConnect}}
output "direct_connect_gateway_ids" {
  description = "Direct Connect gateway ids by id of the design."
  value       = { for key, gateway in aws_dx_gateway.this : key => gateway.id }
}

{{/hasDirectConnect}}
{{#handsAssociationsOver}}
output "direct_connect_accepted_gateway_ids" {
  description = "Direct Connect gateway ids by the proposals that are taken here."
  value       = { for key, association in aws_dx_gateway_association.proposed : key => association.dx_gateway_id }
}

{{/handsAssociationsOver}}
{{#hasProposals}}
output "direct_connect_proposal_ids" {
  description = "The proposals that the account of the Direct Connect gateway takes."
  value       = { for key, proposal in aws_dx_gateway_association_proposal.this : key => proposal.id }
}

{{/hasProposals}}
{{#hasPeerings}}
output "peering_connection_ids" {
  description = "Peering connection ids as requester~accepter."
  value       = { for key, peering in aws_vpc_peering_connection.this : key => peering.id }
}

{{/hasPeerings}}
{{#hasClusters}}
output "cluster_names" {
  description = "The clusters' names in EKS by id of the design."
  value       = { for key, cluster in aws_eks_cluster.this : key => cluster.name }
}

output "cluster_endpoints" {
  description = "Where each cluster's API answers."
  value       = { for key, cluster in aws_eks_cluster.this : key => cluster.endpoint }
}

output "cluster_certificate_authorities" {
  description = "The certificate authority of each cluster's API, in base64."
  value       = { for key, cluster in aws_eks_cluster.this : key => cluster.certificate_authority[0].data }
}

output "cluster_oidc_issuers" {
  description = "The OpenID Connect issuer of each cluster, for IAM roles of service accounts."
  value       = { for key, cluster in aws_eks_cluster.this : key => cluster.identity[0].oidc[0].issuer }
}

output "cluster_security_group_ids" {
  description = "The security group that EKS gives each cluster's control plane and managed nodes."
  value       = { for key, cluster in aws_eks_cluster.this : key => cluster.vpc_config[0].cluster_security_group_id }
}

{{/hasClusters}}
{{#hasNodes}}
output "node_role_arns" {
  description = "The roles of nodes, by cluster and kind."
  value       = { for key, role in aws_iam_role.node : key => role.arn }
}

{{/hasNodes}}
{{#eniConfigs}}
# terraform output -raw helm_values_{{cluster}} > helm/{{cluster}}/eniconfigs.yaml
output "helm_values_{{cluster}}" {
  description = "The ENIConfigs of {{cluster}} as values of the aws-vpc-cni chart."
  value       = yamlencode({ eniConfig = { create = true, region = local.region, subnets = {{#composed}}{ for name, config in local.eniconfigs["{{cluster}}"] : trimprefix(name, local.region) => config }{{/composed}}{{^composed}}local.eniconfigs["{{cluster}}"]{{/composed}} } })
}

# terraform output -raw eniconfigs_{{cluster}} | kubectl apply -f -
output "eniconfigs_{{cluster}}" {
  description = "The ENIConfigs of {{cluster}} as manifests."
  value = join("---\n", [
    for name, config in local.eniconfigs["{{cluster}}"] : yamlencode({
      apiVersion = "crd.k8s.amazonaws.com/v1alpha1"
      kind       = "ENIConfig"
      metadata   = { name = name }
      spec       = { subnet = config.id, securityGroups = config.securityGroups }
    })
  ])
}

{{/eniConfigs}}
