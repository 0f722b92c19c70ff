package org.cidrloom.ui.requirements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.cidrloom.model.NatMode;
import org.cidrloom.sizing.Answer;
import org.cidrloom.sizing.Mistake.Field;
import org.cidrloom.sizing.Planner;
import org.cidrloom.sizing.Refused;
import org.cidrloom.sizing.Requirements;
import org.cidrloom.sizing.Sized;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.requirements.RequirementsModel.State;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RequirementsModelTest {
    private static final Planner PLANNER = Planner.standard();

    private final RequirementsModel model =
            new RequirementsModel(() -> PLANNER, new Background(Runnable::run, Runnable::run));

    @Test
    void atFirstOnlyTheRangeIsMissing() {
        assertEquals(
                new State.Incomplete(Map.of(Field.GRANTED, "")),
                model.stateProperty().get());
        assertTrue(model.design().isEmpty());
    }

    @Test
    void aRangeMakesADesign() {
        type(Field.GRANTED, "10.24.56.128/26");
        Sized sized = assertInstanceOf(Sized.class, answer());
        assertEquals(sized.design(), model.design().orElseThrow());
        assertEquals(Requirements.of(sized.asked().granted(), "eu-west-1", 3, 200, List.of("m5.large")), sized.asked());
    }

    @Test
    void whatIsNoTextForAFieldIsToldBesideIt() {
        type(Field.GRANTED, "10.24.56.129/26");
        type(Field.PODS, "many");
        State.Incomplete state =
                assertInstanceOf(State.Incomplete.class, model.stateProperty().get());
        assertTrue(state.messages().getOrDefault(Field.GRANTED, "").contains("has host bits"), state.toString());
        assertEquals("“many” is no number.", state.messages().get(Field.PODS));
    }

    @Test
    void whatThePlannerCannotPlanWithIsToldBesideItsField() {
        type(Field.GRANTED, "10.24.56.128/26");
        type(Field.INSTANCE_TYPES, "m5.larg");
        State.Incomplete state =
                assertInstanceOf(State.Incomplete.class, model.stateProperty().get());
        assertEquals(Set.of(Field.INSTANCE_TYPES), state.messages().keySet());
    }

    @Test
    void zonesAreACountOrLettersOrNames() {
        type(Field.GRANTED, "10.24.56.128/26");
        type(Field.ZONES, "a c");
        assertEquals(
                List.of("eu-west-1a", "eu-west-1c"),
                assertInstanceOf(Sized.class, answer()).asked().zones());
    }

    @Test
    void aRelaxationFillsTheFieldsAndFits() {
        model.secondaryProperty().set(false);
        type(Field.GRANTED, "10.24.56.128/26");
        Refused refused = assertInstanceOf(Refused.class, answer());
        model.relax(refused.relaxations().get(1));
        assertEquals("10.24.56.0/23", model.textProperty(Field.GRANTED).get());
        assertEquals(
                refused.relaxations().get(1).result().design(), model.design().orElseThrow());
    }

    @Test
    void withoutInternetThereIsNoPublicNat() {
        model.internetProperty().set(false);
        assertEquals(NatMode.NONE, model.natProperty().get());
        model.internetProperty().set(true);
        assertEquals(NatMode.PER_ZONE, model.natProperty().get());
    }

    @Test
    void whatIsTypedWhilePlanningIsPlannedNextAndTheOldAnswerIsNeverShown() {
        List<Runnable> waiting = new ArrayList<>();
        Executor later = waiting::add;
        RequirementsModel slow = new RequirementsModel(() -> PLANNER, new Background(later, Runnable::run));
        slow.textProperty(Field.GRANTED).set("10.24.56.128/26");
        slow.textProperty(Field.PODS).set("50");
        slow.textProperty(Field.PODS).set("60");
        assertTrue(slow.planningProperty().get());
        assertEquals(1, waiting.size());
        waiting.removeFirst().run();
        assertInstanceOf(State.Incomplete.class, slow.stateProperty().get());
        waiting.removeFirst().run();
        assertEquals(
                60,
                assertInstanceOf(State.Answered.class, slow.stateProperty().get())
                        .answer()
                        .asked()
                        .pods());
        assertFalse(slow.planningProperty().get());
    }

    @Test
    void textsSayWhatRequirementsSay() {
        Requirements asked = Requirements.of(List.of(), "eu-west-1", 3, 10, List.of("m5.large", "m5.xlarge"))
                .with(is -> is.zones(List.of("eu-west-1a", "eu-west-1c")).podsPerNode(7));
        assertEquals("eu-west-1a, eu-west-1c", RequirementsText.of(asked).get(Field.ZONES));
        assertEquals("m5.large, m5.xlarge", RequirementsText.of(asked).get(Field.INSTANCE_TYPES));
        assertEquals("7", RequirementsText.of(asked).get(Field.PODS_PER_NODE));
    }

    private void type(Field field, String text) {
        model.textProperty(field).set(text);
    }

    private Answer answer() {
        return assertInstanceOf(State.Answered.class, model.stateProperty().get())
                .answer();
    }
}
