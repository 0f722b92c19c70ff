package org.cidrloom.capacity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version of the VPC CNI.
///
/// @param major such as 1
/// @param minor such as 23
/// @param patch such as 1
public record CniVersion(int major, int minor, int patch) implements Comparable<CniVersion> {
    private static final Pattern FORM = Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?(?:[-+].*)?");

    /// What was read last: the clusters of a design mostly have one version.
    private static volatile Read last = new Read("", Optional.empty());

    private record Read(String text, Optional<CniVersion> version) {}

    /// Prefix delegation exists from here on (CNI-05).
    static final CniVersion WITH_PREFIXES = new CniVersion(1, 9, 0);

    /// Prefix delegation works on bare metal from here on (CNI-05).
    static final CniVersion WITH_PREFIXES_ON_METAL = new CniVersion(1, 11, 0);

    /// Reads `1.23.1`, `v1.23.1`, `1.23` or an add-on's `v1.23.1-eksbuild.1`; empty for anything else.
    public static Optional<CniVersion> parse(String text) {
        Read known = last;
        if (!known.text.equals(text)) {
            known = new Read(text, read(text));
            last = known;
        }
        return known.version;
    }

    private static Optional<CniVersion> read(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String patch = matcher.group(3);
        return Optional.of(new CniVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                patch == null ? 0 : Integer.parseInt(patch)));
    }

    /// Whether it is that version or a later one.
    public boolean isAtLeast(CniVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(CniVersion other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        return byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
    }
}
