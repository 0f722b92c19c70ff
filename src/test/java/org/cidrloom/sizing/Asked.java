package org.cidrloom.sizing;

import java.util.Arrays;
import java.util.List;
import org.cidrloom.net.Cidr;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// Requirements that tests start from, and the answers to them.
final class Asked {
    private static final Planner PLANNER = Planner.standard();

    private Asked() {}

    /// Scenario 2: a /26, three zones, 200 pods, and the company on the transit gateway.
    static Requirements harder() {
        return Requirements.of(cidrs("10.24.56.128/26"), "eu-west-1", 3, 200, List.of("t3.medium"))
                .with(asked -> asked.name("fifty-addresses-harder")
                        .onPremises(cidrs("192.168.1.0/24", "192.168.2.0/24"))
                        .otherVpcs(cidrs("10.0.0.0/16", "10.22.0.0/16"))
                        .privateEndpoint(true));
    }

    static List<Cidr> cidrs(String... texts) {
        return Arrays.stream(texts).map(Cidr::parse).toList();
    }

    static Answer answer(Requirements asked) {
        return PLANNER.plan(asked);
    }

    static Sized sized(Requirements asked) {
        return assertInstanceOf(Sized.class, answer(asked), () -> String.valueOf(answer(asked)));
    }

    static Refused refused(Requirements asked) {
        return assertInstanceOf(Refused.class, answer(asked));
    }
}
