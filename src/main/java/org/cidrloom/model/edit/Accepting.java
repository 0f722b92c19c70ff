package org.cidrloom.model.edit;

import java.util.List;
import java.util.Optional;
import org.cidrloom.model.Acceptance;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementNames;
import org.cidrloom.model.Network;

import static org.cidrloom.model.edit.Branches.mapped;
import static org.cidrloom.model.edit.Branches.without;

/// Keeps accepted findings with the elements that they are about. One that named no element before stays as it is.
final class Accepting {
    private Accepting() {}

    /// The network after a renaming, with its acceptances naming the elements by their new addresses.
    static Network follow(Network was, Network is, ElementId element, String id) {
        if (was.accepted().isEmpty()) {
            return is;
        }
        ElementNames names = ElementNames.of(was);
        List<Acceptance> accepted = mapped(was.accepted(), acceptance -> {
            Optional<ElementId> subject = names.find(acceptance.subject());
            return subject.map(about -> Paths.renamed(about.path(), element, id))
                    .filter(path -> !path.equals(subject.get().path()))
                    .map(path -> new Acceptance(acceptance.rule(), path, acceptance.why()))
                    .orElse(acceptance);
        });
        return is.withAccepted(accepted);
    }

    /// The network after a removal, without the acceptances whose element went.
    static Network keepResolved(Network was, Network is) {
        if (was.accepted().isEmpty()) {
            return is;
        }
        ElementNames before = ElementNames.of(was);
        ElementNames after = ElementNames.of(is);
        return is.withAccepted(without(
                was.accepted(),
                acceptance -> before.find(acceptance.subject())
                        .filter(subject -> after.find(subject.path()).isEmpty())
                        .isPresent()));
    }
}
