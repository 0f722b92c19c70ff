package org.cidrloom.document.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cidrloom.model.Keyword;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Builds a mapping of a shape. Its keys come in the order of the shape, whatever the order of the calls.
final class BranchBuilder {
    private final Shape shape;
    private final boolean flow;
    private final Tree.@Nullable Twig[] twigs;

    BranchBuilder(Shape shape, boolean flow) {
        this.shape = shape;
        this.flow = flow;
        twigs = new Tree.Twig[shape.keys().size()];
    }

    Tree.Branch build() {
        List<Tree.Twig> written = new ArrayList<>(twigs.length);
        for (Tree.Twig twig : twigs) {
            if (twig != null) {
                written.add(twig);
            }
        }
        return new Tree.Branch(shape, written, flow);
    }

    private BranchBuilder put(String key, Tree value, Tree.Presence presence) {
        int index = shape.keys().indexOf(key);
        twigs[index] = new Tree.Twig(key, value, presence);
        return this;
    }

    /// Text; nothing where it is null.
    BranchBuilder text(String key, @Nullable String text) {
        return text == null ? this : put(key, new Tree.Leaf(text, Tree.Kind.TEXT), Tree.Presence.NEEDED);
    }

    /// Text that is written though it is the default.
    BranchBuilder shown(String key, String text, String otherwise) {
        return put(key, new Tree.Leaf(text, Tree.Kind.TEXT), shown(text.equals(otherwise)));
    }

    /// A word of the format.
    BranchBuilder word(String key, Keyword word) {
        return put(key, word(word.key()), Tree.Presence.NEEDED);
    }

    /// A word of the format that is left out where it is the default.
    BranchBuilder word(String key, Keyword word, Keyword otherwise) {
        return put(key, word(word.key()), implied(word.equals(otherwise)));
    }

    /// A word of the format that is written though it is the default.
    BranchBuilder shown(String key, Keyword word, Keyword otherwise) {
        return put(key, word(word.key()), shown(word.equals(otherwise)));
    }

    /// A truth value that is left out where it is the default.
    BranchBuilder truth(String key, boolean value, boolean otherwise) {
        return put(key, word(Boolean.toString(value)), implied(value == otherwise));
    }

    /// A truth value that is written though it is the default.
    BranchBuilder shown(String key, boolean value, boolean otherwise) {
        return put(key, word(Boolean.toString(value)), shown(value == otherwise));
    }

    /// A number; nothing where it is null.
    BranchBuilder number(String key, @Nullable Number number) {
        return number == null ? this : put(key, number(number.toString()), Tree.Presence.NEEDED);
    }

    /// A number that is left out where it is the default.
    BranchBuilder number(String key, long number, long otherwise) {
        return put(key, number(Long.toString(number)), implied(number == otherwise));
    }

    /// A number that is written though it is the default.
    BranchBuilder shown(String key, long number, long otherwise) {
        return put(key, number(Long.toString(number)), shown(number == otherwise));
    }

    private static Tree word(String word) {
        return new Tree.Leaf(word, Tree.Kind.WORD);
    }

    private static Tree number(String number) {
        return new Tree.Leaf(number, Tree.Kind.NUMBER);
    }

    private static Tree.Presence implied(boolean isDefault) {
        return isDefault ? Tree.Presence.IMPLIED : Tree.Presence.NEEDED;
    }

    private static Tree.Presence shown(boolean isDefault) {
        return isDefault ? Tree.Presence.SHOWN : Tree.Presence.NEEDED;
    }

    /// A coordinate, in the fewest plain digits that give it back.
    BranchBuilder coordinate(String key, double number) {
        String text = number == 0 && 1 / number < 0
                ? "-0.0"
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        return put(key, number(text), Tree.Presence.NEEDED);
    }

    /// A block; nothing where it is null.
    BranchBuilder block(String key, @Nullable Cidr cidr) {
        return cidr == null ? this : put(key, new Tree.Leaf(cidr.toString(), Tree.Kind.BLOCK), Tree.Presence.NEEDED);
    }

    /// A list of blocks on one line, left out where it is empty.
    BranchBuilder blocks(String key, List<Cidr> cidrs) {
        List<Tree> items = new ArrayList<>();
        cidrs.forEach(cidr -> items.add(new Tree.Leaf(cidr.toString(), Tree.Kind.BLOCK)));
        return put(key, new Tree.Rows(items, List.of(), true), implied(cidrs.isEmpty()));
    }

    /// A list of texts on one line, left out where it is empty.
    BranchBuilder texts(String key, List<String> texts) {
        List<Tree> items = new ArrayList<>();
        texts.forEach(text -> items.add(new Tree.Leaf(text, Tree.Kind.TEXT)));
        return put(key, new Tree.Rows(items, List.of(), true), implied(texts.isEmpty()));
    }

    /// Texts by the user's keys, on one line, left out where there are none.
    BranchBuilder textMap(String key, Map<String, String> texts) {
        List<Tree.Twig> entries = new ArrayList<>();
        texts.forEach((name, text) ->
                entries.add(new Tree.Twig(name, new Tree.Leaf(text, Tree.Kind.TEXT), Tree.Presence.NEEDED)));
        return put(key, new Tree.Branch(null, entries, true), implied(texts.isEmpty()));
    }

    /// Numbers by keys, on one line, left out where there are none.
    BranchBuilder numberMap(String key, Map<String, Integer> numbers) {
        List<Tree.Twig> entries = new ArrayList<>();
        numbers.forEach((name, value) ->
                entries.add(new Tree.Twig(name, number(Integer.toString(value)), Tree.Presence.NEEDED)));
        return put(key, new Tree.Branch(null, entries, true), implied(numbers.isEmpty()));
    }

    /// A list of mappings, each on lines of its own, left out where it is empty.
    <T> BranchBuilder rows(String key, List<T> elements, Function<T, Tree> tree, String... identity) {
        return rows(key, elements, tree, false, identity);
    }

    /// A list of mappings, left out where it is empty.
    <T> BranchBuilder rows(
            String key, List<T> elements, Function<T, Tree> tree, boolean onOneLine, String... identity) {
        List<Tree> items = new ArrayList<>(elements.size());
        elements.forEach(element -> items.add(tree.apply(element)));
        return put(key, new Tree.Rows(items, List.of(identity), onOneLine), implied(elements.isEmpty()));
    }

    /// Any value.
    BranchBuilder tree(String key, Tree value, Tree.Presence presence) {
        return put(key, value, presence);
    }
}
