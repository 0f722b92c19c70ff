package org.cidrloom.analysis;

import java.util.List;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.Peering;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;

/// One fact about AWS or Kubernetes that a design can go against. Rules have no state; what they share is in [Facts].
/// How much a finding matters, its summary and its source belong to the rule and are the same for all its findings.
///
/// Scopes are what makes edits cheap: of a rule of a narrow scope, only those results are computed again that the edit
/// can have changed. So a rule has the narrowest scope that it can be told in, gets everything but its element from
/// [Facts], and asks for no more than it needs: a rule that first looks whether its element concerns it at all, and
/// only then asks for a whole route table, is not run again for every other change of that table.
public sealed interface Rule {
    /// The id: the class name in kebab-case.
    default String id() {
        String name = getClass().getSimpleName();
        StringBuilder id = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (i > 0 && Character.isUpperCase(letter)) {
                id.append('-');
            }
            id.append(Character.toLowerCase(letter));
        }
        return id.toString();
    }

    /// How much it matters.
    Severity severity();

    /// A fixed phrase with no names of the user's, and no full stop.
    String summary();

    /// The page that the fact comes from.
    String source();

    /// A rule that needs nothing but one VPC and the settings, so that its result is good as long as the VPC is the
    /// same instance and the settings are equal.
    non-sealed interface OfVpc extends Rule {
        /// What is wrong with that VPC.
        ///
        /// @param settings what holds for all of the design
        List<Problem> check(Vpc vpc, Settings settings);
    }

    /// A rule about one VPC and what runs in it or is connected to it. It is run again where the VPC or an answer of
    /// the facts is another.
    non-sealed interface OfConnectedVpc extends Rule {
        /// What is wrong with that VPC.
        List<Problem> check(Vpc vpc, Facts facts);
    }

    /// A rule about one attachment to a transit gateway, run again where it or an answer of the facts is another.
    non-sealed interface OfAttached extends Rule {
        /// What is wrong with that attachment.
        List<Problem> check(Attached attached, Facts facts);
    }

    /// A rule about one transit gateway with its tables and attachments. It is run again after every edit of one of
    /// these: a rule that can be about one attachment had better be.
    non-sealed interface OfGateway extends Rule {
        /// What is wrong with that transit gateway.
        List<Problem> check(TransitGateway gateway, Facts facts);
    }

    /// A rule about one route table of a transit gateway as it is written, run again where it or an answer of the facts
    /// is another.
    non-sealed interface OfTransitTable extends Rule {
        /// What is wrong with that route table.
        ///
        /// @param id its address
        List<Problem> check(OfRouteTable id, TransitRouteTable table, Facts facts);
    }

    /// A rule about one peering, run again where it or an answer of the facts is another.
    non-sealed interface OfPeeredVpcs extends Rule {
        /// What is wrong with that peering.
        List<Problem> check(Peering peering, Facts facts);
    }

    /// A rule about one cluster, run again where it or an answer of the facts is another.
    non-sealed interface OfCluster extends Rule {
        /// What is wrong with that cluster.
        List<Problem> check(Cluster cluster, Facts facts);
    }

    /// A rule about what the others found.
    non-sealed interface OfFindings extends Rule {
        /// What is wrong with the findings.
        ///
        /// @param findings all that the other rules found, the accepted ones too
        List<Problem> check(Facts facts, List<Finding> findings);
    }

    /// A rule about the network as a whole. Most are run again after every edit, so it goes over the elements once and
    /// quickly, or has a narrower scope.
    non-sealed interface OfDesign extends Rule {
        /// What is wrong with the network.
        List<Problem> check(Facts facts);
    }
}
