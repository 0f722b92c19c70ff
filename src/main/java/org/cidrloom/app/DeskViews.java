package org.cidrloom.app;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.diagram.Palette;
import org.cidrloom.export.image.BundledFonts;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Views;
import org.cidrloom.ui.address.AddressesModel;
import org.cidrloom.ui.address.AddressesView;
import org.cidrloom.ui.canvas.CanvasModel;
import org.cidrloom.ui.capacity.CapacityModel;
import org.cidrloom.ui.capacity.CapacityView;
import org.cidrloom.ui.inspector.InspectorModel;
import org.cidrloom.ui.inspector.InspectorView;
import org.cidrloom.ui.problems.FixBulb;
import org.cidrloom.ui.problems.FixesModel;
import org.cidrloom.ui.problems.ProblemsModel;
import org.cidrloom.ui.problems.ProblemsView;
import org.cidrloom.ui.reach.ReachModel;
import org.cidrloom.ui.transit.TransitMatrixModel;
import org.cidrloom.ui.transit.TransitMatrixView;

/// Makes the views of a design, each with its commands.
record DeskViews(DocumentModel document, Shared shared, Commands commands, Views views) {
    /// What carries how many pods.
    Parent capacity() {
        CapacityModel capacity = new CapacityModel(document, shared.background(), InstanceTypes.bundled());
        commands.add(capacity.commands());
        views.add(Views.View.CAPACITY, capacity.openProperty(), capacity::show, commands.get("view.capacity"));
        return new CapacityView(capacity).root();
    }

    /// The route tables of a transit gateway as a matrix.
    Parent routing(TransitMatrixModel routing) {
        views.add(
                Views.View.ROUTING,
                routing.openProperty(),
                shown -> {
                    if (!shown) {
                        routing.close();
                    }
                },
                commands.get("view.routing"));
        return new TransitMatrixView(routing).root();
    }

    /// All ranges as nested bars.
    Parent addresses(ObservableValue<Palette> colours) {
        AddressesModel addresses = new AddressesModel(document, shared.quick(), BundledFonts.get());
        commands.add(addresses.commands());
        views.add(Views.View.ADDRESSES, addresses.openProperty(), addresses::show, commands.get("view.addresses"));
        AddressesView view = new AddressesView(addresses, colours, commands, shared.keys());
        commands.add(view.commands());
        return view.root();
    }

    /// What is wrong, where no way through the network is shown instead.
    Parent problems(ProblemsModel problems, ReachModel reach) {
        Parent list = new ProblemsView(problems, shared.browser()).root();
        list.visibleProperty().bind(reach.openProperty().not());
        return list;
    }

    /// The form of what is selected. While the diagram is not shown, address blocks are edited in it.
    Parent inspector(FixesModel fixes, CanvasModel canvas) {
        InspectorModel inspector = new InspectorModel(document, InstanceTypes.bundled(), commands::run, shared.quick());
        InspectorView view = new InspectorView(inspector, FixBulb.inline(fixes));
        canvas.editBlocksBeside(() -> views.currentProperty().get() == Views.View.DIAGRAM, view::editBlock);
        return view.root();
    }
}
