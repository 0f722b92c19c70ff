package org.cidrloom.ui.inspector;

import javafx.scene.Node;

/// What a field is shown by. It stays while fields of its key and type come, so that focus and half-typed text survive
/// what happens around them.
///
/// @param <F> the type of field
abstract class FieldControl<F extends Field> {
    private final Class<F> type;

    FieldControl(Class<F> type) {
        this.type = type;
    }

    /// The node to put into the form.
    abstract Node node();

    /// Shows another field of the same key and type.
    abstract void update(F field);

    /// Shows the field where it can.
    ///
    /// @return whether it is of this control's type
    final boolean accept(Field field) {
        if (!type.isInstance(field)) {
            return false;
        }
        update(type.cast(field));
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
        control.accept(field);
        return control;
    }
}
