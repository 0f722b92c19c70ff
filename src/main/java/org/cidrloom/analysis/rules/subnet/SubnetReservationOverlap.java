package org.cidrloom.analysis.rules.subnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cidrloom.analysis.Clash;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Subnet.Reservation;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.SubnetEdits;

/// The CIDR reservations of one subnet do not overlap (SUB-06). One finding for all that lie in one.
public final class SubnetReservationOverlap implements Rule.OfVpc {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "CIDR reservations of one subnet overlap";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-cidr-reservation.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        List<Problem> problems = new ArrayList<>();
        for (Subnet subnet : vpc.subnets()) {
            if (subnet.reservations().size() > 1) {
                problems.addAll(problems(vpc, subnet));
            }
        }
        return problems;
    }

    private static List<Problem> problems(Vpc vpc, Subnet subnet) {
        List<Reservation> reservations = subnet.reservations();
        List<Clash.Claim<Integer>> claims = IntStream.range(0, reservations.size())
                .mapToObj(place -> new Clash.Claim<>(reservations.get(place).cidr(), place))
                .toList();
        return Problem.ofEach(
                Clash.among(claims),
                clash -> Optional.of(problem(
                        vpc,
                        subnet,
                        clash.holders().stream().map(reservations::get).toList())));
    }

    private static Problem problem(Vpc vpc, Subnet subnet, List<Reservation> meeting) {
        Reservation outer = meeting.getFirst();
        List<String> inner =
                meeting.stream().skip(1).map(SubnetReservationOverlap::told).toList();
        return Problem.of(
                        new OfSubnet(vpc.id(), subnet.id()),
                        "In subnet " + subnet.id() + " of VPC " + vpc.id() + " the CIDR reservation " + told(outer)
                                + " shares addresses with " + Words.list(inner) + ". AWS refuses a reservation that"
                                + " meets another one of its subnet. Keep one, or make them smaller.")
                .mendedBy(kept(vpc, subnet, outer));
    }

    private static String told(Reservation reservation) {
        return reservation.cidr() + " (" + reservation.type().key() + ")";
    }

    private static Edit kept(Vpc vpc, Subnet subnet, Reservation outer) {
        return SubnetEdits.change(
                vpc.id(),
                subnet.id(),
                "Keep reservation " + outer.cidr() + " of " + subnet.id() + " and remove what is in it",
                before -> {
                    List<Reservation> left = new ArrayList<>();
                    for (Reservation each : before.reservations()) {
                        boolean first = each.equals(outer) && !left.contains(outer);
                        if (first || !outer.cidr().contains(each.cidr())) {
                            left.add(each);
                        }
                    }
                    return before.withReservations(left);
                });
    }
}
