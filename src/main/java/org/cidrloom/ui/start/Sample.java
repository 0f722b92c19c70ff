package org.cidrloom.ui.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A design that comes with the program.
///
/// @param file its file name, which it is found by among the samples
/// @param title what it is called
/// @param text what it shows, in a sentence
public record Sample(String file, String title, String text) {
    private static final String FOLDER = "/assets/samples/";

    private static final List<Sample> KNOWN = List.of(
            new Sample(
                    "fifty-addresses.cidrloom.yaml",
                    "Fifty addresses",
                    "A cluster on a /25 whose pods have moved to 100.64.0.0/16: one pod subnet and one ENIConfig a zone."),
            new Sample(
                    "fifty-addresses-as-found.cidrloom.yaml",
                    "Fifty addresses, as found",
                    "The same network before: pods drain the node subnets. See what Cidrloom finds, and mend it."),
            new Sample(
                    "fifty-addresses-harder.cidrloom.yaml",
                    "Fifty addresses, harder",
                    "200 pods in three zones on a /26, as the planner made it from the requirements; its notes say why."),
            new Sample(
                    "hub-and-spoke.cidrloom.yaml",
                    "Hub and spoke",
                    "Thirty VPCs in three environments on one transit gateway: who reaches whom, and who must not."),
            new Sample(
                    "ci-at-scale.cidrloom.yaml",
                    "CI at scale",
                    "Thirteen CIDR blocks, 8,100 nodes a zone and a burst of 15,000 pods: what breaks first, and why."),
            new Sample(
                    "twins-as-found.cidrloom.yaml",
                    "Reused pod addresses, as found",
                    "Two VPCs with one 100.64.0.0/16, propagated into one route table: the second gets no routes."),
            new Sample(
                    "twins.cidrloom.yaml",
                    "Reused pod addresses",
                    "The same two VPCs with static routes for what is routable: nothing brings their pods together."),
            new Sample(
                    "dual-stack.cidrloom.yaml",
                    "Dual stack",
                    "An IPv6 cluster on a routable /25: 1,200 pods that take no IPv4 address, and nodes that take one each."),
            new Sample(
                    "fourth-network.cidrloom.yaml",
                    "A fourth network asks to join",
                    "One newcomer has the range of another VPC, one wants 198.19.0.0/16 for pods. See who would lose."));

    /// The samples that this build has.
    public static List<Sample> all() {
        return KNOWN.stream()
                .filter(sample -> Sample.class.getResource(FOLDER + sample.file) != null)
                .toList();
    }

    /// Its YAML.
    public String yaml() {
        try (InputStream in = Sample.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("there is no sample " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
