package org.cidrloom.analysis.rules.subnet;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Subnet.Reservation;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.SubnetEdits;

/// A CIDR reservation lies in its subnet (SUB-06).
public final class SubnetReservationOutside implements Rule.OfVpc {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A CIDR reservation does not lie in its subnet";
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
                    reservation -> !subnet.cidr().contains(reservation.cidr()),
                    reservation -> problem(vpc, subnet, reservation)));
        }
        return problems;
    }

    private static Problem problem(Vpc vpc, Subnet subnet, Reservation reservation) {
        return Problem.of(
                        new OfSubnet(vpc.id(), subnet.id()),
                        "The CIDR reservation " + reservation.cidr() + " of subnet " + subnet.id() + " of VPC "
                                + vpc.id() + " does not lie in the subnet (" + subnet.cidr() + "). AWS takes a"
                                + " reservation only of addresses that the subnet has. Move or remove it.")
                .mendedBy(SubnetEdits.removeReservation(vpc.id(), subnet.id(), reservation));
    }
}
