package org.cidrloom.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Elements;
import org.cidrloom.model.Network;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Which address block of the one selected VPC or network is meant. It stays meant when it is changed, split or joined,
/// and is meant again when its removal is undone.
final class SelectedBlock {
    private final ReadOnlyObjectWrapper<@Nullable Cidr> block = new ReadOnlyObjectWrapper<>();
    private @Nullable Cidr wanted;
    private List<Cidr> known = List.of();

    /// The block that is meant; null where the element as a whole is.
    ReadOnlyObjectProperty<@Nullable Cidr> property() {
        return block.getReadOnlyProperty();
    }

    /// Means this block from the next [#refresh] on; null for the element as a whole, from now on.
    void want(@Nullable Cidr one) {
        wanted = one;
        if (one == null) {
            block.set(null);
        }
    }

    /// Follows the block in the network.
    ///
    /// @param owner the one selected element; null where none or several are
    void refresh(Network network, @Nullable ElementId owner) {
        Cidr last = wanted;
        if (last == null || owner == null) {
            block.set(null);
            return;
        }
        List<Cidr> now = Elements.blocks(network, owner);
        Cidr next = now.contains(last) ? last : successor(last, now).orElse(null);
        if (next != null) {
            wanted = next;
            known = now;
        }
        block.set(next);
    }

    /// What has come of a block that is gone: the one in its place, else the first of its halves or the whole it is in.
    private Optional<Cidr> successor(Cidr gone, List<Cidr> now) {
        int at = known.indexOf(gone);
        return now.size() == known.size() && at >= 0
                ? Optional.of(now.get(at))
                : now.stream().filter(gone::overlaps).findFirst();
    }
}
