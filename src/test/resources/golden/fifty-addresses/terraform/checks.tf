# What exists already, or is made elsewhere, is named by id. Until every id is given, plans show everything with
# placeholders and this warning, and AWS refuses the placeholders.
check "placeholders" {
  assert {
    condition = !anytrue([
      for id in concat(
        values(var.node_ami_ids),
        values(var.transit_gateway_ids),
        values(var.transit_gateway_route_table_ids),
        [],
      ) : strcontains(id, "REPLACE-ME")
    ])
    error_message = "Some ids are still placeholders. Copy terraform.tfvars.example to terraform.tfvars and fill it in before you apply."
  }
}
