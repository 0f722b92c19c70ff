package org.cidrloom.ui.requirements;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.NatMode;
import org.cidrloom.sizing.Mistake.Field;
import org.cidrloom.ui.Icon;
import org.cidrloom.ui.Suggestion;
import org.cidrloom.ui.SuggestionPopup;
import org.cidrloom.ui.requirements.RequirementsModel.State;
import org.jspecify.annotations.Nullable;

/// The fields of the requirements, each with what is wrong below it.
final class RequirementsForm {
    private static final KeyCombination OFFER = KeyCombination.valueOf("Alt+Down");

    private final RequirementsModel model;
    private final RequirementsOffers offers = new RequirementsOffers(InstanceTypes.bundled());
    private final ScrollPane root;

    RequirementsForm(RequirementsModel model) {
        this.model = model;
        VBox form = new VBox(
                section(
                        "Addresses",
                        text(Field.GRANTED, "Granted ranges", "10.24.56.128/26", true),
                        row(
                                text(Field.REGION, "Region", "eu-west-1", false),
                                text(Field.ZONES, "Zones", "3, or a, b, c", false)),
                        text(Field.SPARE_ZONES, "Zones that may come later", "one, where there is room", false),
                        check("secondary", "A non-routable block for pods is allowed", model.secondaryProperty())),
                section(
                        "Pods",
                        row(
                                text(Field.PODS, "Pods", "200", false),
                                text(Field.GROWTH, "Growth in percent", "0", false)),
                        text(Field.INSTANCE_TYPES, "Instance types to choose from", "m5.large, m5.xlarge", true),
                        row(
                                text(Field.PODS_PER_NODE, "Pods per node at most", "no limit", false),
                                text(Field.HOST_NETWORK_PODS, "Host-network pods", "2", false)),
                        check("ipv6", "Pods have IPv6 addresses", model.ipv6Property())),
                section(
                        "Connections",
                        text(Field.ON_PREMISES, "Ranges on premises", "none", true),
                        text(Field.OTHER_VPCS, "Other VPCs on the transit gateway", "none", true),
                        check("internet", "Internet gateway", model.internetProperty()),
                        nat(),
                        check("private-endpoint", "The cluster’s API is private", model.privateEndpointProperty())),
                section("Name", text(Field.NAME, "Name of design, VPC and cluster", "planned", false)));
        form.getStyleClass().add("requirements-form");
        root = new ScrollPane(form);
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setFocusTraversable(false);
    }

    ScrollPane root() {
        return root;
    }

    private static VBox section(String title, Node... fields) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        VBox section = new VBox(heading);
        section.getChildren().addAll(fields);
        section.getStyleClass().add("section");
        return section;
    }

    private static HBox row(Node... fields) {
        HBox row = new HBox(12, fields);
        for (Node field : fields) {
            HBox.setHgrow(field, Priority.ALWAYS);
            ((Region) field).setPrefWidth(120);
        }
        return row;
    }

    private VBox text(Field field, String label, String prompt, boolean mono) {
        TextField input = new TextField();
        input.setId("requirements-" + id(field));
        input.setPromptText(prompt);
        input.textProperty().bindBidirectional(model.textProperty(field));
        if (mono) {
            input.getStyleClass().add("mono");
        }
        return labelled(field, label, input, offering(field, input));
    }

    /// The field with the list of what it offers; the field alone where that is nothing.
    private Node offering(Field field, TextField input) {
        Function<String, List<Suggestion>> offers = this.offers.of(field, model.textProperty(Field.REGION)::get);
        if (offers.apply("").isEmpty()) {
            return input;
        }
        Supplier<List<Suggestion>> now = () -> offers.apply(input.getText());
        SuggestionPopup popup = new SuggestionPopup(input, now, chosen -> {
            input.setText(chosen);
            input.end();
        });
        popup.setAvailable(true);
        input.textProperty().subscribe((was, is) -> {
            if (input.isFocused()) {
                popup.offer(now.get());
            }
        });
        input.focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
            }
        });
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (OFFER.match(event)) {
                popup.offer(now.get());
                event.consume();
            } else if (popup.pressed(event)) {
                event.consume();
            }
        });
        return popup.around();
    }

    private VBox labelled(Field field, String label, Control input) {
        return labelled(field, label, input, input);
    }

    /// A field with its label above and what is wrong with it below.
    ///
    /// @param shown the field with what belongs to it
    private VBox labelled(Field field, String label, Control input, Node shown) {
        Label name = new Label(label);
        name.getStyleClass().add("field-label");
        name.setLabelFor(input);
        Label message = new Label(null, new Icon("fth-alert-circle"));
        message.setId("requirements-" + id(field) + "-message");
        message.getStyleClass().addAll("field-message", Styles.DANGER);
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        model.stateProperty().subscribe(state -> {
            String words = messages(state).getOrDefault(field, "");
            message.setText(words);
            message.setVisible(!words.isEmpty());
            message.setManaged(!words.isEmpty());
            input.pseudoClassStateChanged(Styles.STATE_DANGER, !words.isEmpty());
            input.setAccessibleHelp(words);
        });
        VBox box = new VBox(name, shown, message);
        box.getStyleClass().add("field");
        return box;
    }

    private static Map<Field, String> messages(State state) {
        return state instanceof State.Incomplete incomplete ? incomplete.messages() : Map.of();
    }

    private static String id(Field field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static CheckBox check(String id, String label, Property<Boolean> value) {
        CheckBox check = new CheckBox(label);
        check.setId("requirements-" + id);
        check.setWrapText(true);
        check.selectedProperty().bindBidirectional(value);
        return check;
    }

    private VBox nat() {
        ObservableList<NatMode> modes = FXCollections.observableArrayList();
        ComboBox<NatMode> choice = new ComboBox<>(modes);
        choice.setId("requirements-nat");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(new NatWords());
        model.internetProperty().subscribe(internet -> {
            NatMode chosen = model.natProperty().get();
            modes.setAll(
                    internet
                            ? List.of(NatMode.PER_ZONE, NatMode.SINGLE, NatMode.PRIVATE, NatMode.NONE)
                            : List.of(NatMode.NONE, NatMode.PRIVATE));
            model.natProperty().set(modes.contains(chosen) ? chosen : NatMode.NONE);
            choice.setValue(model.natProperty().get());
        });
        model.natProperty().subscribe(mode -> choice.setValue(mode));
        choice.valueProperty().subscribe(mode -> {
            if (mode != null) {
                model.natProperty().set(mode);
            }
        });
        return labelled(Field.NAT, "NAT", choice);
    }

    private static final class NatWords extends StringConverter<NatMode> {
        @Override
        public String toString(@Nullable NatMode mode) {
            return mode == null
                    ? ""
                    : switch (mode) {
                        case NONE -> "none";
                        case SINGLE -> "one gateway";
                        case PER_ZONE -> "one gateway a zone";
                        case PRIVATE -> "private, to what is connected";
                    };
        }

        @Override
        public NatMode fromString(String words) {
            throw new UnsupportedOperationException("nobody types " + Objects.toString(words));
        }
    }
}
