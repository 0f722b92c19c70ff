package org.cidrloom.diagram;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class FrontierTest {
    private record Step(int state, double cost) {}

    @Test
    void givesTheCheapestFirstAndOfTwoAsCheapTheSmallerNumber() {
        Random random = new Random(5);
        Frontier frontier = new Frontier();
        PriorityQueue<Step> expected =
                new PriorityQueue<>(Comparator.comparingDouble(Step::cost).thenComparingInt(Step::state));
        for (int i = 0; i < 20_000; i++) {
            if (expected.isEmpty() || random.nextInt(5) < 3) {
                Step step = new Step(random.nextInt(1_000), random.nextInt(200));
                expected.add(step);
                frontier.add(step.state(), step.cost());
            } else {
                assertThat(new Step(frontier.state(), frontier.cost())).isEqualTo(expected.remove());
                frontier.remove();
            }
        }
        while (!expected.isEmpty()) {
            assertThat(new Step(frontier.state(), frontier.cost())).isEqualTo(expected.remove());
            frontier.remove();
        }
        assertThat(frontier.isEmpty()).isTrue();
    }
}
