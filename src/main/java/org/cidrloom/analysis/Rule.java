package org.cidrloom.analysis;

import java.util.List;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Vpc;

/// One fact about AWS or Kubernetes that a design can go against. Rules have no state; what they share is in [Facts].
/// How much a finding matters, its summary and its source belong to the rule and are the same for all its findings.
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

    /// A rule about one cluster in its network.
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

    /// A rule about the network as a whole.
    non-sealed interface OfDesign extends Rule {
        /// What is wrong with the network.
        List<Problem> check(Facts facts);
    }
}
