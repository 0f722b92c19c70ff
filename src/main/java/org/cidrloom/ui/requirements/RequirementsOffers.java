package org.cidrloom.ui.requirements;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.aws.KnownNames;
import org.cidrloom.aws.Zones;
import org.cidrloom.sizing.Mistake.Field;
import org.cidrloom.sizing.Requirements;
import org.cidrloom.ui.Offers;
import org.cidrloom.ui.Suggestion;

/// What the fields of the requirements offer to choose from; anything else of the right form can be typed as well.
final class RequirementsOffers {
    /// More than fit on a screen: who wants another one types more of it.
    private static final int MOST_TYPES = 60;

    /// As many as a Region has at most.
    private static final int MOST_ZONES = 6;

    private final InstanceTypes types;

    RequirementsOffers(InstanceTypes types) {
        this.types = types;
    }

    /// What that field offers, given what is typed in it.
    ///
    /// @param region the Region as it is typed now
    Function<String, List<Suggestion>> of(Field field, Supplier<String> region) {
        return switch (field) {
            case REGION -> Offers.one(KnownNames.REGIONS);
            case ZONES -> typed -> zones(typed.strip(), region.get().strip());
            case INSTANCE_TYPES ->
                Offers.several(word -> types.find(word.toLowerCase(Locale.ROOT)).isPresent(), this::types);
            default -> typed -> List.of();
        };
    }

    /// How many zones, as long as none is named; else their names. Which letters an account has, only the account
    /// tells.
    private static List<Suggestion> zones(String typed, String region) {
        if (!Zones.isRegionName(region)) {
            return List.of();
        }
        if (typed.isEmpty() || typed.matches("\\d+")) {
            return IntStream.rangeClosed(2, 4)
                    .mapToObj(count -> new Suggestion(
                            String.valueOf(count), String.join(", ", Requirements.firstZones(region, count))))
                    .toList();
        }
        List<String> names = Requirements.firstZones(region, MOST_ZONES);
        return Offers.several(
                        names::contains,
                        word -> names.stream()
                                .filter(name ->
                                        names.contains(word) || name.startsWith(word) || name.equals(region + word))
                                .map(name -> new Suggestion(name, ""))
                                .toList())
                .apply(typed);
    }

    private List<Suggestion> types(String word) {
        return types.matching(word, MOST_TYPES).stream()
                .map(type -> new Suggestion(type.name(), limits(type)))
                .toList();
    }

    private static String limits(InstanceType type) {
        Integer memory = type.memoryMib();
        String size = type.vcpus() == null || memory == null
                ? ""
                : String.format(Locale.ROOT, "%d vCPUs · %,d GiB · ", type.vcpus(), memory / 1024);
        return size + type.maxEnis() + " ENIs × " + type.ipv4PerEni() + " IPs";
    }
}
