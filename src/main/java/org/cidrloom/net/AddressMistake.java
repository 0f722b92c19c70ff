package org.cidrloom.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says what is wrong with a text that is no address or no block, and how to mend it. Only asked once reading failed.
final class AddressMistake {
    private static final String BLOCK = "one such as 10.24.56.0/24";
    private static final String ADDRESS = "one such as 10.24.56.130";

    private final String text;
    private final String quoted;
    private final boolean block;

    private AddressMistake(String text, boolean block) {
        this.text = text;
        this.block = block;
        this.quoted = quoted(text);
    }

    /// Why the text is no block.
    static AddressFormatException ofBlock(String text) {
        return new AddressMistake(text, true).explained();
    }

    /// Why the text is no single address.
    static AddressFormatException ofAddress(String text) {
        return new AddressMistake(text, false).explained();
    }

    /// Why a block whose address is not its first one is refused.
    static AddressFormatException ofHostBits(String text, Cidr.Raw raw) {
        Cidr canonical = raw.canonical();
        return new AddressFormatException(
                quoted(text) + " has host bits: " + raw.address() + " is inside the block " + canonical
                        + ", not its first address; write " + canonical + ".",
                canonical.toString());
    }

    private AddressFormatException explained() {
        if (text.isEmpty()) {
            return mistake(noun() + " is missing; write " + wanted() + ".");
        }
        if (text.length() > AddressText.LONGEST) {
            return mistake(quoted + " is too long for an address; write " + wanted() + ".");
        }
        AddressFormatException odd = oddCharacter();
        if (odd != null) {
            return odd;
        }
        int slash = text.indexOf('/');
        String before = slash < 0 ? text : text.substring(0, slash);
        String after = slash < 0 ? null : text.substring(slash + 1);
        Address address = AddressText.address(before);
        if (address == null) {
            return wrongAddress(before, after);
        }
        if (!block) {
            return mistake(quoted + " is not one address: leave out “/" + shown(String.valueOf(after)) + "”.", before);
        }
        return after == null ? noPrefixLength(address) : wrongPrefixLength(address, after);
    }

    private String noun() {
        return block ? "A block" : "An address";
    }

    private String wanted() {
        return block ? BLOCK : ADDRESS;
    }

    private @Nullable AddressFormatException oddCharacter() {
        String stripped = text.strip();
        int place = 0;
        while (place < text.length() && text.charAt(place) > ' ' && text.charAt(place) < 127) {
            place++;
        }
        if (place == text.length()) {
            return null;
        }
        int odd = text.codePointAt(place);
        String code = String.format(Locale.ROOT, "U+%04X", odd);
        if (stripped.isEmpty()) {
            return mistake(noun() + " is missing, there are only blanks; write " + wanted() + ".");
        }
        if (odd == ' ') {
            boolean reads = block ? AddressText.block(stripped) != null : AddressText.address(stripped) != null;
            return mistake(
                    quoted + " has a space in it; write one " + (block ? "block" : "address") + " without spaces.",
                    reads ? stripped : null);
        }
        if (Character.isDigit(odd)) {
            return mistake(quoted + " has “" + Character.toString(odd) + "” (" + code + ") where “"
                    + Character.digit(odd, 10) + "” is meant; write it with the plain digits 0 to 9.");
        }
        return mistake(quoted + " has a character in it that no address has (" + code + "); remove it.");
    }

    private AddressFormatException wrongAddress(String before, @Nullable String after) {
        int zone = before.indexOf('%');
        if (zone >= 0) {
            return mistake(quoted + " names a zone, “" + shown(before.substring(zone))
                    + "”, which means something on one computer only; leave it out.");
        }
        if (before.indexOf(':') >= 0) {
            return wrongIpv6(before);
        }
        List<String> numbers = List.of(before.split("\\.", -1));
        boolean allDigits = numbers.stream().allMatch(number -> number.matches("[0-9]+"));
        if (!allDigits) {
            return mistake(quoted + " is not " + noun().toLowerCase(Locale.ROOT) + "; write " + wanted() + ".");
        }
        return wrongIpv4(numbers, after == null ? "" : "/" + after);
    }

