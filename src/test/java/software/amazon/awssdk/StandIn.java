package software.amazon.awssdk;

/// Stands in for a class of the AWS SDK in the fixture that breaks the walls.
public final class StandIn {}
