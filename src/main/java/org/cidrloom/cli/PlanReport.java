package org.cidrloom.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cidrloom.analysis.Words;
import org.cidrloom.capacity.ClusterCapacity;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.finding.Finding;
import org.cidrloom.sizing.Answer;
import org.cidrloom.sizing.Refused;
import org.cidrloom.sizing.Relaxation;
import org.cidrloom.sizing.Sized;
import org.cidrloom.sizing.Slot;
import tools.jackson.core.JsonGenerator;

/// Prints what the planner answered.
record PlanReport(PrintWriter out, Path file) {
    void text(Answer answer) {
        switch (answer) {
            case Sized sized -> text(sized);
            case Refused refused -> text(refused);
        }
    }

    private void text(Sized sized) {
        Sized.Choice choice = sized.choice();
        out.println(Words.count(sized.asked().pods(), "pod", "pods") + " on "
                + Words.count(choice.nodes(), "node", "nodes") + " of " + choice.instanceType() + " in "
                + sized.asked().zones().size() + " zones: " + choice.mode().words() + ".");
        sized.capacity().cluster(sized.clusterId()).ifPresent(this::pods);
        out.println();
        sized.capacity().subnets().values().stream()
                .filter(load -> load.subnet().vpc().equals(sized.vpcId()))
                .forEach(load -> subnet(load, sized));
        out.println();
        out.println("Why");
        sized.reasons().forEach(reason -> out.println("  - " + reason));
        if (!sized.slots().isEmpty()) {
            out.println("  - Kept free: "
                    + Words.list(sized.slots().stream()
                            .map(slot -> slot.cidr() + " (" + slot.tier().key() + ")")
                            .toList())
                    + ".");
        }
        for (Finding warning : sized.warnings()) {
            out.println("  " + warning.severity().name().toLowerCase(Locale.ROOT) + ": " + warning.rule() + ": "
                    + warning.detail());
        }
        out.println();
        out.println("Written to " + file + ".");
    }

    private void pods(ClusterCapacity capacity) {
        out.println("Planned " + Words.number(capacity.planned()) + ", possible "
                + Words.number(capacity.possible()) + "; what keeps further pods out: "
                + capacity.binding().words() + ".");
    }

    private void subnet(SubnetLoad load, Sized sized) {
        String cidr = sized.design().network().vpc(sized.vpcId()).stream()
                .flatMap(vpc -> vpc.subnet(load.subnet().subnet()).stream())
                .map(subnet -> subnet.cidr().toString())
                .findFirst()
                .orElse("");
        out.printf(
                Locale.ROOT,
                "  %-18s %-13s %-19s %6s of %,7d used at most%n",
                load.subnet().subnet(),
                load.zone(),
                cidr,
                Words.number(load.demand().peak()),
                load.usable());
    }

    private void text(Refused refused) {
        out.println("No design fits.");
        refused.proof().lines().forEach(line -> out.println("  - " + line));
        if (!refused.proof().assumptions().isEmpty()) {
            out.println();
            out.println((refused.proof().byCounting() ? "By counting. " : "Every arrangement was tried. ")
                    + refused.proof().assumptions());
        }
        out.println();
        List<Relaxation> relaxations = refused.relaxations();
        out.println(relaxations.isEmpty() ? "No single change helps." : "What would fit, tried:");
        for (Relaxation relaxation : relaxations) {
            Sized.Choice choice = relaxation.result().choice();
            out.println("  - " + relaxation.words() + " (" + Words.count(choice.nodes(), "node", "nodes") + " of "
                    + choice.instanceType() + ", " + choice.mode().words() + ")");
        }
    }

    void json(Answer answer) {
        JsonOutput.write(out, json -> {
            json.writeStartObject();
            switch (answer) {
                case Sized sized -> {
                    json.writeBooleanProperty("fits", true);
                    json.writeStringProperty("file", file.toString());
                    sized(json, sized);
                }
                case Refused refused -> {
                    json.writeBooleanProperty("fits", false);
                    refused(json, refused);
                }
            }
            json.writeEndObject();
        });
    }

    private static void sized(JsonGenerator json, Sized sized) {
        choice(json, sized);
        strings(json, "reasons", sized.reasons());
        json.writeArrayPropertyStart("slots");
        for (Slot slot : sized.slots()) {
            json.writeStartObject();
            json.writeNumberProperty("zone", sized.asked().zones().size() + slot.zone() + 1);
            json.writeStringProperty("tier", slot.tier().key());
            json.writeStringProperty("cidr", slot.cidr().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        strings(
                json,
                "findings",
                sized.warnings().stream()
                        .map(finding -> finding.rule() + ": " + finding.detail())
                        .toList());
    }

    private static void choice(JsonGenerator json, Sized sized) {
        Sized.Choice choice = sized.choice();
        json.writeStringProperty("instanceType", choice.instanceType());
        json.writeStringProperty("mode", choice.mode().key());
        json.writeNumberProperty("nodes", choice.nodes());
        json.writeNumberProperty("nodesInTheEnd", choice.nodesInTheEnd());
        json.writeNumberProperty("podsPerNode", choice.podsPerNode());
        json.writeNumberProperty("maxPods", choice.maxPods());
        json.writeNumberProperty("spareZones", choice.spareZones());
        sized.capacity().cluster(sized.clusterId()).ifPresent(capacity -> {
            json.writeNumberProperty("podsPlanned", capacity.planned());
            json.writeNumberProperty("podsPossible", capacity.possible());
        });
    }

    private static void refused(JsonGenerator json, Refused refused) {
        json.writeBooleanProperty("byCounting", refused.proof().byCounting());
        strings(json, "proof", refused.proof().lines());
        json.writeStringProperty("assumptions", refused.proof().assumptions());
        json.writeArrayPropertyStart("relaxations");
        for (Relaxation relaxation : refused.relaxations()) {
            json.writeStartObject();
            json.writeStringProperty("words", relaxation.words());
            choice(json, relaxation.result());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
