package org.cidrloom.ui.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cidrloom.diagram.TextMeasure;
import org.cidrloom.diagram.address.AddressDrawing;
import org.cidrloom.diagram.address.AddressLayout;
import org.cidrloom.diagram.address.AddressMap;
import org.cidrloom.diagram.address.Bar;
import org.cidrloom.diagram.address.Sight;
import org.cidrloom.diagram.address.Span;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// What of the address plan is on screen: zooming, scrolling and the way back.
///
/// Confined to the JavaFX thread. Tests need no toolkit.
final class Outlook {
    private final TextMeasure measure;
    private final ReadOnlyObjectWrapper<Sight> sight = new ReadOnlyObjectWrapper<>(Sight.ALL);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private AddressLayout layout;
    private @Nullable AddressDrawing drawing;
    private double width = 640;
    private double height = 400;
    private double scroll;

    Outlook(TextMeasure measure) {
        this.measure = measure;
        this.layout = new AddressLayout(List.of(), measure);
        sight.subscribe((was, is) -> stale());
    }

    /// Takes over another map; what is looked at stays as far as that has it.
    void take(AddressMap map) {
        layout = new AddressLayout(map.roots(), measure);
        sight.set(sight.get().in(map));
        stale();
    }

    /// What is looked at.
    ReadOnlyObjectProperty<Sight> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    /// Grows whenever the view has to be painted again.
    ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// What is on screen.
    AddressDrawing drawing() {
        AddressDrawing known = drawing;
        if (known == null) {
            known = layout.of(new AddressLayout.Window(sight.get(), width, height, scroll));
            // a filter, an edit or a larger window may leave less than lay above the view
            double most = Math.max(0, known.height() - height);
            if (scroll > most) {
                scroll = most;
                known = layout.of(new AddressLayout.Window(sight.get(), width, height, scroll));
            }
            drawing = known;
        }
        return known;
    }

    /// How many pixels lie above the view.
    double scroll() {
        return scroll;
    }

    /// Takes over the view's size.
    void resize(double wide, double high) {
        width = wide;
        height = high;
        stale();
    }

    /// Looks at something else.
    void look(Sight next) {
        if (!next.equals(sight.get())) {
            boolean elsewhere = !next.path().equals(sight.get().path());
            sight.set(next);
            if (elsewhere) {
                scroll = 0;
                stale();
            }
        }
    }

    /// Looks at everything again, from its top.
    void reset() {
        sight.set(Sight.ALL);
        scroll = 0;
        stale();
    }

    /// Nearer or farther around a place of the view.
    void zoomBy(double factor, double x, double y) {
        Sight is = sight.get();
        if (is.isAll()) {
            Optional<Bar> root = drawing().bars().stream()
                    .filter(bar ->
                            bar.path().size() == 1 && !bar.isBand() && bar.box().contains(x, y))
                    .findFirst();
            if (factor > 1 && root.isPresent()) {
                look(Sight.on(root.get().path()).zoomed(factor, AddressLayout.along(x, width)));
            }
        } else {
            look(is.zoomed(factor, AddressLayout.along(x, width)));
        }
    }

    /// Moves what is seen.
    ///
    /// @param dx pixels to the right
    /// @param dy pixels down
    /// @return whether there was anything to move
    boolean panBy(double dx, double dy) {
        double before = scroll;
        scroll = Math.clamp(scroll - dy, 0, Math.max(0, drawing().height() - height));
        Sight was = sight.get();
        if (dx != 0) {
            look(was.panned(-dx / Math.max(1, width)));
        }
        stale();
        return scroll != before || !was.equals(sight.get());
    }

    /// Whether there is more than fits into the view's height.
    boolean scrolls() {
        return drawing().height() > height;
    }

    /// Brings what is chosen on screen: where it does not stand there by itself, the range around it is looked at.
    void show(Chosen is) {
        if (drawing().bar(is.id()).isEmpty()) {
            look(
                    is.path().size() == 1
                            ? Sight.ALL
                            : Sight.on(is.path().subList(0, is.path().size() - 1)));
            if (is.path().size() == 1) {
                scroll = Math.clamp(
                        layout.top(is.span().key()), 0, Math.max(0, drawing().height() - height));
                stale();
            } else if (drawing().bar(is.id()).isEmpty()) {
                around(is);
            }
        }
        drawing().bar(is.id()).ifPresent(bar -> {
            if (bar.box().y() < 0) {
                panBy(0, -bar.box().y() + 8);
            } else if (bar.box().bottom() > height) {
                panBy(0, Math.max(height - bar.box().bottom() - 8, -bar.box().y()));
            }
        });
    }

    /// The part of a range in which one that is too small to be seen is a quarter of what is looked at.
    private void around(Chosen small) {
        Cidr cidr = small.span().cidr();
        for (int i = 0; i < 2 && cidr.prefixLength() > 0; i++) {
            cidr = cidr.parent();
        }
        List<Span> around = small.path().subList(0, small.path().size() - 1);
        if (around.getLast().cidr().contains(cidr)) {
            look(Sight.on(around, cidr));
        }
    }

    private void stale() {
        drawing = null;
        repaint();
    }

    /// Has the view painted again.
    void repaint() {
        revision.set(revision.get() + 1);
    }

    /// The crumbs: what is looked at with what lies around it, outermost first.
    List<Sight> crumbs() {
        List<Sight> crumbs = new ArrayList<>(List.of(Sight.ALL));
        List<Span> path = sight.get().path();
        for (int i = 1; i <= path.size(); i++) {
            crumbs.add(Sight.on(path.subList(0, i)));
        }
        if (sight.get().isPart()) {
            crumbs.add(sight.get());
        }
        return crumbs;
    }
}
