package org.cidrloom.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.cidrloom.net.Cidr;

/// Blocks of different holders that share addresses: all that lie in one outermost block, so that a hundred holders of
/// one block are one clash and not five thousand pairs.
///
/// ```
/// 10.0.0.0/8   on-prem  |====================|     one clash: the three of them
/// 10.1.0.0/16  a           |===|
/// 10.2.0.0/16  b                   |===|
/// 172.16.0.0/16  c                             |===|   no clash
/// ```
///
/// @param <H> who holds blocks
/// @param blocks the blocks that meet others, the outermost first, each with its holders
public record Clash<H>(List<Held<H>> blocks) {
    public Clash {
        blocks = List.copyOf(blocks);
    }

    /// A block and who holds it.
    ///
    /// @param <H> who holds blocks
    /// @param block the block
    /// @param holders its holders, at least one, in the order in which they were given
    public record Held<H>(Cidr block, List<H> holders) {}

    /// One claim to a block.
    ///
    /// @param <H> who holds blocks
    /// @param block the block
    /// @param holder who has it
    public record Claim<H>(Cidr block, H holder) {}

    /// All holders in it, none twice.
    public List<H> holders() {
        SequencedSet<H> all = new LinkedHashSet<>();
        blocks.forEach(held -> all.addAll(held.holders()));
        return List.copyOf(all);
    }

    /// The blocks with their holders, the first eight of both: `10.0.0.0/8 (dc), 10.1.0.0/16 (a and b)`.
    public String told() {
        return Words.few(
                blocks.stream()
                        .map(held -> held.block() + " (" + Words.few(held.holders()) + ")")
                        .toList(),
                ", ",
                "blocks");
    }

    /// The clashes among these claims, in the order of their blocks. Blocks of one holder never clash.
    ///
    /// One sweep: sorted, a block stands before everything inside it, so what is open around a block is a stack
    /// of at most one block a prefix length.
    public static <H> List<Clash<H>> among(List<Claim<H>> claims) {
        List<Claim<H>> sorted = Cidr.sorted(claims, Claim::block);
        List<Clash<H>> clashes = new ArrayList<>();
        int start = 0;
        while (start < sorted.size()) {
            Claim<H> outermost = sorted.get(start);
            boolean meet = false;
            int end = start + 1;
            while (end < sorted.size()
                    && outermost.block().contains(sorted.get(end).block())) {
                meet |= !outermost.holder().equals(sorted.get(end).holder());
                end++;
            }
            if (meet) {
                clashes.add(within(sorted.subList(start, end)));
            }
            start = end;
        }
        return List.copyOf(clashes);
    }

    /// Those clashes as if all that they are about were in one place: each block once, with all its holders.
    public static <H> List<Clash<H>> merged(Collection<Clash<H>> clashes) {
        if (clashes.size() < 2) {
            return List.copyOf(clashes);
        }
        Set<Claim<H>> claims = new LinkedHashSet<>();
        for (Clash<H> clash : clashes) {
            for (Held<H> held : clash.blocks()) {
                held.holders().forEach(holder -> claims.add(new Claim<>(held.block(), holder)));
            }
        }
        return among(List.copyOf(claims));
    }

    /// The clash of claims of several holders that all lie in the first one's block.
    private static <H> Clash<H> within(List<Claim<H>> sorted) {
        List<Node<H>> tree = new ArrayList<>();
        Deque<Node<H>> around = new ArrayDeque<>();
        for (Claim<H> claim : sorted) {
            while (!around.isEmpty() && !around.getLast().block.contains(claim.block())) {
                around.removeLast();
            }
            if (around.isEmpty() || !around.getLast().block.equals(claim.block())) {
                Node<H> node = new Node<>(claim.block());
                tree.add(node);
                around.addLast(node);
            }
            around.getLast().holders.add(claim.holder());
            around.forEach(outer -> outer.meet(around.getLast(), claim.holder()));
        }
        return new Clash<>(tree.stream()
                .filter(node -> node.meets)
                .map(node -> new Held<>(node.block, List.copyOf(node.holders)))
                .toList());
    }

    private static final class Node<H> {
        private final Cidr block;
        private final SequencedSet<H> holders = new LinkedHashSet<>();
        private boolean meets;

        Node(Cidr block) {
            this.block = block;
        }

        /// A block inside this one, or this one itself, has got that holder.
        void meet(Node<H> inner, H holder) {
            if (holders.size() > 1 || !holders.contains(holder)) {
                meets = true;
                inner.meets = true;
            }
        }
    }
}
