package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.finding.Finding;

/// Everything that the templates of one root module are told.
///
/// @param stack what it makes
/// @param vpc see `vpc.tf`
/// @param subnets see `subnets.tf`
/// @param prefixLists see `prefix-lists.tf`
/// @param routing see `routing.tf` and `nat.tf`
/// @param endpoints see `endpoints.tf`
/// @param transit see `transit-gateway.tf`, `transit-gateway-peering.tf`, `direct-connect.tf` and `sharing.tf`
/// @param peering see `peering.tf`
/// @param clusters see `eks.tf`
/// @param nodes see `nodes.tf`
/// @param inputs ids that are asked for
/// @param findings what could not be said
record StackModel(
        Stack stack,
        VpcModel vpc,
        SubnetModel subnets,
        PrefixListModel prefixLists,
        RoutingModel routing,
        EndpointModel endpoints,
        TransitModel transit,
        PeeringModel peering,
        ClusterModel clusters,
        NodeModel nodes,
        Inputs inputs,
        List<Finding> findings) {
    static StackModel of(Stack stack) {
        Inputs inputs = new Inputs();
        List<Finding> findings = new ArrayList<>();
        VpcModel vpc = VpcModel.of(stack, inputs);
        DirectConnectModel direct = DirectConnectModel.of(stack, inputs, findings);
        TransitModel transit = TransitModel.of(stack, direct, inputs, findings);
        RoutingModel routing = RoutingModel.of(stack, transit, inputs, findings);
        EndpointModel endpoints = EndpointModel.of(stack, routing);
        PeeringModel peering = PeeringModel.of(stack, inputs);
        ClusterModel clusters = ClusterModel.of(stack, inputs, findings);
        return new StackModel(
                stack,
                vpc,
                SubnetModel.of(stack, vpc, findings),
                PrefixListModel.of(stack),
                routing,
                endpoints,
                transit,
                peering,
                clusters,
                NodeModel.of(stack, dependencies(routing, endpoints, clusters), clusters.hasAddons(), findings),
                inputs,
                findings);
    }

    /// What nodes need before they start: a way out, and the CNI's settings where Terraform makes them.
    private static List<String> dependencies(RoutingModel routing, EndpointModel endpoints, ClusterModel clusters) {
        List<String> resources = new ArrayList<>();
        if (clusters.hasAddons()) {
            resources.add("aws_eks_addon.vpc_cni");
        }
        routing.groups().forEach(group -> resources.add("aws_route." + group.name()));
        if (routing.hasTables()) {
            resources.add("aws_route_table_association.this");
        }
        if (endpoints.hasEndpoints()) {
            resources.add("aws_vpc_endpoint.interface");
        }
        return resources.stream().sorted().toList();
    }

    /// The files of the root module, or of the part of one.
    List<GeneratedFile> files() {
        List<GeneratedFile> files = new ArrayList<>();
        Map<String, Object> variables = Variables.of(this);
        boolean part = stack.isPart();
        add(files, true, "versions.tf", Map.of());
        add(files, true, part ? "region.tf" : "providers.tf", Map.of("region", stack.region()));
        add(files, true, "variables.tf", variables);
        add(files, needsIds() && !part, "checks.tf", Map.of("names", inputNames()));
        add(files, !stack.vpcs().isEmpty(), "vpc.tf", vpc);
        add(files, !subnets.subnets().isEmpty(), "subnets.tf", subnets);
        add(files, prefixLists.isNeeded(), "prefix-lists.tf", prefixLists);
        add(files, routing.hasTables() || routing.hasInternet(), "routing.tf", routing);
        add(files, routing.hasNat(), "nat.tf", routing);
        add(files, endpoints.hasEndpoints(), "endpoints.tf", endpoints);
        add(files, transit.isNeeded(), "transit-gateway.tf", transit);
        add(files, transit.peerings().isNeeded(), "transit-gateway-peering.tf", transit.peerings());
        add(files, transit.hasShares() || transit.takesShares(), "sharing.tf", transit);
        add(files, transit.direct().isNeeded(), "direct-connect.tf", transit.direct());
        add(files, peering.isNeeded(), "peering.tf", peering);
        add(files, clusters.hasClusters(), "eks.tf", clusters);
        add(files, nodes.isNeeded(), "nodes.tf", nodes);
        add(files, true, "outputs.tf", outputs());
        if (nodes.hasEc2Groups()) {
            String text = stack.flavour().template("nodeadm.mime.tftpl").render(Map.of());
            files.add(GeneratedFile.text(stack.folder() + "/nodeadm.mime.tftpl", text));
        }
        List<Imports.Item> imports = part ? List.of() : Imports.of(files);
        add(files, !imports.isEmpty(), "imports.tf", Map.of("resources", imports));
        List<Moves.Item> moves = stack.moves().items(Addresses.of(this));
        add(files, !moves.isEmpty(), "moved.tf", Map.of("moves", moves));
        if (part) {
            return files;
        }
        String example = stack.flavour().template("terraform.tfvars.example").render(variables);
        files.add(GeneratedFile.text(stack.folder() + "/terraform.tfvars.example", HclLayout.of(example)));
        return files;
    }

    private void add(List<GeneratedFile> files, boolean wanted, String name, Object model) {
        if (wanted) {
            String text = stack.flavour().template(name).render(model);
            if (!text.isBlank()) {
                files.add(GeneratedFile.text(stack.folder() + "/" + name, HclLayout.of(text)));
            }
        }
    }

    private boolean needsIds() {
        return !inputNames().isEmpty();
    }

    private List<String> inputNames() {
        List<String> names = new ArrayList<>();
        if (nodes.hasAmis()) {
            names.add("node_ami_ids");
        }
        inputs.variables().forEach(variable -> names.add(variable.name()));
        return names;
    }

    private Map<String, Object> outputs() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("hasVpcs", !stack.vpcs().isEmpty());
        model.put("hasSubnets", !subnets.subnets().isEmpty());
        model.put("hasPublicNat", routing.hasPublic());
        model.put("hasGateways", transit.hasGateways());
        model.put("hasTables", transit.hasTables());
        model.put("hasAttachments", transit.hasAttachments());
        model.put("hasShares", transit.hasShares());
        model.put("hasTransitPeerings", transit.peerings().hasRequests());
        model.put("handsAcceptancesOver", stack.isPart() && transit.peerings().hasAcceptances());
        model.put("handsAssociationsOver", stack.isPart() && transit.direct().hasAccepted());
        model.put("hasDirectConnect", transit.direct().hasGateways());
        model.put("hasProposals", transit.direct().hasProposals());
        model.put("hasPeerings", !peering.peerings().isEmpty());
        model.put("hasClusters", clusters.hasClusters());
        model.put("hasNodes", nodes.isNeeded());
        model.put("eniConfigs", clusters.eniConfigs());
        return model;
    }
}
