package org.cidrloom.document.file;

import java.math.BigDecimal;
import java.util.List;
import org.cidrloom.net.AddressFormatException;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// What is to be written: values without a place, with the style that their position in the format gives them.
sealed interface Tree {
    /// A single value.
    ///
    /// @param text the value as it is, not yet quoted
    /// @param kind how it is written and compared
    record Leaf(String text, Kind kind) implements Tree {
        /// Whether a scalar of a text says the same.
        boolean isSaidBy(YamlNode.Scalar scalar) {
            if (scalar.isNull()) {
                return false;
            }
            if (scalar.text().equals(text)) {
                return true;
            }
            return switch (kind) {
                case TEXT, WORD -> false;
                case NUMBER -> isNumber(scalar.text());
                case BLOCK -> isBlock(scalar.text());
            };
        }

        private boolean isNumber(String other) {
            try {
                return other.length() < 50 && new BigDecimal(other).compareTo(new BigDecimal(text)) == 0;
            } catch (NumberFormatException e) {
                return false;
            }
        }

        private boolean isBlock(String other) {
            try {
                return Cidr.parse(other).equals(Cidr.parse(text));
            } catch (AddressFormatException e) {
                return false;
            }
        }
    }

    /// The kinds of leaf.
    enum Kind {
        /// Any text: written in quotes where it needs them.
        TEXT,

        /// A word of the format, or a truth value.
        WORD,

        /// A number.
        NUMBER,

        /// A CIDR block.
        BLOCK
    }

    /// A mapping.
    ///
    /// @param shape which keys it can have; null where the keys are the user's
    /// @param flow whether it is written on one line
    record Branch(@Nullable Shape shape, List<Twig> twigs, boolean flow) implements Tree {
        public Branch {
            twigs = List.copyOf(twigs);
        }

        @Nullable
        Twig get(String key) {
            for (Twig twig : twigs) {
                if (twig.key.equals(key)) {
                    return twig;
                }
            }
            return null;
        }
    }

    /// One key of a mapping.
    record Twig(String key, Tree value, Presence presence) {
        /// Whether a mapping that is written anew leaves the key out.
        boolean isImplied() {
            return presence == Presence.IMPLIED;
        }

        /// Whether a mapping that a person wrote may go on without the key.
        boolean isDefault() {
            return presence != Presence.NEEDED;
        }
    }

    /// When a key is written.
    enum Presence {
        /// Always: the value is not the default, or there is none.
        NEEDED,

        /// In mappings that are written anew, though the value is the default: it is a choice that people look for.
        SHOWN,

        /// Only where the text has the key already: the value is the default.
        IMPLIED;

        /// Left out of what is written anew where it is the default.
        static Presence implied(boolean isDefault) {
            return isDefault ? IMPLIED : NEEDED;
        }

        /// A choice that people look for, written though it is the default.
        static Presence shown(boolean isDefault) {
            return isDefault ? SHOWN : NEEDED;
        }
    }

    /// A list.
    ///
    /// @param identity the keys that tell its items apart; empty for a list of leaves
    /// @param flow whether it is written on one line
    record Rows(List<Tree> items, List<String> identity, boolean flow) implements Tree {
        public Rows {
            items = List.copyOf(items);
            identity = List.copyOf(identity);
        }
    }

    /// Whether it is a collection with nothing in it.
    default boolean isEmpty() {
        return switch (this) {
            case Leaf leaf -> false;
            case Branch branch -> branch.twigs.isEmpty();
            case Rows rows -> rows.items.isEmpty();
        };
    }
}
