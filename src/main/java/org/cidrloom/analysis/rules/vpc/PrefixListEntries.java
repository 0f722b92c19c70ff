package org.cidrloom.analysis.rules.vpc;

import java.util.List;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId.OfPrefixList;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.edit.ConnectionEdits;

/// A prefix list has no more entries than it may have (VPC-15, TGW-13).
public final class PrefixListEntries implements Rule.OfDesign {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A prefix list has more entries than it may have";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html";
    }

    @Override
    public List<Problem> check(Facts facts) {
        return Problem.ofEach(
                facts.prefixLists(), list -> list.size() < list.cidrs().size(), PrefixListEntries::problem);
    }

    private static Problem problem(PrefixList list) {
        int entries = list.cidrs().size();
        return Problem.of(
                        new OfPrefixList(list.id()),
                        "Prefix list " + list.id() + " has " + Words.count(entries, "entry", "entries")
                                + ", but may have " + Words.number(list.size()) + " (maxEntries). AWS refuses entries"
                                + " beyond the number that the list is made for. Raise it; what refers to the list then"
                                + " counts for as many routes.")
                .mendedBy(ConnectionEdits.changePrefixList(
                        list.id(),
                        "Let prefix list " + list.id() + " have " + entries + " entries",
                        before -> before.withMaxEntries(entries)));
    }
}
