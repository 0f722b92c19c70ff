package org.cidrloom.finding;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.cidrloom.model.ElementId;
import org.jspecify.annotations.Nullable;

/// Something a person should know about a design: what is wrong, where, why, and how to mend it. Rules, importers,
/// exporters and the file reader all speak through it.
///
/// @param rule the id of the rule that found it, in kebab-case: `vpc-cidr-association`
/// @param severity how much it matters
/// @param subject the element it is about
/// @param related other elements that have a part in it, in a stable order
/// @param summary the rule's fixed phrase, with no names of the user's
/// @param detail what is wrong, why, and what to do, in full sentences with the names and numbers
/// @param source where the fact comes from, a URL; null where no document is needed
/// @param fixes ways to mend it, the best first
/// @param place where it stands in a file; null where it does not come from one
@RecordBuilder
public record Finding(
        String rule,
        Severity severity,
        ElementId subject,
        List<ElementId> related,
        String summary,
        String detail,
        @Nullable String source,
        List<Fix> fixes,
        @Nullable Place place)
        implements FindingBuilder.With {
    public Finding {
        related = List.copyOf(related);
        fixes = List.copyOf(fixes);
    }
}
