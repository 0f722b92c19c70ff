package org.cidrloom.document.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cidrloom.model.ElementId;
import org.jspecify.annotations.Nullable;

/// Keeps book of the ids that a text declares and refers to, and tells what is taken twice or refers to nothing.
final class References {
    /// What an id stands for. Top-level ids are unique together, the others in their parent.
    enum Kind {
        POOL("an address pool"),
        NETWORK("a network outside AWS"),
        PREFIX_LIST("a prefix list"),
        VPC("a VPC"),
        GATEWAY("a transit gateway"),
        DIRECT_CONNECT_GATEWAY("a Direct Connect gateway"),
        CLUSTER("a cluster"),
        SUBNET("a subnet"),
        ROUTE_TABLE("a route table"),
        LOAD_BALANCER("a load balancer"),
        NODE_GROUP("a node group");

        private final String phrase;

        Kind(String phrase) {
            this.phrase = phrase;
        }
    }

    private record Declared(Kind kind, YamlNode at) {}

    private record Reference(Set<Kind> kinds, String scope, YamlNode.Scalar at, ElementId subject) {}

    private record Retired(String scope, YamlNode.Scalar at, ElementId subject) {}

    private final Problems problems;
    private final Map<String, Map<String, Declared>> scopes = new HashMap<>();
    private final Map<String, YamlNode> attachments = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Retired> retired = new ArrayList<>();

    References(Problems problems) {
        this.problems = problems;
        scopes.put("", new LinkedHashMap<>());
    }

    /// Takes an id.
    ///
    /// @param scope the id of the parent; empty for top-level elements
    void declare(Kind kind, String scope, String id, YamlNode at, ElementId subject) {
        Declared first =
                scopes.computeIfAbsent(scope, any -> new LinkedHashMap<>()).putIfAbsent(id, new Declared(kind, at));
        if (first != null) {
            String parent = scope.isEmpty() ? "the design" : scope;
            problems.add(
                    FileRule.DUPLICATE_ID,
                    subject,
                    at,
                    "The id “" + id + "” is taken by " + first.kind.phrase + " of " + parent + " on line "
                            + first.at.line() + ". Give one of them another id, and mend what refers to it.");
        }
    }

    /// Takes the attachment of a VPC, network or gateway to a gateway: there is one at most (TGW-04).
    void attach(String gateway, String to, YamlNode at, ElementId subject) {
        YamlNode first = attachments.putIfAbsent(to + "@" + gateway, at);
        if (first != null) {
            problems.add(
                    FileRule.DUPLICATE_ID,
                    subject,
                    at,
                    "“" + shortened(to) + "” is attached to " + gateway + " on line " + first.line()
                            + " already. Make one attachment of the two.");
        }
    }

    /// Notes that an id has to be that of an element of one of these kinds.
    ///
    /// @param scope the id of the parent; empty for top-level elements
    void refer(Set<Kind> kinds, String scope, YamlNode.Scalar at, ElementId subject) {
        references.add(new Reference(kinds, scope, at, subject));
    }

    /// Takes an id that an element had before.
    ///
    /// @param scope the id of the parent; empty for top-level elements
    void retire(String scope, YamlNode.Scalar at, ElementId subject) {
        retired.add(new Retired(scope, at, subject));
    }

    /// The kind of a top-level element; null where the id is not declared.
    @Nullable
    Kind kindOf(String id) {
        Declared declared = topLevel().get(id);
        return declared == null ? null : declared.kind;
    }

    /// Tells of every reference that leads nowhere.
    void resolve() {
        for (Reference reference : references) {
            if (!reference.scope.isEmpty() && !topLevel().containsKey(reference.scope)) {
                continue; // the parent is missing, and that is told already
            }
            Map<String, Declared> scope = scopes.getOrDefault(reference.scope, Map.of());
            Declared declared = scope.get(reference.at.text());
            if (declared == null) {
                problems.add(FileRule.REFERENCE, reference.subject, reference.at, missing(reference, scope));
            } else if (!reference.kinds().contains(declared.kind)) {
                problems.add(
                        FileRule.REFERENCE,
                        reference.subject,
                        reference.at,
                        "“" + reference.at.text() + "” is " + declared.kind.phrase + " (line " + declared.at.line()
                                + "); here stands the id of " + phrase(reference.kinds) + ".");
            }
        }
    }

    /// Tells of every former id that is not its element's alone.
    void resolveRetired() {
        Map<String, YamlNode> firsts = new HashMap<>();
        for (Retired former : retired) {
            String id = former.at.text();
            Declared declared = scopes.getOrDefault(former.scope, Map.of()).get(id);
            YamlNode first = firsts.putIfAbsent(former.scope + "/" + id, former.at);
            if (declared != null || first != null) {
                problems.add(
                        FileRule.FORMER_ID,
                        former.subject,
                        former.at,
                        "The former id “" + id + "” is "
                                + (declared != null
                                        ? "the id of " + declared.kind.phrase + " on line " + declared.at.line()
                                        : "a former id on line "
                                                + Objects.requireNonNull(first).line() + " as well")
                                + ", so nothing is moved from it. Remove it where it is wrong.");
            }
        }
    }

    private Map<String, Declared> topLevel() {
        return scopes.getOrDefault("", Map.of());
    }

    private static String missing(Reference reference, Map<String, Declared> scope) {
        List<String> right = scope.entrySet().stream()
                .filter(entry -> reference.kinds.contains(entry.getValue().kind))
                .map(Map.Entry::getKey)
                .toList();
        String of = reference.scope.isEmpty() ? "" : " of " + reference.scope;
        String hint = Spelling.hint(reference.at.text(), right);
        return "There is no “" + shortened(reference.at.text()) + "”: here stands the id of "
                + phrase(reference.kinds) + of + "." + hint
                + (hint.isEmpty() ? " Add it, or remove the reference." : "");
    }

    private static String phrase(Set<Kind> kinds) {
        return EnumSet.copyOf(kinds).stream().map(kind -> kind.phrase).collect(Collectors.joining(" or "));
    }

    private static String shortened(String text) {
        return text.length() <= 64 ? text : text.substring(0, 64) + "…";
    }
}
