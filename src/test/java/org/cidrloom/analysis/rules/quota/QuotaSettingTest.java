package org.cidrloom.analysis.rules.quota;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.Quota;
import org.cidrloom.aws.Quotas;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class QuotaSettingTest {
    private static final String ID = "quota-setting";

    @Test
    void noQuotaGoesBeyondItsCeiling() {
        Judged judged = Judged.of("""
                quotas: {ipv4CidrsPerVpc: 60}
                """).finds(ID).isMendedBy(ID, "Set quota ipv4CidrsPerVpc to 50");
        assertEquals(
                List.of("The design plans with 60 IPv4 CIDR blocks per VPC (quota ipv4CidrsPerVpc). AWS's"
                        + " default is 5, and AWS raises it to no more than 50. Plan with that or less."),
                judged.details(ID));
        assertEquals("", judged.finding(ID).subject().path());
    }

    @Test
    void whatAwsDoesNotRaiseStays() {
        Judged judged = Judged.of("""
                quotas: {transitGatewaysPerVpc: 6}
                """).finds(ID).isMendedBy(ID, "Set quota transitGatewaysPerVpc to 5");
        assertEquals(
                List.of("The design plans with 6 transit gateways per VPC (quota transitGatewaysPerVpc)."
                        + " AWS does not raise it; it is 5. Plan with that or less."),
                judged.details(ID));
        assertEquals("", judged.finding(ID).subject().path());
    }

    @Test
    void whatAwsGrantsCanBePlannedWith() {
        Judged.of("""
                quotas: {ipv4CidrsPerVpc: 50, vpcsPerRegion: 100000, transitGatewaysPerVpc: 3}
                """).finds();
    }

    @Test
    void thePageListsEveryQuotaWithItsDefault() throws IOException {
        String page = Files.readString(Path.of("docs", "rules", "quota-setting.md"));
        assertEquals(
                List.of(),
                Quotas.names().stream()
                        .filter(name -> !page.contains(row(name)))
                        .toList());
    }

    private static String row(String name) {
        Quota quota = Quotas.DEFAULT.find(name).orElseThrow();
        String ceiling =
                !quota.isAdjustable() ? "never" : quota.hasCeiling() ? Words.number(quota.ceiling()) : "on request";
        return "| `" + name + "` | " + Words.number(quota.standard()) + " | " + ceiling + " | " + quota.fact() + " |";
    }
}