    private AddressFormatException wrongIpv4(List<String> numbers, String rest) {
        List<String> mended = new ArrayList<>();
        for (String number : numbers) {
            String plain = number.replaceFirst("^0+(?=.)", "");
            if (plain.length() > 3 || Integer.parseInt(plain) > 255) {
                return mistake(quoted + " has the number " + number + "; the numbers of an IPv4 address go up to 255.");
            }
            mended.add(plain);
        }
        if (numbers.size() != 4) {
            while (mended.size() < 4) {
                mended.add("0");
            }
            String whole = numbers.size() < 4 ? canonical(String.join(".", mended) + rest) : null;
            return mistake(
                    quoted + " has " + numbers.size() + (numbers.size() == 1 ? " number" : " numbers")
                            + " where an IPv4 address has four; write "
                            + (whole == null ? wanted() : "all four, such as " + whole) + ".",
                    whole);
        }
        String plain = canonical(String.join(".", mended) + rest);
        return mistake(
                quoted + " has a number with a leading zero, which some programs read as octal; "
                        + (plain == null ? "leave the zero out" : "write " + plain) + ".",
                plain);
    }

    /// The text as it would be accepted, or null.
    private @Nullable String canonical(String mended) {
        if (block) {
            Cidr.Raw raw = AddressText.block(mended);
            return raw == null ? null : raw.canonical().toString();
        }
        return AddressText.address(mended) == null ? null : mended;
    }

    private AddressFormatException wrongIpv6(String before) {
        if (before.indexOf("::") != before.lastIndexOf("::")) {
            return mistake(quoted + " has “::” more than once; an IPv6 address has it once at most.");
        }
        for (String group : before.split(":", -1)) {
            boolean dotted = group.indexOf('.') >= 0;
            if (!group.isEmpty() && !dotted && !isHexadecimal(group)) {
                return mistake(quoted + " has “" + shown(group)
                        + "” in it, which is not one to four hexadecimal digits (0 to 9, a to f).");
            }
        }
        return mistake(quoted + " is not an IPv6 address: it takes eight groups of hexadecimal digits between colons, "
                + "and “::” once for groups of zeros, as in 2001:db8::1.");
    }

    private AddressFormatException noPrefixLength(Address address) {
        boolean ipv4 = address.family() == Family.IPV4;
        String single = address + "/" + address.family().bits();
        return mistake(quoted + " has no prefix length; write " + single + " for this one address, or a block such as "
                + Cidr.around(address, ipv4 ? 24 : 64) + ".");
    }

    private AddressFormatException wrongPrefixLength(Address address, String after) {
        int bits = address.family().bits();
        String range = "0 to " + bits + (bits == 32 ? " for IPv4" : " for IPv6");
        if (after.isEmpty()) {
            return mistake(quoted + " has nothing after “/”; write a prefix length, " + range + ".");
        }
        Address mask = AddressText.address(after);
        if (mask != null && mask.family() == address.family()) {
            int length = mask.sharedBits(Address.last(mask.family()));
            if (mask.equals(Address.last(mask.family()).masked(length))) {
                Cidr meant = Cidr.around(address, length);
                return mistake(
                        quoted + " has a netmask where a prefix length belongs; write " + meant + ".",
                        meant.toString());
            }
        }
        if (after.matches("[0-9]+")) {
            String plain = after.replaceFirst("^0+(?=.)", "");
            boolean fits = AddressText.decimal(plain, 0, plain.length(), bits) >= 0;
            String meant = fits ? canonical(address + "/" + plain) : null;
            return meant == null
                    ? mistake(quoted + " has the prefix length " + after + "; it goes from " + range + ".")
                    : mistake(quoted + " has a leading zero in its prefix length; write " + meant + ".", meant);
        }
        return mistake(quoted + " has “" + shown(after) + "” where a prefix length belongs; write a number from "
                + range + ".");
    }

    private static AddressFormatException mistake(String message) {
        return new AddressFormatException(message);
    }

    private static AddressFormatException mistake(String message, @Nullable String suggestion) {
        return new AddressFormatException(message, suggestion);
    }

    private static String quoted(String text) {
        return "“" + shown(text) + "”";
    }

    /// The start of a text, with everything that could break a line or hide itself made visible.
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(AddressText.LONGEST).forEach(c -> {
            boolean plain = c == ' ' || (Character.isDefined(c) && !hidden(Character.getType(c)));
            if (plain) {
                shown.appendCodePoint(c);
            } else {
                shown.append(String.format(Locale.ROOT, "<U+%04X>", c));
            }
        });
        return text.codePointCount(0, Math.min(text.length(), 4 * AddressText.LONGEST)) > AddressText.LONGEST
                ? shown.append('…').toString()
                : shown.toString();
    }

    private static boolean hidden(int type) {
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.SPACE_SEPARATOR
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /// Whether it is one to four hexadecimal digits.
    private static boolean isHexadecimal(String group) {
        return group.length() <= 4 && group.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
    }
}
