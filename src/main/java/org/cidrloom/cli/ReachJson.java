package org.cidrloom.cli;

import java.io.PrintWriter;
import java.util.List;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementNames;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.reach.Cause;
import org.cidrloom.routing.reach.Hop;
import org.cidrloom.routing.reach.Verdict;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Whether one element reaches another, for scripts.
final class ReachJson {
    private final ElementNames names;
    private final JsonGenerator json;

    private ReachJson(ElementNames names, JsonGenerator json) {
        this.names = names;
        this.json = json;
    }

    static void print(ElementNames names, Verdict verdict, PrintWriter out) {
        JsonOutput.write(out, json -> new ReachJson(names, json).write(verdict));
    }

    private void write(Verdict verdict) {
        json.writeStartObject();
        json.writeBooleanProperty("reachable", verdict.reachable());
        elements("path", verdict.outline());
        broken(verdict.brokenAt(), verdict.cause(), verdict.why());
        hops(verdict.path());
        json.writeArrayPropertyStart("parts");
        verdict.parts().forEach(this::part);
        json.writeEndArray();
        Verdict back = verdict.back();
        if (back != null) {
            json.writeName("back");
            write(back);
        }
        json.writeEndObject();
    }

    private void part(Verdict.Part part) {
        json.writeStartObject();
        elements("from", part.from());
        json.writeArrayPropertyStart("to");
        part.to().stream().map(Cidr::toString).forEach(json::writeString);
        json.writeEndArray();
        json.writeBooleanProperty("reachable", part.reachable());
        elements("path", part.outline());
        broken(part.brokenAt(), part.cause(), part.why());
        json.writeEndObject();
    }

    private void broken(@Nullable ElementId at, @Nullable Cause cause, String why) {
        if (at == null || cause == null) {
            json.writeNullProperty("brokenAt");
            json.writeNullProperty("cause");
        } else {
            json.writeStringProperty("brokenAt", name(at));
            json.writeStringProperty("cause", cause.key());
        }
        json.writeStringProperty("why", why);
    }

    private void hops(List<Hop> hops) {
        json.writeArrayPropertyStart("hops");
        for (Hop hop : hops) {
            json.writeStartObject();
            json.writeStringProperty("element", name(hop.element()));
            Cidr route = hop.route();
            if (route == null) {
                json.writeNullProperty("route");
            } else {
                json.writeStringProperty("route", route.toString());
            }
            json.writeStringProperty("says", hop.says());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void elements(String property, List<ElementId> elements) {
        json.writeArrayPropertyStart(property);
        elements.stream().map(this::name).forEach(json::writeString);
        json.writeEndArray();
    }

    /// Route tables stand with their gateway, as the contract of this command writes them.
    private String name(ElementId element) {
        return element instanceof ElementId.OfRouteTable ? element.path() : names.name(element);
    }
}
