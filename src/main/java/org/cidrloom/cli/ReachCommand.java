package org.cidrloom.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementNames;
import org.cidrloom.model.Network;
import org.cidrloom.net.Address;
import org.cidrloom.net.AddressFormatException;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.reach.Reachability;
import org.cidrloom.routing.reach.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `cidrloom reach`: whether one element reaches another, hop by hop, and whether the answers come back.
@Command(
        name = "reach",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Tells whether one element of a design can reach another or an address, by which path, or where"
                + " and why not; and whether the answers come back.",
        footer = {
            "",
            "Exit code: 0 it is reached and the answers come back, 1 it is not or they do not, 2 the file or the call"
                    + " is wrong.",
            "What counts, and what does not, stands in docs/reach.md."
        })
final class ReachCommand implements Callable<Integer> {
    private static final int OFFERED = 5;

    @Parameters(paramLabel = "FILE", description = "The design (*.cidrloom.yaml).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "ELEMENT",
            description =
                    "Who sends: a VPC, a subnet (payments/node-a), a network outside AWS, a cluster or a node group"
                            + " (their pods).")
    private String from = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "ELEMENT|IP",
            description = "Who is to be reached: an element as above, an address such as 10.24.0.7, or a range.")
    private String to = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How to print the answer: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ReportFormat format = ReportFormat.TEXT;

    @Mixin
    private final ColorOption color = new ColorOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Network network = DesignInput.read(file).network();
        ElementNames names = ElementNames.of(network);
        Reachability reachability = Reachability.of(network);
        Verdict verdict = ask(names, reachability);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> new ReachText(color.palette(), names).print(from, to, verdict, out);
            case JSON -> ReachJson.print(names, verdict, out);
        }
        return verdict.isConnected() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private Verdict ask(ElementNames names, Reachability reachability) {
        Reachability.Sender sender = reachability.from(element("--from", from, names, reachability));
        if (names.find(to).isPresent()) {
            return sender.to(element("--to", to, names, reachability));
        }
        Optional<Cidr> range = range();
        if (range.isPresent()) {
            return sender.to(range.get());
        }
        throw unknown("--to", to, names, reachability);
    }

    private ElementId element(String option, String name, ElementNames names, Reachability reachability) {
        ElementId element = names.find(name).orElseThrow(() -> unknown(option, name, names, reachability));
        if (!reachability.hasAddresses(element)) {
            throw new Failure(option + " " + name + ": this element has no addresses of its own to send from or to be"
                    + " reached at. Name a VPC, a subnet, a network, a cluster or a node group.");
        }
        return element;
    }

    /// The address or range that `--to` names; empty where it looks like the name of an element.
    private Optional<Cidr> range() {
        boolean looksLikeAName = !to.contains(":") && to.chars().anyMatch(Character::isLetter);
        if (looksLikeAName) {
            return Optional.empty();
        }
        try {
            if (to.contains("/")) {
                return Optional.of(Cidr.parse(to));
            }
            Address address = Address.parse(to);
            return Optional.of(Cidr.around(address, address.family().bits()));
        } catch (AddressFormatException e) {
            throw new Failure("--to " + to + ": " + e.getMessage());
        }
    }

    private Failure unknown(String option, String name, ElementNames names, Reachability reachability) {
        List<String> known = names.elements().stream()
                .filter(reachability::hasAddresses)
                .map(names::name)
                .toList();
        String wanted = name.toLowerCase(Locale.ROOT);
        List<String> near = known.stream()
                .filter(each -> each.contains(wanted) || wanted.contains(each) || sharesStart(each, wanted))
                .limit(OFFERED)
                .toList();
        List<String> offered = near.isEmpty()
                ? known.stream()
                        .sorted(Comparator.comparing(each -> each.contains("/")))
                        .limit(OFFERED)
                        .toList()
                : near;
        return new Failure(option + " " + name + ": " + file + " has no element of that name"
                + (option.equals("--to") ? ", and it is no address" : "") + "."
                + (offered.isEmpty() ? "" : " It has " + offered.stream().collect(Collectors.joining(", ")) + "."));
    }

    private static boolean sharesStart(String one, String other) {
        return one.length() > 2 && other.length() > 2 && one.regionMatches(0, other, 0, 3);
    }
}
