package org.cidrloom.aws;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the name of a zone tells: its Region and its kind. Names say nothing about the physical place, which
/// differs between accounts; zone ids such as `use1-az3` do.
public final class Zones {
    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d+");

    /// Zone ids that take no cluster subnets, by Region (EKS-04). These are ids, not names: which of an
    /// account's zone names has such an id only the account tells, so a design says it (`zoneIds`). Source:
    /// https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html
    public static final Map<String, String> ID_WITHOUT_CLUSTERS =
            Map.of("us-east-1", "use1-az3", "us-west-1", "usw1-az2", "ca-central-1", "cac1-az3");

    private Zones() {}

    /// The kind of a zone.
    public enum Kind {
        /// An Availability Zone: the Region's name and a letter, such as `eu-west-1a`.
        AVAILABILITY,

        /// A Local Zone, such as `us-west-2-lax-1a`.
        LOCAL,

        /// A Wavelength Zone, such as `us-east-1-wl1-bos-wlz-1`.
        WAVELENGTH
    }

    /// Whether the text has the form of a Region's name, such as `eu-west-1` or `us-gov-west-1`.
    public static boolean isRegionName(String text) {
        return REGION.matcher(text).matches();
    }

    /// The kind of zone that the name says within that Region; empty where it is no zone name of the Region.
    public static Optional<Kind> kindOf(String region, String zone) {
        if (!zone.startsWith(region)) {
            return Optional.empty();
        }
        String rest = zone.substring(region.length());
        if (rest.length() == 1 && isLetter(rest.charAt(0))) {
            return Optional.of(Kind.AVAILABILITY);
        }
        if (rest.startsWith("-wl")) {
            return Optional.of(Kind.WAVELENGTH);
        }
        boolean local = rest.startsWith("-") && rest.length() > 3 && isLetter(rest.charAt(rest.length() - 1));
        return local && Character.isDigit(rest.charAt(rest.length() - 2)) ? Optional.of(Kind.LOCAL) : Optional.empty();
    }

    private static boolean isLetter(char character) {
        return character >= 'a' && character <= 'z';
    }
}
