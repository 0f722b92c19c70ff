package org.cidrloom.export;

import java.util.List;
import java.util.stream.Stream;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

class SoleAccountTest {
    private static final Vpc HERE = vpc("here", "10.1.0.0/16").withAccount("111122223333");
    private static final Vpc UNSAID = vpc("unsaid", "10.2.0.0/16");

    @Test
    void theOneAccountThatIsNamedIsEveryonesAndThereIsOneRootModule() {
        Design spread = SoleAccount.spread(design(HERE, UNSAID));
        assertEquals(design(HERE, UNSAID.withAccount("111122223333")), spread);
        assertEquals(List.of("terraform"), foldersOf(design(HERE, UNSAID)));
    }

    @Test
    void whereSeveralAreNamedTheUnsaidStaysUnsaid() {
        Design several = design(HERE, vpc("there", "10.3.0.0/16").withAccount("444455556666"), UNSAID);
        assertSame(several, SoleAccount.spread(several));
    }

    private static List<String> foldersOf(Design design) {
        return Bundle.standard().export(design).entries().stream()
                .map(entry -> entry.file().path())
                .filter(path -> path.endsWith("/versions.tf"))
                .map(path -> path.substring(0, path.lastIndexOf('/')))
                .toList();
    }

    private static Vpc vpc(String id, String cidr) {
        return Vpc.of(id, List.of(CidrBlock.routable(Cidr.parse(cidr))));
    }

    private static Design design(Vpc... vpcs) {
        Design empty = Design.empty("design", "eu-west-1", List.of("eu-west-1a"));
        return empty.withNetwork(empty.network().withVpcs(Stream.of(vpcs).toList()));
    }
}
