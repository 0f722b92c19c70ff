package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfPrefixList;
import org.cidrloom.model.Network;
import org.jspecify.annotations.Nullable;

import static org.cidrloom.model.edit.Branches.mapped;

/// The ids of copies: their originals' where these are free, else the next of their kind. All are given out first and
/// then put in together, so that copying many goes through what is copied once.
final class CopiedIds {
    private final Map<String, String> now = new HashMap<>();
    private final Map<String, String> nowLists = new HashMap<>();
    private final Map<String, String> originals = new HashMap<>();
    private final Set<String> taken;
    private final Map<String, Map<Integer, Integer>> passed = new HashMap<>();

    /// @param into where the copies are added
    /// @param copies all that stands at the top of what is copied
    CopiedIds(Network into, Collection<? extends ElementId> copies) {
        Set<String> there = Ids.topLevel(into);
        taken = new HashSet<>(there);
        copies.forEach(copy -> taken.add(copy.id()));
        for (ElementId copy : copies) {
            String was = copy.id();
            if (there.contains(was)) {
                String is = next(was);
                taken.add(is);
                now.put(was, is);
                if (copy instanceof OfPrefixList) {
                    nowLists.put(was, is);
                }
            }
            originals.put(is(was), was);
        }
    }

    /// The id that an original has as a copy.
    String is(String original) {
        return now.getOrDefault(original, original);
    }

    /// The id that each copy has in what it was copied from, by its own.
    Map<String, String> originals() {
        return originals;
    }

    /// As [Ids#next], without trying again what was found taken before.
    private String next(String id) {
        Ids.Numbered after = Ids.after(id);
        Map<Integer, Integer> on = passed.computeIfAbsent(after.stem(), stem -> new HashMap<>());
        List<Integer> tried = new ArrayList<>();
        int number = after.number();
        String next = after.id();
        while (taken.contains(next)) {
            tried.add(number);
            number = on.getOrDefault(number, number + 1);
            next = new Ids.Numbered(after.stem(), number).id();
        }
        tried.add(number);
        for (int each : tried) {
            on.put(each, number + 1);
        }
        return next;
    }

    /// The copies under their ids, and with names that tell them from their originals.
    Network in(Network copies) {
        if (now.isEmpty()) {
            return copies;
        }
        UnaryOperator<String> ends = id -> nowLists.containsKey(id) ? id : is(id);
        Network result = copies.with(b -> b.addressPools(mapped(
                        copies.addressPools(),
                        each -> each.with(e -> e.id(is(each.id())).name(name(each.id(), each.name())))))
                .prefixLists(mapped(
                        copies.prefixLists(),
                        each -> each.with(e -> e.id(is(each.id())).name(name(each.id(), each.name())))))
                .networks(mapped(
                        copies.networks(),
                        each -> each.with(e -> e.id(is(each.id())).name(name(each.id(), each.name())))))
                .vpcs(mapped(
                        copies.vpcs(),
                        each -> each.with(e -> e.id(is(each.id())).name(name(each.id(), each.name())))))
                .transitGateways(mapped(
                        copies.transitGateways(),
                        each -> each.with(e -> e.id(is(each.id())).name(name(each.id(), each.name())))))
                .directConnectGateways(mapped(
                        copies.directConnectGateways(),
                        each -> each.with(e -> e.id(is(each.id())).name(name(each.id(), each.name())))))
                .clusters(mapped(
                        copies.clusters(),
                        each -> each.with(e -> e.id(is(each.id())).name(name(each.id(), each.name()))))));
        result = References.renameTopLevel(result, ends);
        return nowLists.isEmpty() ? result : References.renamePrefixList(result, id -> nowLists.getOrDefault(id, id));
    }

    /// `payments-prod-2` beside `payments-2`.
    private @Nullable String name(String was, @Nullable String name) {
        return name == null ? null : name + more(was, is(was));
    }

    /// What is added to a name.
    static String more(String was, String is) {
        return is.startsWith(was) ? is.substring(was.length()) : " copy";
    }
}
