package org.cidrloom.aws;

/// One service quota.
///
/// @param standard the value that an account starts with
/// @param ceiling the value that AWS raises it to on request; the same as the standard where AWS raises it
/// never,
/// [Integer#MAX_VALUE] where AWS names no end
/// @param fact the id of the fact it comes from, such as `VPC-08`
/// @param source the page that says it
public record Quota(int standard, int ceiling, String fact, String source) {
    /// Whether AWS raises it on request.
    public boolean isAdjustable() {
        return ceiling > standard;
    }
}
