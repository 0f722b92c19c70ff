package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cidrloom.bench.Estates;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Elements;
import org.cidrloom.model.Tier;
import org.cidrloom.model.edit.Together.Part;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

final class TogetherTest {
    /// Against applying one after the other: changes within a VPC, of a VPC and its clusters, of others, and removals.
    @Test
    void whatComesOfItIsWhatComesOfOneAfterTheOther() {
        Design design = Estates.of(12, 3);
        List<ElementId> all = Elements.of(design.network());
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<Part> parts = new ArrayList<>();
            IntStream.range(0, 30).forEach(each -> {
                ElementId element = all.get(random.nextInt(all.size()));
                parts.add(new Part(element, edit(element, random)));
            });
            assertEquals(
                    Edit.all("", parts.stream().map(Part::edit).toList()).apply(design),
                    Together.of("", parts).apply(design),
                    "seed " + seed);
        }
    }

    private static Edit edit(ElementId element, Random random) {
        return switch (element) {
            case ElementId.OfSubnet(String vpc, String subnet) ->
                random.nextInt(8) == 0
                        ? ElementEdits.remove(element)
                        : SubnetEdits.changeTier(
                                vpc, subnet, List.of(Tier.values()).get(random.nextInt(7)));
            case ElementId.OfVpc(String vpc) ->
                random.nextInt(6) == 0
                        ? VpcEdits.changeRegion(vpc, "us-east-1")
                        : VpcEdits.changeNotes(vpc, "note " + random.nextInt());
            case ElementId.OfCluster(String cluster) -> ClusterEdits.changeNotes(cluster, "note " + random.nextInt());
            default -> new Edit("", design -> design);
        };
    }

    @Test
    void whatChangesNothingGivesTheSameDesign() {
        Design design = Estates.of(3, 1);
        ElementId.OfVpc vpc =
                new ElementId.OfVpc(design.network().vpcs().getFirst().id());
        Edit none = VpcEdits.changeNotes(
                vpc.vpc(), design.network().vpcs().getFirst().notes());
        assertSame(design, Together.of("", List.of(new Part(vpc, none))).apply(design));
    }
}
