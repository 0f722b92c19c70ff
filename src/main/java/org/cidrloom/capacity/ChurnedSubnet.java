package org.cidrloom.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A subnet while nodes come and go: single addresses and /28 prefixes side by side, each placed at random among what
/// is free. EC2's own placement is not documented (SUB-07); random is what it looks like from outside. Mutable;
/// for one thread.
///
/// A node that comes takes its single addresses first, then its prefixes: that is how a single address lands in a
/// block that a prefix has just left.
final class ChurnedSubnet {
    private static final int BLOCK = PodNetworking.PREFIX_ADDRESSES;
    private static final int TRIES = 32;

    private final SplittableRandom random;
    private final boolean[] takenAddress;
    private final int[] takenInBlock;
    private final List<Node> nodes = new ArrayList<>();
    private int freeAddresses;
    private int freeBlocks;
    private int heldBlocks;

    /// What one node holds.
    private static final class Node {
        final int[] singles;
        final int[] prefixes;

        Node(int[] singles, int[] prefixes) {
            this.singles = singles;
            this.prefixes = prefixes;
        }
    }

    /// @param open by address from the subnet's first: whether EC2 may give it to anybody
    ChurnedSubnet(boolean[] open, SplittableRandom random) {
        this.random = random;
        takenAddress = new boolean[open.length];
        takenInBlock = new int[open.length / BLOCK];
        freeAddresses = open.length;
        freeBlocks = takenInBlock.length;
        for (int i = 0; i < open.length; i++) {
            if (!open[i]) {
                take(i);
            }
        }
    }

    /// Places single addresses that stay: gateways, endpoints, the control plane.
    void placeFixed(int singles) {
        for (int i = 0; i < singles; i++) {
            placeSingle();
        }
    }

    /// Starts a node.
    void start(int singles, int prefixes) {
        int[] ownSingles = new int[singles];
        for (int i = 0; i < singles; i++) {
            ownSingles[i] = placeSingle();
        }
        int[] ownPrefixes = new int[prefixes];
        for (int i = 0; i < prefixes; i++) {
            ownPrefixes[i] = placePrefix();
        }
        nodes.add(new Node(ownSingles, ownPrefixes));
    }

    /// Replaces a node by one of the same kind: the old one goes first.
    void replaceOne() {
        Node gone = nodes.remove(random.nextInt(nodes.size()));
        for (int address : gone.singles) {
            if (address >= 0) {
                release(address);
            }
        }
        for (int block : gone.prefixes) {
            for (int i = 0; block >= 0 && i < BLOCK; i++) {
                release(block * BLOCK + i);
            }
            heldBlocks -= block >= 0 ? 1 : 0;
        }
        start(gone.singles.length, gone.prefixes.length);
    }

    /// How many prefixes can be had: those that nodes hold, and blocks that are wholly free.
    int obtainable() {
        return heldBlocks + freeBlocks;
    }

    /// An address of its own for something; -1 where none is free.
    private int placeSingle() {
        if (freeAddresses == 0) {
            return -1;
        }
        int address = random.nextInt(takenAddress.length);
        for (int tries = 0; takenAddress[address] && tries < TRIES; tries++) {
            address = random.nextInt(takenAddress.length);
        }
        while (takenAddress[address]) {
            address = (address + 1) % takenAddress.length;
        }
        take(address);
        return address;
    }

    /// A wholly free block; -1 where there is none.
    private int placePrefix() {
        if (freeBlocks == 0) {
            return -1;
        }
        int block = random.nextInt(takenInBlock.length);
        for (int tries = 0; takenInBlock[block] > 0 && tries < TRIES; tries++) {
            block = random.nextInt(takenInBlock.length);
        }
        while (takenInBlock[block] > 0) {
            block = (block + 1) % takenInBlock.length;
        }
        for (int i = 0; i < BLOCK; i++) {
            take(block * BLOCK + i);
        }
        heldBlocks++;
        return block;
    }

    private void take(int address) {
        takenAddress[address] = true;
        freeBlocks -= takenInBlock[address / BLOCK]++ == 0 ? 1 : 0;
        freeAddresses--;
    }

    private void release(int address) {
        takenAddress[address] = false;
        freeBlocks += --takenInBlock[address / BLOCK] == 0 ? 1 : 0;
        freeAddresses++;
    }
}
