package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.SettingsEdits;

/// How much a design has of something that a quota limits.
///
/// @param subject where the quota holds: a VPC, a gateway, the design
/// @param related what has a part in it
/// @param count how much there is
/// @param told the sentence that says so, without its full stop: `VPC app has 6 IPv4 blocks`
/// @param mend what to do instead of asking for more, as the end of a sentence: `use fewer and larger blocks`
/// @param fixes edits that mend the design, the best first
record Excess(
        ElementId subject, List<? extends ElementId> related, long count, String told, String mend, List<Edit> fixes) {
    /// Of that element alone, with nothing but a higher quota to mend it.
    static Excess of(ElementId subject, long count, String told, String mend) {
        return new Excess(subject, List.of(), count, told, mend, List.of());
    }

    /// The problem that it is, measured against that quota. What AWS grants on request can be planned with; so the last
    /// fix raises the quota of the design.
    Problem over(Quota quota) {
        boolean granted = quota.isAdjustable() && count <= quota.ceiling();
        Problem problem = Problem.of(
                        subject, told + ". " + limit(quota) + " " + (granted ? request(quota) : refusal(quota)))
                .relatedTo(related);
        for (Edit fix : fixes) {
            problem = problem.mendedBy(fix);
        }
        return granted ? problem.mendedBy(raised(quota)) : problem;
    }

    private static String limit(Quota quota) {
        String value = Words.number(quota.value());
        return "The quota of " + quota.words() + " is " + value
                + (quota.value() == quota.standard()
                        ? ", AWS's default."
                        : " in this design (AWS's default is " + Words.number(quota.standard()) + ").");
    }

    private String request(Quota quota) {
        return "AWS raises it on request" + (quota.hasCeiling() ? ", up to " + Words.number(quota.ceiling()) : "")
                + ": ask for " + Words.number(count) + " before you build and plan with “quotas: {" + quota.name()
                + ": "
                + count + "}” in the design, or " + mend + ".";
    }

    private String refusal(Quota quota) {
        return (quota.isAdjustable()
                        ? "AWS raises it to no more than " + Words.number(quota.ceiling())
                        : "AWS does not raise it")
                + ", so " + mend + ".";
    }

    private Edit raised(Quota quota) {
        return new Edit(
                "Plan with a quota of " + Words.number(count) + " " + quota.words(),
                SettingsEdits.setQuota(quota.name(), Math.toIntExact(count)).change());
    }
}
