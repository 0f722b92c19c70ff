package org.cidrloom.ui.inspector;

import java.util.List;
import java.util.Optional;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Allocation;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.SubnetAllocator;
import org.jspecify.annotations.Nullable;

/// The free blocks of an estate, looked for once, and only when a form offers one. Confined to the JavaFX thread.
final class FreeRoom {
    private final Network network;
    private @Nullable List<SubnetAllocator> routable;
    private @Nullable SubnetAllocator shared;

    FreeRoom(Network network) {
        this.network = network;
    }

    /// The free blocks of the estate after an edit, which are these where it left all blocks alone.
    FreeRoom after(Network edited) {
        FreeRoom room = new FreeRoom(edited);
        if ((routable != null || shared != null) && Allocation.isSameRoom(network, edited)) {
            room.routable = routable;
            room.shared = shared;
        }
        return room;
    }

    /// As [Allocation#routable].
    Optional<Cidr> routable(int prefixLength) {
        List<SubnetAllocator> room = routable;
        if (room == null) {
            room = Allocation.routableRoom(network);
            routable = room;
        }
        return Allocation.next(room, prefixLength);
    }

    /// As [Allocation#nonRoutable].
    Optional<Cidr> nonRoutable(Vpc vpc, int prefixLength) {
        SubnetAllocator room = shared;
        if (room == null) {
            room = Allocation.sharedRoom(network);
            shared = room;
        }
        return Allocation.nonRoutable(room, vpc, prefixLength);
    }
}
