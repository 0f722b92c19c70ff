package org.cidrloom.analysis.rules.quota;

import java.util.List;
import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.SettingsEdits;

/// A design does not plan with a quota that AWS grants to nobody.
public final class QuotaSetting implements Rule.OfDesign {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "The design plans with a quota that AWS does not grant";
    }

    @Override
    public String source() {
        return Quotas.DEFAULT.ipv4CidrsPerVpc().source();
    }

    @Override
    public List<Problem> check(Facts facts) {
        Quotas quotas = facts.settings().quotas();
        return quotas.equals(Quotas.DEFAULT)
                ? List.of()
                : Quotas.names().stream()
                        .flatMap(name -> quotas.find(name).stream())
                        .flatMap(QuotaSetting::problem)
                        .toList();
    }

    private static Stream<Problem> problem(Quota quota) {
        if (quota.value() <= quota.ceiling()) {
            return Stream.of();
        }
        return Stream.of(Problem.of(
                        new ElementId.OfDesign(),
                        "The design plans with " + Words.number(quota.value()) + " " + quota.words() + " (quota "
                                + quota.name() + "). "
                                + (quota.isAdjustable()
                                        ? "AWS's default is " + Words.number(quota.standard())
                                                + ", and AWS raises it to no more than "
                                        : "AWS does not raise it; it is ")
                                + Words.number(quota.ceiling()) + ". Plan with that or less.")
                .mendedBy(SettingsEdits.setQuota(quota.name(), quota.ceiling())));
    }
}
