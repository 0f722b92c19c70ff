package org.cidrloom.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.cidrloom.diagram.address.AddressDrawing;
import org.cidrloom.diagram.address.AddressLayout;
import org.cidrloom.diagram.address.AddressLayout.Window;
import org.cidrloom.diagram.address.AddressMap;
import org.cidrloom.diagram.address.Query;
import org.cidrloom.diagram.address.Sight;
import org.cidrloom.diagram.address.Span;
import org.cidrloom.diagram.address.Wanted;
import org.cidrloom.export.image.BundledFonts;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;
import org.cidrloom.model.Tier;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;

/// Times what the Addresses view does: making the map, making it again after an edit, filtering, searching, and laying
/// out each frame of a scripted zoom from everything into one VPC and a pan across the pool. `java -cp ...
/// org.cidrloom.bench.AddressTimes [VPCS...]` prints a Markdown table of the thread's processor time; without arguments
/// for 100, 1,000 and 5,000 VPCs.
public final class AddressTimes {
    private static final int ROUNDS = 60;
    private static final double WIDTH = 520;
    private static final double HEIGHT = 460;

    private AddressTimes() {}

    /// Prints the table.
    public static void main(String[] args) {
        List<Integer> sizes = args.length == 0
                ? List.of(100, 1_000, 5_000)
                : Arrays.stream(args).map(Integer::valueOf).toList();
        System.out.println("| VPCs | what | median ms of the thread | 95th of 100 |");
        System.out.println("|---:|---|---:|---:|");
        for (int size : sizes) {
            Design estate = Estates.of(size, 42);
            Network network = estate.network();
            long[] numbers = new Random(7).longs(12L * size).toArray();
            print(size, "sorting as many longs as subnets", () -> Arrays.sort(numbers.clone()));
            print(size, "the map", () -> AddressMap.of(network, List.of(), AddressMap.EMPTY));
            AddressMap map = AddressMap.of(network, List.of(), AddressMap.EMPTY);
            Edit edit = VpcEdits.changeName(network.vpcs().getFirst().id(), "renamed");
            Network edited = edit.apply(estate).network();
            print(size, "the map after an edit of one VPC", () -> AddressMap.of(edited, List.of(), map));
            Wanted pods = new Wanted(Wanted.Where.EVERYWHERE, null, null, Tier.POD);
            print(size, "filtering by tier", () -> map.only(pods));
            print(
                    size,
                    "searching `contains 10.3.4.5`",
                    () -> Query.of("contains 10.3.4.5").in(map));
            frames(size, map);
        }
    }

    private static void frames(int size, AddressMap map) {
        AddressLayout layout = new AddressLayout(map.roots(), BundledFonts.get());
        List<Span> pool = List.of(map.roots().getFirst());
        Window[] windows = new Window[ROUNDS];
        Cidr vpc = Cidr.parse("10.2.0.0/21");
        for (int i = 0; i < ROUNDS; i++) {
            int length = 8 + i * (vpc.prefixLength() - 8) / ROUNDS;
            windows[i] = new Window(Sight.on(pool, Cidr.around(vpc.first(), length)), WIDTH, HEIGHT, 0);
        }
        AddressDrawing all = layout.of(new Window(Sight.ALL, WIDTH, HEIGHT, 0));
        print(size, "a frame of everything", () -> layout.of(new Window(Sight.ALL, WIDTH, HEIGHT, 0)));
        int[] at = {0};
        print(size, "a frame of the zoom", () -> layout.of(windows[at[0]++ % ROUNDS]));
        Sight near = Sight.on(pool, Cidr.parse("10.2.0.0/18"));
        print(
                size,
                "a frame of the pan",
                () -> layout.of(new Window(near.panned(at[0]++ % ROUNDS * 0.05), WIDTH, HEIGHT, 0)));
        if (all.bars().isEmpty()) {
            throw new IllegalStateException("nothing was drawn");
        }
    }

    /// Half of the rounds are for warming up.
    private static void print(int size, String what, Runnable work) {
        double[] millis = new double[2 * ROUNDS];
        for (int round = 0; round < millis.length; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            millis[round] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
        }
        double[] warm = Arrays.copyOfRange(millis, ROUNDS, millis.length);
        Arrays.sort(warm);
        System.out.printf(
                Locale.ROOT, "| %,d | %s | %.2f | %.2f |%n", size, what, warm[ROUNDS / 2], warm[ROUNDS * 95 / 100]);
    }
}
