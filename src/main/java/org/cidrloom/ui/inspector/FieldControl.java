package org.cidrloom.ui.inspector;

import javafx.scene.Node;
import org.cidrloom.ui.Slice;

/// What a field is shown by. It stays while fields of its key and type come, so that focus and half-typed text survive
/// what happens around them, and is turned to fields of other elements, since making and dressing another is dear.
///
/// @param <F> the type of field
abstract class FieldControl<F extends Field> {
    private final Class<F> type;
    private String key = "";

    FieldControl(Class<F> type) {
        this.type = type;
    }

    /// The node to put into the form.
    abstract Node node();

    /// Shows another field of the same key and type.
    abstract void update(F field);

    /// Shows another field, or that of another element: nothing of what was typed for the last one stays.
    void turn(F field) {
        update(field);
    }

    /// Whether it can be turned to the field: a control may be made for fields of one shape.
    boolean fits(F field) {
        return true;
    }

    /// The key of the field that it shows, or showed last.
    final String key() {
        return key;
    }

    /// Whether it is shown before it is whole.
    boolean isShownInParts() {
        return false;
    }

    /// Makes what there was no time for yet.
    ///
    /// @return whether it is whole now
    boolean grow(Slice slice) {
        return true;
    }

    /// Shows the field where it can.
    ///
    /// @param another whether it is not the field that it shows now, in a later design
    /// @return whether it is of this control's type and shape
    final boolean accept(Field field, boolean another) {
        if (!type.isInstance(field)) {
            return false;
        }
        F own = type.cast(field);
        if (!another) {
            update(own);
        } else if (fits(own)) {
            turn(own);
        } else {
            return false;
        }
        key = field.key();
        return true;
    }

    /// A control that shows the field.
    static FieldControl<?> of(Field field, InspectorModel model) {
        FieldControl<?> control = switch (field) {
            case Field.Text text ->
                text.style() == Field.Style.NOTES ? new NotesControl(model) : new TextControl(model);
            case Field.Choice _ -> new ChoiceControl(model);
            case Field.Toggle _ -> new ToggleControl(model);
            case Field.Picks _ -> new PicksControl(model);
            case Field.Columns _ -> new ColumnsControl(model);
            case Field.Rows _ -> new RowsControl(model);
            case Field.Link _ -> new LinkControl(model);
            case Field.View _ -> new ViewControl(model);
            case Field.Figure _ -> new FigureControl();
            case Field.Bar _ -> new BarControl();
        };
        control.accept(field, false);
        return control;
    }
}
