package org.cidrloom.ui.reach;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementNames;
import org.cidrloom.net.Address;
import org.cidrloom.net.AddressFormatException;
import org.cidrloom.net.Cidr;

/// The two ends of a question, out of what is selected or typed.
final class Ends {
    private Ends() {}

    /// Whether elements of its kind can send and be reached.
    static boolean canBe(ElementId element) {
        return switch (element) {
            case ElementId.OfVpc _,
                    ElementId.OfSubnet _,
                    ElementId.OfNetwork _,
                    ElementId.OfCluster _,
                    ElementId.OfNodeGroup _ -> true;
            default -> false;
        };
    }

    /// The first and the last of these that can be an end; one or none where there are no two.
    static List<ElementId> of(Collection<ElementId> elements) {
        List<ElementId> all = elements.stream().filter(Ends::canBe).toList();
        return all.size() < 2 ? all : List.of(all.getFirst(), all.getLast());
    }

    /// How asking about these is called.
    static String label(Collection<ElementId> selected) {
        List<ElementId> ends = of(selected);
        return switch (ends.size()) {
            case 0 -> "Reach…";
            case 1 -> "Reach from " + ends.getFirst().id() + "…";
            default ->
                "Reach from " + ends.getFirst().id() + " to " + ends.getLast().id();
        };
    }

    /// The element of that name.
    static Optional<ElementId> element(ElementNames names, String typed) {
        return names.find(typed.strip()).filter(Ends::canBe);
    }

    /// The element of that name, or the address or range that it is.
    static Optional<Target> target(ElementNames names, String typed) {
        return element(names, typed).<Target>map(Target.Element::new).or(() -> range(typed.strip()));
    }

    private static Optional<Target> range(String typed) {
        try {
            if (typed.contains("/")) {
                return Optional.of(new Target.Range(Cidr.parse(typed)));
            }
            Address address = Address.parse(typed);
            return Optional.of(
                    new Target.Range(Cidr.around(address, address.family().bits())));
        } catch (AddressFormatException none) {
            return Optional.empty();
        }
    }

    /// Why a text is no end.
    static String unknown(String typed, boolean orAddress) {
        return (typed.isBlank() ? "That" : typed.strip())
                + " is no VPC, subnet, network, cluster or node group of the design"
                + (orAddress ? ", and no address." : ".");
    }
}
