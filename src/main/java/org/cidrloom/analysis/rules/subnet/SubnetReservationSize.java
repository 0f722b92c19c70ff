package org.cidrloom.analysis.rules.subnet;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ReservationType;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Subnet.Reservation;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.net.Cidr;

/// A reservation for prefixes has room for one: an IPv4 prefix is a /28 (SUB-06, SUB-07).
public final class SubnetReservationSize implements Rule.OfVpc {
    private static final int PREFIX = 28;

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "A CIDR reservation for prefixes has no room for one";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-cidr-reservation.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        List<Problem> problems = new ArrayList<>();
        for (Subnet subnet : vpc.subnets()) {
            problems.addAll(Problem.ofEach(
                    subnet.reservations(),
                    reservation -> reservation.type() == ReservationType.PREFIX
                            && reservation.cidr().prefixLength() > PREFIX,
                    reservation -> problem(vpc, subnet, reservation)));
        }
        return problems;
    }

    private static Problem problem(Vpc vpc, Subnet subnet, Reservation small) {
        Problem problem = Problem.of(
                new OfSubnet(vpc.id(), subnet.id()),
                "The CIDR reservation " + small.cidr() + " of subnet " + subnet.id() + " of VPC " + vpc.id()
                        + " is kept for prefixes, and has "
                        + Words.count(small.cidr().addressCount(), "address", "addresses")
                        + ". EC2 assigns IPv4 prefixes as whole /28 blocks of 16 addresses, so it never assigns one of"
                        + " it. Reserve a /28 or a larger block, or make the reservation explicit.");
        Cidr wide = Cidr.around(small.cidr().first(), PREFIX);
        boolean fits = subnet.cidr().contains(wide)
                && subnet.reservations().stream()
                        .allMatch(other -> other.equals(small) || !other.cidr().overlaps(wide));
        if (fits) {
            problem = problem.mendedBy(SubnetEdits.changeReservation(
                    vpc.id(), subnet.id(), small, new Reservation(wide, ReservationType.PREFIX)));
        }
        return problem.mendedBy(SubnetEdits.changeReservation(
                vpc.id(), subnet.id(), small, new Reservation(small.cidr(), ReservationType.EXPLICIT)));
    }
}
