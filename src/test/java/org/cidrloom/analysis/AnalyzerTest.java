package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AnalyzerTest {
    private static final Vpc SMALL = Vpc.of("small", List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/29"))));
    private static final Vpc FINE = Vpc.of("fine", List.of(CidrBlock.routable(Cidr.parse("10.1.0.0/16"))));

    @Test
    void aRuleThatThrowsIsOneFindingAndTheOthersRun() {
        List<Finding> findings = analyzer(new Throwing(), new Counting(new ArrayList<>()))
                .analyze(network(FINE))
                .findings();
        assertEquals(
                List.of("counting", "throwing"),
                findings.stream().map(Finding::rule).toList());
        assertTrue(findings.getLast().detail().startsWith("This is a bug in Cidrloom"));
        assertEquals(new ElementId.OfDesign(), findings.getLast().subject());
    }

    @Test
    void aVpcThatIsTheSameInstanceIsNotJudgedAgain() {
        List<String> judged = new ArrayList<>();
        Analyzer analyzer = analyzer(new Counting(judged));
        analyzer.analyze(network(SMALL, FINE));
        Vpc changed = FINE.withName("changed");
        List<Finding> again = analyzer.analyze(network(SMALL, changed)).findings();
        assertEquals(List.of("small", "fine", "fine"), judged);
        assertEquals(2, again.size());
    }

    @Test
    void aVpcThatWentIsForgotten() {
        List<String> judged = new ArrayList<>();
        Analyzer analyzer = analyzer(new Counting(judged));
        analyzer.analyze(network(FINE));
        analyzer.analyze(network());
        analyzer.analyze(network(FINE));
        assertEquals(List.of("fine", "fine"), judged);
    }

    @Test
    void findingsAreSortedBySeverityThenRuleThenSubject() {
        Vpc docker = Vpc.of("a-docker", List.of(CidrBlock.routable(Cidr.parse("172.17.0.0/16"))));
        Vpc first = SMALL.withId("a-small");
        assertEquals(
                List.of(
                        "vpc-cidr-size a-small",
                        "vpc-cidr-size small",
                        "vpc-cidr-docker-bridge a-docker",
                        "same-range-apart "),
                Analyzer.standard().analyze(network(SMALL, docker, first)).findings().stream()
                        .map(finding -> finding.rule() + " " + finding.subject().path())
                        .toList());
    }

    @Test
    void rememberedFindingsAreTheSame() {
        Analyzer analyzer = Analyzer.standard();
        Network network = network(SMALL);
        Finding before = analyzer.analyze(network).findings().getFirst();
        assertSame(before, analyzer.analyze(network).findings().getFirst());
    }

    private static Analyzer analyzer(Rule... rules) {
        return new Analyzer(new RuleCatalogue(List.of(rules)), InstanceTypes.bundled());
    }

    private static Network network(Vpc... vpcs) {
        return Network.empty("test", "eu-west-1", List.of()).withVpcs(List.of(vpcs));
    }

    private static final class Throwing implements Rule.OfDesign {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public String summary() {
            return "It throws";
        }

        @Override
        public String source() {
            return "https://example.com";
        }

        @Override
        public List<Problem> check(Facts facts) {
            throw new IllegalStateException("on purpose");
        }
    }

    /// Notes the VPCs it is asked about, and finds something in each.
    private static final class Counting implements Rule.OfVpc {
        private final List<String> judged;

        Counting(List<String> judged) {
            this.judged = judged;
        }

        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public String summary() {
            return "It counts";
        }

        @Override
        public String source() {
            return "https://example.com";
        }

        @Override
        public List<Problem> check(Vpc vpc, Settings settings) {
            judged.add(vpc.id());
            return List.of(Problem.of(new ElementId.OfVpc(vpc.id()), "counted"));
        }
    }
}
