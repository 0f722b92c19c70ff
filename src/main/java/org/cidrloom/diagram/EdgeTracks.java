package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The lines of many edges drawn once where they share a way. From afar a thousand attachments are a few trunks with
/// twigs; painting each of them from end to end would paint every trunk a thousand times.
final class EdgeTracks {
    private final Sheet sheet;
    private final Map<Track, List<double[]>> tracks = new HashMap<>();
    private final Set<Bend> bends = new LinkedHashSet<>();

    /// A straight that runs may lie on.
    ///
    /// @param stroke how they are drawn
    /// @param upright whether it is the line of one x, else that of one y
    /// @param at the coordinate, in sixteenths of a unit
    private record Track(Stroke stroke, boolean upright, long at) {}

    private record Bend(Stroke stroke, Point start, Outline.Step.Curve curve) {}

    EdgeTracks(Sheet sheet) {
        this.sheet = sheet;
    }

    /// Adds an edge of an unbroken line.
    void add(Outline outline, Stroke stroke) {
        Point at = new Point(0, 0);
        for (Outline.Step step : outline.steps()) {
            switch (step) {
                case Outline.Step.Move(Point to) -> at = to;
                case Outline.Step.Line(Point to) -> {
                    line(at, to, stroke);
                    at = to;
                }
                case Outline.Step.Curve curve -> {
                    bends.add(new Bend(stroke, at, curve));
                    at = curve.to();
                }
                case Outline.Step.Close() -> {}
            }
        }
    }

    private void line(Point from, Point to, Stroke stroke) {
        boolean upright = Math.abs(from.x() - to.x()) < Math.abs(from.y() - to.y());
        long at = Math.round(16 * (upright ? from.x() : from.y()));
        double one = upright ? from.y() : from.x();
        double other = upright ? to.y() : to.x();
        tracks.computeIfAbsent(new Track(stroke, upright, at), track -> new ArrayList<>())
                .add(new double[] {Math.min(one, other), Math.max(one, other)});
    }

    /// Draws what was added, for those who stand too far away to tell edges of a trunk apart.
    void draw() {
        Mark mark = new Mark(null, Layer.ROUTING, Detail.NOT_NEAR);
        tracks.forEach((track, runs) -> {
            double at = track.at() / 16.0;
            for (double[] run : joined(runs)) {
                Point from = track.upright() ? new Point(at, run[0]) : new Point(run[0], at);
                Point to = track.upright() ? new Point(at, run[1]) : new Point(run[1], at);
                sheet.line(mark, from, to, track.stroke());
            }
        });
        for (Bend bend : bends) {
            Outline.Step.Curve curve = bend.curve();
            Outline outline = Outline.pen()
                    .move(bend.start())
                    .curve(curve.first(), curve.second(), curve.to())
                    .outline();
            sheet.add(Shape.Path.line(mark, outline, bend.stroke()));
        }
    }

    /// The runs, those that touch made one.
    private static Collection<double[]> joined(List<double[]> runs) {
        runs.sort(Comparator.comparingDouble(run -> run[0]));
        List<double[]> joined = new ArrayList<>();
        for (double[] run : runs) {
            if (!joined.isEmpty() && run[0] <= joined.getLast()[1]) {
                joined.getLast()[1] = Math.max(joined.getLast()[1], run[1]);
            } else {
                joined.add(run.clone());
            }
        }
        return joined;
    }
}
