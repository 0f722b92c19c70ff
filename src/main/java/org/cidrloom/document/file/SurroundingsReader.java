package org.cidrloom.document.file;

import java.util.EnumSet;
import java.util.List;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.PrefixList;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.Family;

/// Reads what stands around VPCs: address pools, networks outside AWS, prefix lists and Direct Connect gateways.
final class SurroundingsReader {
    private SurroundingsReader() {}

    static AddressPool pool(Reading reading, YamlNode node) {
        Fields fields = new Fields(reading, node, Shape.POOL, new ElementId.OfDesign());
        String id = Slugs.id(fields);
        fields.isElement(new ElementId.OfPool(id));
        reading.references().declare(References.Kind.POOL, "", id, fields.at("id"), fields.subject());
        AddressPool pool = new AddressPool(
                id, fields.text("name"), fields.requiredBlock("cidr", Blocks.ANY), fields.text("notes"));
        fields.finish();
        return pool;
    }

    static ExternalNetwork network(Reading reading, YamlNode node) {
        Fields fields = new Fields(reading, node, Shape.NETWORK, new ElementId.OfDesign());
        String id = Slugs.id(fields);
        fields.isElement(new ElementId.OfNetwork(id));
        reading.references().declare(References.Kind.NETWORK, "", id, fields.at("id"), fields.subject());
        ExternalNetwork network = new ExternalNetwork(
                id,
                fields.text("name"),
                fields.blocks("cidrs", Blocks.ANY),
                fields.text("notes"),
                Slugs.formerIds(fields, ""));
        fields.finish();
        return network;
    }

    static PrefixList prefixList(Reading reading, YamlNode node) {
        Fields fields = new Fields(reading, node, Shape.PREFIX_LIST, new ElementId.OfDesign());
        String id = Slugs.id(fields);
        fields.isElement(new ElementId.OfPrefixList(id));
        reading.references().declare(References.Kind.PREFIX_LIST, "", id, fields.at("id"), fields.subject());
        PrefixList list = new PrefixList(
                id,
                fields.text("name"),
                fields.count("maxEntries"),
                fields.blocks("cidrs", Blocks.ANY),
                fields.text("notes"),
                Slugs.formerIds(fields, ""));
        if (list.cidrs().stream().map(Cidr::family).distinct().count() == Family.values().length) {
            fields.problem(
                    FileRule.VALUE,
                    fields.at("cidrs"),
                    "Prefix list " + id
                            + " has IPv4 and IPv6 entries, and a prefix list is of one family. Make two of it.");
        }
        fields.finish();
        return list;
    }

    static DirectConnectGateway directConnectGateway(Reading reading, YamlNode node) {
        Fields fields = new Fields(reading, node, Shape.DIRECT_CONNECT_GATEWAY, new ElementId.OfDesign());
        String id = Slugs.id(fields);
        fields.isElement(new ElementId.OfDirectConnectGateway(id));
        reading.references().declare(References.Kind.DIRECT_CONNECT_GATEWAY, "", id, fields.at("id"), fields.subject());
        Long asn = fields.number("asn", 1, Counts.LAST_ASN);
        DirectConnectGateway gateway = new DirectConnectGateway(
                id,
                fields.text("name"),
                asn == null ? DirectConnectGateway.DEFAULT_ASN : asn,
                ids(fields, "networks", References.Kind.NETWORK),
                ids(fields, "vpcs", References.Kind.VPC),
                fields.text("notes"),
                Slugs.formerIds(fields, ""));
        fields.finish();
        return gateway;
    }

    private static List<String> ids(Fields fields, String key, References.Kind kind) {
        List<YamlNode.Scalar> ids = fields.words(key);
        ids.forEach(id -> fields.reading().references().refer(EnumSet.of(kind), "", id, fields.subject()));
        return ids.stream().map(YamlNode.Scalar::text).toList();
    }
}
