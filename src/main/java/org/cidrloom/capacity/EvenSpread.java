package org.cidrloom.capacity;

/// Things handed out evenly to places, the first places getting one more where they do not come out even.
final class EvenSpread {
    private EvenSpread() {}

    /// How many of them that place gets; all places together get exactly all of them.
    static long at(long things, int place, int places) {
        return things / places + (place < things % places ? 1 : 0);
    }

    /// How many of them any place may get: nobody knows which places have one more.
    static long most(long things, int places) {
        return Math.ceilDiv(things, places);
    }
}
