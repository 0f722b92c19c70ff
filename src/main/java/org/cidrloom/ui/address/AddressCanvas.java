package org.cidrloom.ui.address;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.Role;
import org.cidrloom.diagram.Stroke;
import org.cidrloom.diagram.address.AddressDrawing;
import org.cidrloom.diagram.address.Bar;
import org.cidrloom.diagram.gesture.Viewport;
import org.cidrloom.ui.FittedCanvas;
import org.cidrloom.ui.FxPainter;
import org.jspecify.annotations.Nullable;

/// The bars on screen, painted at most once a frame; no larger than the window's part for them.
///
/// Confined to the JavaFX thread.
final class AddressCanvas extends FittedCanvas {
    private final AddressesModel model;
    private final FindModel find;
    private final ObservableValue<Palette> palette;
    private final Canvas canvas;
    private final FxPainter painter;
    private @Nullable Bar hover;
    private @Nullable Bar target;
    private boolean takes;

    AddressCanvas(AddressesModel model, FindModel find, ObservableValue<Palette> palette) {
        this(model, find, palette, new Canvas());
    }

    private AddressCanvas(AddressesModel model, FindModel find, ObservableValue<Palette> palette, Canvas canvas) {
        super(480, 320, canvas);
        this.canvas = canvas;
        painter = new FxPainter(canvas.getGraphicsContext2D());
        this.model = model;
        this.find = find;
        this.palette = palette;
        getChildren().add(canvas);
        setId("address-bars");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        model.outlook().revisionProperty().subscribe(this::requestLayout);
        palette.subscribe(colours -> requestLayout());
        focusedProperty().subscribe(this::requestLayout);
        model.chosenProperty().subscribe(chosen -> setAccessibleText(chosen == null ? "Addresses" : words(chosen)));
    }

    private static String words(Chosen chosen) {
        String name = chosen.band() == null ? chosen.span().name() : "several ranges";
        return String.join(
                " ",
                name,
                chosen.band() == null ? chosen.span().kind().words() : "",
                (chosen.band() == null ? chosen.span().cidr() : chosen.band()).toString());
    }

    /// The bar under a place.
    Optional<Bar> at(double x, double y) {
        return model.outlook().drawing().at(x, y);
    }

    /// Shows what the pointer is over.
    void hover(@Nullable Bar bar) {
        if (hover == null ? bar != null : bar == null || !hover.id().equals(bar.id())) {
            hover = bar;
            requestLayout();
        }
    }

    /// Shows what a drag is over, and whether it takes what is dragged.
    void target(@Nullable Bar bar, boolean would) {
        target = bar;
        takes = would;
        requestLayout();
    }

    @Override
    protected void resized(double width, double height) {
        model.outlook().resize(width, height);
    }

    @Override
    protected void paint(double width, double height) {
        if (!model.openProperty().get()) {
            return;
        }
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        painter.use(Viewport.START, outputScale(), palette.getValue());
        graphics.setFill(painter.color(Role.CANVAS));
        graphics.fillRect(0, 0, width, height);
        AddressDrawing drawing = model.outlook().drawing();
        Box area = new Box(0, 0, width, height);
        drawing.paint(painter, area);
        for (Bar bar : drawing.bars()) {
            if (bar.box().touches(area) && find.found().contains(bar.id())) {
                outline(bar, Stroke.dashed(Role.INFO, 2));
            }
        }
        Bar under = hover;
        if (under != null) {
            drawing.bar(under.id()).ifPresent(bar -> outline(bar, Stroke.solid(Role.SELECTION, 1)));
        }
        Chosen chosen = model.chosenProperty().get();
        if (chosen != null) {
            chosen.in(drawing).ifPresent(bar -> outline(bar, Stroke.solid(Role.SELECTION, isFocused() ? 3 : 2)));
        }
        Bar over = target;
        if (over != null) {
            outline(over, takes ? Stroke.solid(Role.WAY, 3) : Stroke.dashed(Role.ERROR, 2));
        }
    }

    /// Inside the bar's own border, so that it touches neither the words above nor the neighbours.
    private void outline(Bar bar, Stroke stroke) {
        Box box = bar.box();
        double inset = Math.min(stroke.width() / 2, Math.min(box.width(), box.height()) / 4);
        painter.rectangle(box.grown(-inset), 3, null, stroke);
    }
}
