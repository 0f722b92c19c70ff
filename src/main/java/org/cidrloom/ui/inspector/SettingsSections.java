package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.Acceptance;
import org.cidrloom.model.ElementNames;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.SettingsEdits;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Figure;
import org.cidrloom.ui.inspector.Field.Link;
import org.cidrloom.ui.inspector.Field.Row;
import org.cidrloom.ui.inspector.Field.Rows;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;
import org.cidrloom.ui.inspector.Field.Tone;

/// The parts of the design's form that say how it is judged: quotas, ids of zones, accepted findings.
final class SettingsSections {
    private SettingsSections() {}

    /// The quotas that differ from what AWS gives, and which could.
    static FormSection quotas(Network network) {
        List<Row> rows = new ArrayList<>();
        network.quotas().forEach((name, value) -> rows.add(quota(name, value)));
        List<Action> additions = Quotas.names().stream()
                .filter(name -> !network.quotas().containsKey(name))
                .flatMap(name -> Quotas.DEFAULT.find(name).stream()
                        .map(quota -> Action.add(
                                capital(quota.words()) + ": " + Figures.count(quota.standard()),
                                SettingsEdits.setQuota(name, quota.standard()))))
                .toList();
        return new FormSection(
                "Service quotas",
                List.of(new Rows("quotas", "AWS's defaults hold. Add those that were raised.", rows, additions)));
    }

    private static Row quota(String name, int value) {
        Optional<Quota> quota = Quotas.DEFAULT.find(name);
        Text text = Text.of(
                        "quotas/" + name,
                        quota.map(is -> capital(is.words())).orElse(name + ": no such quota"),
                        value,
                        Style.NUMBER,
                        Entries.number(0, Integer.MAX_VALUE, is -> SettingsEdits.setQuota(name, is)))
                .figure(typed -> quota.map(SettingsSections::standard).orElse(""));
        return new Row(List.of(advised(text, quota)), List.of(Action.remove(SettingsEdits.clearQuota(name))));
    }

    private static Text advised(Text text, Optional<Quota> quota) {
        Function<String, Entry> entry = typed -> switch (text.entry().apply(typed)) {
            case Entry.Accepted accepted ->
                accepted.withAdvice(quota.flatMap(is -> beyond(is, Integer.parseInt(typed.strip())))
                        .orElse(""));
            case Entry.Refused refused -> refused;
        };
        return new Text(
                text.key(),
                text.label(),
                text.value(),
                text.style(),
                text.prompt(),
                text.figure(),
                entry,
                text.suggestions());
    }

    private static Optional<String> beyond(Quota quota, int value) {
        if (!quota.hasCeiling() || value <= quota.ceiling()) {
            return Optional.empty();
        }
        return Optional.of(
                quota.isAdjustable()
                        ? "AWS raises it to " + Figures.count(quota.ceiling()) + " at most."
                        : "AWS does not raise it above " + Figures.count(quota.ceiling()) + ".");
    }

    private static String standard(Quota quota) {
        return "AWS gives " + Figures.count(quota.standard());
    }

    /// What the zones are called in the design's account; names are shuffled between accounts, ids are not.
    static FormSection zoneIds(Network network) {
        Set<String> zones = new LinkedHashSet<>(network.zones());
        zones.addAll(network.zoneIds().keySet());
        List<Field> fields = new ArrayList<>();
        for (String zone : zones) {
            fields.add(Text.of(
                            "zone-ids/" + zone,
                            zone,
                            network.zoneIds().getOrDefault(zone, ""),
                            Style.MONO,
                            Entries.zoneId(id -> SettingsEdits.setZoneId(zone, id)))
                    .prompt("unknown"));
        }
        if (fields.isEmpty()) {
            fields.add(new Rows("zone-ids", "The design names no zones.", List.of(), List.of()));
        }
        return new FormSection("Zone ids", fields);
    }

    /// The findings that the design accepts, with their reasons.
    static FormSection accepted(Network network) {
        // The names cost the whole design, and mostly nothing is accepted.
        ElementNames names = ElementNames.of(network.accepted().isEmpty() ? Network.empty("", "", List.of()) : network);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < network.accepted().size(); i++) {
            rows.add(acceptance("accepted/" + i, network.accepted().get(i), names));
        }
        return new FormSection(
                "Accepted problems",
                List.of(new Rows("accepted", "None. Accept one in the problems panel.", rows, List.of())));
    }

    private static Row acceptance(String key, Acceptance acceptance, ElementNames names) {
        List<Field> fields = new ArrayList<>();
        names.find(acceptance.subject())
                .ifPresentOrElse(
                        subject -> {
                            fields.add(new Link(
                                    key, acceptance.rule(), acceptance.subject(), subject, "fth-check-circle"));
                            fields.add(Text.of(
                                    key + "/why",
                                    "",
                                    acceptance.why(),
                                    Style.PLAIN,
                                    Entries.required(
                                            "The reason",
                                            why -> SettingsEdits.accept(acceptance.rule(), subject, why))));
                        },
                        () -> fields.add(new Figure(
                                key, acceptance.rule(), acceptance.subject() + " is not there", Tone.SCARCE)));
        return new Row(fields, List.of(Action.remove(SettingsEdits.remove(acceptance))));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
