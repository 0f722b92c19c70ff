package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cidrloom.aws.Zones;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.ElementEdits;
import org.cidrloom.model.edit.FormerIds;
import org.cidrloom.model.edit.Ids;
import org.cidrloom.net.AddressFormatException;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// How typed texts are read: each gives what a field's text means, or says what is wrong with it.
final class Entries {
    private static final long HIGHEST_ASN = 4_294_967_294L;

    private Entries() {}

    /// A text that may be empty, which stands for none.
    static Function<String, Entry> optional(Function<@Nullable String, Edit> edit) {
        return typed -> Entry.accepted(edit.apply(typed.isBlank() ? null : typed.strip()));
    }

    /// A text that must be there.
    static Function<String, Entry> required(String what, Function<String, Edit> edit) {
        return typed ->
                typed.isBlank() ? new Entry.Refused(what + " is missing.") : Entry.accepted(edit.apply(typed.strip()));
    }

    /// The id of an element: a slug that no sibling has. The element stays selected under its new id.
    static Function<String, Entry> id(Network network, ElementId element) {
        return typed -> {
            String id = typed.strip();
            if (!Ids.isSlug(id)) {
                return new Entry.Refused("An id has lower-case letters, digits and hyphens, such as "
                        + Ids.slug(id.isEmpty() ? "node-a" : id) + ".");
            }
            if (!id.equals(element.id()) && Ids.beside(network, element).contains(id)) {
                return new Entry.Refused(id + " is taken; ids have to differ.");
            }
            return new Entry.Accepted(ElementEdits.changeId(element, id), ElementEdits.withId(element, id), "");
        };
    }

    /// An IPv4 block.
    static Function<String, Entry> ipv4(Function<Cidr, Entry> entry) {
        return typed -> cidr(
                typed,
                cidr -> cidr.isIpv4()
                        ? entry.apply(cidr)
                        : new Entry.Refused("This has to be an IPv4 block, such as 10.24.56.0/24."));
    }

    /// An IPv6 block.
    static Function<String, Entry> ipv6(Function<Cidr, Entry> entry) {
        return typed -> cidr(
                typed,
                cidr -> cidr.isIpv4()
                        ? new Entry.Refused("This has to be an IPv6 block, such as 2001:db8::/56.")
                        : entry.apply(cidr));
    }

    /// A block of either family, or nothing.
    static Function<String, Entry> optionalCidr(Function<@Nullable Cidr, Edit> edit) {
        return typed -> typed.isBlank()
                ? Entry.accepted(edit.apply(null))
                : cidr(typed, cidr -> Entry.accepted(edit.apply(cidr)));
    }

    /// A block of either family.
    static Function<String, Entry> cidr(Function<Cidr, Edit> edit) {
        return typed -> cidr(typed, cidr -> Entry.accepted(edit.apply(cidr)));
    }

    private static Entry cidr(String typed, Function<Cidr, Entry> entry) {
        try {
            return entry.apply(Cidr.parse(typed.strip()));
        } catch (AddressFormatException wrong) {
            return new Entry.Refused(String.valueOf(wrong.getMessage()));
        }
    }

    /// Blocks, separated by commas or white space.
    static Function<String, Entry> cidrs(Function<List<Cidr>, Edit> edit) {
        return typed -> {
            List<Cidr> cidrs = new ArrayList<>();
            for (String word : words(typed)) {
                try {
                    cidrs.add(Cidr.parse(word));
                } catch (AddressFormatException wrong) {
                    return new Entry.Refused(String.valueOf(wrong.getMessage()));
                }
            }
            return Entry.accepted(edit.apply(List.copyOf(cidrs)));
        };
    }

    /// Words, separated by commas or white space; one that comes twice counts once.
    static Function<String, Entry> words(Function<List<String>, Edit> edit) {
        return typed ->
                Entry.accepted(edit.apply(words(typed).stream().distinct().toList()));
    }

    /// Ids that an element had before.
    static Function<String, Entry> formerIds(Network network, ElementId element) {
        return typed -> {
            List<String> ids = words(typed).stream().distinct().toList();
            for (String id : ids) {
                if (!Ids.isSlug(id)) {
                    return new Entry.Refused(id + " is no id: lower-case letters, digits and hyphens.");
                }
                if (id.equals(element.id()) || Ids.beside(network, element).contains(id)) {
                    return new Entry.Refused(id + " is in use, so nothing can be moved from it.");
                }
            }
            return Entry.accepted(FormerIds.change(element, ids));
        };
    }

