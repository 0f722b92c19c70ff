package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.aws.KnownNames;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Offers;
import org.cidrloom.ui.inspector.Field.Choice;
import org.cidrloom.ui.inspector.Field.Option;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;
import org.cidrloom.ui.inspector.Field.Toggle;

/// How a VPC reaches what is outside it, and how names resolve in it.
final class VpcWaysOut {
    private static final Cidr OWN_IPV6 = Cidr.parse("2001:db8::/56");

    private VpcWaysOut() {}

    /// How it reaches the internet, AWS's services and other networks.
    static FormSection of(Vpc vpc) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Toggle(
                "internet", "Internet gateway", vpc.internet(), "", on -> VpcEdits.changeInternet(vpc.id(), on)));
        fields.add(Common.keyword(
                "nat", "NAT gateways", vpc.nat(), VpcWaysOut::words, nat -> VpcEdits.changeNat(vpc.id(), nat)));
        fields.add(ipv6(vpc));
        if (vpc.ipv6() instanceof Ipv6.Own own) {
            fields.add(Text.of(
                            "ipv6/cidr",
                            "IPv6 block",
                            own.cidr(),
                            Style.MONO,
                            Entries.ipv6(cidr -> Entry.accepted(VpcEdits.changeIpv6(vpc.id(), new Ipv6.Own(cidr)))))
                    .figure(Figures.addresses()));
        }
        fields.add(Text.of(
                        "endpoints",
                        "Interface endpoints",
                        String.join(", ", vpc.interfaceEndpoints()),
                        Style.MONO,
                        Entries.words(services -> VpcEdits.changeInterfaceEndpoints(vpc.id(), services)))
                .prompt("ecr.api, ecr.dkr, sts")
                .figure(typed -> typed.isBlank() ? "" : Figures.count(typed.split("[,;\\s]+").length) + " in each zone")
                .suggestions(Offers.several(KnownNames.ENDPOINT_SERVICES)));
        return new FormSection("Ways out", fields);
    }

    private static String words(NatMode nat) {
        return switch (nat) {
            case NONE -> "None";
            case SINGLE -> "One for all zones";
            case PER_ZONE -> "One in each zone";
            case PRIVATE -> "Private, to other networks";
        };
    }

    private static Choice ipv6(Vpc vpc) {
        String now = switch (vpc.ipv6()) {
            case Ipv6.None _ -> "none";
            case Ipv6.Amazon _ -> "amazon";
            case Ipv6.Own _ -> "own";
        };
        List<Option> options = List.of(
                new Option("none", "None", ""),
                new Option("amazon", "Amazon-provided /56", ""),
                new Option("own", "A block of the company's own", ""));
        return new Choice("ipv6", "IPv6", now, options, chosen -> {
            Ipv6 is = switch (chosen) {
                case "amazon" -> new Ipv6.Amazon();
                case "own" -> vpc.ipv6() instanceof Ipv6.Own own ? own : new Ipv6.Own(OWN_IPV6);
                default -> new Ipv6.None();
            };
            return Entry.accepted(VpcEdits.changeIpv6(vpc.id(), is));
        });
    }

    /// Whether names resolve in it.
    static FormSection dns(Vpc vpc) {
        return new FormSection(
                "DNS",
                List.of(
                        new Toggle(
                                "dns-support",
                                "DNS resolution",
                                vpc.dnsSupport(),
                                "The Amazon DNS server answers in it.",
                                on -> VpcEdits.changeDnsSupport(vpc.id(), on)),
                        new Toggle(
                                "dns-hostnames",
                                "DNS hostnames",
                                vpc.dnsHostnames(),
                                "Instances get names; EKS nodes need both to register.",
                                on -> VpcEdits.changeDnsHostnames(vpc.id(), on))));
    }
}
