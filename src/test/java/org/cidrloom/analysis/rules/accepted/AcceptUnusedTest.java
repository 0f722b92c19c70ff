package org.cidrloom.analysis.rules.accepted;

import java.util.List;
import java.util.Map;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Acceptance;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.ElementId.OfDesign;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.SettingsEdits;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AcceptUnusedTest {
    private static final Acceptance KNOWN = new Acceptance("vpc-cidr-docker-bridge", "app", "No Docker runs here.");
    private static final Network NETWORK = Network.empty("plan", "eu-west-1", List.of("eu-west-1a"))
            .withVpcs(List.of(Vpc.of("app", List.of(CidrBlock.routable(Cidr.parse("172.17.0.0/16"))))));

    private static Analysis analysis(Acceptance... accepted) {
        return Analyzer.standard().analyze(NETWORK.withAccepted(List.of(accepted)));
    }

    private static List<String> details(Analysis analysis) {
        return analysis.findings().stream().map(Finding::detail).toList();
    }

    @Test
    void anAcceptedFindingIsListedWithItsReasonAndNotAsOpen() {
        Analysis open = analysis();
        Analysis accepting = analysis(KNOWN);

        assertEquals(1, open.findings().size());
        assertEquals(List.of(), open.accepted());
        assertEquals(List.of(), accepting.findings());
        assertEquals(open.findings().getFirst(), accepting.accepted().getFirst().finding());
        assertEquals("No Docker runs here.", accepting.accepted().getFirst().why());
    }

    @Test
    void anAcceptanceOfNothingIsTold() {
        Analysis analysis = analysis(KNOWN, new Acceptance("subnet-size", "app", "old"));

        assertEquals(
                List.of("The design accepts subnet-size of app, and the rule finds nothing there any more. Remove the"
                        + " entry, so that it does not hide what may come later."),
                details(analysis));
        assertEquals(new OfVpc("app"), analysis.findings().getFirst().subject());
        Design mended = analysis.findings()
                .getFirst()
                .fixes()
                .getFirst()
                .edit()
                .apply(new Design(
                        NETWORK.withAccepted(List.of(KNOWN, new Acceptance("subnet-size", "app", "old"))),
                        new Drawing(Map.of())));
        assertEquals(List.of(KNOWN), mended.network().accepted());
    }

    @Test
    void aRuleOrAnElementThatThereIsNotIsTold() {
        Analysis analysis = analysis(
                KNOWN, new Acceptance("docker", "app", "x"), new Acceptance("vpc-cidr-docker-bridge", "shop", "x"));

        assertEquals(
                List.of(
                        "The design accepts vpc-cidr-docker-bridge of shop, and there is no such element. Correct its id"
                                + " under accept, or remove the entry.",
                        "The design accepts docker of app, and there is no such rule. Correct its id under accept, or"
                                + " remove the entry."),
                details(analysis));
        assertEquals(new OfDesign(), analysis.findings().getFirst().subject());
    }

    @Test
    void anEntryThatStandsTwiceIsTold() {
        Analysis analysis = analysis(KNOWN, KNOWN);

        assertEquals(
                List.of("The design accepts vpc-cidr-docker-bridge of app twice. Remove one of the entries."),
                details(analysis));
        assertEquals(1, analysis.accepted().size());
    }

    @Test
    void anAcceptanceItselfCanBeAccepted() {
        Analysis analysis = analysis(
                new Acceptance("subnet-size", "app", "soon"), new Acceptance("accept-unused", "app", "It comes back."));

        assertEquals(
                List.of("vpc-cidr-docker-bridge"),
                analysis.findings().stream().map(Finding::rule).toList());
    }

    @Test
    void theEditAcceptsWhatTheRuleFound() {
        Finding finding = analysis().findings().getFirst();
        Design accepting = SettingsEdits.accept(finding.rule(), finding.subject(), "No Docker runs here.")
                .apply(new Design(NETWORK, new Drawing(Map.of())));

        assertEquals(List.of(KNOWN), accepting.network().accepted());
    }
}
