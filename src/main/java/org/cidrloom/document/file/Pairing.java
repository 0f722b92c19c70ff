package org.cidrloom.document.file;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Finds which item of a list in the text is which item of the design: by id first, then by place, so that an element
/// whose id was changed keeps its comments.
final class Pairing {
    private Pairing() {}

    /// For each new item the index of its old one, or -1 where it is new.
    static int[] of(List<YamlNode> old, Tree.Rows fresh) {
        int[] partners = new int[fresh.items().size()];
        Arrays.fill(partners, -1);
        boolean[] taken = new boolean[old.size()];
        Map<String, Deque<Integer>> byIdentity = new HashMap<>();
        for (int i = 0; i < old.size(); i++) {
            byIdentity
                    .computeIfAbsent(identity(old.get(i), fresh.identity()), any -> new ArrayDeque<>())
                    .add(i);
        }
        for (int i = 0; i < partners.length; i++) {
            Deque<Integer> same = byIdentity.get(identity(fresh.items().get(i), fresh.identity()));
            Integer first = same == null ? null : same.poll();
            if (first != null) {
                partners[i] = first;
                taken[first] = true;
            }
        }
        byPlace(partners, taken, old, fresh);
        return partners;
    }

    /// Pairs a run of new items with a run of old ones that stand between the same neighbours and are as many.
    private static void byPlace(int[] partners, boolean[] taken, List<YamlNode> old, Tree.Rows fresh) {
        int start = 0;
        while (start < partners.length) {
            if (partners[start] >= 0) {
                start++;
                continue;
            }
            int end = start;
            while (end < partners.length && partners[end] < 0) {
                end++;
            }
            int from = start == 0 ? 0 : partners[start - 1] + 1;
            int to = end == partners.length ? old.size() : partners[end];
            if (to - from == end - start && noneTaken(taken, from, to)) {
                for (int i = start; i < end; i++) {
                    YamlNode candidate = old.get(from + i - start);
                    if (candidate instanceof YamlNode.Scalar == fresh.items().get(i) instanceof Tree.Leaf) {
                        partners[i] = from + i - start;
                        taken[partners[i]] = true;
                    }
                }
            }
            start = end;
        }
    }

    private static boolean noneTaken(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private static String identity(YamlNode node, List<String> keys) {
        return switch (node) {
            case YamlNode.Scalar scalar -> scalar.text();
            case YamlNode.Sequence sequence ->
                sequence.items().stream().map(item -> identity(item, keys)).collect(Collectors.joining("\n"));
            case YamlNode.Mapping mapping ->
                keys.stream()
                        .map(mapping::get)
                        .map(value -> value == null ? "" : identity(value, keys))
                        .collect(Collectors.joining("\n"));
        };
    }

    private static String identity(Tree tree, List<String> keys) {
        return switch (tree) {
            case Tree.Leaf leaf -> leaf.text();
            case Tree.Rows rows ->
                rows.items().stream().map(item -> identity(item, keys)).collect(Collectors.joining("\n"));
            case Tree.Branch branch ->
                keys.stream()
                        .map(branch::get)
                        .map(twig -> twig == null ? "" : identity(twig.value(), keys))
                        .collect(Collectors.joining("\n"));
        };
    }
}
