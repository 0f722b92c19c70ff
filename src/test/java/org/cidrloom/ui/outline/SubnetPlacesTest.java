package org.cidrloom.ui.outline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SubnetPlacesTest {
    private static final OfSubnet A = new OfSubnet("shop", "a");
    private static final OfSubnet B = new OfSubnet("shop", "b");

    private static Network network(String other) {
        Vpc shop = Vpc.of("shop", List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/24"))))
                .withSubnets(List.of(
                        Subnet.of("a", Tier.NODE, "eu-west-1a", Cidr.parse("10.0.0.0/26")),
                        Subnet.of("b", Tier.NODE, "eu-west-1b", Cidr.parse("10.0.0.64/26"))));
        Vpc more = Vpc.of("more", List.of(CidrBlock.routable(Cidr.parse(other))));
        return Design.empty("test", "eu-west-1", List.of("eu-west-1a", "eu-west-1b"))
                .network()
                .withVpcs(List.of(shop, more));
    }

    @Test
    void severalSubnetsMayGoWhereThereIsRoomForAll() {
        List<String> roomy = SubnetPlaces.of(network("10.1.0.0/25"), List.of(A, B)).places().stream()
                .map(place -> place.label())
                .toList();
        assertEquals(List.of("Zone eu-west-1a", "Zone eu-west-1b", "VPC more"), roomy);
        List<String> crowded = SubnetPlaces.of(network("10.1.0.0/26"), List.of(A, B)).places().stream()
                .map(place -> place.label())
                .toList();
        assertEquals(List.of("Zone eu-west-1a", "Zone eu-west-1b"), crowded);
    }

    @Test
    void subnetsInAnotherRegionMayGoToTheZonesOfThatRegion() {
        Network there = VpcEdits.changeRegion("shop", "us-east-1")
                .apply(new Design(network("10.1.0.0/25"), new Drawing(Map.of())))
                .network();
        List<String> labels = SubnetPlaces.of(there, List.of(A, B)).places().stream()
                .map(place -> place.label())
                .toList();
        assertEquals(List.of("Zone us-east-1a", "Zone us-east-1b"), labels.subList(0, 2));
    }

    @Test
    void subnetsAloneGoTogether() {
        assertEquals(Optional.of(List.of(A, B)), SubnetPlaces.selected(List.of(A, B)));
        assertEquals(Optional.empty(), SubnetPlaces.selected(List.of(A)));
        assertEquals(Optional.empty(), SubnetPlaces.selected(List.of(A, new OfVpc("shop"))));
    }
}
