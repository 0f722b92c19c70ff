package org.cidrloom.ui.address;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.cidrloom.diagram.address.Wanted;
import org.cidrloom.diagram.address.Wanted.Where;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Tier;
import org.jspecify.annotations.Nullable;

/// What is asked for: one pool or all, routable or not, one tier or all.
final class FilterRow {
    private final AddressesModel model;
    private final ComboBox<Choice> pools = combo("address-pool", "Pool");
    private final ComboBox<Choice> routable = combo("address-routable", "Routable or not");
    private final ComboBox<Choice> tiers = combo("address-tier", "Tier");
    private boolean filling;

    /// A line of a filter.
    ///
    /// @param text what stands there
    /// @param value what it means; null for no filter
    private record Choice(String text, @Nullable Object value) {}

    FilterRow(AddressesModel model) {
        this.model = model;
        routable.getItems()
                .setAll(
                        new Choice("Routable or not", null),
                        new Choice("Routable", true),
                        new Choice("Non-routable", false));
        tiers.getItems().add(new Choice("All tiers", null));
        for (Tier tier : Tier.values()) {
            tiers.getItems().add(new Choice(tier.key(), tier));
        }
        fill();
        List.of(routable, tiers).forEach(each -> each.getSelectionModel().selectFirst());
        List.of(pools, routable, tiers).forEach(each -> each.valueProperty().subscribe((was, is) -> ask()));
        model.document().designProperty().subscribe((was, is) -> fill());
        model.document()
                .openingsProperty()
                .subscribe((was, is) -> List.of(pools, routable, tiers)
                        .forEach(each -> each.getSelectionModel().selectFirst()));
    }

    HBox root() {
        HBox row = new HBox(8, pools, routable, tiers);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("address-row");
        return row;
    }

    private static ComboBox<Choice> combo(String id, String text) {
        ComboBox<Choice> combo = new ComboBox<>();
        combo.setId(id);
        combo.setAccessibleText(text);
        combo.getStyleClass().add(Styles.SMALL);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice choice) {
                return choice == null ? "" : choice.text();
            }

            @Override
            public Choice fromString(String words) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        });
        return combo;
    }

    /// The pools that there are; the one that is chosen stays so while there is one of its id.
    private void fill() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("All ranges", null));
        choices.add(new Choice("Outside the pools", Where.OUTSIDE));
        for (AddressPool pool : model.network().addressPools()) {
            choices.add(new Choice(pool.displayName(), new ElementId.OfPool(pool.id())));
        }
        if (choices.equals(pools.getItems())) {
            return;
        }
        Object kept = value(pools);
        filling = true;
        pools.getItems().setAll(choices);
        pools.setValue(choices.stream()
                .filter(choice -> Objects.equals(choice.value(), kept))
                .findFirst()
                .orElse(choices.getFirst()));
        filling = false;
        ask();
    }

    private static @Nullable Object value(ComboBox<Choice> combo) {
        Choice choice = combo.getValue();
        return choice == null ? null : choice.value();
    }

    private void ask() {
        if (filling) {
            return;
        }
        Object pool = value(pools);
        Wanted next = new Wanted(
                pool == null ? Where.EVERYWHERE : pool instanceof Where ? Where.OUTSIDE : Where.POOL,
                pool instanceof ElementId.OfPool one ? one : null,
                value(routable) instanceof Boolean is ? is : null,
                value(tiers) instanceof Tier tier ? tier : null);
        if (!next.equals(model.wantedProperty().get())) {
            model.wantedProperty().set(next);
        }
    }
}
