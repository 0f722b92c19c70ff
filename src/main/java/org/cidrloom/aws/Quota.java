package org.cidrloom.aws;

/// One service quota: what AWS gives, and what a design counts on.
///
/// @param name what a design sets it by: the name of the component of [Quotas]
/// @param words what it limits, in AWS's words: `IPv4 CIDR blocks per VPC`
/// @param value the value in force: the standard one, or the one that the design sets
/// @param standard the value that an account starts with
/// @param ceiling the value that AWS raises it to on request; the same as the standard where AWS raises it never,
/// [Integer#MAX_VALUE] where AWS names no end
/// @param fact the id of the fact it comes from, such as `VPC-08`
/// @param source the page that says it
public record Quota(String name, String words, int value, int standard, int ceiling, String fact, String source) {
    /// Whether AWS raises it on request.
    public boolean isAdjustable() {
        return ceiling > standard;
    }

    /// Whether AWS says how far it raises it, or that it does not.
    public boolean hasCeiling() {
        return ceiling < Integer.MAX_VALUE;
    }

    /// The same quota with another value in force; it may be one that AWS never grants.
    Quota at(int inForce) {
        return new Quota(name, words, inForce, standard, ceiling, fact, source);
    }
}
