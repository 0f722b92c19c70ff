package org.cidrloom.analysis.rules.quota;

import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.PrefixList;

/// A prefix list has 1,000 entries at most (VPC-15).
public final class PrefixListQuota extends QuotaOfDesign {
    @Override
    public String summary() {
        return "A prefix list has more entries than the quota allows";
    }

    @Override
    Quota quota(Quotas quotas) {
        return quotas.entriesPerPrefixList();
    }

    @Override
    Stream<Excess> over(Facts facts, long limit) {
        return facts.prefixLists().stream().map(PrefixListQuota::excess);
    }

    private static Excess excess(PrefixList list) {
        int entries = Math.max(list.size(), list.cidrs().size());
        return Excess.of(
                new ElementId.OfPrefixList(list.id()),
                entries,
                "Prefix list " + list.id() + " has room for " + Words.count(entries, "entry", "entries"),
                "split it, or summarise its entries");
    }
}
