package org.cidrloom.ui.address;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.cidrloom.diagram.address.Allotment;
import org.cidrloom.diagram.address.Bar;
import org.cidrloom.diagram.address.Kind;
import org.cidrloom.diagram.address.Span;
import org.cidrloom.diagram.gesture.Offer;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Allocating by hand: the free block that is chosen or dragged, how much of it is taken, and to whom it can be given.
///
/// Confined to the JavaFX thread. Tests need no toolkit.
final class AllotmentModel {
    private final AddressesModel addresses;
    private final ReadOnlyObjectWrapper<@Nullable Cidr> free = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Integer> lengths = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Integer> length = new SimpleObjectProperty<>();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<Vpc> vpcs = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("");

    AllotmentModel(AddressesModel addresses) {
        this.addresses = addresses;
        addresses.chosenProperty().subscribe(this::follow);
        addresses.mapProperty().subscribe((was, is) -> refresh());
        search.subscribe((was, is) -> refresh());
    }

    /// The free block that is chosen; null where none is.
    ReadOnlyObjectProperty<@Nullable Cidr> freeProperty() {
        return free.getReadOnlyProperty();
    }

    /// The prefix lengths that fit into it.
    ObservableList<Integer> lengths() {
        return lengths;
    }

    /// The prefix length of what is taken of it; null where nothing fits.
    ObjectProperty<@Nullable Integer> lengthProperty() {
        return length;
    }

    /// Which VPCs are listed.
    StringProperty searchProperty() {
        return search;
    }

    /// The VPCs that a block can be given to, in the order of the design.
    ObservableList<Vpc> vpcs() {
        return vpcs;
    }

    /// What the last try came to, or why it was refused; empty for nothing to say.
    ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Whether subnets can be put into what is chosen: it is free and in a VPC.
    boolean isInVpc() {
        return home().isPresent();
    }

    /// What would be taken; nothing where nothing is chosen or it is too small.
    Optional<Cidr> taken() {
        Cidr block = free.get();
        Integer wanted = length.get();
        return block == null || wanted == null ? Optional.empty() : Optional.of(Allotment.part(block, wanted));
    }

    /// Makes a VPC of it.
    boolean newVpc() {
        return taken().map(block -> take(Allotment.newVpc(network(), block))).orElseGet(this::tooSmall);
    }

    /// Makes a network outside AWS of it.
    boolean newNetwork() {
        return taken().map(block -> take(Allotment.newNetwork(network(), block)))
                .orElseGet(this::tooSmall);
    }

    /// Gives it to a VPC.
    boolean give(String vpc) {
        return taken().map(block -> take(Allotment.give(network(), vpc, block))).orElseGet(this::tooSmall);
    }

    /// Puts subnets of a tier into it, one a zone.
    boolean subnets(Part part) {
        Cidr block = free.get();
        return block != null
                && part.tier()
                        .flatMap(tier -> home().map(vpc -> Allotment.subnets(network(), vpc, block, tier)))
                        .map(this::take)
                        .orElse(false);
    }

    /// Says what giving it to a VPC would come to.
    ///
    /// @return whether it would be taken
    boolean hoverVpc(String vpc) {
        return taken().map(block -> tell(Allotment.give(network(), vpc, block))).orElseGet(this::tooSmall);
    }

    /// Says what letting it go over a bar would come to.
    ///
    /// @return whether the bar's VPC would take it
    boolean hoverBar(@Nullable Bar bar) {
        return vpcOf(bar).map(this::hoverVpc).orElseGet(() -> {
            say("Drop on a VPC, on its bar or in the list.");
            return false;
        });
    }

    /// Gives it to the VPC of a bar.
    boolean dropOn(@Nullable Bar bar) {
        return vpcOf(bar).map(this::give).orElse(false);
    }

    /// Says what a part from the palette would become on a bar.
    ///
    /// @return whether it would be taken
    boolean hover(Part part, @Nullable Bar bar) {
        return offer(part, bar).map(this::tell).orElseGet(() -> {
            say("Drop on a free range.");
            return false;
        });
    }

    /// Makes of a bar what the part becomes there.
    boolean drop(Part part, @Nullable Bar bar) {
        return offer(part, bar).map(this::take).orElse(false);
    }

    /// Says nothing any more.
    void quiet() {
        say("");
    }

    private Optional<Offer> offer(Part part, @Nullable Bar bar) {
        if (bar == null || bar.isBand()) {
            return Optional.empty();
        }
        List<Span> path = bar.path();
        int usual = Allotment.usual(path.getLast().cidr())
                .orElse(path.getLast().cidr().prefixLength());
        Integer kept = bar.id().equals(chosenId()) ? length.get() : null;
        return Optional.of(Allotment.drop(network(), part, path, kept == null ? usual : kept));
    }

    private Bar.@Nullable Id chosenId() {
        Chosen chosen = addresses.chosenProperty().get();
        return chosen == null ? null : chosen.id();
    }

    private static Optional<String> vpcOf(@Nullable Bar bar) {
        return bar == null || bar.isBand()
                ? Optional.empty()
                : bar.path().reversed().stream()
                        .flatMap(span -> span.element() instanceof ElementId.OfVpc(String vpc)
                                ? Optional.of(vpc).stream()
                                : Optional.<String>empty().stream())
                        .findFirst();
    }

    private Optional<String> home() {
        Chosen chosen = addresses.chosenProperty().get();
        if (chosen == null || !chosen.isFree() || chosen.path().size() < 2) {
            return Optional.empty();
        }
        Span around = chosen.path().get(chosen.path().size() - 2);
        return around.kind() == Kind.BLOCK && around.element() instanceof ElementId.OfVpc(String vpc)
                ? Optional.of(vpc)
                : Optional.empty();
    }

    private boolean take(Offer offer) {
        Edit edit = offer.edit();
        if (edit == null || !addresses.document().apply(edit)) {
            say(
                    edit == null
                            ? offer.text()
                            : addresses.document().hintProperty().get());
            return false;
        }
        say("Done: " + edit.label() + ". Ctrl+Z takes it back.");
        addresses.document().select(offer.added());
        return true;
    }

    private boolean tell(Offer offer) {
        say(offer.text());
        return !offer.isRefused();
    }

    private boolean tooSmall() {
        Cidr block = free.get();
        say(
                block == null
                        ? "Choose a free range first."
                        : block + " is too small for a VPC, whose blocks are a /28 at least (VPC-01).");
        return false;
    }

    private void say(String text) {
        answer.set(text);
        addresses.document().hint(text);
    }

    private Network network() {
        return addresses.network();
    }

    private void follow(@Nullable Chosen chosen) {
        Cidr block = chosen != null && chosen.isFree() ? chosen.span().cidr() : null;
        if (block != null && !block.equals(free.get())) {
            say("");
        }
        free.set(block);
        lengths.setAll(block == null ? List.of() : Allotment.lengths(block));
        length.set(block == null ? null : Allotment.usual(block).orElse(null));
    }

    private void refresh() {
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        vpcs.setAll(network().vpcs().stream()
                .filter(vpc -> (vpc.id() + " " + vpc.displayName())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList());
    }
}
