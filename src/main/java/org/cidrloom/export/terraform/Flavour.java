package org.cidrloom.export.terraform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cidrloom.export.Format;
import org.cidrloom.export.Template;

/// How the Terraform is written.
enum Flavour {
    /// Resources of the provider, and nothing else.
    PLAIN("terraform"),

    /// VPCs, transit gateways and clusters by the modules of `terraform-aws-modules`; what those cannot say, or
    /// number by position, as in the plain flavour. The templates are the plain ones, in which references to what
    /// a module makes become its outputs: rewritten before any name is filled in, so no name is ever touched.
    /// In the lines of the modules that take version 6 of the AWS provider.
    MODULES("terraform-modules"),

    /// The same in the lines before, which take version 5.
    MODULES_5("terraform-modules-5");

    /// What stands in brackets after `this`, with one level of brackets within.
    private static final String KEY = "\\[((?:[^\\[\\]]|\\[[^\\[\\]]*\\])+)\\]";

    private static final Set<String> OWN = Set.of("versions.tf");
    private static final Map<Pattern, String> OUTPUTS = new LinkedHashMap<>();

    static {
        String cluster = "aws_eks_cluster\\.this" + KEY;
        String clusters = "cluster in aws_eks_cluster\\.this : key => cluster\\.";
        String made = "cluster in module.eks : key => cluster.cluster_";
        String group = "vpc_config\\[0\\]\\.cluster_security_group_id";
        String authority = "certificate_authority\\[0\\]\\.data";
        put(
                "coalesce\\(" + cluster
                        + "\\.kubernetes_network_config\\[0\\]\\.service_ipv4_cidr, [^\n]*?ipv6_cidr\\)",
                "module.eks[$1].cluster_service_cidr");
        put(cluster + "\\." + group, "module.eks[$1].cluster_primary_security_group_id");
        put(cluster + "\\." + authority, "module.eks[$1].cluster_certificate_authority_data");
        put(cluster + "\\.(name|endpoint)", "module.eks[$1].cluster_$2");
        put(clusters + "(name|endpoint)", made + "$1");
        put(clusters + group, made + "primary_security_group_id");
        put(clusters + authority, made + "certificate_authority_data");
        put(clusters + "identity\\[0\\]\\.oidc\\[0\\]\\.issuer", made + "oidc_issuer_url");
        put("aws_vpc\\.this" + KEY + "\\.ipv6_cidr_block", "module.vpc[$1].vpc_ipv6_cidr_block");
        put("aws_vpc\\.this" + KEY + "\\.id", "module.vpc[$1].vpc_id");
        put("vpc in aws_vpc\\.this : key => vpc\\.id", "vpc in module.vpc : key => vpc.vpc_id");
        String gateways = "aws_ec2_transit_gateway\\.this";
        put(gateways + KEY + "\\.(id|arn)", "module.transit_gateway[$1].ec2_transit_gateway_$2");
        put(
                "gateway in " + gateways + " : key => gateway\\.id",
                "gateway in module.transit_gateway : key => gateway.ec2_transit_gateway_id");
    }

    private final String folder;

    Flavour(String folder) {
        this.folder = folder;
    }

    private static void put(String pattern, String output) {
        OUTPUTS.put(Pattern.compile(pattern), output);
    }

    /// The folder of the templates and of what is written.
    String folder() {
        return folder;
    }

    /// A template of this flavour.
    Template template(String name) {
        if (this == PLAIN) {
            return Template.load("terraform/" + name, Format.HCL);
        }
        return OWN.contains(name)
                ? Template.load(folder + "/" + name, Format.HCL)
                : Template.load("terraform/" + name, Format.HCL, folder, this::adapted);
    }

    /// A Terraform expression as it reads in this flavour.
    String adapted(String text) {
        if (this == PLAIN) {
            return text;
        }
        String out = withModule(text, "resource \"aws_vpc\" \"this\" {", "vpc.part.tf");
        out = withModule(out, "resource \"aws_ec2_transit_gateway\" \"this\" {", "transit-gateway.part.tf");
        if (out.contains("resource \"aws_eks_cluster\" \"this\" {")) {
            out = without(out, "resource \"aws_iam_role\" \"cluster\" {");
            out = without(out, "resource \"aws_iam_role_policy_attachment\" \"cluster\" {");
            out = withModule(out, "resource \"aws_eks_cluster\" \"this\" {", "eks.part.tf");
        }
        for (Map.Entry<Pattern, String> output : OUTPUTS.entrySet()) {
            out = output.getKey().matcher(out).replaceAll(output.getValue());
        }
        return out;
    }

    private String withModule(String text, String start, String part) {
        int from = text.indexOf(start);
        if (from < 0) {
            return text;
        }
        return text.substring(0, from)
                + Template.text(folder + "/" + part).strip()
                + text.substring(text.indexOf("\n}\n", from) + 2);
    }

    private static String without(String text, String start) {
        int from = text.indexOf(start);
        return text.substring(0, from) + text.substring(text.indexOf("\n}\n", from) + 3);
    }
}