    /// The words of a text, which commas or white space part.
    static List<String> words(String typed) {
        return Arrays.stream(typed.strip().split("[,;\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// A whole number in bounds.
    static Function<String, Entry> number(int least, int most, IntFunction<Edit> edit) {
        return typed -> {
            Integer number = number(typed, least, most);
            return number == null ? notBetween(least, most) : Entry.accepted(edit.apply(number));
        };
    }

    /// A whole number in bounds, or nothing.
    static Function<String, Entry> optionalNumber(int least, int most, Function<@Nullable Integer, Edit> edit) {
        return typed -> {
            if (typed.isBlank()) {
                return Entry.accepted(edit.apply(null));
            }
            Integer number = number(typed, least, most);
            return number == null ? notBetween(least, most) : Entry.accepted(edit.apply(number));
        };
    }

    private static Entry notBetween(int least, int most) {
        return new Entry.Refused(
                most == Integer.MAX_VALUE
                        ? "This has to be a whole number of at least " + least + "."
                        : "This has to be a whole number from " + least + " to " + Figures.count(most) + ".");
    }

    private static @Nullable Integer number(String typed, int least, int most) {
        try {
            int number = Integer.parseInt(typed.strip());
            return number < least || number > most ? null : number;
        } catch (NumberFormatException notOne) {
            return null;
        }
    }

    /// The Amazon-side autonomous system number of a transit gateway: private, 16 or 32 bits (TGW-10).
    static Function<String, Entry> asn(Function<Long, Edit> edit) {
        return typed -> {
            long asn;
            try {
                asn = Long.parseLong(typed.strip());
            } catch (NumberFormatException notOne) {
                asn = -1;
            }
            boolean isPrivate = (asn >= 64512 && asn <= 65534) || (asn >= 4_200_000_000L && asn <= HIGHEST_ASN);
            return isPrivate
                    ? Entry.accepted(edit.apply(asn))
                    : new Entry.Refused("An Amazon-side ASN is private: 64512 to 65534, or 4200000000 to 4294967294.");
        };
    }

    /// An AWS account, or none.
    static Function<String, Entry> account(Function<@Nullable String, Edit> edit) {
        return typed -> {
            String account = typed.replace("-", "").strip();
            if (!account.isEmpty() && !account.matches("\\d{12}")) {
                return new Entry.Refused("An account has twelve digits, such as 111122223333.");
            }
            return Entry.accepted(edit.apply(account.isEmpty() ? null : account));
        };
    }

    /// A Region, or none.
    static Function<String, Entry> optionalRegion(Function<@Nullable String, Edit> edit) {
        return typed -> typed.isBlank() ? Entry.accepted(edit.apply(null)) : region(typed, edit);
    }

    /// A Region.
    static Function<String, Entry> region(Function<String, Edit> edit) {
        return typed -> region(typed, edit);
    }

    private static Entry region(String typed, Function<String, Edit> edit) {
        return Zones.isRegionName(typed.strip())
                ? Entry.accepted(edit.apply(typed.strip()))
                : new Entry.Refused("A Region is named like eu-west-1.");
    }

    /// Availability Zones as they fit a form: the first by its name, those after it by their letter alone.
    static String shortZones(String region, List<String> zones) {
        return IntStream.range(0, zones.size())
                .mapToObj(i -> {
                    String zone = zones.get(i);
                    String letter = zone.startsWith(region) ? zone.substring(region.length()) : zone;
                    return i > 0 && letter.length() == 1 ? letter : zone;
                })
                .collect(Collectors.joining(", "));
    }

    /// Availability Zones of a Region, by name or by letter.
    static Function<String, Entry> zones(String region, Function<List<String>, Edit> edit) {
        return typed -> {
            List<String> zones = words(typed).stream()
                    .map(word -> word.length() == 1 ? region + word : word)
                    .distinct()
                    .toList();
            for (String zone : zones) {
                if (Zones.kindOf(region, zone).isEmpty()) {
                    return new Entry.Refused(
                            zone + " is no zone of " + region + "; a zone is named like " + region + "a.");
                }
            }
            return Entry.accepted(edit.apply(zones));
        };
    }

    /// The id of an Availability Zone, such as `use1-az3`, or nothing.
    static Function<String, Entry> zoneId(Function<String, Edit> edit) {
        return typed -> typed.strip().matches("([a-z]+\\d+(-[a-z]+\\d+)?-az\\d+)?")
                ? Entry.accepted(edit.apply(typed.strip()))
                : new Entry.Refused("An id of a zone is named like euw1-az2.");
    }

    /// A key that is not among those taken, but for its own.
    static Function<String, Entry> key(String what, String own, Set<String> taken, Function<String, Edit> edit) {
        return typed -> {
            String key = typed.strip();
            if (key.isEmpty()) {
                return new Entry.Refused(what + " is missing.");
            }
            return !key.equals(own) && taken.contains(key)
                    ? new Entry.Refused(key + " is there already.")
                    : Entry.accepted(edit.apply(key));
        };
    }
}
