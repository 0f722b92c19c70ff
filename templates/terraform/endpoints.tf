locals {
  interface_endpoints = {
{{#endpoints}}
    "{{key}}" = { vpc = "{{vpc}}", service = "{{service}}" }
{{/endpoints}}
  }

  # One subnet a zone: an endpoint takes one address in each.
  interface_endpoint_subnets = {
{{#homes}}
    "{{vpc}}" = [{{#subnets}}"{{.}}"{{^-last}}, {{/-last}}{{/subnets}}]
{{/homes}}
  }

  interface_endpoint_clients = {
{{#clients}}
    "{{key}}" = { vpc = "{{vpc}}", cidr = "{{cidr}}" }
{{/clients}}
  }
{{#hasS3}}

  # ECR keeps image layers in S3. A gateway endpoint is free and takes no address.
  s3_gateway_endpoints = {
{{#s3}}
    "{{vpc}}" = [{{#tables}}"{{.}}"{{^-last}}, {{/-last}}{{/tables}}]
{{/s3}}
  }
{{/hasS3}}
}

resource "aws_security_group" "endpoints" {
  for_each = local.interface_endpoint_subnets

  name_prefix = "endpoints-"
  description = "HTTPS from the VPC to its interface endpoints"
  vpc_id      = aws_vpc.this[each.key].id

  tags = {
    Name = "${local.vpcs[each.key].name} endpoints"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# Every block of the VPC: pods in a secondary block call AWS as well.
resource "aws_vpc_security_group_ingress_rule" "endpoints" {
  for_each = local.interface_endpoint_clients

  security_group_id = aws_security_group.endpoints[each.value.vpc].id
  cidr_ipv4         = each.value.cidr
  from_port         = 443
  to_port           = 443
  ip_protocol       = "tcp"
}

resource "aws_vpc_endpoint" "interface" {
  for_each = local.interface_endpoints

  vpc_id              = aws_vpc.this[each.value.vpc].id
  vpc_endpoint_type   = "Interface"
  service_name        = each.value.service
  private_dns_enabled = true
  subnet_ids          = [for subnet in local.interface_endpoint_subnets[each.value.vpc] : aws_subnet.this[subnet].id]
  security_group_ids  = [aws_security_group.endpoints[each.value.vpc].id]

  tags = {
    Name = each.key
  }
}
{{#hasS3}}

resource "aws_vpc_endpoint" "s3" {
  for_each = local.s3_gateway_endpoints

  vpc_id            = aws_vpc.this[each.key].id
  vpc_endpoint_type = "Gateway"
  service_name      = "com.amazonaws.${local.region}.s3"
  route_table_ids   = [for table in each.value : aws_route_table.this[table].id]

  tags = {
    Name = "${each.key}/s3"
  }
}
{{/hasS3}}
