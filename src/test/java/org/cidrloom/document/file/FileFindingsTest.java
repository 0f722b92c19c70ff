package org.cidrloom.document.file;

import java.util.List;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Place;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

class FileFindingsTest {
    private static final String HEAD = "cidrloom: 1\nname: a\nregion: eu-west-1\n";

    @Test
    void aFindingSaysWhatWhereAndHowToMend() {
        ReadDesign read = DesignYaml.read(HEAD + """
            vpcs:
              - id: payments
                subnets:
                  - {id: node-a, tier: node, zone: eu-west-1a, cidr: 10.24.56.130/25}
            """, "estate.cidrloom.yaml");

        assertNull(read.design());
        assertEquals(
                List.of(new Finding(
                        "file-cidr",
                        Severity.ERROR,
                        new ElementId.OfSubnet("payments", "node-a"),
                        List.of(),
                        "The range is not a CIDR block that fits here",
                        "“cidr” of payments/node-a: “10.24.56.130/25” has host bits: 10.24.56.130 is inside the block"
                                + " 10.24.56.128/25, not its first address; write 10.24.56.128/25.",
                        null,
                        List.of(),
                        new Place("estate.cidrloom.yaml", 7, 58))),
                read.findings());
    }

    @Test
    void allErrorsOfAFileAreToldInTheOrderOfTheText() {
        assertEquals(
                List.of(
                        "1:1 file-missing-key ",
                        "3:8 file-type ",
                        "5:9 file-id ",
                        "6:10 file-value payments_1",
                        "7:15 file-type payments_1",
                        "9:16 file-cidr payments_1",
                        "10:16 file-cidr payments_1",
                        "12:9 file-missing-key payments_1/a",
                        "12:23 file-value payments_1/a",
                        "13:9 file-type payments_1"),
                Samples.brief("""
                    cidrloom: 1
                    name: a
                    zones: eu-west-1a
                    vpcs:
                      - id: payments_1
                        nat: per_zone
                        internet: yes
                        cidrs:
                          - {cidr: 10.0.0.0/33}
                          - {cidr: "2001:db8::/56"}
                        subnets:
                          - {id: a, tier: Node, zone: eu-west-1a}
                          - a
                    """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        vpcs: [{id: a}, {id: a}]                      | 4:22 file-duplicate-id a: The id “a” is taken by a VPC of the design on line 4. Give one of them another id, and mend what refers to it.
        vpcs: [{id: a}], networks: 1                  | 4:16 file-syntax : This fits nothing above. Check the indentation, and that lists and mappings on one line have their brackets. (The YAML parser says: while parsing a block mapping, expected <block end>, but found ','.)
        name: b                                       | 4:1 file-duplicate-key : “name” stands in this mapping on line 2 already. Remove one of the two.
        peerings: [{between: [a, b]}]                 | 4:23 file-reference a~b: There is no “a”: here stands the id of a VPC. Add it, or remove the reference.
        zone: [eu-west-1a]                            | 4:1 file-unknown-key : “zone” is not a key of the design; it is kept and has no effect. Did you mean “zones”?
        notes:                                        | 4:1 file-empty-value : “notes” has no value and counts as not written. Give it one, or remove the key.
        notes: 1.35                                   | 4:8 file-unquoted : “notes” is text, and YAML readers take 1.35 for a number. Write "1.35".
        vpcs: [{id: a, account: 111122223333}]        | 4:25 file-unquoted a: “account” of a is text, and YAML readers take 111122223333 for a number. Write "111122223333".
        vpcs: [{id: a, account: "1234"}]              | 4:25 file-value a: “account” of a is “1234”; an AWS account id has twelve digits, such as "111122223333".
        transitGateways: [{id: a, asn: "64512"}]      | 4:32 file-type a: “asn” of a is the text “64512”; write a whole number in plain digits, such as 2.
        transitGateways: [{id: a, asn: 0x10}]         | 4:32 file-type a: “asn” of a is “0x10”; write a whole number in plain digits, such as 2.
        vpcs: {id: a}                                 | 4:7 file-type : “vpcs” is a mapping, a list is meant; put a “-” before each item.
        vpcs: [{id: A b}]                             | 4:13 file-id : The id “A b” is not a slug: lower-case letters, digits and inner hyphens, up to 63 of them. Write “a-b”, here and where it is referred to.
        drawing: {a: {x: 1, y: .inf}}                 | 4:24 file-type : “y” is “.inf”; write a number such as 120 or 80.5.
        """)
    void aLineIsToldWhatIsWrongWithIt(String line, String told) {
        assertEquals(told, Samples.told(HEAD + line.stripTrailing() + "\n").getFirst());
    }

    @Test
    void aReferenceToAnElementOfTheWrongKindSaysWhatItIs() {
        assertEquals(
                List.of("6:20 file-reference eks: “dc” is a network outside AWS (line 5); here stands the id of a"
                        + " VPC."),
                Samples.told(HEAD + """
                    networks:
                      - {id: dc}
                    clusters: [{id: eks, vpc: dc}]
                    """.replace("clusters: [{id: eks, vpc: dc}]", "clusters: [{vpc:   dc, id: eks}]")));
    }

    @Test
    void countsHaveToFitTogether() {
        assertEquals(
                List.of("8:16 file-value eks/g: “nodes” of eks/g has min 3, desired 2 and max 6; min can be at most"
                        + " desired, and desired at most max."),
                Samples.told(HEAD + """
                    vpcs: [{id: v}]
                    clusters:
                      - {id: eks, vpc: v, nodeGroups: [{id: g,
                         # counts
                         nodes:    {min: 3, desired: 2, max: 6}}]}
                    """));
    }

    @Test
    void warningsDoNotKeepADesignFromBeingRead() {
        assertNotNull(DesignYaml.read(HEAD + "owner: platform\n", null).design());
    }

    @Test
    void theSourceMapFindsElementsAndKeys() {
        SourceMap map =
                DesignYaml.read(Samples.resource("format-complete.yaml"), "f").source();
        ElementId subnet = new ElementId.OfSubnet("payments", "pod-a");

        assertEquals(new Place("f", 28, 9), map.place(subnet));
        assertEquals(new Place("f", 28, 58), map.place(subnet, "cidr"));
        assertEquals(new Place("f", 28, 9), map.place(subnet, "notes"));
        assertEquals(new Place("f", 11, 5), map.place(new ElementId.OfSubnet("payments", "gone")));
        assertEquals(new Place("f", 1, 1), map.place(new ElementId.OfVpc("gone")));
    }

    @Test
    void columnsCountCharactersNotUnits() {
        assertEquals(
                List.of("4:9 file-unknown-key v", "4:25 file-unknown-key v"),
                Samples.brief(HEAD + "vpcs: [{\"😀😀\": x, id: v, y: z}]\n"));
    }
}
