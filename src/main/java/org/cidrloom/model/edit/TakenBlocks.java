package org.cidrloom.model.edit;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.cidrloom.net.Cidr;

/// Blocks that are taken one after the other. Each question costs about as much however many there are.
final class TakenBlocks {
    private final Set<Cidr> all = new HashSet<>();
    private final TreeSet<Cidr> inOrder = new TreeSet<>();

    void add(Cidr block) {
        if (all.add(block)) {
            inOrder.add(block);
        }
    }

    /// Whether one of them shares an address with it: one that lies in it, or one around it.
    boolean overlap(Cidr block) {
        Cidr inside = inOrder.ceiling(block);
        if (inside != null && block.contains(inside)) {
            return true;
        }
        for (int length = block.prefixLength() - 1; length >= 0; length--) {
            if (all.contains(Cidr.around(block.first(), length))) {
                return true;
            }
        }
        return false;
    }
}
