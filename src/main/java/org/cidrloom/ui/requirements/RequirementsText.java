package org.cidrloom.ui.requirements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cidrloom.model.NatMode;
import org.cidrloom.net.AddressFormatException;
import org.cidrloom.net.Cidr;
import org.cidrloom.sizing.Mistake.Field;
import org.cidrloom.sizing.Requirements;
import org.jspecify.annotations.Nullable;

/// Reads requirements from the texts of their fields, and writes them as such.
final class RequirementsText {
    private final Map<Field, String> texts;
    private final Map<Field, String> messages = new EnumMap<>(Field.class);

    private RequirementsText(Map<Field, String> texts) {
        this.texts = texts;
    }

    /// What is chosen rather than typed.
    record Choices(boolean internet, NatMode nat, boolean privateEndpoint, boolean secondary, boolean ipv6) {}

    /// What the texts mean.
    ///
    /// @param asked the requirements; null where a text means nothing
    /// @param messages what is wrong, by field
    record Read(@Nullable Requirements asked, Map<Field, String> messages) {}

    static Read read(Map<Field, String> texts, Choices choices) {
        return new RequirementsText(texts).read(choices);
    }

    private Read read(Choices choices) {
        String region = text(Field.REGION);
        List<Cidr> granted = cidrs(Field.GRANTED);
        if (granted.isEmpty()) {
            messages.putIfAbsent(Field.GRANTED, "");
        }
        Integer pods = number(Field.PODS, null);
        Integer growth = number(Field.GROWTH, 0);
        Integer hostNetwork = number(Field.HOST_NETWORK_PODS, 2);
        Integer spare = number(Field.SPARE_ZONES, null);
        Integer perNode = number(Field.PODS_PER_NODE, null);
        if (text(Field.PODS).isEmpty()) {
            messages.put(Field.PODS, "How many pods?");
        }
        List<Cidr> onPremises = cidrs(Field.ON_PREMISES);
        List<Cidr> otherVpcs = cidrs(Field.OTHER_VPCS);
        if (!messages.isEmpty() || pods == null || growth == null || hostNetwork == null) {
            return new Read(null, messages);
        }
        return new Read(
                new Requirements(
                        text(Field.NAME),
                        region,
                        zones(region),
                        spare,
                        granted,
                        pods,
                        growth,
                        words(Field.INSTANCE_TYPES),
                        perNode,
                        hostNetwork,
                        onPremises,
                        otherVpcs,
                        choices.internet(),
                        choices.nat(),
                        choices.privateEndpoint(),
                        choices.secondary(),
                        choices.ipv6()),
                Map.of());
    }

    private String text(Field field) {
        return texts.getOrDefault(field, "").strip();
    }

    private List<String> words(Field field) {
        return Arrays.stream(text(field).split("[,;\\s]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// A number of zones, or their names or letters.
    private List<String> zones(String region) {
        List<String> words = words(Field.ZONES);
        if (words.size() == 1 && words.getFirst().matches("\\d{1,2}")) {
            return Requirements.firstZones(region, Math.min(26, Integer.parseInt(words.getFirst())));
        }
        return words.stream()
                .map(word -> word.matches("[a-z]") ? region + word : word)
                .toList();
    }

    private List<Cidr> cidrs(Field field) {
        List<Cidr> cidrs = new ArrayList<>();
        for (String word : words(field)) {
            try {
                cidrs.add(Cidr.parse(word));
            } catch (AddressFormatException wrong) {
                messages.putIfAbsent(field, String.valueOf(wrong.getMessage()));
            }
        }
        return cidrs;
    }

    private @Nullable Integer number(Field field, @Nullable Integer standard) {
        String text = text(field).replace(",", "");
        if (text.isEmpty()) {
            return standard;
        }
        if (!text.matches("\\d{1,7}")) {
            messages.put(field, "“" + text(field) + "” is no number.");
            return null;
        }
        return Integer.valueOf(text);
    }

    /// The texts that mean these requirements.
    static Map<Field, String> of(Requirements asked) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        boolean first = asked.zones()
                .equals(Requirements.firstZones(asked.region(), asked.zones().size()));
        texts.put(Field.NAME, asked.name());
        texts.put(Field.REGION, asked.region());
        texts.put(Field.ZONES, first ? String.valueOf(asked.zones().size()) : String.join(", ", asked.zones()));
        texts.put(Field.SPARE_ZONES, orEmpty(asked.spareZones()));
        texts.put(Field.GRANTED, listed(asked.granted()));
        texts.put(Field.PODS, String.valueOf(asked.pods()));
        texts.put(Field.GROWTH, String.valueOf(asked.growthPercent()));
        texts.put(Field.INSTANCE_TYPES, String.join(", ", asked.instanceTypes()));
        texts.put(Field.PODS_PER_NODE, orEmpty(asked.podsPerNode()));
        texts.put(Field.HOST_NETWORK_PODS, String.valueOf(asked.hostNetworkPodsPerNode()));
        texts.put(Field.ON_PREMISES, listed(asked.onPremises()));
        texts.put(Field.OTHER_VPCS, listed(asked.otherVpcs()));
        return texts;
    }

    private static String orEmpty(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String listed(List<Cidr> cidrs) {
        return cidrs.stream().map(Cidr::toString).collect(Collectors.joining(", "));
    }
}
