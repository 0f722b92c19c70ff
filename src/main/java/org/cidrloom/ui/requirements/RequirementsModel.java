package org.cidrloom.ui.requirements;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.cidrloom.model.Design;
import org.cidrloom.model.NatMode;
import org.cidrloom.sizing.Answer;
import org.cidrloom.sizing.Mistake;
import org.cidrloom.sizing.Mistake.Field;
import org.cidrloom.sizing.Planner;
import org.cidrloom.sizing.Relaxation;
import org.cidrloom.sizing.Requirements;
import org.cidrloom.sizing.Sized;
import org.cidrloom.ui.Background;
import org.jspecify.annotations.Nullable;

/// Requirements while they are typed, and the design that they make. Planning happens in the background; what was typed
/// meanwhile is planned next, and only the newest answer is shown.
///
/// Lives as long as its dialog; confined to the JavaFX thread; tests need no toolkit.
public final class RequirementsModel {
    private final Supplier<Planner> planner;
    private final Background background;
    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
    private final BooleanProperty internet = new SimpleBooleanProperty(true);
    private final ObjectProperty<NatMode> nat = new SimpleObjectProperty<>(NatMode.PER_ZONE);
    private final BooleanProperty privateEndpoint = new SimpleBooleanProperty();
    private final BooleanProperty secondary = new SimpleBooleanProperty(true);
    private final BooleanProperty ipv6 = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Incomplete(Map.of()));
    private final ReadOnlyObjectWrapper<Boolean> planning = new ReadOnlyObjectWrapper<>(false);
    private boolean again;

    /// Whether many fields are being set at once; they are planned with when all are.
    private boolean filling;

    /// What is known of the requirements.
    public sealed interface State {
        /// They are no requirements yet.
        ///
        /// @param messages what is wrong, by field
        record Incomplete(Map<Field, String> messages) implements State {}

        /// They were planned with.
        record Answered(Answer answer) implements State {}

        /// Planning failed, which is a bug.
        record Failed(String why) implements State {}
    }

    /// Requirements with nothing granted yet.
    ///
    /// @param planner gives the planner; asked on the background thread
    public RequirementsModel(Supplier<Planner> planner, Background background) {
        this.planner = planner;
        this.background = background;
        Map<Field, String> start = Map.of(
                Field.NAME, Requirements.DEFAULT_NAME,
                Field.REGION, "eu-west-1",
                Field.ZONES, "3",
                Field.PODS, "200",
                Field.GROWTH, "0",
                Field.INSTANCE_TYPES, "m5.large",
                Field.HOST_NETWORK_PODS, "2");
        for (Field field : Field.values()) {
            StringProperty text = new SimpleStringProperty(start.getOrDefault(field, ""));
            texts.put(field, text);
            text.subscribe((was, is) -> changed());
        }
        internet.subscribe((was, is) -> internetChanged());
        nat.subscribe((was, is) -> changed());
        privateEndpoint.subscribe((was, is) -> changed());
        secondary.subscribe((was, is) -> changed());
        ipv6.subscribe((was, is) -> changed());
        changed();
    }

    // Properties

    /// What stands in that field.
    public StringProperty textProperty(Field field) {
        return Objects.requireNonNull(texts.get(field));
    }

    /// Whether the VPC has an internet gateway.
    public BooleanProperty internetProperty() {
        return internet;
    }

    /// How private subnets leave the VPC.
    public ObjectProperty<NatMode> natProperty() {
        return nat;
    }

    /// Whether the cluster's API answers in the VPC and to what is connected alone.
    public BooleanProperty privateEndpointProperty() {
        return privateEndpoint;
    }

    /// Whether the VPC may have a non-routable block.
    public BooleanProperty secondaryProperty() {
        return secondary;
    }

    /// Whether pods have IPv6 addresses.
    public BooleanProperty ipv6Property() {
        return ipv6;
    }

    /// What is known of the requirements now.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether an answer to what is typed is being computed.
    public ReadOnlyObjectProperty<Boolean> planningProperty() {
        return planning.getReadOnlyProperty();
    }

    /// The design to create; empty where none fits, or where the answer to what is typed is not there yet.
    public Optional<Design> design() {
        return !planning.get()
                        && state.get() instanceof State.Answered answered
                        && answered.answer() instanceof Sized sized
                ? Optional.of(sized.design())
                : Optional.empty();
    }

    // Commands

    /// Asks for what was tried instead.
    public void relax(Relaxation relaxation) {
        filling = true;
        RequirementsText.of(relaxation.asked())
                .forEach((field, text) -> textProperty(field).set(text));
        Requirements asked = relaxation.asked();
        internet.set(asked.internet());
        nat.set(asked.nat());
        privateEndpoint.set(asked.privateEndpoint());
        secondary.set(asked.secondaryAllowed());
        ipv6.set(asked.ipv6());
        filling = false;
        changed();
    }

    private void internetChanged() {
        boolean publicNat = nat.get() == NatMode.SINGLE || nat.get() == NatMode.PER_ZONE;
        if (!internet.get() && publicNat) {
            nat.set(NatMode.NONE);
        } else if (internet.get() && nat.get() == NatMode.NONE && !filling) {
            nat.set(NatMode.PER_ZONE);
        }
        changed();
    }

    private void changed() {
        if (filling) {
            return;
        }
        if (planning.get()) {
            again = true;
            return;
        }
        RequirementsText.Read read = read();
        Requirements asked = read.asked();
        if (asked == null) {
            state.set(new State.Incomplete(read.messages()));
            return;
        }
        planning.set(true);
        background.run(() -> answer(asked), this::take, failed -> take(new State.Failed(String.valueOf(failed))));
    }

    private RequirementsText.Read read() {
        Map<Field, String> now = new EnumMap<>(Field.class);
        texts.forEach((field, text) -> now.put(field, text.get()));
        return RequirementsText.read(
                now,
                new RequirementsText.Choices(
                        internet.get(), nat.get(), privateEndpoint.get(), secondary.get(), ipv6.get()));
    }

    private State answer(Requirements asked) {
        Planner ours = planner.get();
        Map<Field, String> messages = new EnumMap<>(Field.class);
        for (Mistake mistake : ours.mistakesIn(asked)) {
            messages.putIfAbsent(mistake.field(), mistake.words());
        }
        return messages.isEmpty() ? new State.Answered(ours.plan(asked)) : new State.Incomplete(messages);
    }

    private void take(@Nullable State next) {
        planning.set(false);
        if (again) {
            again = false;
            changed();
        } else if (next != null) {
            state.set(next);
        }
    }
}
