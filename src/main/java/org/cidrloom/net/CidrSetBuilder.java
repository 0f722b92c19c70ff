package org.cidrloom.net;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Collects blocks and ranges and makes a [CidrSet] of them. It can be built from more than once.
public final class CidrSetBuilder {
    private final List<AddressRange> added = new ArrayList<>();

    CidrSetBuilder() {}

    /// Adds one address.
    public CidrSetBuilder add(Address address) {
        return add(new AddressRange(address, address));
    }

    /// Adds the addresses of a block.
    public CidrSetBuilder add(Cidr block) {
        return add(AddressRange.of(block));
    }

    /// Adds the addresses of a range.
    public CidrSetBuilder add(AddressRange range) {
        added.add(range);
        return this;
    }

    /// Adds the addresses of blocks.
    public CidrSetBuilder addAll(Collection<Cidr> blocks) {
        blocks.forEach(this::add);
        return this;
    }

    /// Adds the addresses of a set.
    public CidrSetBuilder addAll(CidrSet set) {
        added.addAll(set.ranges());
        return this;
    }

    /// The set of everything added so far.
    public CidrSet build() {
        return CidrSet.ofSorted(AddressOrder.byFirst(added));
    }
}
