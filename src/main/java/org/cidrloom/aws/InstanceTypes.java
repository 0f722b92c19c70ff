package org.cidrloom.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A catalogue of instance types, looked up in the text of its file: opening it parses nothing, so that a
/// command that asks for one type waits for one line. Immutable and safe for concurrent use.
public final class InstanceTypes {
    private static final String RESOURCE = "/assets/catalogue/ec2-instance-networking.csv";
    private static final int COLUMNS = 12;

    /// The lines without the header, each ended by a line feed, sorted by the bytes of the name.
    private final byte[] text;

    /// The types that were asked for: large designs ask for few types many times.
    private final Map<String, InstanceType> found = new ConcurrentHashMap<>();

    private InstanceTypes(byte[] text) {
        this.text = text;
    }

    /// When the facts of [#bundled()] were put together (`assets/catalogue/README.md`).
    public static final YearMonth COMPILED = YearMonth.of(2026, 11);

    /// Where the facts of [#bundled()] come from, for people.
    public static final String SOURCES =
            "amazon-vpc-cni-k8s 1.23.1, amazon-vpc-resource-controller-k8s of 20 March 2026,"
                    + " karpenter-provider-aws of August 2026";

    /// The catalogue that Cidrloom ships: 1,402 types, sources and dates in `assets/catalogue/README.md`.
    public static InstanceTypes bundled() {
        return Bundled.TYPES;
    }

    /// A catalogue from text in the shape of the bundled file: a header, then one line a type, sorted by name.
    public static InstanceTypes parse(String csv) {
        int header = csv.indexOf('\n');
        String lines = csv.substring(header + 1);
        return new InstanceTypes(
                (lines.endsWith("\n") || lines.isEmpty() ? lines : lines + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /// The type of exactly that name.
    public Optional<InstanceType> find(String name) {
        InstanceType known = found.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<InstanceType> type = search(name);
        type.ifPresent(there -> found.put(name, there));
        return type;
    }

    private Optional<InstanceType> search(String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = text.length;
        while (low < high) {
            int start = lineStart((low + high) >>> 1);
            int order = compareName(start, wanted);
            if (order == 0) {
                return Optional.of(typeAt(start));
            }
            if (order < 0) {
                low = lineEnd(start) + 1;
            } else {
                high = start;
            }
        }
        return Optional.empty();
    }

    /// Every type, sorted by name.
    public List<InstanceType> all() {
        List<InstanceType> types = new ArrayList<>();
        for (int start = 0; start < text.length; start = lineEnd(start) + 1) {
            types.add(typeAt(start));
        }
        return List.copyOf(types);
    }

    /// Every name, sorted.
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int start = 0; start < text.length; start = lineEnd(start) + 1) {
            int comma = start;
            while (text[comma] != ',') {
                comma++;
            }
            names.add(new String(text, start, comma - start, StandardCharsets.US_ASCII));
        }
        return List.copyOf(names);
    }

    /// The types that a person may mean: those whose name starts with what is typed before those that have it
    /// elsewhere, small ones of a family first. Where a whole name is typed, those of its family.
    ///
    /// @param most how many at most
    public List<InstanceType> matching(String typed, int most) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        String wanted = find(name).isPresent() ? name.substring(0, name.indexOf('.') + 1) : name;
        List<String> names = names();
        return Stream.concat(
                        names.stream().filter(each -> each.startsWith(wanted)),
                        names.stream().filter(each -> !each.startsWith(wanted) && each.contains(wanted)))
                .limit(most)
                .flatMap(each -> find(each).stream())
                .sorted(Comparator.comparing((InstanceType type) -> !type.name().startsWith(wanted))
                        .thenComparing(
                                type -> type.name().substring(0, type.name().indexOf('.')))
                        .thenComparingInt(type -> type.vcpus() == null ? 0 : type.vcpus())
                        .thenComparing(InstanceType::name))
                .toList();
    }

    /// The names nearest to one that is no type's, for “did you mean”: fewest typing mistakes first, then by
    /// name.
    ///
    /// @param name what was typed
    /// @param limit how many names at most
    public List<String> nearest(String name, int limit) {
        String typed = name.strip().toLowerCase(Locale.ROOT).replace('_', '.').replace(" ", "");
        int tolerated = Math.max(2, typed.length() / 3);
        return names().stream()
                .map(candidate -> new Near(candidate, TypingDistance.between(typed, candidate, tolerated)))
                .filter(near -> near.distance() <= tolerated)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(limit)
                .map(Near::name)
                .toList();
    }

    private record Near(String name, int distance) {}

    private int lineStart(int at) {
        int start = at;
        while (start > 0 && text[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private int lineEnd(int at) {
        int end = at;
        while (text[end] != '\n') {
            end++;
        }
        return end;
    }

    private int compareName(int start, byte[] wanted) {
        for (int i = 0; ; i++) {
            boolean nameEnds = text[start + i] == ',';
            if (i == wanted.length) {
                return nameEnds ? 0 : 1;
            }
            if (nameEnds) {
                return -1;
            }
            int order = Integer.compare(text[start + i], wanted[i] & 0xFF);
            if (order != 0) {
                return order;
            }
        }
    }

    private InstanceType typeAt(int start) {
        String line = new String(text, start, lineEnd(start) - start, StandardCharsets.US_ASCII);
        String[] cells = line.strip().split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("not " + COLUMNS + " columns: " + line);
        }
        return new InstanceType(
                cells[0],
                number(cells[1]),
                number(cells[2]),
                cells[3].isEmpty() ? null : cells[3],
                Hypervisor.of(cells[4]),
                Boolean.parseBoolean(cells[5]),
                Integer.parseInt(cells[6]),
                Integer.parseInt(cells[7]),
                cards(cells[8]),
                Integer.parseInt(cells[9]),
                cells[10].isEmpty() ? null : Boolean.valueOf(cells[10]),
                number(cells[11]));
    }

    private static @Nullable Integer number(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    private static List<Integer> cards(String cell) {
        List<Integer> enis = new ArrayList<>(1);
        for (int start = 0; start <= cell.length(); ) {
            int plus = cell.indexOf('+', start);
            int end = plus < 0 ? cell.length() : plus;
            enis.add(Integer.valueOf(cell.substring(start, end)));
            start = end + 1;
        }
        return enis;
    }

    private static final class Bundled {
        static final InstanceTypes TYPES = load();

        private static InstanceTypes load() {
            try (InputStream stream = InstanceTypes.class.getResourceAsStream(RESOURCE)) {
                if (stream == null) {
                    throw new IllegalStateException(RESOURCE + " is not on the class path");
                }
                byte[] bytes = stream.readAllBytes();
                int start = 0;
                while (bytes[start] != '\n') {
                    start++;
                }
                return new InstanceTypes(Arrays.copyOfRange(bytes, start + 1, bytes.length));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
