package org.cidrloom.export.drawio;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.Placed;
import org.cidrloom.diagram.Point;
import org.cidrloom.diagram.Role;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.routing.NetworkIndex;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A diagram as a draw.io file: every box and edge is a shape of its own that can be moved and edited there, where
/// Cidrloom has drawn it. Subnets and clusters are in their VPC and move with it; edges are bound to their ends.
/// Format: https://www.drawio.com/doc/faq/drawio-file-format (mxGraphModel, uncompressed).
public final class DrawioFile {
    private final Network network;
    private final NetworkIndex index;
    private final DisplayList drawing;
    private final Palette palette;
    private final Document xml;
    private final Map<ElementId, Box> boxes = new HashMap<>();

    private DrawioFile(Network network, DisplayList drawing, Palette palette) {
        this.network = network;
        this.index = NetworkIndex.of(network);
        this.drawing = drawing;
        this.palette = palette;
        try {
            xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException exception) {
            throw new IllegalStateException(exception);
        }
        drawing.placed().stream()
                .filter(placed -> !placed.isEdge())
                .forEach(placed -> boxes.putIfAbsent(placed.element(), placed.box()));
    }

    /// The file's text.
    ///
    /// @param network what is drawn
    /// @param drawing its diagram
    /// @param palette the colours
    public static String of(Network network, DisplayList drawing, Palette palette) {
        DrawioFile file = new DrawioFile(network, drawing, palette);
        file.draw();
        StringWriter text = new StringWriter();
        try {
            Transformer writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            writer.setOutputProperty(OutputKeys.INDENT, "yes");
            writer.transform(new DOMSource(file.xml), new StreamResult(text));
        } catch (TransformerException exception) {
            throw new IllegalStateException(exception);
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private void draw() {
        Element file = xml.createElement("mxfile");
        xml.appendChild(file);
        file.setAttribute("host", "Cidrloom");
        Element diagram = child(file, "diagram");
        diagram.setAttribute("id", "design");
        diagram.setAttribute("name", XmlText.clean(network.name().isBlank() ? "Design" : network.name()));
        Element model = child(diagram, "mxGraphModel");
        model.setAttribute("grid", "1");
        model.setAttribute("gridSize", "4");
        model.setAttribute("page", "0");
        model.setAttribute("background", palette.of(Role.CANVAS).hex());
        Element root = child(model, "root");
        child(root, "mxCell").setAttribute("id", "0");
        Element layer = child(root, "mxCell");
        layer.setAttribute("id", "1");
        layer.setAttribute("parent", "0");
        for (Placed placed : drawing.placed()) {
            if (placed.isEdge()) {
                edge(root, placed);
            } else {
                vertex(root, placed);
            }
        }
    }

    private Element child(Element parent, String name) {
        Element child = xml.createElement(name);
        parent.appendChild(child);
        return child;
    }

    private void vertex(Element root, Placed placed) {
        Optional<ElementId> parent = parentOf(placed.element()).filter(boxes::containsKey);
        Box box = placed.box();
        Box origin = parent.map(boxes::get).orElse(Box.EMPTY);
        Element cell = cell(root, placed.element(), parent.map(DrawioFile::id).orElse("1"));
        cell.setAttribute("vertex", "1");
        Element geometry = child(cell, "mxGeometry");
        geometry.setAttribute("x", number(box.x() - origin.x()));
        geometry.setAttribute("y", number(box.y() - origin.y()));
        geometry.setAttribute("width", number(box.width()));
        geometry.setAttribute("height", number(box.height()));
        geometry.setAttribute("as", "geometry");
    }

    private Element cell(Element root, ElementId element, String parent) {
        Look look = Look.of(network, index, element, palette);
        Element cell = child(root, "mxCell");
        cell.setAttribute("id", id(element));
        cell.setAttribute("value", XmlText.clean(look.label()));
        cell.setAttribute("style", look.style());
        cell.setAttribute("parent", parent);
        return cell;
    }

    private void edge(Element root, Placed placed) {
        Element cell = cell(root, placed.element(), "1");
        cell.setAttribute("edge", "1");
        List<Point> route = placed.route();
        Ends ends = Ends.of(index, placed.element());
        boolean turned = touches(ends.to(), route.getFirst());
        bind(cell, "source", turned ? ends.to() : ends.from(), route.getFirst());
        bind(cell, "target", turned ? ends.from() : ends.to(), route.getLast());
        Element geometry = child(cell, "mxGeometry");
        geometry.setAttribute("relative", "1");
        geometry.setAttribute("as", "geometry");
        point(geometry, route.getFirst()).setAttribute("as", "sourcePoint");
        point(geometry, route.getLast()).setAttribute("as", "targetPoint");
        if (route.size() > 2) {
            Element corners = child(geometry, "Array");
            corners.setAttribute("as", "points");
            route.subList(1, route.size() - 1).forEach(corner -> point(corners, corner));
        }
    }

    /// Binds an end of an edge to the box that it touches.
    private void bind(Element cell, String name, ElementId end, Point at) {
        if (touches(end, at)) {
            cell.setAttribute(name, id(end));
        }
    }

    private boolean touches(ElementId element, Point at) {
        Box box = boxes.get(element);
        return box != null && box.grown(1).contains(at.x(), at.y());
    }

    private Element point(Element parent, Point point) {
        Element child = child(parent, "mxPoint");
        child.setAttribute("x", number(point.x()));
        child.setAttribute("y", number(point.y()));
        return child;
    }

    private Optional<ElementId> parentOf(ElementId element) {
        return switch (element) {
            case ElementId.OfSubnet subnet -> Optional.of(new ElementId.OfVpc(subnet.vpc()));
            case ElementId.OfRouteTable table -> Optional.of(new ElementId.OfTransitGateway(table.gateway()));
            case ElementId.OfCluster cluster ->
                index.cluster(cluster.cluster()).map(each -> new ElementId.OfVpc(each.vpc()));
            case ElementId.OfNodeGroup group -> Optional.of(new ElementId.OfCluster(group.cluster()));
            default -> Optional.empty();
        };
    }

    private static String id(ElementId element) {
        return element.getClass().getSimpleName() + ":" + element.path();
    }

    private static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
