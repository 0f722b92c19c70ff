package org.cidrloom.document.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Keyword;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// The keys of one mapping, each read as the type it has to be. Everything that is wrong goes to the [Problems]; what
/// comes back then is a stand-in, good for reading on: with an error no design comes out.
final class Fields {
    private final Reading reading;
    private final Shape shape;
    private final Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    private final YamlNode node;
    private final boolean broken;
    private final Set<String> asked = new HashSet<>();
    private ElementId subject;

    Fields(Reading reading, YamlNode node, Shape shape, ElementId subject) {
        this.reading = reading;
        this.shape = shape;
        this.node = node;
        this.subject = subject;
        broken = !(node instanceof YamlNode.Mapping);
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach(entry -> entries.putIfAbsent(entry.key().text(), entry));
        } else {
            String keys = String.join(
                    ", ", shape.keys().subList(0, Math.min(3, shape.keys().size())));
            problem(
                    FileRule.TYPE,
                    node,
                    "Here stands " + node.what() + "; a mapping with the keys " + keys + " and so on is meant.");
        }
    }

    Reading reading() {
        return reading;
    }

    YamlNode node() {
        return node;
    }

    ElementId subject() {
        return subject;
    }

    /// Says which element the mapping is. Problems from now on are about it.
    void isElement(ElementId element) {
        subject = element;
        reading.places().element(element, node);
        entries.forEach((key, entry) -> reading.places().key(element, key, entry.value()));
    }

    /// Tells of every key that nobody asked for. To be called last.
    void finish() {
        for (YamlNode.Entry entry : entries.values()) {
            String key = entry.key().text();
            if (!asked.contains(key)) {
                reading.unknown().add(entry);
                if (reading.problems().isFullOfWarnings()) {
                    reading.problems().skipWarning();
                    continue;
                }
                problem(
                        FileRule.UNKNOWN_KEY,
                        entry.key(),
                        "“" + Texts.shortened(key) + "” is not a key of "
                                + Texts.name(subject) + "; it is kept and has no effect."
                                + Spelling.hint(key, shape.keys()));
            }
        }
    }

    /// The value of a key, with no value as none; null where the key is not there.
    @Nullable
    YamlNode value(String key) {
        if (!shape.keys().contains(key)) {
            throw new IllegalArgumentException(shape + " has no key " + key);
        }
        boolean first = asked.add(key);
        YamlNode.Entry entry = entries.get(key);
        if (entry == null) {
            return null;
        }
        if (entry.value() instanceof YamlNode.Scalar scalar && scalar.isNull()) {
            if (first) {
                problem(
                        FileRule.EMPTY_VALUE,
                        entry.key(),
                        label(key) + " has no value and counts as not written. Give it one, or remove the key.");
            }
            return null;
        }
        return entry.value();
    }

    /// The scalar that is written for a key; null where there is none.
    YamlNode.@Nullable Scalar written(String key) {
        YamlNode.Entry entry = entries.get(key);
        return entry != null && entry.value() instanceof YamlNode.Scalar scalar && !scalar.isNull() ? scalar : null;
    }

    /// The place of a key's value, or of the mapping.
    YamlNode at(String key) {
        YamlNode.Entry entry = entries.get(key);
        return entry == null ? node : entry.value();
    }

    /// Text; null where the key is not there.
    @Nullable
    String text(String key) {
        YamlNode value = value(key);
        return value == null ? null : Scalars.text(this, key, value, true);
    }

    /// Text that has to be there and not be blank.
    String requiredText(String key) {
        String text = text(key);
        if (text == null) {
            missing(key);
            return "";
        }
        if (text.isBlank()) {
            problem(FileRule.VALUE, at(key), label(key) + " must not be empty.");
        }
        return text;
    }

    /// A truth value.
    boolean truth(String key, boolean otherwise) {
        YamlNode value = value(key);
        if (value == null) {
            return otherwise;
        }
        return Scalars.truth(this, key, value, otherwise);
    }

    /// A whole number; null where the key is not there.
    @Nullable
    Long number(String key, long least, long most) {
        YamlNode value = value(key);
        return value == null ? null : Scalars.number(this, key, value, least, most);
    }

    /// A count from 0 on; null where the key is not there.
    @Nullable
    Integer count(String key) {
        Long number = number(key, 0, Counts.MOST);
        return number == null ? null : number.intValue();
    }

    /// A count from 0 on.
    int count(String key, int otherwise) {
        Integer count = count(key);
        return count == null ? otherwise : count;
    }

    /// One of the words of an enum; null where the key is not there.
    <E extends Enum<E> & Keyword> @Nullable E word(String key, Class<E> type) {
        YamlNode value = value(key);
        if (value == null) {
            return null;
        }
        return Scalars.word(this, key, value, type);
    }

    /// A CIDR block; null where the key is not there.
    @Nullable
    Cidr block(String key, Blocks family) {
        YamlNode value = value(key);
        return value == null ? null : family.read(this, key, value);
    }

    /// A CIDR block that has to be there.
    Cidr requiredBlock(String key, Blocks family) {
        YamlNode value = value(key);
        if (value == null) {
            missing(key);
            return Blocks.STAND_IN;
        }
        return family.read(this, key, value);
    }

    /// A list, each item read by the function; empty where the key is not there.
    <T> List<T> list(String key, BiFunction<Fields, YamlNode, T> item) {
        YamlNode value = value(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof YamlNode.Sequence sequence)) {
            String mend = value instanceof YamlNode.Scalar scalar
                    ? "; write [" + Texts.shortened(scalar.text()) + "]."
                    : "; put a “-” before each item.";
            problem(FileRule.TYPE, value, label(key) + " is " + value.what() + ", a list is meant" + mend);
            return List.of();
        }
        List<T> items = new ArrayList<>(sequence.items().size());
        for (YamlNode each : sequence.items()) {
            items.add(item.apply(this, each));
        }
        return items;
    }

    /// A list of texts, none of them blank.
    List<String> texts(String key) {
        return list(key, (fields, item) -> fields.item(key, item).text());
    }

    /// A list of ids or words: the nodes, so that their places are known.
    List<YamlNode.Scalar> words(String key) {
        return list(key, (fields, item) -> fields.item(key, item));
    }

    /// A list of blocks.
    List<Cidr> blocks(String key, Blocks family) {
        return list(key, (fields, item) -> family.read(fields, key, item));
    }

    private YamlNode.Scalar item(String key, YamlNode item) {
        if (item instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
            String text = Scalars.text(this, key, item, true);
            if (text.isBlank()) {
                problem(FileRule.VALUE, item, "An item of " + label(key) + " is empty. Remove it.");
            }
            return scalar;
        }
        problem(FileRule.TYPE, item, "An item of " + label(key) + " is " + item.what() + "; a word is meant.");
        return new YamlNode.Scalar("", YamlNode.Style.QUOTED, item.start(), item.end(), item.line(), item.column());
    }

    /// A mapping of texts to texts, in the order of the text.
    Map<String, String> textMap(String key) {
        Map<String, String> map = new LinkedHashMap<>();
        for (YamlNode.Entry entry : entriesOf(key)) {
            String name = entry.key().text();
            Texts.check(this, key, entry.key(), name);
            if (entry.value() instanceof YamlNode.Scalar scalar && scalar.isNull()) {
                problem(
                        FileRule.EMPTY_VALUE,
                        entry.key(),
                        "“" + Texts.shortened(name) + "” of " + key
                                + " has no value and counts as not written. Give it one, \"\" for an empty one.");
            } else {
                map.put(name, Scalars.text(this, name, entry.value(), true));
            }
        }
        return map;
    }

    /// The entries of a mapping whose keys are the user's; none where the key is not there.
    List<YamlNode.Entry> entriesOf(String key) {
        YamlNode value = value(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof YamlNode.Mapping mapping) {
            return mapping.entries();
        }
        problem(
                FileRule.TYPE,
                value,
                label(key) + " is " + value.what() + "; a mapping such as {key: value} is meant.");
        return List.of();
    }

    void missing(String key) {
        if (!broken && !entries.containsKey(key)) {
            problem(FileRule.MISSING_KEY, node, Texts.name(subject) + " has no " + "“" + key + "”. Add it.");
        } else if (!broken) {
            problem(FileRule.MISSING_KEY, at(key), label(key) + " has no value. Give it one.");
        }
    }

    void problem(FileRule rule, YamlNode at, String detail) {
        reading.problems().add(rule, subject, at, detail);
    }

    /// The key as messages name it.
    String label(String key) {
        String path = subject.path();
        return "“" + key + "”" + (path.isEmpty() ? "" : " of " + path);
    }
}
