package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cidrloom.capacity.FixedConsumer;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.ui.inspector.Field.Bar;
import org.cidrloom.ui.inspector.Field.Figure;
import org.cidrloom.ui.inspector.Field.Segment;
import org.cidrloom.ui.inspector.Field.Tone;

/// What a subnet's addresses are taken by.
final class SubnetFigures {
    private SubnetFigures() {}

    static List<Field> of(SubnetLoad load) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Bar("use", use(load), segments(load)));
        fields.add(new Figure("usable", "Usable", Figures.count(load.usable()), Tone.PLAIN));
        Map<FixedConsumer.Kind, List<FixedConsumer>> fixed =
                load.consumers().stream().collect(Collectors.groupingBy(FixedConsumer::kind));
        fixed.keySet().stream()
                .sorted()
                .forEach(kind -> fields.add(fixed(kind, Objects.requireNonNull(fixed.get(kind)))));
        fields.add(demand("min", "Needed with the least nodes", load.demand().min(), load));
        fields.add(demand("desired", "Needed usually", load.demand().desired(), load));
        fields.add(demand("max", "Needed with the most nodes", load.demand().max(), load));
        fields.add(demand("surge", "Needed while rolling", load.demand().surge(), load));
        fields.add(new Figure(
                "headroom",
                load.isExhausted() ? "Missing" : "Headroom",
                Figures.count(Math.abs(load.headroom())),
                load.isExhausted() ? Tone.BAD : load.headroom() * 10 < load.usable() ? Tone.SCARCE : Tone.GOOD));
        if (load.prefixesNeeded().surge() > 0) {
            fields.add(new Figure(
                    "prefixes",
                    "/28 prefixes needed of free",
                    Figures.count(load.prefixesNeeded().surge()) + " of " + Figures.count(load.prefixesFree()),
                    load.lacksPrefixes() ? Tone.BAD : Tone.GOOD));
        }
        return fields;
    }

    private static Figure fixed(FixedConsumer.Kind kind, List<FixedConsumer> consumers) {
        String label = consumers.size() == 1 ? consumers.getFirst().words() : consumers.size() + " × " + kind.words();
        int addresses = consumers.stream().mapToInt(FixedConsumer::addresses).sum();
        return new Figure("fixed/" + kind, capital(label), Figures.count(addresses), Tone.PLAIN);
    }

    private static Figure demand(String key, String label, long demand, SubnetLoad load) {
        return new Figure(key, label, Figures.count(demand), demand > load.usable() ? Tone.BAD : Tone.PLAIN);
    }

    private static String use(SubnetLoad load) {
        return Figures.count(load.demand().surge()) + " of " + Figures.count(load.usable())
                + " usable addresses taken with the most nodes, while rolling";
    }

    private static List<Segment> segments(SubnetLoad load) {
        return load.layers().stream()
                .map(layer -> new Segment(
                        switch (layer.kind()) {
                            case RESERVED -> "AWS";
                            case FIXED -> "fixed";
                            case NODES -> "nodes";
                            case PODS -> "pods";
                            case WARM -> "warm pool";
                            case SURGE -> "surge";
                            case FREE -> "free";
                        },
                        layer.addresses(),
                        "layer-" + layer.kind().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
