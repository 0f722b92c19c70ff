package org.cidrloom.document.file;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cidrloom.aws.Quotas;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.Keyword;
import org.cidrloom.model.LoadBalancer;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.cidrloom.model.ReservationType;
import org.cidrloom.model.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class SchemaTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TEXT = Samples.resource("/assets/schema/design-1.json");
    private static final JsonNode TREE = JSON.readTree(TEXT);
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT, InputFormat.JSON);

    private static final Map<Shape, String> PLACES = new EnumMap<>(Map.ofEntries(
            Map.entry(Shape.DESIGN, ""),
            Map.entry(Shape.POOL, "/$defs/addressPool"),
            Map.entry(Shape.NETWORK, "/$defs/network"),
            Map.entry(Shape.VPC, "/$defs/vpc"),
            Map.entry(Shape.ACCEPTANCE, "/$defs/acceptance"),
            Map.entry(Shape.PREFIX_LIST, "/$defs/prefixList"),
            Map.entry(Shape.LOAD_BALANCER, "/$defs/loadBalancer"),
            Map.entry(Shape.PREFIX_LIST_ROUTE, "/$defs/prefixListRoute"),
            Map.entry(Shape.PREFIX_LIST_REFERENCE, "/$defs/prefixListReference"),
            Map.entry(Shape.DIRECT_CONNECT_GATEWAY, "/$defs/directConnectGateway"),
            Map.entry(Shape.BLOCK, "/$defs/vpcBlock"),
            Map.entry(Shape.IPV6, "/$defs/vpc/properties/ipv6/anyOf/1"),
            Map.entry(Shape.ROLLING, "/$defs/nodeGroup/properties/rolling/anyOf/1"),
            Map.entry(Shape.SUBNET, "/$defs/subnet"),
            Map.entry(Shape.RESERVATION, "/$defs/reservation"),
            Map.entry(Shape.VPC_ROUTE, "/$defs/vpcRoute"),
            Map.entry(Shape.GATEWAY, "/$defs/transitGateway"),
            Map.entry(Shape.ROUTE_TABLE, "/$defs/routeTable"),
            Map.entry(Shape.TRANSIT_ROUTE, "/$defs/transitRoute"),
            Map.entry(Shape.ATTACHMENT, "/$defs/attachment"),
            Map.entry(Shape.PEERING, "/$defs/peering"),
            Map.entry(Shape.CLUSTER, "/$defs/cluster"),
            Map.entry(Shape.CNI, "/$defs/cni"),
            Map.entry(Shape.NODE_GROUP, "/$defs/nodeGroup"),
            Map.entry(Shape.NODES, "/$defs/nodes"),
            Map.entry(Shape.POSITION, "/$defs/position")));

    static Stream<Shape> shapes() {
        return Arrays.stream(Shape.values());
    }

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @Test
    void theSchemaIsTheOneThatFilesName() {
        assertEquals(DesignYaml.SCHEMA, TREE.at("/$id").asString());
        assertEquals(Migrations.CURRENT, TREE.at("/properties/cidrloom/const").asInt());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theKeysAreThoseOfTheReader(Shape shape) {
        JsonNode properties = TREE.at(Objects.requireNonNull(PLACES.get(shape)) + "/properties");

        assertEquals(shape.keys(), List.copyOf(properties.propertyNames()));
    }

    @Test
    void everyKeyIsDescribed() {
        Set<String> bare = new HashSet<>();
        PLACES.forEach((shape, place) -> TREE.at(place + "/properties")
                .properties()
                .forEach(property -> {
                    JsonNode value = property.getValue();
                    JsonNode target = value.has("$ref")
                            ? TREE.at(value.get("$ref").asString().substring(1))
                            : value;
                    if (!value.has("description") && !target.has("description")) {
                        bare.add(shape + "." + property.getKey());
                    }
                }));

        assertEquals(Set.of(), bare);
    }

    @Test
    void theWordsAreThoseOfTheReader() {
        assertWords(Tier.values(), "/$defs/subnet/properties/tier");
        assertWords(Tier.values(), "/$defs/vpcRoute/properties/tier");
        assertWords(Tier.values(), "/$defs/prefixListRoute/properties/tier");
        assertWords(LoadBalancer.Type.values(), "/$defs/loadBalancer/properties/type");
        assertWords(LoadBalancer.Scheme.values(), "/$defs/loadBalancer/properties/scheme");
        assertWords(NatMode.values(), "/$defs/vpc/properties/nat");
        assertWords(ReservationType.values(), "/$defs/reservation/properties/type");
        assertWords(IpFamily.values(), "/$defs/cluster/properties/ipFamily");
        assertWords(EndpointAccess.values(), "/$defs/cluster/properties/endpointAccess");
        assertWords(CniDelivery.values(), "/$defs/cni/properties/delivery");
        assertWords(NodeGroupKind.values(), "/$defs/nodeGroup/properties/kind");
        assertWords(NodeOs.values(), "/$defs/nodeGroup/properties/os");
    }

    @Test
    void theQuotasAreThoseThatAreKnown() {
        JsonNode properties = TREE.at("/$defs/quotas/properties");

        assertEquals(Quotas.names(), List.copyOf(properties.propertyNames()));
        for (String name : Quotas.names()) {
            assertEquals(
                    Quotas.DEFAULT.find(name).orElseThrow().standard(),
                    properties.get(name).get("default").asInt(),
                    name);
        }
    }

    private static void assertWords(Keyword[] words, String place) {
        List<String> schema =
                TREE.at(place + "/enum").valueStream().map(JsonNode::asString).toList();
        assertEquals(Arrays.stream(words).map(Keyword::key).toList(), schema, place);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverIsWrittenIsValid(int seed) {
        assertEquals(List.of(), errors(DesignYaml.write(new RandomDesigns(seed).design())));
    }

    @Test
    void theWholeFormatIsValid() {
        assertEquals(List.of(), errors(Samples.resource("format-complete.yaml")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        cidrloom: 1       | cidrloom: 2
        cidrloom: 1       | cidrloom: one
        name: payments    | nam: payments
        region: eu-west-1 | region: EU West
        tier: node        | tier: nodes
        nat: per-zone     | nat: each
        internet: true    | internet: sometimes
        ipv6: none        | ipv6: {cidr: 10.0.0.0/8}
        10.24.56.128/25}  | 2001:db8::/56}
        10.24.56.128/26   | 10.24.56.128
        111122223333      | 11112222
        id: hub           | id: Hub_1
        asn: 64512        | asn: 0
        blackhole: true   | blackhole: false
        [payments, billing] | [payments]
        min: 2            | min: -2
        surge: 1          | surge: many
        surge: 1          | rolling: slowly
        surge: 1          | rolling: {maxUnavailable: 0}
        surge: 1          | rolling: {}
        surge: 1          | securityGroupPods: -1
        kind: managed     | kind: spot
        nodes: {min: 2, desired: 2, max: 6} | surge: 2
        zones: [eu-west-1a, eu-west-1b, eu-west-1c] | zones: eu-west-1a
        x: 120            | x: left
        172.20.0.0/16     | fd00::/108
        """)
    void whatTheReaderRefusesIsInvalidToo(String right, String wrong) {
        String text = Samples.resource("format-complete.yaml");
        String broken = text.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
        assertNotEquals(text, broken);

        assertNotEquals(
                0,
                DesignYaml.read(broken, null).findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .count());
        assertNotEquals(List.of(), errors(broken));
    }

    private static List<String> errors(String yaml) {
        Object loaded =
                new Load(LoadSettings.builder().setAllowDuplicateKeys(true).build()).loadFromString(yaml);
        return SCHEMA.validate(JSON.writeValueAsString(loaded), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
