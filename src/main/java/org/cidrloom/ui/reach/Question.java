package org.cidrloom.ui.reach;

import java.util.stream.Stream;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementNames;
import org.cidrloom.model.Network;
import org.cidrloom.routing.reach.Reachability;
import org.cidrloom.routing.reach.Verdict;

/// Whether one element reaches another, or an address.
///
/// @param from who sends
/// @param to what is to be reached
record Question(ElementId from, Target to) {
    /// What can be said to a question.
    sealed interface Reply {
        /// Whether and by which way.
        record Known(Verdict verdict) implements Reply {}

        /// Why there is no answer, in a sentence.
        record Unknown(String why) implements Reply {}
    }

    /// The reply in that network. For any thread.
    Reply ask(Network network) {
        Reachability reachability = Reachability.of(network);
        Stream<ElementId> ends =
                to instanceof Target.Element(ElementId element) ? Stream.of(from, element) : Stream.of(from);
        return ends.filter(end -> !reachability.hasAddresses(end))
                .findFirst()
                .<Reply>map(end -> new Reply.Unknown(ElementNames.of(network).name(end)
                        + " has no addresses yet: give it a CIDR, subnets or nodes first."))
                .orElseGet(() -> new Reply.Known(verdict(reachability.from(from))));
    }

    private Verdict verdict(Reachability.Sender sender) {
        return switch (to) {
            case Target.Element(ElementId element) -> sender.to(element);
            case Target.Range range -> sender.to(range.range());
        };
    }

    /// The answer in a sentence.
    static String headline(String from, String to, Verdict verdict) {
        if (verdict.isConnected()) {
            return from + " reaches " + to + ", and the answers come back.";
        }
        if (verdict.reachable()) {
            return "Packets from " + from + " come to " + to + ", but the answers do not come back.";
        }
        boolean some = verdict.parts().stream().anyMatch(Verdict.Part::reachable);
        return from + (some ? " reaches only a part of " : " does not reach ") + to + ".";
    }
}
