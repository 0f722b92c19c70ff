package org.cidrloom.ui.address;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.TextMeasure;
import org.cidrloom.diagram.address.AddressMap;
import org.cidrloom.diagram.address.Bar;
import org.cidrloom.diagram.address.Kind;
import org.cidrloom.diagram.address.Sight;
import org.cidrloom.diagram.address.Span;
import org.cidrloom.diagram.address.Wanted;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Elements;
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
    final Background background;
    private final Outlook outlook;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<AddressMap> map = new ReadOnlyObjectWrapper<>(AddressMap.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable Chosen> chosen = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Wanted> wanted = new SimpleObjectProperty<>(Wanted.ALL);
    private AddressMap whole = AddressMap.EMPTY;
    private long asked;
    private boolean choosing;

    /// The addresses of what that document shows.
    public AddressesModel(DocumentModel document, Background background, TextMeasure measure) {
        this.document = document;
        this.background = background;
        this.outlook = new Outlook(measure);
        document.designProperty().subscribe((was, is) -> follow(was.network(), is.network()));
        document.analysisProperty().subscribe((was, is) -> refresh());
        document.openingsProperty().subscribe((was, is) -> show(false));
        document.selectionProperty().subscribe((was, is) -> followSelection());
        document.blockProperty().subscribe((was, is) -> followSelection());
        document.addRevealer(element -> {
            if (open.get()) {
                reveal(element);
            }
        });
        wanted.subscribe((was, is) -> refresh());
        chosen.subscribe((was, is) -> outlook.repaint());
    }

    /// Whether the view is shown in place of the diagram.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What there is of addresses, as far as it is asked for.
    ReadOnlyObjectProperty<AddressMap> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /// What of it is on screen.
    Outlook outlook() {
        return outlook;
    }

    /// What is chosen; null for nothing.
    ReadOnlyObjectProperty<@Nullable Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What is asked for.
    ObjectProperty<Wanted> wantedProperty() {
        return wanted;
    }

    /// The document.
    DocumentModel document() {
        return document;
    }

    Network network() {
        return document.design().network();
    }

    /// Showing the view, and the diagram again.
    public Command[] commands() {
        return new Command[] {
            Command.of(
                    "view.addresses",
                    "Show the addresses",
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
            outlook.reset();
            chosen.set(null);
        }
    }

    /// Chooses what is there, and selects its element in the document.
    void choose(@Nullable Bar bar) {
        choose(bar == null ? null : Chosen.of(bar));
    }

    void choose(@Nullable Chosen next) {
        chosen.set(next);
        ElementId element = next == null ? null : next.element();
        choosing = true;
        if (next == null || element == null) {
            document.clearSelection();
        } else if (isBlock(next.span(), element)) {
            document.selectBlock(element, next.span().cidr());
        } else {
            document.select(element);
        }
        choosing = false;
    }

    /// Whether a range is a block that its VPC or network has by itself, and that is meant by a click on it.
    private boolean isBlock(Span span, ElementId element) {
        boolean block = span.kind() == Kind.BLOCK || span.kind() == Kind.NETWORK;
        return block && Elements.blocks(network(), element).contains(span.cidr());
    }

    /// Zooms into what is chosen: a range that has something in it, or the block of a band.
    void inner() {
        Chosen is = chosen.get();
        if (is == null) {
            return;
        }
        Cidr band = is.band();
        if (band != null) {
            outlook.look(Sight.on(is.path(), band));
        } else if (is.span().hasInside()) {
            outlook.look(Sight.on(is.path()));
        } else if (is.path().size() > 1) {
            outlook.look(Sight.on(
                    is.path().subList(0, is.path().size() - 1), is.span().cidr()));
        }
    }

    /// One step back.
    ///
    /// @return whether there was one
    boolean back() {
        Sight was = outlook.sightProperty().get();
        List<Span> left = was.path();
        outlook.look(was.back());
        if (was.isAll()) {
            return false;
        }
        if (!was.isPart()) {
            choose(Chosen.of(left));
            if (outlook.drawing().standsFor(left).isEmpty()) {
                showChosen();
            }
        }
        return true;
    }

    /// Chooses what lies next in that direction.
    void step(Steps.Direction direction) {
        Chosen is = chosen.get();
        Bar from = is == null ? null : outlook.drawing().bar(is.id()).orElse(null);
        Steps.from(from, direction, outlook.drawing().bars()).ifPresent(bar -> {
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
        pathTo(element).ifPresent(path -> {
            chosen.set(Chosen.of(path));
            showChosen();
        });
    }

    private void showChosen() {
        Chosen is = chosen.get();
        if (is != null) {
            outlook.show(is);
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
        } else if (is == null || !selected.equals(is.element()) || isOtherBlock(is.span())) {
            chosen.set(pathTo(selected).map(path -> Chosen.of(path)).orElse(null));
        }
    }

    private boolean isOtherBlock(Span span) {
        Cidr block = document.blockProperty().get();
        return block != null && !block.equals(span.cidr());
    }

    /// The range of an element: its block that is meant, else the first that it has.
    private Optional<List<Span>> pathTo(ElementId element) {
        Cidr block =
                element.equals(document.selected()) ? document.blockProperty().get() : null;
        Optional<List<Span>> meant =
                block == null ? Optional.empty() : map.get().pathTo(element, block);
        return meant.or(() -> map.get().pathTo(element));
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
        outlook.take(made.shown());
        map.set(made.shown());
        Chosen is = chosen.get();
        if (is != null) {
            List<Span> path = made.shown().resolve(is.path());
            chosen.set(path.size() == is.path().size() ? new Chosen(path, is.band(), is.lane()) : again(is));
        }
        followSelection();
        outlook.repaint();
    }

    private @Nullable Chosen again(Chosen was) {
        ElementId element = was.element();
        return element == null
                ? null
                : pathTo(element).map(path -> Chosen.of(path)).orElse(null);
    }
}
