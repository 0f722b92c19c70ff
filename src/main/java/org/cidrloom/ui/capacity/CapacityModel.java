package org.cidrloom.ui.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.LostZone;
import org.cidrloom.capacity.WhatIfRow;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.DocumentModel;
import org.jspecify.annotations.Nullable;

/// The question that the Capacity view asks about one cluster, and the answer. It follows every edit and every move of
/// a slider; what is asked meanwhile drops what was asked before.
///
/// Confined to the JavaFX thread; answers are found in the background. Tests need no toolkit.
public final class CapacityModel {
    /// No zone is lost.
    static final String NO_ZONE = "none";

    /// Pods as they are planned, in percent.
    static final int AS_PLANNED = 100;

    /// What pods grow by each month before anybody moves the slider, in percent.
    static final int USUAL_GROWTH = 5;

    private final DocumentModel document;
    private final Background background;
    private final InstanceTypes types;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ObservableList<String> clusters = FXCollections.observableArrayList();
    private final ObservableList<String> zones = FXCollections.observableArrayList(NO_ZONE);
    private final ObjectProperty<@Nullable String> cluster = new SimpleObjectProperty<>();
    private final IntegerProperty pods = new SimpleIntegerProperty(AS_PLANNED);
    private final IntegerProperty growth = new SimpleIntegerProperty(USUAL_GROWTH);
    private final ObjectProperty<@Nullable String> lostZone = new SimpleObjectProperty<>(NO_ZONE);
    private final ReadOnlyObjectWrapper<Question.@Nullable Reply> reply = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private long asked;
    private boolean refreshing;

    /// The capacity of what that document shows.
    public CapacityModel(DocumentModel document, Background background, InstanceTypes types) {
        this.document = document;
        this.background = background;
        this.types = types;
        document.designProperty().subscribe((was, is) -> follow(was.network(), is.network()));
        document.openingsProperty().subscribe((was, is) -> close());
        cluster.subscribe((was, is) -> refreshZones());
        pods.subscribe((was, is) -> ask());
        growth.subscribe((was, is) -> ask());
        lostZone.subscribe((was, is) -> ask());
    }

    // Properties

    /// Whether the view is shown in place of the diagram.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// The clusters to choose from, by id.
    ObservableList<String> clusters() {
        return clusters;
    }

    /// The zones that can be lost, [#NO_ZONE] first.
    ObservableList<String> zones() {
        return zones;
    }

    /// The cluster that is looked at; null where there is none.
    ObjectProperty<@Nullable String> clusterProperty() {
        return cluster;
    }

    /// How many percent of the planned pods are counted on.
    IntegerProperty podsProperty() {
        return pods;
    }

    /// By how many percent pods grow each month.
    IntegerProperty growthProperty() {
        return growth;
    }

    /// The zone that is counted as lost, or [#NO_ZONE].
    ObjectProperty<@Nullable String> lostZoneProperty() {
        return lostZone;
    }

    /// What the engine says; null until it has.
    ReadOnlyObjectProperty<Question.@Nullable Reply> replyProperty() {
        return reply.getReadOnlyProperty();
    }

    /// What there is to say where there is no answer.
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    // Commands

    /// Showing the view, and the diagram again.
    public Command[] commands() {
        return new Command[] {
            Command.of("view.capacity", "Show the capacity", "fth-bar-chart-2", document.openProperty(), this::toggle),
        };
    }

    private void toggle() {
        show(!open.get());
    }

    /// Shows the view, or the diagram again.
    public void show(boolean shown) {
        if (shown == open.get()) {
            return;
        }
        if (shown) {
            open.set(true);
            refreshClusters();
        } else {
            close();
        }
    }

    private void close() {
        asked++;
        open.set(false);
        reply.set(null);
        reset();
    }

    /// Counts on what is planned again, with every zone.
    void reset() {
        pods.set(AS_PLANNED);
        growth.set(USUAL_GROWTH);
        lostZone.set(NO_ZONE);
    }

    /// Makes the cluster as the row has it, as one step of undo.
    void apply(WhatIfRow row) {
        document.apply(row.edit());
    }

    /// Shows a subnet or another element in the outline and the inspector.
    void reveal(ElementId element) {
        document.reveal(element);
    }

    /// Moving a box changes no capacity.
    @SuppressWarnings("ReferenceEquality")
    private void follow(Network was, Network is) {
        if (open.get() && was != is) {
            refreshClusters();
        }
    }

    private void refreshClusters() {
        Network network = document.design().network();
        List<String> ids = network.clusters().stream().map(Cluster::id).toList();
        String kept = cluster.get();
        refreshing = true;
        if (!clusters.equals(ids)) {
            clusters.setAll(ids);
        }
        String wanted = document.selected() instanceof ElementId.OfCluster(String selected) ? selected : kept;
        cluster.set(
                wanted != null && ids.contains(wanted)
                        ? wanted
                        : ids.stream().findFirst().orElse(null));
        refreshing = false;
        refreshZones();
    }

    private void refreshZones() {
        if (refreshing) {
            return;
        }
        Network network = document.design().network();
        List<String> names = new ArrayList<>(List.of(NO_ZONE));
        named(network)
                .ifPresent(each -> network.vpc(each.vpc()).ifPresent(vpc -> names.addAll(LostZone.zones(vpc, each))));
        String kept = lostZone.get();
        refreshing = true;
        if (!zones.equals(names)) {
            zones.setAll(names);
        }
        lostZone.set(kept != null && names.contains(kept) ? kept : NO_ZONE);
        refreshing = false;
        ask();
    }

    private Optional<Cluster> named(Network network) {
        String id = cluster.get();
        return id == null ? Optional.empty() : network.cluster(id);
    }

    private void ask() {
        if (refreshing || !open.get()) {
            return;
        }
        long ask = ++asked;
        String id = cluster.get();
        if (id == null) {
            reply.set(null);
            message.set("This design has no cluster. Drag one onto a VPC, and its pods are counted here.");
            return;
        }
        String zone = lostZone.get();
        Question question =
                new Question(id, pods.get(), growth.get(), zone == null || zone.equals(NO_ZONE) ? null : zone);
        Network network = document.design().network();
        background.run(
                () -> question.ask(network, types),
                answer -> {
                    if (ask == asked) {
                        reply.set(answer.orElse(null));
                        message.set(answer.isPresent() ? "" : "The VPC of " + id + " is not in the design.");
                    }
                },
                failed -> {
                    if (ask == asked) {
                        reply.set(null);
                        message.set("The capacity could not be computed. This is a bug in Cidrloom (" + failed + ").");
                    }
                });
    }
}
