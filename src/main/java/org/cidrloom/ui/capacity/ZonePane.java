package org.cidrloom.ui.capacity;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.capacity.ZoneCapacity;
import org.cidrloom.capacity.ZoneWalls;
import org.cidrloom.model.ElementId;
import org.cidrloom.ui.SteadyBox;
import org.cidrloom.ui.capacity.Question.Bar;
import org.cidrloom.ui.capacity.Question.ZoneColumn;

/// One zone: its pods, what ends there, and its subnets.
final class ZonePane {
    private ZonePane() {}

    static Node of(ZoneColumn column, Consumer<ElementId> reveal) {
        VBox pane = new SteadyBox(8);
        pane.getStyleClass().add("capacity-zone");
        Label name = new Label(column.zone());
        name.getStyleClass().add("capacity-zone-name");
        pane.getChildren().add(name);
        ZoneCapacity capacity = column.capacity();
        if (capacity == null) {
            pane.getChildren().add(muted("No nodes start here."));
        } else {
            Label pods = new Label(number(capacity.planned()) + " planned · room for " + number(capacity.possible()));
            pods.getStyleClass().add(capacity.planned() > capacity.possible() ? "capacity-short" : "capacity-pods");
            pane.getChildren().add(pods);
        }
        for (ZoneWalls walls : column.walls()) {
            pane.getChildren().add(muted(walls.group().group() + ": " + walls.said() + "."));
        }
        column.subnets().forEach(bar -> pane.getChildren().add(subnet(bar, reveal)));
        pane.setMinWidth(0);
        pane.setMaxHeight(Double.MAX_VALUE);
        return pane;
    }

    private static Node subnet(Bar bar, Consumer<ElementId> reveal) {
        SubnetLoad load = bar.load();
        Hyperlink name = new Hyperlink(bar.subnet().displayName());
        name.setOnAction(event -> reveal.accept(load.subnet()));
        Label cidr = new Label(bar.subnet().cidr().toString());
        cidr.getStyleClass().add("capacity-cidr");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        long left = load.headroom();
        Label figure = new Label(
                left < 0 ? number(-left) + " too few" : number(left) + " of " + number(load.usable()) + " free");
        figure.getStyleClass().add(left < 0 ? "capacity-short" : "capacity-figure");
        name.setMinWidth(0);
        figure.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, name, gap, figure);
        head.getStyleClass().add("capacity-subnet-head");
        SubnetBar strip = new SubnetBar(load);
        Tooltip.install(strip, new Tooltip(told(load)));
        VBox pane = new VBox(3, head, strip, cidr);
        if (load.prefixesNeeded().peak() > 0) {
            Label prefixes = muted(number(load.prefixesNeeded().peak()) + " /28 prefixes needed of "
                    + number(load.prefixesFree()) + " free");
            if (load.lacksPrefixes()) {
                prefixes.getStyleClass().setAll("label", "capacity-short");
            }
            pane.getChildren().add(prefixes);
        }
        pane.setAccessibleText(bar.subnet().displayName() + ", " + told(load));
        return pane;
    }

    private static String told(SubnetLoad load) {
        StringBuilder text = new StringBuilder(number(load.demand().peak()) + " of " + number(load.usable())
                + " usable addresses taken at the fullest stage.");
        load.layers().stream()
                .filter(layer -> layer.addresses() > 0)
                .forEach(layer -> text.append('\n')
                        .append(CapacityView.words(layer.kind()))
                        .append(' ')
                        .append(number(layer.addresses())));
        return text.toString();
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("capacity-muted");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
