package org.cidrloom.ui.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.TextMeasure;
import org.cidrloom.diagram.address.AddressDrawing;
import org.cidrloom.diagram.address.AddressLayout;
import org.cidrloom.diagram.address.AddressMap;
import org.cidrloom.diagram.address.Bar;
import org.cidrloom.diagram.address.Sight;
import org.cidrloom.diagram.address.Span;
import org.cidrloom.diagram.address.Wanted;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.DocumentModel;
import org.jspecify.annotations.Nullable;

/// What the Addresses view looks at, and what is chosen in it. The map is made in the background after every edit; what
/// is on screen is laid out when it is asked for, at most once a frame.
///
/// Confined to the JavaFX thread. Tests need no toolkit.
public final class AddressesModel {
    private final DocumentModel document;
    private final Background background;
    private final TextMeasure measure;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<AddressMap> map = new ReadOnlyObjectWrapper<>(AddressMap.EMPTY);
    private final ReadOnlyObjectWrapper<Sight> sight = new ReadOnlyObjectWrapper<>(Sight.ALL);
    private final ReadOnlyObjectWrapper<@Nullable Chosen> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ObjectProperty<Wanted> wanted = new SimpleObjectProperty<>(Wanted.ALL);
    private AddressMap whole = AddressMap.EMPTY;
    private AddressLayout layout;
    private @Nullable AddressDrawing drawing;
    private double width = 640;
    private double height = 400;
    private double scroll;
    private long asked;
    private boolean choosing;

    /// The addresses of what that document shows.
    public AddressesModel(DocumentModel document, Background background, TextMeasure measure) {
        this.document = document;
        this.background = background;
        this.measure = measure;
        this.layout = new AddressLayout(List.of(), measure);
        document.designProperty().subscribe((was, is) -> follow(was.network(), is.network()));
        document.analysisProperty().subscribe((was, is) -> refresh());
        document.openingsProperty().subscribe((was, is) -> show(false));
        document.selectionProperty().subscribe((was, is) -> followSelection());
        document.addRevealer(element -> {
            if (open.get()) {
                reveal(element);
            }
        });
        wanted.subscribe((was, is) -> refresh());
        sight.subscribe((was, is) -> stale());
        chosen.subscribe((was, is) -> repaint());
    }

    // Properties

    /// Whether the view is shown in place of the diagram.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What there is of addresses, as far as it is asked for.
    ReadOnlyObjectProperty<AddressMap> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /// What is looked at.
    ReadOnlyObjectProperty<Sight> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    /// What is chosen; null for nothing.
    ReadOnlyObjectProperty<@Nullable Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What is asked for.
    ObjectProperty<Wanted> wantedProperty() {
        return wanted;
    }

    /// Grows whenever the view has to be painted again.
    ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// The document.
    DocumentModel document() {
        return document;
    }

    Network network() {
        return document.design().network();
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

    // Commands

    /// Showing the view, and the diagram again.
    public Command[] commands() {
        return new Command[] {
            new Command(
                    "view.addresses",
                    open.map(is -> is ? "Show the diagram" : "Show the addresses"),
                    "fth-grid",
                    document.openProperty(),
                    () -> show(!open.get())),
        };
    }

    /// Shows the view, or what was there before.
    public void show(boolean shown) {
        if (shown == open.get()) {
            return;
        }
        open.set(shown);
        if (shown) {
            refresh();
        } else {
            asked++;
            sight.set(Sight.ALL);
            scroll = 0;
            chosen.set(null);
        }
    }

    /// Takes over the view's size.
    void resize(double wide, double high) {
        width = wide;
        height = high;
        stale();
    }

    /// Chooses what is there, and selects its element in the document.
    void choose(@Nullable Bar bar) {
        choose(bar == null ? null : Chosen.of(bar));
    }

    void choose(@Nullable Chosen next) {
        chosen.set(next);
        ElementId element = next == null ? null : next.element();
        choosing = true;
        if (element == null) {
            document.clearSelection();
        } else {
            document.select(element);
        }
        choosing = false;
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

    /// Zooms into what is chosen: a range that has something in it, or the block of a band.
    void inner() {
        Chosen is = chosen.get();
        if (is == null) {
            return;
        }
        Cidr band = is.band();
        if (band != null) {
            look(Sight.on(is.path(), band));
        } else if (is.span().hasInside()) {
            look(Sight.on(is.path()));
        } else if (is.path().size() > 1) {
            look(Sight.on(is.path().subList(0, is.path().size() - 1), is.span().cidr()));
        }
    }

    /// One step back.
    ///
    /// @return whether there was one
    boolean back() {
        Sight was = sight.get();
        List<Span> left = was.path();
        look(was.back());
        if (was.isAll()) {
            return false;
        }
        if (!was.isPart()) {
            choose(Chosen.of(left));
            if (drawing().standsFor(left).isEmpty()) {
                showChosen();
            }
        }
        return true;
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

    /// Chooses what lies next in that direction.
    void step(Steps.Direction direction) {
        Chosen is = chosen.get();
        Bar from = is == null ? null : drawing().bar(is.id()).orElse(null);
        Steps.from(from, direction, drawing().bars()).ifPresent(bar -> {
            choose(bar);
            showChosen();
        });
    }

    /// Shows a range: where it does not stand on screen by itself, the one around it is looked at.
    void show(List<Span> path) {
        choose(Chosen.of(path));
        showChosen();
    }

    private void reveal(ElementId element) {
        map.get().pathTo(element).ifPresent(path -> {
            chosen.set(Chosen.of(path));
            showChosen();
        });
    }

    private void showChosen() {
        Chosen is = chosen.get();
        if (is == null) {
            return;
        }
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

    /// Moving a box changes no address.
    @SuppressWarnings("ReferenceEquality")
    private void follow(Network was, Network is) {
        if (was != is) {
            refresh();
        }
    }

    private void followSelection() {
        if (choosing || !open.get()) {
            return;
        }
        ElementId selected = document.selected();
        Chosen is = chosen.get();
        if (selected == null) {
            if (is != null && is.element() != null) {
                chosen.set(null);
            }
        } else if (is == null || !selected.equals(is.element())) {
            chosen.set(map.get().pathTo(selected).map(path -> Chosen.of(path)).orElse(null));
        }
    }

    private record Made(AddressMap whole, AddressMap shown) {}

    private void refresh() {
        if (!open.get()) {
            return;
        }
        long ask = ++asked;
        Network network = network();
        Analysis analysis = document.analysisProperty().get();
        Wanted what = wanted.get();
        AddressMap before = whole;
        background.run(
                () -> {
                    AddressMap made = AddressMap.of(
                            network, Annotations.of(network, analysis).conflicts(), before);
                    return new Made(made, made.only(what));
                },
                made -> {
                    if (ask == asked) {
                        take(made);
                    }
                },
                failed -> document.hint(
                        "The addresses could not be laid out. This is a bug in Cidrloom (" + failed + ")."));
    }

    private void take(Made made) {
        whole = made.whole();
        layout = new AddressLayout(made.shown().roots(), measure);
        map.set(made.shown());
        sight.set(sight.get().in(made.shown()));
        Chosen is = chosen.get();
        if (is != null) {
            List<Span> path = made.shown().resolve(is.path());
            chosen.set(path.size() == is.path().size() ? new Chosen(path, is.band(), is.lane()) : again(is));
        }
        followSelection();
        stale();
    }

    private @Nullable Chosen again(Chosen was) {
        ElementId element = was.element();
        return element == null
                ? null
                : map.get().pathTo(element).map(path -> Chosen.of(path)).orElse(null);
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
