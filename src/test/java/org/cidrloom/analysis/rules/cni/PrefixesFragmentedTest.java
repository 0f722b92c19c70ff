package org.cidrloom.analysis.rules.cni;

import java.util.List;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.cidrloom.model.ReservationType;
import org.cidrloom.model.Subnet.Reservation;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PrefixesFragmentedTest {
    private static final String RULE = "prefixes-fragmented";

    /// CNI-32.
    @Test
    void singleAddressesSpoilBlocksWhereNothingIsReserved() {
        Judged judged = Judged.of(SoundCluster.with(
                        "- id: app", "- id: app   # ! " + RULE, "cni: {}", "cni: {prefixDelegation: true}"))
                .isAsMarked()
                .isMendedBy(RULE, "Reserve room for prefixes in node-a and node-b");
        assertEquals(
                List.of("In VPC app, node-a and node-b give /28 prefixes to nodes and single addresses"
                        + " to network interfaces, and have no CIDR reservation of the type prefix. EC2"
                        + " takes single addresses from anywhere, each of which can spoil a /28, and then"
                        + " refuses prefixes with InsufficientCidrBlocks while addresses are free."
                        + " Reserve a part of the subnets for prefixes, or give pods subnets of their"
                        + " own."),
                judged.details(RULE));
        assertEquals(List.of("node-a", "node-b", "eks"), judged.related(RULE));
        assertEquals(
                List.of(new Reservation(Cidr.parse("10.0.6.0/23"), ReservationType.PREFIX)),
                judged.mended(RULE)
                        .network()
                        .vpcs()
                        .getFirst()
                        .subnet("node-a")
                        .orElseThrow()
                        .reservations());
    }

    @Test
    void theFixLeavesNothingToSay() {
        Judged judged = Judged.of(SoundCluster.with("cni: {}", "cni: {prefixDelegation: true}"));
        assertEquals(
                List.of(),
                Analyzer.standard().analyze(judged.mended(RULE).network()).findings());
    }

    @Test
    void aReservationKeepsRoom() {
        String reserved = ", reservations: [{cidr: 10.0.%s.0/23, type: prefix}]}";
        Judged.of(SoundCluster.with(
                        "cni: {}",
                        "cni: {prefixDelegation: true}",
                        "10.0.4.0/22}",
                        "10.0.4.0/22" + reserved.formatted(6),
                        "10.0.8.0/22}",
                        "10.0.8.0/22" + reserved.formatted(10)))
                .isAsMarked();
    }

    /// 30 nodes of two prefixes each in a /22: too few whole /28s are left once nodes have come and gone.
    @Test
    void whatCanBecomeTooFewIsToldInNumbersAndReservedToTheLastBlock() {
        Judged.of("""
                        vpcs:
                          - id: app   # ! prefixes-fragmented
                            cidrs: [{cidr: 10.0.0.0/16}]
                            subnets: [{id: node-a, tier: node, zone: eu-west-1a, cidr: 10.0.0.0/22}]
                        clusters:
                          - id: eks   # ! cluster-zones
                            vpc: app
                            serviceCidr: 172.20.0.0/16
                            cni: {prefixDelegation: true}
                            nodeGroups:
                              - {id: general, instanceTypes: [m5.large], subnets: [node-a], nodes: {min: 30, desired: 30, max: 30}, surge: 0, pods: 300}
                        """)
                .tells(RULE, "Simulated, node-a has 61 whole /28s at best, about ", "nodes ask for 60.")
                .isMendedBy(RULE, "Reserve room for prefixes in node-a");
    }

    @Test
    void subnetsForPodsAloneAreDedicated() {
        Judged.of(SoundCluster.customNetworking("prefixDelegation: true")).isAsMarked();
    }
}
