package org.cidrloom.document.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.LoadBalancer;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.ReservationType;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.net.Cidr;

/// Reads a VPC with its blocks, subnets and routes.
final class VpcReader {
    private static final Set<References.Kind> TARGETS = EnumSet.of(
            References.Kind.GATEWAY,
            References.Kind.VPC,
            References.Kind.NETWORK,
            References.Kind.DIRECT_CONNECT_GATEWAY);

    private final Reading reading;
    private final Fields fields;
    private final String id;

    private VpcReader(Reading reading, YamlNode node) {
        this.reading = reading;
        fields = new Fields(reading, node, Shape.VPC, new ElementId.OfDesign());
        id = Slugs.id(fields);
        fields.isElement(new ElementId.OfVpc(id));
        reading.references().declare(References.Kind.VPC, "", id, fields.at("id"), fields.subject());
    }

    static Vpc read(Reading reading, YamlNode node) {
        return new VpcReader(reading, node).vpc();
    }

    private Vpc vpc() {
        NatMode nat = fields.word("nat", NatMode.class);
        Vpc vpc = new Vpc(
                id,
                fields.text("name"),
                Accounts.read(fields),
                Slugs.place(fields, "region", "eu-west-1"),
                fields.truth("existing", false),
                fields.list("cidrs", (each, node) -> block(node)),
                ipv6(),
                nat == null ? NatMode.NONE : nat,
                fields.truth("internet", false),
                fields.truth("dnsSupport", true),
                fields.truth("dnsHostnames", true),
                fields.texts("interfaceEndpoints"),
                fields.list("subnets", (each, node) -> subnet(node)),
                fields.list("loadBalancers", (each, node) -> loadBalancer(node)),
                fields.list("routes", (each, node) -> route(node)),
                fields.list("prefixListRoutes", (each, node) -> prefixListRoute(node)),
                fields.text("notes"),
                Slugs.formerIds(fields, ""));
        fields.finish();
        return vpc;
    }

    private CidrBlock block(YamlNode node) {
        Fields block = new Fields(reading, node, Shape.BLOCK, fields.subject());
        CidrBlock read = new CidrBlock(block.requiredBlock("cidr", Blocks.IPV4), block.truth("routable", true));
        block.finish();
        return read;
    }

    private Ipv6 ipv6() {
        YamlNode value = fields.value("ipv6");
        if (value == null) {
            return new Ipv6.None();
        }
        if (value instanceof YamlNode.Mapping) {
            Fields own = new Fields(reading, value, Shape.IPV6, fields.subject());
            Cidr cidr = own.requiredBlock("cidr", Blocks.IPV6);
            own.finish();
            return new Ipv6.Own(cidr);
        }
        String word = Scalars.text(fields, "ipv6", value, true);
        if (word.equals("amazon")) {
            return new Ipv6.Amazon();
        }
        if (!word.equals("none") && value instanceof YamlNode.Scalar) {
            Scalars.notAWord(fields, "ipv6", value, word, List.of("none", "amazon", "{cidr: …}"));
        }
        return new Ipv6.None();
    }

    private Subnet subnet(YamlNode node) {
        Fields subnet = new Fields(reading, node, Shape.SUBNET, fields.subject());
        String subnetId = Slugs.id(subnet);
        subnet.isElement(new ElementId.OfSubnet(id, subnetId));
        reading.references().declare(References.Kind.SUBNET, id, subnetId, subnet.at("id"), subnet.subject());
        String zone = Slugs.place(subnet, "zone", "eu-west-1a");
        if (zone == null) {
            subnet.missing("zone");
        }
        Long index = subnet.number("ipv6Index", 0, Counts.LAST_IPV6_INDEX);
        Subnet read = new Subnet(
                subnetId,
                subnet.text("name"),
                tier(subnet),
                zone == null ? "" : zone,
                subnet.requiredBlock("cidr", Blocks.IPV4),
                index == null ? null : index.intValue(),
                subnet.list("reservations", (each, item) -> reservation(each, item)),
                subnet.text("notes"),
                Slugs.formerIds(subnet, id));
        subnet.finish();
        return read;
    }

    private static Tier tier(Fields fields) {
        Tier tier = fields.word("tier", Tier.class);
        if (tier == null && fields.value("tier") == null) {
            fields.missing("tier");
        }
        return tier == null ? Tier.PRIVATE : tier;
    }

    private Subnet.Reservation reservation(Fields subnet, YamlNode node) {
        Fields each = new Fields(reading, node, Shape.RESERVATION, subnet.subject());
        ReservationType type = each.word("type", ReservationType.class);
        Subnet.Reservation read = new Subnet.Reservation(
                each.requiredBlock("cidr", Blocks.IPV4), type == null ? ReservationType.PREFIX : type);
        each.finish();
        return read;
    }

    private LoadBalancer loadBalancer(YamlNode node) {
        Fields balancer = new Fields(reading, node, Shape.LOAD_BALANCER, fields.subject());
        String balancerId = Slugs.id(balancer);
        reading.references()
                .declare(References.Kind.LOAD_BALANCER, id, balancerId, balancer.at("id"), fields.subject());
        LoadBalancer.Type type = balancer.word("type", LoadBalancer.Type.class);
        if (type == null && balancer.value("type") == null) {
            balancer.missing("type");
        }
        LoadBalancer.Scheme scheme = balancer.word("scheme", LoadBalancer.Scheme.class);
        List<YamlNode.Scalar> subnets = balancer.words("subnets");
        subnets.forEach(
                subnet -> reading.references().refer(EnumSet.of(References.Kind.SUBNET), id, subnet, fields.subject()));
        LoadBalancer read = new LoadBalancer(
                balancerId,
                type == null ? LoadBalancer.Type.APPLICATION : type,
                scheme == null ? LoadBalancer.Scheme.INTERNAL : scheme,
                subnets.stream().map(YamlNode.Scalar::text).toList());
        balancer.finish();
        return read;
    }

    private VpcRoute route(YamlNode node) {
        Fields route = new Fields(reading, node, Shape.VPC_ROUTE, fields.subject());
        Tier tier = tier(route);
        VpcRoute read = new VpcRoute(tier, route.requiredBlock("destination", Blocks.ANY), via(route));
        route.finish();
        return read;
    }

    private PrefixListRoute prefixListRoute(YamlNode node) {
        Fields route = new Fields(reading, node, Shape.PREFIX_LIST_ROUTE, fields.subject());
        Tier tier = tier(route);
        String list = route.requiredText("prefixList");
        YamlNode.Scalar named = route.written("prefixList");
        if (named != null) {
            reading.references().refer(EnumSet.of(References.Kind.PREFIX_LIST), "", named, fields.subject());
        }
        PrefixListRoute read = new PrefixListRoute(tier, list, via(route));
        route.finish();
        return read;
    }

    private String via(Fields route) {
        String via = route.requiredText("via");
        YamlNode.Scalar target = route.written("via");
        if (target != null) {
            reading.references().refer(TARGETS, "", target, fields.subject());
        }
        return via;
    }
}
