package org.cidrloom.document.file;

import java.util.HashMap;
import java.util.Map;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Place;
import org.cidrloom.model.ElementId;
import org.jspecify.annotations.Nullable;

/// Where the elements of a design stand in the text that it was read from.
public final class SourceMap {
    private final Place start;
    private final Map<ElementId, Place> elements;
    private final Map<Key, Place> keys;

    private record Key(ElementId element, String key) {}

    private SourceMap(Place start, Map<ElementId, Place> elements, Map<Key, Place> keys) {
        this.start = start;
        this.elements = elements;
        this.keys = keys;
    }

    /// The map of a text without elements.
    ///
    /// @param file the file as its user named it
    public static SourceMap empty(@Nullable String file) {
        return new Builder(file).build();
    }

    /// Where an element starts: its own place, that of the element it belongs to, or the start of the file.
    public Place place(ElementId element) {
        Place own = elements.get(element);
        if (own != null) {
            return own;
        }
        return switch (element) {
            case ElementId.OfSubnet subnet -> place(new ElementId.OfVpc(subnet.vpc()));
            case ElementId.OfRouteTable table -> place(new ElementId.OfTransitGateway(table.gateway()));
            case ElementId.OfAttachment attachment -> place(new ElementId.OfTransitGateway(attachment.gateway()));
            case ElementId.OfNodeGroup group -> place(new ElementId.OfCluster(group.cluster()));
            default -> start;
        };
    }

    /// Where the value of a key of an element starts, such as `cidr` of a subnet; the element where the key is not
    /// written.
    public Place place(ElementId element, String key) {
        Place own = keys.get(new Key(element, key));
        return own == null ? place(element) : own;
    }

    /// The finding with the place of its subject, where it has none yet.
    public Finding locate(Finding finding) {
        return finding.place() == null ? finding.withPlace(place(finding.subject())) : finding;
    }

    /// Collects places while a text is read.
    static final class Builder {
        private final @Nullable String file;
        private final Map<ElementId, Place> elements = new HashMap<>();
        private final Map<Key, Place> keys = new HashMap<>();

        Builder(@Nullable String file) {
            this.file = file;
        }

        /// The place of a node. Of two elements with one id the first stays.
        Place place(YamlNode node) {
            return new Place(file, node.line(), node.column());
        }

        void element(ElementId element, YamlNode node) {
            elements.putIfAbsent(element, place(node));
        }

        void key(ElementId element, String key, YamlNode node) {
            keys.putIfAbsent(new Key(element, key), place(node));
        }

        SourceMap build() {
            return new SourceMap(new Place(file, 1, 1), Map.copyOf(elements), Map.copyOf(keys));
        }
    }
}
