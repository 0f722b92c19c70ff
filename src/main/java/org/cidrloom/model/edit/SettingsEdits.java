package org.cidrloom.model.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cidrloom.model.Acceptance;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementNames;
import org.cidrloom.model.Network;

/// Changes of what a design says about its analysis: quotas, ids of zones, accepted findings.
public final class SettingsEdits {
    private SettingsEdits() {}

    /// Plans with that value of a service quota.
    ///
    /// @param quota its name in the design file
    public static Edit setQuota(String quota, int value) {
        return quotas("Set quota " + quota + " to " + value, quotas -> quotas.put(quota, value));
    }

    /// Plans with AWS's default of a service quota.
    ///
    /// @param quota its name in the design file
    public static Edit clearQuota(String quota) {
        return quotas("Clear quota " + quota, quotas -> quotas.remove(quota));
    }

    private static Edit quotas(String label, Consumer<Map<String, Integer>> change) {
        return Edit.ofNetwork(label, network -> {
            Map<String, Integer> quotas = new LinkedHashMap<>(network.quotas());
            change.accept(quotas);
            return quotas.equals(network.quotas()) ? network : network.withQuotas(quotas);
        });
    }

    /// Says which id a zone has in the design's account, such as `use1-az3`; an empty one clears it.
    public static Edit setZoneId(String zone, String id) {
        return Edit.ofNetwork(Labels.change("zone id", zone, id), network -> {
            Map<String, String> ids = new LinkedHashMap<>(network.zoneIds());
            if (id.isEmpty()) {
                ids.remove(zone);
            } else {
                ids.put(zone, id);
            }
            return ids.equals(network.zoneIds()) ? network : network.withZoneIds(ids);
        });
    }

    /// Accepts a finding with a reason; one that is accepted already gets the reason.
    ///
    /// @param rule the id of the rule
    /// @param subject what the finding is about
    /// @param why the reason
    public static Edit accept(String rule, ElementId subject, String why) {
        return Edit.ofNetwork("Accept " + rule + " of " + nameOf(subject), network -> {
            ElementNames names = ElementNames.of(network);
            Acceptance acceptance = new Acceptance(rule, names.name(subject), why);
            List<Acceptance> others = without(network, names, rule, subject);
            List<Acceptance> accepted = Branches.plus(others, acceptance);
            return accepted.equals(network.accepted()) ? network : network.withAccepted(accepted);
        });
    }

    /// Takes the acceptance of a finding back.
    ///
    /// @param rule the id of the rule
    /// @param subject what the finding is about
    public static Edit withdraw(String rule, ElementId subject) {
        return Edit.ofNetwork("Withdraw acceptance of " + rule + " of " + nameOf(subject), network -> {
            List<Acceptance> left = without(network, ElementNames.of(network), rule, subject);
            return left.equals(network.accepted()) ? network : network.withAccepted(left);
        });
    }

    /// Takes an acceptance out of the design, whatever it names.
    public static Edit remove(Acceptance acceptance) {
        return Edit.ofNetwork(
                "Remove acceptance of " + acceptance.rule() + " of " + acceptance.subject(),
                network -> network.accepted().contains(acceptance)
                        ? network.withAccepted(Branches.withoutFirst(network.accepted(), acceptance))
                        : network);
    }

    private static List<Acceptance> without(Network network, ElementNames names, String rule, ElementId subject) {
        return Branches.without(
                network.accepted(),
                each -> each.rule().equals(rule)
                        && names.find(each.subject()).filter(subject::equals).isPresent());
    }

    private static String nameOf(ElementId element) {
        return element.path().isEmpty() ? "the design" : element.path();
    }
}
