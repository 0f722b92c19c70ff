package org.cidrloom.capacity;

/// A number at every [Stage].
///
/// @param min with the least nodes
/// @param desired with the usual nodes
/// @param max with the most nodes
/// @param surge with the most nodes and the extra ones while rolling
public record Demand(long min, long desired, long max, long surge) {
    /// Nothing at any stage.
    public static final Demand NONE = new Demand(0, 0, 0, 0);

    /// The number at that stage.
    public long at(Stage stage) {
        return switch (stage) {
            case MIN -> min;
            case DESIRED -> desired;
            case MAX -> max;
            case SURGE -> surge;
        };
    }

    /// The greatest of the four: few nodes that carry all pods can take more of a subnet than many.
    public long peak() {
        return Math.max(Math.max(min, desired), Math.max(max, surge));
    }

    /// Both together.
    public Demand plus(Demand other) {
        return new Demand(min + other.min, desired + other.desired, max + other.max, surge + other.surge);
    }

    /// The same number more at every stage.
    public Demand plus(long fixed) {
        if (fixed == 0) {
            return this;
        }
        return new Demand(min + fixed, desired + fixed, max + fixed, surge + fixed);
    }
}
