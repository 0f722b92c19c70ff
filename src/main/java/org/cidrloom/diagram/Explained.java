package org.cidrloom.diagram;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What shapes have that a legend explains.
final class Explained {
    final Set<Role> roles = EnumSet.noneOf(Role.class);
    final Set<Symbol> signs = EnumSet.noneOf(Symbol.class);
    boolean links;
    boolean dashedBlocks;
    boolean peerings;
    boolean attachments;
    boolean directConnects;

    /// What all shapes of a drawing have, by layer and detail: a legend is asked for while a person looks, and a large
    /// drawing has hundreds of thousands of shapes.
    static final class ByMark {
        private final Map<Layer, Map<Detail, Explained>> all = new EnumMap<>(Layer.class);

        ByMark(List<Shape> shapes) {
            for (Shape shape : shapes) {
                Mark mark = shape.mark();
                all.computeIfAbsent(mark.layer(), layer -> new EnumMap<>(Detail.class))
                        .computeIfAbsent(mark.detail(), detail -> new Explained())
                        .look(shape);
            }
        }

        /// What those have that are shown.
        Explained of(Set<Layer> layers, LevelOfDetail level) {
            Explained found = new Explained();
            for (Layer layer : layers) {
                all.getOrDefault(layer, Map.of()).forEach((detail, each) -> {
                    if (detail.isShownAt(level)) {
                        found.add(each);
                    }
                });
            }
            return found;
        }
    }

    private void add(Explained other) {
        roles.addAll(other.roles);
        signs.addAll(other.signs);
        links |= other.links;
        dashedBlocks |= other.dashedBlocks;
        peerings |= other.peerings;
        attachments |= other.attachments;
        directConnects |= other.directConnects;
    }

    private void look(Shape shape) {
        switch (shape) {
            case Shape.Bar bar -> bar.segments().forEach(segment -> roles.add(segment.role()));
            case Shape.Icon icon when icon.mark().layer() == Layer.FINDINGS -> signs.add(icon.symbol());
            case Shape.Link _ -> links = true;
            case Shape.Path path when path.mark().layer() == Layer.ROUTING -> edge(path.stroke());
            case Shape.Rectangle box -> {
                Role fill = box.fill();
                if (fill != null) {
                    roles.add(fill);
                }
                dashedBlocks |= box.mark().layer() == Layer.ADDRESSES && isDashed(box.stroke());
            }
            default -> {}
        }
    }

    private void edge(@Nullable Stroke stroke) {
        peerings |= stroke != null && stroke.role() == Role.PEERING;
        attachments |= stroke != null && stroke.role() == Role.ATTACHMENT;
        directConnects |= stroke != null && stroke.role() == Role.NETWORK;
    }

    private static boolean isDashed(@Nullable Stroke stroke) {
        return stroke != null && stroke.dash() == Stroke.Dash.DASHED;
    }
}
