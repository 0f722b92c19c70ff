package org.cidrloom.analysis.rules.subnet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Zones;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.SubnetEdits;

/// A subnet is in a zone of its VPC's Region (SUB-05). One finding for each zone that is none, however many subnets
/// name it. Which zones an account has nobody but the account tells; the form of the name tells the Region.
public final class SubnetZone implements Rule.OfVpc {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A subnet is in a zone that the Region of its VPC does not have";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        String own = vpc.region();
        String region = own == null ? settings.region() : own;
        Map<String, List<Subnet>> strangers = new LinkedHashMap<>();
        for (Subnet subnet : vpc.subnets()) {
            if (Zones.kindOf(region, subnet.zone()).isEmpty()) {
                strangers
                        .computeIfAbsent(subnet.zone(), any -> new ArrayList<>())
                        .add(subnet);
            }
        }
        return Problem.ofEach(
                strangers.entrySet(), entry -> Optional.of(problem(vpc, region, entry.getKey(), entry.getValue())));
    }

    private static Problem problem(Vpc vpc, String region, String zone, List<Subnet> subnets) {
        List<String> ids = subnets.stream().map(Subnet::id).toList();
        Problem problem = Problem.of(
                        new OfSubnet(vpc.id(), ids.getFirst()),
                        (ids.size() == 1 ? "Subnet " : "Subnets ") + Words.list(ids) + " of VPC " + vpc.id() + " "
                                + Words.is(ids) + " in “" + zone + "”, and VPC " + vpc.id() + " is in " + region
                                + ". A subnet is in one zone of its VPC's Region: the Region's name and a letter, such"
                                + " as " + region + "a, or the name of a Local Zone or Wavelength Zone of it. Name a"
                                + " zone of " + region + ", or move the VPC to another Region.")
                .relatedTo(List.of(new ElementId.OfVpc(vpc.id())))
                .relatedTo(ids.stream().map(id -> new OfSubnet(vpc.id(), id)).toList());
        String meant = region + letter(zone);
        if (Zones.kindOf(region, meant).isEmpty()) {
            return problem;
        }
        List<Edit> moves = new ArrayList<>();
        ids.forEach(id -> moves.add(SubnetEdits.changeZone(vpc.id(), id, meant)));
        return problem.mendedBy(Edit.all("Put " + Words.list(ids) + " of " + vpc.id() + " into " + meant, moves));
    }

    private static String letter(String zone) {
        return zone.isEmpty() ? "" : zone.substring(zone.length() - 1);
    }
}
